// Who may be in a planned block: sales, extensions, control groups, reservations, derogations.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given held_by(std::string entity) {
  Given given;
  given.registry.rights = {example::right_of(std::move(entity), "SK-001")};
  return given;
}

Given extension(std::string applicant) {
  Given given = held_by("company-a");
  given.lot.event = LotEvent::extend;
  given.lot.applicant = std::move(applicant);
  return given;
}

TEST(OneEntity, ANewLotFailsWhoeverMeansToBid) {
  Given given = held_by("company-a");
  EXPECT_EQ(given.verdict("B1"), fail);
  given.lot.applicant = "company-a";
  EXPECT_EQ(given.verdict("B1"), fail);
}

TEST(OneEntity, AnExtensionByTheHolderPasses) {
  EXPECT_EQ(extension("company-a").verdict("B1"), pass);
  EXPECT_EQ(extension("company-b").verdict("B1"), fail);
  EXPECT_EQ(extension("").verdict("B1"), undetermined);
  Given change = extension("company-a");
  change.lot.event = LotEvent::change;
  EXPECT_EQ(change.verdict("B1"), pass);
}

TEST(OneEntity, ACompanyOfTheSameControlGroupIsTheSameEntity) {
  Given given = extension("company-b");
  given.registry.rights[0].control_group = "group-1";
  EXPECT_EQ(given.verdict("B1"), fail);
  given.registry.rights.push_back(example::right_of("company-b", ""));
  given.registry.rights[1].control_group = "group-1";
  EXPECT_EQ(given.verdict("B1"), pass);
}

TEST(OneEntity, WinnersAndUnknownStatesCountAndEndedRightsDoNot) {
  for (const char* state : {"awarded", "pending", "suspended"}) {
    Given given = held_by("company-a");
    given.registry.rights[0].state = state;
    EXPECT_EQ(given.verdict("B1"), fail) << state;
  }
  Given given = held_by("company-a");
  given.registry.rights[0].state = "expired";
  EXPECT_EQ(given.verdict("B1"), pass);
}

TEST(OneEntity, OtherBlocksAndMiningRightsAreNoObstacle) {
  Given given = held_by("company-a");
  given.registry.rights[0].blocks = {"SK-002"};
  EXPECT_EQ(given.verdict("B1"), pass);
  given = held_by("company-a");
  given.registry.rights[0].right = Right::mining;
  EXPECT_EQ(given.verdict("B1"), pass);
  given = held_by("company-a");
  given.registry.rights[0].lot = "L-1";
  EXPECT_EQ(given.verdict("B1"), pass) << "the right that this very lot became";
}

TEST(OneEntity, AnotherLotInTheBlockIsAnObstacleAlsoToTheHolder) {
  Given given;
  given.registry.reservations = {{"block", "SK-001", 0, "L-2"}};
  EXPECT_EQ(given.verdict("B1"), fail);
  given.registry.reservations[0].lot = "L-1";
  EXPECT_EQ(given.verdict("B1"), pass);
  given = extension("company-a");
  given.registry.reservations = {{"block", "SK-001", 0, "L-2"}};
  EXPECT_EQ(given.verdict("B1"), fail);
}

// The exception was needed by the newcomer; whoever held the block before does not lose by it.
TEST(OneEntity, WhoCameLaterByADerogationIsNoObstacleToTheFirst) {
  Given given;
  given.registry.reservations = {{"block", "SK-001", 0, "L-1"}, {"block", "SK-001", 1, "L-2"}};
  EXPECT_EQ(given.verdict("B1"), pass);
  EXPECT_NE(given.finding("B1").explain.en.find("L-2"), std::string::npos);
  EXPECT_EQ(given.assess().reservations, (std::vector<Wanted>{{"block", "SK-001", 0}}));
  given.registry.rights = {example::right_of("company-b", "SK-001")};
  given.registry.rights[0].lot = "L-2";
  EXPECT_EQ(given.verdict("B1"), pass) << "also when the newcomer's sale ends first";
  given.registry.rights[0].lot = "";
  EXPECT_EQ(given.verdict("B1"), fail) << "a right that came by another way";
  given.registry.rights.clear();
  given.registry.reservations[0].slot = 2;
  EXPECT_EQ(given.verdict("B1"), fail) << "the newcomer needs its derogation to the end";
  given.lot.docs = {example::document("derogation", "示例审批机关")};
  EXPECT_EQ(given.verdict("B1"), justified);
  EXPECT_EQ(given.assess().reservations, (std::vector<Wanted>{{"block", "SK-001", 2}}));
}

TEST(OneEntity, AReservedBlockGoesByTheNamesOfItsLayer) {
  for (const char* kind : {"block", "blocks", "planned_block", "规划区块", "勘查规划区块"}) {
    Given given;
    given.registry.reservations = {{kind, "SK-001", 0, "L-2"}};
    EXPECT_EQ(given.verdict("B1"), fail) << kind;
    given.lot.docs = {example::document("derogation", "示例审批机关")};
    EXPECT_EQ(given.assess().reservations, (std::vector<Wanted>{{"block", "SK-001", 1}})) << kind;
  }
  Given quota;
  quota.registry.reservations = {{"quota", "SK-001", 0, "L-2"}};
  EXPECT_EQ(quota.verdict("B1"), pass);
}

TEST(OneEntity, OneHeldBlockOfSeveralIsEnough) {
  Given given;
  given.lot.touches.push_back(example::touch("planned_block", "SK-002", 1'000'000));
  given.registry.rights = {example::right_of("company-a", "SK-002")};
  EXPECT_EQ(given.verdict("B1"), fail);
  given.lot.touches[1].overlap_m2 = 18'000;
  EXPECT_EQ(given.verdict("B1"), pass) << "within the tolerance";
  given.lot.touches[1] = {"planned_block", "SK-002", 20'001, 40'000'000, 18'000};
  EXPECT_EQ(given.verdict("B1"), fail) << "a square metre above it";
}

TEST(OneEntity, OnlyASignedDerogationForThisLotJustifies) {
  Given given = held_by("company-a");
  given.lot.docs = {example::document("derogation", "示例审批机关")};
  EXPECT_EQ(given.verdict("B1"), justified);
  EXPECT_EQ(given.assess().verdict, Verdict::conforming);
  EXPECT_EQ(given.assess().reservations, (std::vector<Wanted>{{"block", "SK-001", 1}}));
  const LotDocument good = given.lot.docs[0];
  given.lot.docs[0].issuer = "示例规划机关";
  EXPECT_EQ(given.verdict("B1"), fail);
  given.lot.docs = {good};
  given.lot.docs[0].lot = "L-2";
  EXPECT_EQ(given.verdict("B1"), fail);
  given.lot.docs = {good};
  given.lot.docs[0].date = base::date_of({2026, 11, 24});
  EXPECT_EQ(given.verdict("B1"), fail) << "dated after the decision";
  given.lot.docs = {good};
  given.lot.docs[0].type = "planning_argument";
  EXPECT_EQ(given.verdict("B1"), fail);
}

TEST(OneEntity, ARightMayLieInSeveralBlocks) {
  Given given = held_by("company-a");
  given.registry.rights[0].blocks = {"SK-002", "SK-003"};
  EXPECT_EQ(given.verdict("B1"), pass);
  given.registry.rights[0].blocks.push_back("SK-001");
  EXPECT_EQ(given.verdict("B1"), fail);
}

// What the register does not place in a block its polygon may.
TEST(OneEntity, ARightOfNoBlockCountsWhereItsPolygonLies) {
  Given given = held_by("company-a");
  given.registry.rights[0].blocks.clear();
  EXPECT_EQ(given.verdict("B1"), pass);
  given.lot.touches.push_back(example::touch("right", "R-company-a", 1'000'000));
  EXPECT_EQ(given.verdict("B1"), fail);
  given.lot.touches[1].overlap_m2 = 18'000;
  EXPECT_EQ(given.verdict("B1"), pass) << "within the tolerance";
  given.lot.touches[1].overlap_m2 = 1'000'000;
  given.lot.touches[0].overlap_m2 = 19'000'000;
  EXPECT_EQ(given.verdict("B1"), pass) << "it may lie in what is outside the block";
  given.lot.touches[1].overlap_m2 = 1'050'000;
  EXPECT_EQ(given.verdict("B1"), fail) << "it cannot lie there as a whole";
  given.registry.rights[0].state = "expired";
  EXPECT_EQ(given.verdict("B1"), pass);
}

TEST(OneEntity, APolygonOfARightThatTheRegisterLacksIsAQuestion) {
  Given given;
  given.lot.touches.push_back(example::touch("探矿权", "R-9", 1'000'000));
  EXPECT_EQ(given.verdict("B1"), undetermined);
  EXPECT_EQ(given.finding("B1").missing, std::vector<std::string>{"right:R-9"});
}

TEST(OneEntity, APendingLotCountsByItsPolygonUntilItReserves) {
  Given given;
  given.lot.touches.push_back(example::touch("pending_lot", "L-2", 1'000'000));
  EXPECT_EQ(given.verdict("B1"), fail);
  given.lot.docs = {example::document("derogation", "示例审批机关")};
  EXPECT_EQ(given.assess().reservations, (std::vector<Wanted>{{"block", "SK-001", 1}}));
  given.registry.reservations = {{"block", "SK-002", 0, "L-2"}};
  EXPECT_EQ(given.verdict("B1"), pass) << "its reservation says where it stands";
  given.registry.reservations.clear();
  given.lot.touches[1].id = "L-1";
  EXPECT_EQ(given.verdict("B1"), pass) << "its own polygon";
}

TEST(OneEntity, AnExtensionIsNotHinderedByWhoCameLater) {
  Given given = extension("company-a");
  given.registry.rights.push_back(example::right_of("company-b", "SK-001"));
  given.registry.rights[1].lot = "L-2";
  EXPECT_EQ(given.verdict("B1"), fail);
  given.registry.reservations = {{"block", "SK-001", 1, "L-2"}};
  EXPECT_EQ(given.verdict("B1"), pass) << "L-2 stands in a further slot";
  given.lot.applicant = "company-b";
  EXPECT_EQ(given.verdict("B1"), fail) << "for the newcomer the first counts";
}

TEST(OneEntity, NamesTheAnnexThatIsMissing) {
  Given given;
  given.edition.blocks.reset();
  given.edition.missing = {{"blocks", "附表2", {"缺", "gone"}, 749}};
  EXPECT_EQ(given.finding("B1").missing, std::vector<std::string>{"plan:附表2"});
  Given layer;
  layer.registry.layers_loaded = {"farmland"};
  EXPECT_EQ(layer.finding("B1").missing, std::vector<std::string>{"layer:planned_block"});
}

}  // namespace
}  // namespace adit::domain::conformity
