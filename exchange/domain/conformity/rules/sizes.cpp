// One row of the classification gives one size.
#include "domain/conformity/rules/sizes.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

using plan::Way;

std::optional<Way> way_of(const Case& given) {
  const std::string* name = text_of(given.lot, "way");
  if (name == nullptr) return std::nullopt;
  const auto* const found = std::ranges::find(plan::way_names, *name);
  const bool known = found != plan::way_names.end() && *found != "any";
  return known ? std::optional(static_cast<Way>(found - plan::way_names.begin())) : std::nullopt;
}

std::vector<const plan::ScaleClass*> classes_for(const Case& given, const std::string& mineral,
                                                 std::optional<Way> way) {
  std::vector<const plan::ScaleClass*> found;
  for (const plan::ScaleClass& row : given.provisions->classes) {
    if (!among(row.minerals, mineral)) continue;
    if (!way || row.way == Way::any || row.way == *way) found.push_back(&row);
  }
  const bool assumed = !way && std::ranges::any_of(found, &plan::ScaleClass::unless_said);
  if (assumed) std::erase_if(found, [](const auto* row) { return !row->unless_said; });
  return found;
}

DepositSize size_in(const plan::ScaleClass& row, const plan::Quantity& capacity) {
  if (plan::within(capacity, plan::Bound::at_least, row.large) == true) return DepositSize::large;
  const bool medium = plan::within(capacity, plan::Bound::at_least, row.medium) == true;
  return medium ? DepositSize::medium : DepositSize::small;
}

void add_missing(SizeRange& range, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    if (!among(range.missing, part)) range.missing.push_back(part);
  }
}

// `capacity_as` states the capacity in a measure.
SizeRange size_of(std::vector<const plan::ScaleClass*> classes, const std::string& mineral,
                  const std::function<Capacity(plan::Measure)>& capacity_as) {
  SizeRange range;
  range.classes = std::move(classes);
  if (range.classes.empty()) range.missing.push_back("class:" + mineral);
  for (const plan::ScaleClass* row : range.classes) {
    const Capacity capacity = capacity_as(row->medium.measure);
    add_missing(range, capacity.missing);
    if (!capacity.quantity) continue;
    const DepositSize size = size_in(*row, *capacity.quantity);
    if (!range.may_be(size)) range.possible.push_back(size);
  }
  if (!range.missing.empty()) range.possible.clear();
  return range;
}

}  // namespace

bool SizeRange::may_be(DepositSize size) const {
  return std::ranges::find(possible, size) != possible.end();
}

std::vector<const plan::ScaleClass*> classes_of(const Case& given, const std::string& mineral) {
  return classes_for(given, mineral, way_of(given));
}

SizeRange size_of_lot(const Case& given, const std::string& mineral) {
  SizeRange range = size_of(classes_of(given, mineral), mineral,
                            [&](plan::Measure wanted) { return lot_capacity(given, wanted); });
  if (range.possible.size() > 1) range.missing.emplace_back("lot:terms.way");
  return range;
}

SizeRange size_of_right(const Case& given, const RegisteredRight& right) {
  const plan::Mineral* mineral = given.edition.minerals.find(right.mineral);
  if (mineral == nullptr) return {{}, {}, {"right:" + right.id + ":mineral"}};
  return size_of(classes_for(given, mineral->id, std::nullopt), mineral->id,
                 [&](plan::Measure wanted) { return right_capacity(given, right, wanted); });
}

Judgement without_size(const Case& given, const SizeRange& size) {
  if (size.classes.empty() || !size.possible.empty()) return undetermined(size.missing);
  return without_capacity(given, {std::nullopt, size.missing}, size.classes.front()->medium);
}

plan::Words medium_words(const SizeRange& size) {
  plan::Words words;
  for (const plan::ScaleClass* row : size.classes) {
    const plan::Words one = plan::words_of(row->medium);
    words.zh += (words.zh.empty() ? "" : "或") + one.zh;
    words.en += (words.en.empty() ? "" : " or ") + one.en;
  }
  return words;
}

plan::Words size_words(DepositSize size) {
  constexpr std::array<std::string_view, 3> zh{"大型", "中型", "小型"};
  return {std::string(zh.at(static_cast<std::size_t>(size))), std::string(plan::name_of(size))};
}

std::optional<DepositSize> size_of_deposit(const Case& given, const std::string& id) {
  const auto& on_record = given.registry.deposits;
  const auto found = std::ranges::find(on_record, id, &Deposit::id);
  if (found != on_record.end()) return found->size;
  const plan::Zone* zone = plan::find_zone(given.edition, "deposit", id);
  return zone == nullptr ? std::nullopt : zone->size;
}

}  // namespace adit::domain::conformity
