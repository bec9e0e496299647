// Totals of the year and the period, and the order of the programme.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

// With this lot the period would have let out eleven of ten.
TEST(B8ReleaseTotals, KeepTheNumbersOfThePeriod) {
  Given given;
  EXPECT_EQ(given.verdict("B8"), pass);
  given.registry.annual_plan->limits = {{"released_exploration_rights:period", 10}};
  example::count(given.registry, "released_exploration_rights:period", 9);
  EXPECT_EQ(given.verdict("B8"), pass);
  example::count(given.registry, "released_exploration_rights:period", 10);
  EXPECT_EQ(given.verdict("B8"), needs_justification);
  EXPECT_NE(given.finding("B8").explain.en.find("11/10"), std::string::npos);
  given.lot.docs = {example::document("annual_plan_adjustment", "示例规划机关")};
  EXPECT_EQ(given.verdict("B8"), justified);
}

TEST(B8ReleaseTotals, KeepTheNumbersOfTheYear) {
  Given given;
  given.registry.annual_plan->limits = {{"released_exploration_rights", 1}};
  EXPECT_EQ(given.verdict("B8"), pass);
  RegisteredRight right = example::right_of("A", "SK-002");
  right.released = base::date_of({2026, 3, 2});
  given.registry.rights = {right};
  EXPECT_EQ(given.verdict("B8"), needs_justification);
  given.registry.rights[0].released = base::date_of({2025, 12, 31});
  EXPECT_EQ(given.verdict("B8"), pass) << "of another year";
}

TEST(B8ReleaseTotals, KeepTheOrder) {
  Given given;
  example::count(given.registry, "earlier_lots_waiting", 1);
  EXPECT_EQ(given.verdict("B8"), needs_justification);
  given.registry.counts.clear();
  EXPECT_EQ(given.finding("B8").missing, std::vector<std::string>{"counts:earlier_lots_waiting"});
  given.registry.annual_plan.reset();
  EXPECT_EQ(given.finding("B8").missing, std::vector<std::string>{"annual_plan:2026"});
}

}  // namespace
}  // namespace adit::domain::conformity
