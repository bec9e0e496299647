// A mineral is found by every name it goes by, and a name means one mineral.
#include "domain/plan/mineral.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

const Mineral gold{"gold", "金", "gold", MineralGroup::metal, MiningControl::open, {"金矿"}};
const Mineral placer{
    "placer_gold", "砂金", "placer gold", MineralGroup::metal, MiningControl::prohibited, {"沙金"}};

TEST(MineralTable, FindsByIdNameAndAlias) {
  const auto table = MineralTable::of({gold, placer}).value();
  for (const char* name :
       {"placer_gold", "砂金", "placer gold", "沙金", "Placer-Gold", " placer gold "}) {
    ASSERT_NE(table.find(name), nullptr) << name;
    EXPECT_EQ(table.find(name)->id, "placer_gold") << name;
  }
  EXPECT_EQ(table.find("金")->id, "gold");
  EXPECT_EQ(table.find("金砂"), nullptr);
  EXPECT_EQ(table.find(""), nullptr);
}

TEST(MineralTable, RefusesANameForTwoMinerals) {
  Mineral twin = placer;
  twin.aliases = {"Gold"};
  const auto refused = MineralTable::of({gold, twin});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, "plan.mineral_name_twice");
}

}  // namespace
}  // namespace adit::domain::plan
