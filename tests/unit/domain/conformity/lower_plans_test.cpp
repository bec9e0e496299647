// The plans of city and county over a lot.
#include "domain/conformity/lower_plans.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using registry::ListedMineral;

const base::Date day = base::date_of({2026, 11, 23});

PlanOnGround plan_of(std::string id, std::string level) {
  PlanOnGround made;
  made.id = std::move(id);
  made.level = std::move(level);
  made.valid_from = base::date_of({2026, 1, 1});
  made.valid_to = base::date_of({2030, 12, 31});
  made.touch = {"lower_plan", made.id, 20'000'000, 900'000'000, 18'000};
  return made;
}

const plan::MineralTable& minerals() {
  static const plan::MineralTable table = plan::MineralTable::of(example::minerals()).value();
  return table;
}

std::string verdict(std::vector<ListedMineral> prohibits, std::vector<ListedMineral> restricts,
                    const LotFacts& lot = example::lot()) {
  PlanOnGround one = plan_of("C", "city");
  one.prohibits = std::move(prohibits);
  one.restricts = std::move(restricts);
  return verdict_of(one, lot, minerals());
}

// Plans and their verdicts, where both levels cover the lot but for `left_out` of the city's.
std::string standing(const std::vector<PlanOnGround>& plans, LeftOut left_out = {},
                     base::Date on = day) {
  std::string out;
  for (const LowerPlan& one : standing_under(
           example::lot(), plans, {{"city", left_out}, {"county", {}}}, minerals(), on)) {
    out += one.level + " " + one.id + " " + one.verdict + "; ";
  }
  return out;
}

TEST(LowerPlans, ProhibitRestrictOrLetPass) {
  EXPECT_EQ(verdict({}, {}), "conforming");
  EXPECT_EQ(verdict({{"", "gold"}}, {}), "nonconforming");
  EXPECT_EQ(verdict({}, {{"", "gold"}}), "needs_justification");
  EXPECT_EQ(verdict({{"", "金"}}, {{"", "gold"}}), "nonconforming") << "the stricter wins";
  EXPECT_EQ(verdict({{"", "coal"}}, {{"", "iron"}}), "conforming");
}

TEST(LowerPlans, MeanOneKindOfRightWhereTheySaySo) {
  EXPECT_EQ(verdict({{"mining", "gold"}}, {}), "conforming") << "the lot is for exploration";
  EXPECT_EQ(verdict({{"exploration", "gold"}}, {}), "nonconforming");
  EXPECT_EQ(verdict({{"mining", "gold"}}, {}, example::mining("gold")), "nonconforming");
  EXPECT_EQ(verdict({{"exploration", "gold"}}, {}, example::mining("gold")), "conforming");
}

TEST(LowerPlans, MeanEveryMineralOfTheLot) {
  LotFacts lot = example::lot();
  lot.co_minerals = {"silver", "unobtainium"};
  EXPECT_EQ(verdict({{"", "银"}}, {}, lot), "nonconforming");
  EXPECT_EQ(verdict({{"", "unobtainium"}}, {}, lot), "nonconforming") << "by its letters";
  EXPECT_EQ(verdict({{"", "copper"}}, {}, lot), "conforming");
}

TEST(LowerPlans, CountWithinTheirPeriod) {
  const std::vector<PlanOnGround> plans{plan_of("C", "city")};
  for (const auto& [on, told] : {std::pair{base::date_of({2025, 12, 31}), ""},
                                 {base::date_of({2026, 1, 1}), "city C conforming; "},
                                 {base::date_of({2030, 12, 31}), "city C conforming; "},
                                 {base::date_of({2031, 1, 1}), ""}}) {
    EXPECT_EQ(standing(plans, {}, on), told);
  }
}

TEST(LowerPlans, CountWhereTheyLieOnTheLot) {
  std::vector<PlanOnGround> plans{plan_of("C", "city"), plan_of("N", "city")};
  plans[1].prohibits = {{"", "gold"}};
  EXPECT_EQ(standing(plans), "city C conforming; city N nonconforming; ");
  plans[1].touch.overlap_m2 = 10'000;
  EXPECT_EQ(standing(plans), "city C conforming; ") << "a neighbour's sliver";
}

TEST(LowerPlans, ALevelThatLeavesGroundOutIsMissing) {
  const std::vector<PlanOnGround> plans{plan_of("X", "county"), plan_of("C", "city")};
  EXPECT_EQ(standing(plans), "city C conforming; county X conforming; ");
  EXPECT_EQ(standing(plans, {20'000, 0}), "city C conforming; county X conforming; ");
  EXPECT_EQ(standing(plans, {20'001, 0}), "county X conforming; ");
}

TEST(LowerPlans, AProhibitionStandsWhateverElseIsMissing) {
  std::vector<PlanOnGround> plans{plan_of("C", "city"), plan_of("D", "city")};
  plans[0].prohibits = {{"", "gold"}};
  plans[1].restricts = {{"", "gold"}};
  EXPECT_EQ(standing(plans, {5'000'000, 9'000}), "city C nonconforming; ");
}

TEST(LowerPlans, ALevelWithoutAWordOnItsGroundCoversNothing) {
  EXPECT_TRUE(standing_under(example::lot(), {plan_of("C", "city")}, {}, minerals(), day).empty());
}

}  // namespace
}  // namespace adit::domain::conformity
