// Several old rights in a block: how they are counted, and the plan that integrates them.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given divided() {
  Given given;
  given.registry.rights = {example::right_of("company-a", "SK-001"),
                           example::right_of("company-b", "SK-001")};
  return given;
}

TEST(Integration, TwoOldRightsNeedAPlanFirst) {
  EXPECT_EQ(Given{}.verdict("B3"), pass);
  Given given = divided();
  EXPECT_EQ(given.verdict("B3"), needs_justification);
  given.registry.rights.pop_back();
  EXPECT_EQ(given.verdict("B3"), pass) << "one is B1's affair";
}

TEST(Integration, RightsAreCountedNotHolders) {
  Given given = divided();
  given.registry.rights[0].control_group = "group-1";
  given.registry.rights[1].control_group = "group-1";
  EXPECT_EQ(given.verdict("B3"), needs_justification);
}

TEST(Integration, EndedRightsMiningRightsAndOtherBlocksDoNotCount) {
  Given given = divided();
  given.registry.rights[1].state = "expired";
  EXPECT_EQ(given.verdict("B3"), pass);
  given = divided();
  given.registry.rights[1].right = Right::mining;
  EXPECT_EQ(given.verdict("B3"), pass);
  given = divided();
  given.registry.rights[1].blocks = {"SK-002"};
  EXPECT_EQ(given.verdict("B3"), pass);
  given.registry.rights[1].blocks = {"SK-002", "SK-001"};
  EXPECT_EQ(given.verdict("B3"), needs_justification);
  given = divided();
  given.registry.rights[1].lot = "L-1";
  EXPECT_EQ(given.verdict("B3"), pass) << "the right that this very lot became";
}

TEST(Integration, NewcomersByAnExceptionAreNotOldForTheFirst) {
  Given given = divided();
  given.registry.rights[0].lot = "L-2";
  given.registry.rights[1].lot = "L-3";
  given.registry.reservations = {
      {"block", "SK-001", 0, "L-1"}, {"block", "SK-001", 1, "L-2"}, {"block", "SK-001", 2, "L-3"}};
  EXPECT_EQ(given.verdict("B3"), pass);
  given.registry.reservations[0].slot = 3;
  EXPECT_EQ(given.verdict("B3"), needs_justification);
}

TEST(Integration, AnApprovedPlanJustifies) {
  for (const char* type : {"integration_plan", "整合方案", "整装勘查方案"}) {
    Given given = divided();
    given.lot.docs = {example::document(type, "示例规划机关")};
    EXPECT_EQ(given.verdict("B3"), justified) << type;
    given.lot.docs[0].issuer = "company-a";
    EXPECT_EQ(given.verdict("B3"), needs_justification) << type;
  }
  Given given = divided();
  given.lot.docs = {example::document("planning_argument", "示例规划机关")};
  EXPECT_EQ(given.verdict("B3"), needs_justification) << "another kind of document";
}

TEST(Integration, SpeaksOfWhatIsNew) {
  Given given = divided();
  given.lot.event = LotEvent::extend;
  given.lot.applicant = "company-a";
  EXPECT_EQ(given.verdict("B3"), not_applicable);
  given.lot.event = LotEvent::change;
  EXPECT_EQ(given.verdict("B3"), not_applicable);
  EXPECT_EQ((Given{.lot = example::mining("金")}.verdict("B3")), not_applicable);
}

TEST(Integration, NeedsTheBlocks) {
  Given given = divided();
  given.registry.layers_loaded = {"farmland"};
  EXPECT_EQ(given.finding("B3").missing, std::vector<std::string>{"layer:planned_block"});
}

}  // namespace
}  // namespace adit::domain::conformity
