// The one table of names, for touches, layers that are loaded and what is reserved.
#include "domain/conformity/layer.hpp"

#include <algorithm>
#include <array>

#include "base/invariant.hpp"

namespace adit::domain::conformity {
namespace {

struct LayerName {
  std::string_view name;
  Layer layer;
};

// The first name of each layer is the one that findings use.
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
    LayerName{"farmlands", Layer::farmland},
    LayerName{"耕地", Layer::farmland},
    LayerName{"right", Layer::right},
    LayerName{"rights", Layer::right},
    LayerName{"registered_right", Layer::right},
    LayerName{"registered_rights", Layer::right},
    LayerName{"exploration_right", Layer::right},
    LayerName{"exploration_rights", Layer::right},
    LayerName{"mining_right", Layer::right},
    LayerName{"mining_rights", Layer::right},
    LayerName{"探矿权", Layer::right},
    LayerName{"采矿权", Layer::right},
    LayerName{"矿业权", Layer::right},
    LayerName{"pending_lot", Layer::pending_lot},
    LayerName{"pending_lots", Layer::pending_lot},
    LayerName{"在办标的", Layer::pending_lot},
    LayerName{"prohibited_zone", Layer::prohibited_zone},
    LayerName{"prohibited_zones", Layer::prohibited_zone},
    LayerName{"prohibited_mining_zone", Layer::prohibited_zone},
    LayerName{"prohibited_mining_zones", Layer::prohibited_zone},
    LayerName{"禁止开采区", Layer::prohibited_zone},
    LayerName{"restricted_zone", Layer::restricted_zone},
    LayerName{"restricted_zones", Layer::restricted_zone},
    LayerName{"restricted_mining_zone", Layer::restricted_zone},
    LayerName{"restricted_mining_zones", Layer::restricted_zone},
    LayerName{"限制开采区", Layer::restricted_zone},
    LayerName{"encouraged_zone", Layer::encouraged_zone},
    LayerName{"encouraged_zones", Layer::encouraged_zone},
    LayerName{"encouraged_mining_zone", Layer::encouraged_zone},
    LayerName{"encouraged_mining_zones", Layer::encouraged_zone},
    LayerName{"鼓励开采区", Layer::encouraged_zone},
    LayerName{"key_mining_area", Layer::key_mining_area},
    LayerName{"key_mining_areas", Layer::key_mining_area},
    LayerName{"key_area", Layer::key_mining_area},
    LayerName{"key_areas", Layer::key_mining_area},
    LayerName{"重点开采区", Layer::key_mining_area},
    LayerName{"key_exploration_area", Layer::key_exploration_area},
    LayerName{"key_exploration_areas", Layer::key_exploration_area},
    LayerName{"重点勘查区", Layer::key_exploration_area},
    LayerName{"replacement_area", Layer::replacement_area},
    LayerName{"replacement_areas", Layer::replacement_area},
    LayerName{"replacement_resource_area", Layer::replacement_area},
    LayerName{"replacement_resource_areas", Layer::replacement_area},
    LayerName{"接替资源勘查区", Layer::replacement_area},
    LayerName{"deposit", Layer::deposit},
    LayerName{"deposits", Layer::deposit},
    LayerName{"mineral_site", Layer::deposit},
    LayerName{"mineral_sites", Layer::deposit},
    LayerName{"矿产地", Layer::deposit},
    LayerName{"prior_work", Layer::prior_work},
    LayerName{"prior_works", Layer::prior_work},
    LayerName{"原有工作", Layer::prior_work},
    LayerName{"原有工作程度", Layer::prior_work},
    LayerName{"governance_zone", Layer::governance_zone},
    LayerName{"governance_zones", Layer::governance_zone},
    LayerName{"governance_area", Layer::governance_zone},
    LayerName{"governance_areas", Layer::governance_zone},
    LayerName{"矿山地质环境重点治理区", Layer::governance_zone},
    LayerName{"重点治理区", Layer::governance_zone},
    LayerName{"mine_surroundings", Layer::mine_surroundings},
    LayerName{"矿山周边", Layer::mine_surroundings},
    LayerName{"encouraged_exploration_area", Layer::encouraged_exploration_area},
    LayerName{"encouraged_exploration_areas", Layer::encouraged_exploration_area},
    LayerName{"鼓励勘查区", Layer::encouraged_exploration_area},
    LayerName{"exploration_belt", Layer::exploration_belt},
    LayerName{"exploration_belts", Layer::exploration_belt},
    LayerName{"勘查部署地区", Layer::exploration_belt},
    LayerName{"restricted_exploration_area", Layer::restricted_exploration_area},
    LayerName{"restricted_exploration_areas", Layer::restricted_exploration_area},
    LayerName{"限制勘查区", Layer::restricted_exploration_area},
    LayerName{"prohibited_exploration_area", Layer::prohibited_exploration_area},
    LayerName{"prohibited_exploration_areas", Layer::prohibited_exploration_area},
    LayerName{"禁止勘查区", Layer::prohibited_exploration_area},
    LayerName{"economic_zone", Layer::economic_zone},
    LayerName{"economic_zones", Layer::economic_zone},
    LayerName{"mining_economic_zone", Layer::economic_zone},
    LayerName{"mining_economic_zones", Layer::economic_zone},
    LayerName{"矿业经济区", Layer::economic_zone},
};

}  // namespace

std::optional<Layer> layer_of(std::string_view name) {
  const auto found = std::ranges::find(layer_names, name, &LayerName::name);
  return found == layer_names.end() ? std::nullopt : std::optional(found->layer);
}

std::string_view name_of(Layer layer) {
  const auto found = std::ranges::find(layer_names, layer, &LayerName::layer);
  ADIT_INVARIANT(found != layer_names.end(), "every layer has a name");
  return found->name;
}

}  // namespace adit::domain::conformity
