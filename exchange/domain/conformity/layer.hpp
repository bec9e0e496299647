// The layers of the map that the rules ask for. A document may name one in Chinese or English, in
// the singular or the plural; a rule must meet the same layer each time.
#pragma once

#include <optional>
#include <string_view>

namespace adit::domain::conformity {

enum class Layer {
  planned_block,         // 勘查规划区块
  farmland,              // 耕地
  right,                 // 探矿权, 采矿权: the polygons of registered rights, by their ids
  pending_lot,           // 在办标的: the polygons of lots that are not sold yet, by their ids
  prohibited_zone,       // 禁止开采区
  restricted_zone,       // 限制开采区
  encouraged_zone,       // 鼓励开采区
  key_mining_area,       // 重点开采区
  key_exploration_area,  // 重点勘查区
  replacement_area,      // 接替资源勘查区
  deposit,               // 矿产地
  prior_work,            // 原有工作
  // 矿山地质环境重点治理区
  governance_zone,
  // 矿山周边: what lies within the distance that an authority has set, by the ids of mining rights
  mine_surroundings,
  encouraged_exploration_area,  // 鼓励勘查区
  exploration_belt,             // 勘查部署地区
  restricted_exploration_area,  // 限制勘查区
  prohibited_exploration_area,  // 禁止勘查区
  economic_zone                 // 矿业经济区: layout only, no rule asks for it
};

// The layer that a document means: planned_block(s), block(s), 勘查规划区块, farmland, 耕地 and so
// on; nothing for another name.
[[nodiscard]] std::optional<Layer> layer_of(std::string_view name);

// The name of a layer in findings, such as key_exploration_area.
[[nodiscard]] std::string_view name_of(Layer layer);

}  // namespace adit::domain::conformity
