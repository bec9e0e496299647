// Development and restoration: both plans, made within a year of each other.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P2PlansTogether, BothAreThere) {
  Given given = example::mine_in_order();
  EXPECT_EQ(given.verdict("P2"), pass);
  example::take_away(given, "restoration_plan");
  EXPECT_EQ(given.verdict("P2"), fail);
  given = example::mine_in_order();
  example::take_away(given, "development_plan");
  EXPECT_EQ(given.verdict("P2"), fail);
  given.provisions.reset();
  EXPECT_EQ(given.verdict("P2"), undetermined);
}

// 2025-11-01 lies 365 days before 2026-11-01, 2025-10-31 lies 366 and 2025-10-30 lies 367.
TEST(P2PlansTogether, AreOfTheSameYear) {
  Given given = example::mine_in_order();
  LotDocument* development = example::document_of(given, "development_plan");
  development->date = base::date_of({2025, 10, 31});
  EXPECT_EQ(given.verdict("P2"), pass);
  development->date = base::date_of({2025, 10, 30});
  EXPECT_EQ(given.verdict("P2"), fail);
  EXPECT_NE(given.finding("P2").explain.en.find("367 days"), std::string::npos);
  development->date = base::date_of({2026, 11, 1});
  example::document_of(given, "restoration_plan")->date = base::date_of({2025, 10, 30});
  EXPECT_EQ(given.verdict("P2"), fail) << "whichever came first";
}

TEST(P2PlansTogether, ConcernNewMines) {
  Given given = example::mine_in_order();
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("P2"), not_applicable);
}

}  // namespace
}  // namespace adit::domain::conformity
