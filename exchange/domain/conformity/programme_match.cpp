// Items by right, mineral and place; the first free one in the programme's own order.
#include "domain/conformity/programme_match.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace adit::domain::conformity {
namespace {

bool same_mineral(const std::string& a, const std::string& b, const plan::MineralTable& minerals) {
  const plan::Mineral* first = minerals.find(a);
  const plan::Mineral* second = minerals.find(b);
  return first == nullptr || second == nullptr ? a == b : first->id == second->id;
}

// A lot that also touches another block is more than the item says.
bool lies_in_block_alone(const LotFacts& lot, const std::string& block) {
  const auto touched = touches_of(lot, Layer::planned_block).counted;
  return !touched.empty() &&
         std::ranges::all_of(touched, [&](const Touch& touch) { return touch.id == block; });
}

std::tuple<int, std::string> in_order(const ProgrammeItem& item) {
  return {item.order == 0 ? std::numeric_limits<int>::max() : item.order, item.id};
}

}  // namespace

bool covers(const LeftOut& left_out, const LotFacts& lot) {
  return negligible(left_out.area_m2, left_out.perimeter_m, lot.area_m2);
}

bool means(const ProgrammeItem& item, const LotFacts& lot, const plan::MineralTable& minerals) {
  if (item.block.empty() && !item.left_out) return false;
  return item.right == lot.right && same_mineral(item.mineral, lot.mineral, minerals) &&
         (item.block.empty() || lies_in_block_alone(lot, item.block)) &&
         (!item.left_out || covers(*item.left_out, lot));
}

const ProgrammeItem* item_for(const LotFacts& lot, const std::vector<ProgrammeItem>& items,
                              const plan::MineralTable& minerals) {
  const ProgrammeItem* first = nullptr;
  for (const ProgrammeItem& item : items) {
    const bool own = item.taken_by == lot.id;
    if ((!own && !item.taken_by.empty()) || !means(item, lot, minerals)) continue;
    if (own) return &item;
    if (first == nullptr || in_order(item) < in_order(*first)) first = &item;
  }
  return first;
}

std::int64_t earlier_items(const LotFacts& lot, const std::vector<ProgrammeItem>& items,
                           const ProgrammeItem* item) {
  return std::ranges::count_if(items, [&](const ProgrammeItem& other) {
    const bool waits = other.right == lot.right && other.order > 0 && other.taken_by.empty();
    return waits && (item == nullptr || other.order < item->order);
  });
}

}  // namespace adit::domain::conformity
