// The exception of large blocks of oil shale or mineral water: each condition, both documents, and
// what becomes of B1 and of the slot.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

// Copper in the large block of oil shale that company-b holds, with both documents.
Given exception() {
  Given given;
  given.lot = example::scarce_lot();
  given.lot.docs = example::exception_documents();
  given.registry.rights = {example::right_of("company-b", "SK-003")};
  return given;
}

void expect(const Given& given, FindingVerdict b2, FindingVerdict b1, const char* why) {
  EXPECT_EQ(given.verdict("B2"), b2) << why;
  EXPECT_EQ(given.verdict("B1"), b1) << why;
}

TEST(LargeBlock, LetsAScarceMineralInByAFurtherSlot) {
  const Given given = exception();
  expect(given, justified, justified, "X7");
  const Report report = given.assess();
  EXPECT_EQ(report.verdict, Verdict::conforming);
  EXPECT_EQ(report.reservations, (std::vector<Wanted>{{"block", "SK-003", 1}}));
  ASSERT_TRUE(finding_of(report, "B2").justified_by.has_value());
  EXPECT_EQ(finding_of(report, "B2").justified_by->type, "non_interference_proof");
  EXPECT_FALSE(finding_of(report, "B1").justified_by.has_value()) << "B2 carries it";
}

TEST(LargeBlock, BothDocumentsAreNeeded) {
  for (const std::size_t left_out : {0U, 1U}) {
    Given given = exception();
    given.lot.docs.erase(given.lot.docs.begin() + static_cast<std::ptrdiff_t>(left_out));
    expect(given, needs_justification, fail, "one document");
    given = exception();
    given.lot.docs[left_out].issuer = "示例公司";
    expect(given, needs_justification, fail, "not approved");
    given = exception();
    given.lot.docs[left_out].lot = "L-2";
    expect(given, needs_justification, fail, "of another lot");
    given = exception();
    given.lot.docs[left_out].date = base::date_of({2026, 11, 24});
    expect(given, needs_justification, fail, "dated after the decision");
  }
  Given none = exception();
  none.lot.docs.clear();
  expect(none, needs_justification, fail, "no document");
  EXPECT_TRUE(none.assess().reservations.empty());
}

TEST(LargeBlock, DocumentsGoByTheirChineseNames) {
  Given given = exception();
  given.lot.docs[0].type = "合理性论证";
  given.lot.docs[1].type = "互不影响证明";
  expect(given, justified, justified, "Chinese names");
}

TEST(LargeBlock, AConditionThatDoesNotHoldFailsOnlyWhoClaimsTheException) {
  Given gold = exception();
  gold.lot.mineral = "金";
  Given metal = exception();
  metal.edition.blocks->at(2).mineral = "gold";
  Given small = exception();
  small.edition.blocks->at(2).area_m2 = 99'999'999;
  for (Given* given : {&gold, &metal, &small}) {
    expect(*given, fail, fail, "claimed");
    given->lot.docs.pop_back();
    expect(*given, fail, fail, "claimed by one document");
    given->lot.docs.clear();
    expect(*given, not_applicable, fail, "not claimed");
  }
}

TEST(LargeBlock, IsLargeFromTheParameterOn) {
  Given given = exception();
  given.edition.blocks->at(2).area_m2 = 100'000'000;
  expect(given, justified, justified, "the very area");
  given.edition.blocks->at(2).mineral = "mineral_water";
  expect(given, justified, justified, "mineral water as well");
}

TEST(LargeBlock, NamesWhatTheEditionLacks) {
  Given given = exception();
  given.edition.large_block_m2.reset();
  expect(given, undetermined, undetermined, "documents in order: the parameter alone decides");
  EXPECT_EQ(given.finding("B2").missing, std::vector<std::string>{"plan:large_block_m2"});
  given.lot.docs.clear();
  expect(given, undetermined, fail, "without documents B1 fails in any case");
  given = exception();
  given.edition.shortages.clear();
  expect(given, undetermined, undetermined, "no list of scarce minerals");
  EXPECT_EQ(given.finding("B2").missing, std::vector<std::string>{"plan:shortages"});
  given = exception();
  given.lot.mineral = "unobtainium";
  expect(given, undetermined, undetermined, "a mineral that the edition does not know");
  given = exception();
  given.edition.blocks.reset();
  given.edition.large_block_m2.reset();
  EXPECT_EQ(given.finding("B2").missing,
            (std::vector<std::string>{"plan:blocks", "plan:large_block_m2"}));
}

TEST(LargeBlock, IsNotAskedWhereNobodyStandsOrADecisionIsSigned) {
  Given free = exception();
  free.registry.rights.clear();
  expect(free, not_applicable, pass, "a free block");
  EXPECT_EQ(free.assess().reservations, (std::vector<Wanted>{{"block", "SK-003", 0}}));
  Given signed_decision = exception();
  signed_decision.lot.docs = {example::document("derogation", "示例审批机关")};
  expect(signed_decision, not_applicable, justified, "a derogation carries the lot");
  EXPECT_EQ((Given{.lot = example::mining("金")}.verdict("B2")), not_applicable);
}

TEST(LargeBlock, CoversEveryOccupiedBlockOrNone) {
  Given given = exception();
  given.lot.touches.push_back(example::touch("planned_block", "SK-001", 5'000'000));
  given.lot.area_m2 = 25'000'000;
  expect(given, justified, justified, "the other block is free");
  EXPECT_EQ(given.assess().reservations,
            (std::vector<Wanted>{{"block", "SK-001", 0}, {"block", "SK-003", 1}}));
  given.registry.rights.push_back(example::right_of("company-c", "SK-001"));
  expect(given, fail, fail, "a block of gold is held as well");
}

TEST(LargeBlock, BindsTheNewcomerToTheEnd) {
  Given given = exception();
  given.registry.reservations = {{"block", "SK-003", 1, "L-1"}};
  given.stage = Stage::award;
  expect(given, justified, justified, "with its documents");
  given.lot.docs.clear();
  expect(given, needs_justification, fail, "without them");
}

}  // namespace
}  // namespace adit::domain::conformity
