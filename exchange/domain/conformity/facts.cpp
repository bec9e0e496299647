// How the facts are read: names of layers, the tolerance, control groups, ended rights.
#include "domain/conformity/facts.hpp"

#include <algorithm>
#include <array>

namespace adit::domain::conformity {
namespace {

struct LayerName {
  std::string_view name;
  Layer layer;
};

// The one table of names, for touches, layers that are loaded and what is reserved.
constexpr std::array layer_names{
    LayerName{"planned_block", Layer::planned_block},
    LayerName{"planned_blocks", Layer::planned_block},
    LayerName{"block", Layer::planned_block},
    LayerName{"blocks", Layer::planned_block},
    LayerName{"planned_exploration_block", Layer::planned_block},
    LayerName{"planned_exploration_blocks", Layer::planned_block},
    LayerName{"勘查规划区块", Layer::planned_block},
    LayerName{"规划区块", Layer::planned_block},
    LayerName{"farmland", Layer::farmland},
    LayerName{"耕地", Layer::farmland},
};

constexpr std::array<std::string_view, 13> ended_states{
    "ended",    "expired",   "cancelled", "revoked", "lapsed", "surrendered", "terminated",
    "released", "withdrawn", "closed",    "注销",    "失效",   "吊销"};

}  // namespace

std::optional<Layer> layer_of(std::string_view name) {
  const auto found = std::ranges::find(layer_names, name, &LayerName::name);
  return found == layer_names.end() ? std::nullopt : std::optional(found->layer);
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

std::string_view control_group(const RegisteredRight& right) {
  return right.control_group.empty() ? right.entity : right.control_group;
}

std::string applicant_group(const LotFacts& lot, const RegistryFacts& registry) {
  if (lot.applicant.empty()) return {};
  const auto known = std::ranges::find(registry.rights, lot.applicant, &RegisteredRight::entity);
  if (known != registry.rights.end()) return std::string(control_group(*known));
  return lot.applicant_control_group.empty() ? lot.applicant : lot.applicant_control_group;
}

}  // namespace adit::domain::conformity
