// Other minerals beside the main one: a plan to use them.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P5ComprehensiveUse, IsPlannedWhereMineralsOccurTogether) {
  Given given = example::mine_in_order();
  EXPECT_EQ(given.verdict("P5"), not_applicable);
  given.lot.co_minerals = {"铜"};
  EXPECT_EQ(given.verdict("P5"), pass);
  example::take_away(given, "comprehensive_use_plan");
  EXPECT_EQ(given.verdict("P5"), fail);
  given.stage = Stage::award;
  EXPECT_EQ(given.verdict("P5"), info);
}

TEST(P5ComprehensiveUse, IsUndeterminedWithoutProvisions) {
  Given given = example::mine_in_order();
  given.lot.co_minerals = {"铜"};
  given.provisions.reset();
  EXPECT_EQ(given.verdict("P5"), undetermined);
  given.lot = example::lot();
  EXPECT_EQ(given.verdict("P5"), not_applicable) << "exploration";
}

}  // namespace
}  // namespace adit::domain::conformity
