// Plan by plan, then level by level.
#include "domain/conformity/lower_plans.hpp"

#include <algorithm>
#include <tuple>

namespace adit::domain::conformity {
namespace {

using registry::ListedMineral;

bool meant(const ListedMineral& listed, const LotFacts& lot, const std::string& mineral,
           const plan::MineralTable& minerals) {
  const std::string_view right = lot.right == Right::mining ? "mining" : "exploration";
  if (!listed.right.empty() && listed.right != right) return false;
  const plan::Mineral* named = minerals.find(listed.mineral);
  const plan::Mineral* wanted = minerals.find(mineral);
  return named == nullptr || wanted == nullptr ? listed.mineral == mineral
                                               : named->id == wanted->id;
}

// Whether a mineral of the lot, main or beside it, is in the list for its kind of right.
bool lists_one(const std::vector<ListedMineral>& list, const LotFacts& lot,
               const plan::MineralTable& minerals) {
  return std::ranges::any_of(list, [&](const ListedMineral& listed) {
    return meant(listed, lot, lot.mineral, minerals) ||
           std::ranges::any_of(lot.co_minerals, [&](const std::string& mineral) {
             return meant(listed, lot, mineral, minerals);
           });
  });
}

bool counts(const PlanOnGround& plan, const LotFacts& lot, base::Date day) {
  const auto smaller = std::min(lot.area_m2, plan.touch.feature_m2);
  return plan.valid_from <= day && day <= plan.valid_to &&
         !negligible(plan.touch.overlap_m2, plan.touch.perimeter_m, smaller);
}

bool covered(const std::vector<LevelLeftOut>& levels, std::string_view level, const LotFacts& lot) {
  return std::ranges::any_of(levels, [&](const LevelLeftOut& one) {
    return one.level == level && covers(one.left_out, lot);
  });
}

}  // namespace

std::string verdict_of(const PlanOnGround& plan, const LotFacts& lot,
                       const plan::MineralTable& minerals) {
  if (lists_one(plan.prohibits, lot, minerals)) return "nonconforming";
  return lists_one(plan.restricts, lot, minerals) ? "needs_justification" : "conforming";
}

std::vector<LowerPlan> standing_under(const LotFacts& lot, const std::vector<PlanOnGround>& plans,
                                      const std::vector<LevelLeftOut>& levels,
                                      const plan::MineralTable& minerals, base::Date day) {
  std::vector<LowerPlan> out;
  for (const PlanOnGround& plan : plans) {
    if (!counts(plan, lot, day)) continue;
    LowerPlan standing{plan.id, plan.level, verdict_of(plan, lot, minerals)};
    const bool told = standing.verdict == "nonconforming" || covered(levels, plan.level, lot);
    if (told) out.push_back(std::move(standing));
  }
  std::ranges::sort(out, {}, [](const LowerPlan& one) { return std::tie(one.level, one.id); });
  return out;
}

}  // namespace adit::domain::conformity
