// The programme of the year: its lots and its numbers.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(A6AnnualPlan, HasTheLot) {
  Given given;
  EXPECT_EQ(given.verdict("A6"), pass);
  given.registry.annual_plan->lots = {"L-2"};
  EXPECT_EQ(given.verdict("A6"), needs_justification);
  given.lot.docs = {example::document("年度实施方案调整批复", "示例规划机关")};
  EXPECT_EQ(given.verdict("A6"), justified);
  given.lot.docs[0].issuer = "示例公司";
  EXPECT_EQ(given.verdict("A6"), needs_justification);
}

TEST(A6AnnualPlan, IsThatOfTheYear) {
  Given given;
  given.registry.annual_plan->year = 2025;
  EXPECT_EQ(given.finding("A6").missing, std::vector<std::string>{"annual_plan:2026"});
  given.registry.annual_plan.reset();
  EXPECT_EQ(given.verdict("A6"), undetermined);
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("A6"), not_applicable);
}

// Two of two are out: with this lot there would be three.
TEST(A6AnnualPlan, KeepsItsNumbers) {
  Given given;
  given.registry.annual_plan->limits = {{"released_exploration_rights:gold", 2}};
  given.registry.counts.emplace_back("released_exploration_rights:gold:2026", 1);
  EXPECT_EQ(given.verdict("A6"), pass);
  given.registry.counts.back().second = 2;
  EXPECT_EQ(given.verdict("A6"), needs_justification);
  EXPECT_NE(given.finding("A6").explain.en.find("new exploration rights (gold)"),
            std::string::npos);
}

TEST(A6AnnualPlan, IsUndeterminedWhereNobodyCounts) {
  Given given;
  given.registry.annual_plan->limits = {{"released_exploration_rights", 9}};
  given.registry.selection = true;
  EXPECT_EQ(given.finding("A6").missing,
            std::vector<std::string>{"counts:released_exploration_rights:2026"});
}

}  // namespace
}  // namespace adit::domain::conformity
