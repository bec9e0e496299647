// The area outside the planned blocks, to the square metre, and the argument for it.
#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using enum FindingVerdict;
using example::Given;

Given outside(std::int64_t outside_m2) {
  Given given;
  given.lot.touches[0].overlap_m2 = given.lot.area_m2 - outside_m2;
  return given;
}

TEST(OutsideBlocks, ToleratesDrawingNoise) {
  EXPECT_EQ(outside(20'000).verdict("B4"), pass) << "0.1 % of 20 km²";
  EXPECT_EQ(outside(20'001).verdict("B4"), fail);
  Given slim = outside(40'000);
  slim.lot.touches[0].perimeter_m = 40'000;
  EXPECT_EQ(slim.verdict("B4"), pass) << "a metre along the perimeter";
}

TEST(OutsideBlocks, AddsUpTheBlocks) {
  Given given = outside(5'000'000);
  EXPECT_EQ(given.verdict("B4"), fail);
  given.lot.touches.push_back(example::touch("planned_block", "SK-002", 5'000'000));
  EXPECT_EQ(given.verdict("B4"), pass);
}

// An overlap within the tolerance is none: its block neither holds the lot nor excuses anything.
TEST(OutsideBlocks, ABlockThatIsBarelyTouchedExcusesNothing) {
  Given small;
  small.lot.area_m2 = 5'000;
  small.lot.touches = {{"planned_block", "SK-001", 1'000, 40'000'000, 5'000}};
  EXPECT_EQ(small.verdict("B4"), fail) << "80 % outside";
  small.lot.touches[0].overlap_m2 = 5'000;
  EXPECT_EQ(small.verdict("B4"), fail) << "a strip of a metre in the block is not in the block";
  Given large;
  large.lot.area_m2 = 10'000'000;
  large.lot.touches = {{"planned_block", "SK-001", 1, 40'000'000, 10'000'000}};
  EXPECT_EQ(large.verdict("B4"), fail) << "all but a square metre outside";
}

TEST(OutsideBlocks, ATouchThatCountsExcusesByItsOwnPerimeter) {
  Given given = outside(30'000);
  given.lot.touches[0].perimeter_m = 30'000;
  EXPECT_EQ(given.verdict("B4"), pass);
  given.lot.touches[0].perimeter_m = 29'999;
  EXPECT_EQ(given.verdict("B4"), fail);
  given.lot.touches.push_back({"planned_block", "SK-002", 1'000, 40'000'000, 30'000});
  EXPECT_EQ(given.verdict("B4"), fail) << "the sliver of SK-002 lends it nothing";
}

TEST(OutsideBlocks, NoBlockThatCountsLeavesTheWholeLotOutside) {
  Given given;
  given.lot.touches = {{"planned_block", "SK-001", 20'000, 40'000'000, 18'000}};
  EXPECT_EQ(given.verdict("B4"), fail);
  given.lot.docs = {example::document("planning_argument", "示例规划机关")};
  EXPECT_EQ(given.verdict("B4"), justified);
  EXPECT_EQ(given.verdict("B1"), pass) << "and it takes no block";
}

TEST(OutsideBlocks, AnApprovedArgumentJustifies) {
  Given given;
  given.lot.touches.clear();
  EXPECT_EQ(given.verdict("B4"), fail);
  for (const char* issuer : {"示例规划机关", "示例审批机关"}) {
    given.lot.docs = {example::document("planning_argument", issuer)};
    EXPECT_EQ(given.verdict("B4"), justified) << issuer;
  }
  given.lot.docs = {example::document("planning_argument", "示例公司")};
  EXPECT_EQ(given.verdict("B4"), needs_justification);
  EXPECT_EQ(given.assess().verdict, Verdict::needs_justification);
  given.lot.docs = {example::document("derogation", "示例审批机关")};
  EXPECT_EQ(given.verdict("B4"), fail) << "another kind of document";
}

TEST(OutsideBlocks, SpeaksOfSettingUpRights) {
  Given given;
  given.lot.touches.clear();
  given.lot.event = LotEvent::extend;
  EXPECT_EQ(given.verdict("B4"), not_applicable);
  given.lot.event = LotEvent::change;
  EXPECT_EQ(given.verdict("B4"), fail);
  EXPECT_EQ(Given{.lot = example::mining("金")}.verdict("B4"), not_applicable);
}

}  // namespace
}  // namespace adit::domain::conformity
