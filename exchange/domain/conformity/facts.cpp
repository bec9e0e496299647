// How the facts are read: the tolerance, control groups, ended rights.
#include "domain/conformity/facts.hpp"

#include <algorithm>
#include <array>

namespace adit::domain::conformity {
namespace {

constexpr std::array<std::string_view, 13> ended_states{
    "ended",    "expired",   "cancelled", "revoked", "lapsed", "surrendered", "terminated",
    "released", "withdrawn", "closed",    "注销",    "失效",   "吊销"};

template <class Value>
const Value* member_of(const std::vector<std::pair<std::string, Value>>& members,
                       std::string_view name) {
  const auto found = std::ranges::find_if(
      members, [&](const std::pair<std::string, Value>& member) { return member.first == name; });
  return found == members.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view stage_name(Stage stage) {
  constexpr std::array<std::string_view, 4> names{"LOT", "OPEN", "AWARD", "LICENCE"};
  return names.at(static_cast<std::size_t>(stage));
}

const plan::Quantity* figure_of(const LotFacts& lot, std::string_view name) {
  return member_of(lot.terms.figures, name);
}

const std::string* text_of(const LotFacts& lot, std::string_view name) {
  return member_of(lot.terms.texts, name);
}

const std::vector<std::string>* list_of(const LotFacts& lot, std::string_view name) {
  return member_of(lot.terms.lists, name);
}

std::optional<bool> flag_of(const LotFacts& lot, std::string_view name) {
  const bool* flag = member_of(lot.terms.flags, name);
  return flag == nullptr ? std::nullopt : std::optional(*flag);
}

std::optional<std::int64_t> count_of(const RegistryFacts& registry, std::string_view name) {
  const std::int64_t* count = member_of(registry.counts, name);
  return count == nullptr ? std::nullopt : std::optional(*count);
}

bool loaded(const RegistryFacts& registry, Layer layer) {
  return std::ranges::any_of(registry.layers_loaded,
                             [&](const std::string& name) { return layer_of(name) == layer; });
}

Touches touches_of(const LotFacts& lot, Layer layer) {
  Touches touches;
  for (const Touch& touch : lot.touches) {
    if (layer_of(touch.layer) != layer) continue;
    const std::int64_t smaller = std::min(lot.area_m2, touch.feature_m2);
    const bool ignored = negligible(touch.overlap_m2, touch.perimeter_m, smaller);
    (ignored ? touches.ignored : touches.counted).push_back(touch);
  }
  return touches;
}

bool negligible(std::int64_t overlap_m2, std::int64_t perimeter_m, std::int64_t smaller_m2) {
  return overlap_m2 <= perimeter_m || overlap_m2 * 1000 <= smaller_m2;
}

bool right_ended(std::string_view state) {
  return std::ranges::find(ended_states, state) != ended_states.end();
}

bool lies_in(const RegisteredRight& right, std::string_view block) {
  return std::ranges::find(right.blocks, block) != right.blocks.end();
}

std::string control_group(const RegisteredRight& right, const RegistryFacts& registry) {
  if (!right.control_group.empty()) return right.control_group;
  return group_on_record(right.entity, registry).value_or(right.entity);
}

std::optional<std::string> group_on_record(std::string_view entity, const RegistryFacts& registry) {
  bool known = false;
  const auto group_in = [&](const auto& records) -> std::string {
    for (const auto& record : records) {
      if (record.entity != entity) continue;
      known = true;
      if (!record.control_group.empty()) return record.control_group;
    }
    return {};
  };
  std::string group = group_in(registry.rights);
  if (group.empty()) group = group_in(registry.mines);
  if (!known) return std::nullopt;
  return group.empty() ? std::string(entity) : group;
}

std::string applicant_group(const LotFacts& lot, const RegistryFacts& registry) {
  if (lot.applicant.empty()) return {};
  if (auto known = group_on_record(lot.applicant, registry)) return std::move(*known);
  return lot.applicant_control_group.empty() ? lot.applicant : lot.applicant_control_group;
}

}  // namespace adit::domain::conformity
