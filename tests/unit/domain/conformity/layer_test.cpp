// Layers go by their names in both languages, in the singular and the plural.
#include "domain/conformity/layer.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace adit::domain::conformity {
namespace {

struct Names {
  Layer layer;
  std::vector<std::string_view> names;  // the first is the one in findings
};

const std::vector<Names> layers{
    {Layer::planned_block,
     {"planned_block", "planned_blocks", "block", "规划区块", "勘查规划区块"}},
    {Layer::farmland, {"farmland", "耕地"}},
    {Layer::right, {"right", "rights", "exploration_right", "mining_rights", "探矿权", "采矿权"}},
    {Layer::pending_lot, {"pending_lot", "pending_lots", "在办标的"}},
    {Layer::prohibited_zone, {"prohibited_zone", "prohibited_zones", "禁止开采区"}},
    {Layer::restricted_zone, {"restricted_zone", "restricted_zones", "限制开采区"}},
    {Layer::encouraged_zone, {"encouraged_zone", "encouraged_zones", "鼓励开采区"}},
    {Layer::key_mining_area, {"key_mining_area", "key_mining_areas", "重点开采区"}},
    {Layer::key_exploration_area, {"key_exploration_area", "key_exploration_areas", "重点勘查区"}},
    {Layer::replacement_area, {"replacement_area", "replacement_areas", "接替资源勘查区"}},
    {Layer::deposit, {"deposit", "deposits", "矿产地"}},
    {Layer::prior_work, {"prior_work", "prior_works", "原有工作"}},
    {Layer::encouraged_exploration_area, {"encouraged_exploration_area", "鼓励勘查区"}},
    {Layer::restricted_exploration_area, {"restricted_exploration_area", "限制勘查区"}},
    {Layer::prohibited_exploration_area, {"prohibited_exploration_area", "禁止勘查区"}},
    {Layer::economic_zone, {"economic_zone", "economic_zones", "矿业经济区"}},
    {Layer::exploration_belt, {"exploration_belt", "exploration_belts", "勘查部署地区"}},
};

TEST(Layer, GoesByItsNames) {
  for (const auto& [layer, names] : layers) {
    for (const std::string_view name : names) EXPECT_EQ(layer_of(name), layer) << name;
    EXPECT_EQ(name_of(layer), names.front());
  }
  for (const char* name : {"roads", "", "Farmland", "开采区"}) {
    EXPECT_EQ(layer_of(name), std::nullopt) << name;
  }
}

}  // namespace
}  // namespace adit::domain::conformity
