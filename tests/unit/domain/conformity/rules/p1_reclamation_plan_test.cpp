// The reclamation plan: reviewed, before the licence, of new, rebuilt and expanded mines.
#include <gtest/gtest.h>

#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

TEST(P1ReclamationPlan, StandsBeforeTheLicence) {
  Given given = example::mine_in_order();
  EXPECT_EQ(given.verdict("P1"), pass);
  example::take_away(given, "reclamation_plan");
  EXPECT_EQ(given.verdict("P1"), fail);
  given.lot.docs.push_back(example::document("土地复垦方案", "示例规划机关"));
  EXPECT_EQ(given.verdict("P1"), pass) << "by its Chinese name";
}

TEST(P1ReclamationPlan, CountsOnceAReviewHasPassedIt) {
  Given given = example::mine_in_order();
  example::document_of(given, "reclamation_plan")->issuer = "示例公司";
  EXPECT_EQ(given.verdict("P1"), fail);
}

TEST(P1ReclamationPlan, IsAnObligationUntilThen) {
  Given given = example::mine_in_order();
  given.lot.docs.clear();
  for (const Stage stage : {Stage::lot, Stage::open, Stage::award}) {
    given.stage = stage;
    const Finding finding = given.finding("P1");
    EXPECT_EQ(finding.verdict, info);
    EXPECT_NE(finding.explain.zh.find("要求 P1"), std::string::npos);
  }
}

TEST(P1ReclamationPlan, IsAskedOfAChangeAndNotOfAnExtension) {
  Given given = example::mine_in_order();
  given.lot.docs.clear();
  given.lot.event = LotEvent::change;
  EXPECT_EQ(given.verdict("P1"), fail) << "a change may expand the mine";
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("P1"), not_applicable);
  EXPECT_EQ(Given{}.verdict("P1"), not_applicable) << "exploration";
}

TEST(P1ReclamationPlan, IsUndeterminedWithoutProvisions) {
  Given given = example::mine_in_order();
  given.provisions.reset();
  EXPECT_EQ(given.finding("P1").missing, std::vector<std::string>{"provisions"});
  EXPECT_EQ(given.verdict("P1"), undetermined);
}

}  // namespace
}  // namespace adit::domain::conformity
