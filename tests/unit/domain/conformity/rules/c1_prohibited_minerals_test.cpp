// What may not be mined, under any name, as main mineral or beside another.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given brick_clay(std::int64_t overlap_m2) {
  Given given{.lot = example::mining("砖瓦粘土")};
  given.lot.area_m2 = 100'000;
  given.lot.touches = {{"farmland", "SG-001", overlap_m2, 9'000'000, 1'300}};
  return given;
}

TEST(ProhibitedMinerals, UnderEveryName) {
  for (const char* name : {"砂金", "沙金", "placer_gold", "Placer Gold", "泥炭", "peat"}) {
    EXPECT_EQ(Given{.lot = example::mining(name)}.verdict("C1"), fail) << name;
  }
  for (const char* name : {"金", "钼", "钼矿"}) {
    EXPECT_EQ(Given{.lot = example::mining(name)}.verdict("C1"), pass) << name;
  }
}

TEST(ProhibitedMinerals, AlsoBesideAnotherAndForExtensions) {
  Given given{.lot = example::mining("金")};
  given.lot.co_minerals = {"钼", "砂金"};
  EXPECT_EQ(given.verdict("C1"), fail);
  given = {.lot = example::mining("砂金")};
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("C1"), fail);
}

TEST(ProhibitedMinerals, AnUnknownNameIsUndetermined) {
  const Finding finding = Given{.lot = example::mining("砂 金子")}.finding("C1");
  EXPECT_EQ(finding.verdict, undetermined);
  EXPECT_EQ(finding.missing, std::vector<std::string>{"mineral:砂 金子"});
  Given given{.lot = example::mining("砂金")};
  given.lot.co_minerals = {"unobtainium"};
  EXPECT_EQ(given.verdict("C1"), fail) << "the prohibition is certain";
}

TEST(ProhibitedMinerals, BrickClayOnlyOnFarmlandBeyondTheTolerance) {
  EXPECT_EQ(brick_clay(3).verdict("C1"), pass);
  EXPECT_NE(brick_clay(3).finding("C1").explain.zh.find("容差"), std::string::npos);
  EXPECT_EQ(brick_clay(1'300).verdict("C1"), pass);
  EXPECT_EQ(brick_clay(1'301).verdict("C1"), fail);
  Given off = brick_clay(0);
  off.lot.touches.clear();
  EXPECT_EQ(off.verdict("C1"), pass);
  Given gold = brick_clay(50'000);
  gold.lot.mineral = "金";
  EXPECT_EQ(gold.verdict("C1"), pass) << "farmland matters to brick clay alone";
}

}  // namespace
}  // namespace adit::domain::conformity
