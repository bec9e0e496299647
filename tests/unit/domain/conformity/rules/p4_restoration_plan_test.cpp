// The plan that restores the ecology: of every mine, whatever is asked for.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P4RestorationPlan, IsThereForEveryEvent) {
  Given given = example::mine_in_order();
  for (const LotEvent event : {LotEvent::establish, LotEvent::extend, LotEvent::change}) {
    given.lot.event = event;
    EXPECT_EQ(given.verdict("P4"), pass);
  }
  example::take_away(given, "restoration_plan");
  EXPECT_EQ(given.verdict("P4"), fail);
  given.stage = Stage::lot;
  EXPECT_EQ(given.verdict("P4"), info) << "never a block before the licence";
}

TEST(P4RestorationPlan, IsUndeterminedWhereTheProvisionsAreSilent) {
  Given given = example::mine_in_order();
  given.provisions->prerequisites.clear();
  EXPECT_EQ(given.finding("P4").missing, std::vector<std::string>{"provisions:P4"});
}

}  // namespace
}  // namespace adit::domain::conformity
