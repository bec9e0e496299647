// Ore, metal and oil into each other, and never without what it takes.
#include "domain/conformity/rules/capacity.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::amount;
using example::Given;
using example::seen;

Given mine(std::string mineral, const char* text, const char* unit) {
  Given given;
  given.mine(std::move(mineral), text, unit);
  return given;
}

std::vector<std::string> missing(const Given& given, plan::Measure wanted) {
  return lot_capacity(seen(given), wanted).missing;
}

TEST(Capacity, OreTakesGradeAndRecoveryToBecomeMetal) {
  Given given = mine("钼", "25", "ore_10kt_a");
  EXPECT_EQ(missing(given, plan::Measure::metal),
            (std::vector<std::string>{"lot:terms.grade", "lot:terms.recovery"}));
  given.lot.terms.figures = {{"grade", amount("0.1", "grade_percent")},
                             {"recovery", amount("80", "percent")}};
  EXPECT_EQ(lot_capacity(seen(given), plan::Measure::metal).quantity, amount("200", "metal_t_a"));
  given.lot.terms.figures[1].second = amount("0", "percent");
  EXPECT_EQ(missing(given, plan::Measure::metal), std::vector<std::string>{"lot:terms.recovery"});
}

TEST(Capacity, MetalBecomesOreTheSameWay) {
  Given given = mine("金", "0.24", "metal_t_a");
  given.lot.terms.figures = {{"grade", amount("3", "grade_g_t")},
                             {"recovery", amount("80", "percent")}};
  EXPECT_EQ(lot_capacity(seen(given), plan::Measure::ore).quantity, amount("10", "ore_10kt_a"));
}

TEST(Capacity, OilShaleTakesItsYield) {
  Given given = mine("油页岩", "2000", "ore_10kt_a");
  EXPECT_EQ(missing(given, plan::Measure::shale_oil),
            std::vector<std::string>{"lot:terms.oil_yield"});
  given.lot.terms.figures = {{"oil_yield", amount("5", "percent")}};
  EXPECT_EQ(lot_capacity(seen(given), plan::Measure::shale_oil).quantity,
            amount("100", "shale_oil_10kt_a"));
  given.lot.capacity = amount("100", "shale_oil_10kt_a");
  EXPECT_EQ(lot_capacity(seen(given), plan::Measure::ore).quantity, amount("2000", "ore_10kt_a"));
}

TEST(Capacity, OfCoalAndMineralWaterNothingElseCanBeMeant) {
  const auto raw_coal = plan::Measure::raw_coal;
  EXPECT_TRUE(lot_capacity(seen(mine("煤", "9", "ore_10kt_a")), raw_coal).quantity);
  EXPECT_TRUE(lot_capacity(seen(mine("煤", "9", "mass_10kt_a")), raw_coal).quantity);
  EXPECT_FALSE(lot_capacity(seen(mine("铁", "9", "ore_10kt_a")), raw_coal).quantity);
  EXPECT_TRUE(lot_capacity(seen(mine("矿泉水", "9", "mass_10kt_a")), plan::Measure::mineral_water)
                  .quantity);
  EXPECT_FALSE(lot_capacity(seen(mine("铁", "9", "mass_10kt_a")), plan::Measure::ore).quantity)
      << "tonnes of what?";
}

TEST(Capacity, IsOfAYear) {
  const Given given = mine("铁", "1", "ore_100mt");
  EXPECT_EQ(missing(given, plan::Measure::ore), std::vector<std::string>{"lot:capacity_a_year"});
  EXPECT_EQ(missing(Given{.lot = example::mining("铁")}, plan::Measure::ore),
            std::vector<std::string>{"lot:capacity"});
}

TEST(Capacity, OfARightIsNeverConverted) {
  const Given given;
  const auto right = example::mine_of("R-1", "钼", "3", "ore_10kt_a");
  EXPECT_TRUE(right_capacity(seen(given), right, plan::Measure::ore).quantity);
  EXPECT_EQ(right_capacity(seen(given), right, plan::Measure::metal).missing,
            std::vector<std::string>{"right:R-1:capacity"});
}

TEST(Capacity, TheCureIsNamed) {
  const Given given = mine("钼", "0.1", "metal_10kt_a");
  const Judgement judgement = judge_minimum(seen(given), amount("30", "ore_10kt_a"));
  EXPECT_EQ(judgement.verdict, FindingVerdict::undetermined);
  EXPECT_NE(judgement.explain.zh.find("lot:terms.grade、lot:terms.recovery"), std::string::npos);
  EXPECT_NE(judgement.explain.en.find("1000 t metal a year"), std::string::npos)
      << judgement.explain.en;
}

TEST(Capacity, TheLeastItselfIsEnough) {
  const auto least = amount("9", "raw_coal_10kt_a");
  EXPECT_EQ(judge_minimum(seen(mine("煤", "9", "ore_10kt_a")), least).verdict,
            FindingVerdict::pass);
  EXPECT_EQ(judge_minimum(seen(mine("煤", "8.9999", "ore_10kt_a")), least).verdict,
            FindingVerdict::fail);
}

}  // namespace
}  // namespace adit::domain::conformity
