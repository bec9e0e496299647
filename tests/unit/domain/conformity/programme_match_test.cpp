// Which item of a programme a lot is.
#include "domain/conformity/programme_match.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

// For gold in SK-001, which the example's lot lies in.
ProgrammeItem item(std::string id = "I-1") {
  ProgrammeItem made;
  made.id = std::move(id);
  made.mineral = "gold";
  made.block = "SK-001";
  return made;
}

ProgrammeItem drawn(std::int64_t left_out_m2, std::int64_t perimeter_m = 0) {
  ProgrammeItem made = item();
  made.block.clear();
  made.left_out = LeftOut{left_out_m2, perimeter_m};
  return made;
}

const plan::MineralTable& minerals() {
  static const plan::MineralTable table = plan::MineralTable::of(example::minerals()).value();
  return table;
}

bool is_meant(const ProgrammeItem& one, const LotFacts& lot = example::lot()) {
  return means(one, lot, minerals());
}

std::string found(const std::vector<ProgrammeItem>& items, const LotFacts& lot = example::lot()) {
  const ProgrammeItem* one = item_for(lot, items, minerals());
  return one == nullptr ? "" : one->id;
}

TEST(ProgrammeMatch, TheSameRightAndMineralInTheBlock) {
  EXPECT_TRUE(is_meant(item())) << "金 and gold are one mineral";
  ProgrammeItem other = item();
  other.right = Right::mining;
  EXPECT_FALSE(is_meant(other));
  other = item();
  other.mineral = "silver";
  EXPECT_FALSE(is_meant(other));
  other = item();
  other.block = "SK-002";
  EXPECT_FALSE(is_meant(other));
  LotFacts lot = example::lot();
  lot.co_minerals = {"silver"};
  EXPECT_TRUE(is_meant(item(), lot)) << "the main mineral decides";
}

TEST(ProgrammeMatch, MineralsThatNobodyKnowsAgreeByTheirLetters) {
  LotFacts lot = example::lot();
  lot.mineral = "unobtainium";
  EXPECT_FALSE(is_meant(item(), lot));
  ProgrammeItem other = item();
  other.mineral = "unobtainium";
  EXPECT_TRUE(is_meant(other, lot));
}

TEST(ProgrammeMatch, ALotThatReachesIntoAnotherBlockIsMore) {
  LotFacts lot = example::lot();
  lot.touches.push_back(example::touch("planned_block", "SK-002", 5'000'000));
  EXPECT_FALSE(is_meant(item(), lot));
  lot.touches.back().overlap_m2 = 100;
  EXPECT_TRUE(is_meant(item(), lot)) << "by drawing noise";
  lot.touches.clear();
  EXPECT_FALSE(is_meant(item(), lot)) << "and outside all blocks it is not the block's";
}

TEST(ProgrammeMatch, AnOutlineCoversTheLot) {
  EXPECT_TRUE(is_meant(drawn(0)));
  EXPECT_TRUE(is_meant(drawn(20'000))) << "a thousandth of 20 km²";
  EXPECT_FALSE(is_meant(drawn(20'001)));
  EXPECT_TRUE(is_meant(drawn(20'001, 20'001))) << "a metre wide";
  ProgrammeItem both = drawn(0);
  both.block = "SK-002";
  EXPECT_FALSE(is_meant(both)) << "each place that it names";
}

TEST(ProgrammeMatch, AnItemThatIsNowhereMeansNoLot) {
  ProgrammeItem nowhere = item();
  nowhere.block.clear();
  EXPECT_FALSE(is_meant(nowhere));
}

TEST(ProgrammeMatch, AnItemServesOneLot) {
  std::vector<ProgrammeItem> items{item()};
  items[0].taken_by = "L-9";
  EXPECT_EQ(found(items), "") << "another lot has it";
  items.push_back(item("I-2"));
  EXPECT_EQ(found(items), "I-2") << "the second of two";
  items[0].taken_by = "L-1";
  EXPECT_EQ(found(items), "I-1") << "its own, before one that is free";
  items[0].block = "SK-002";
  EXPECT_EQ(found(items), "I-2") << "unless the item now means another place";
}

TEST(ProgrammeMatch, TheFirstInOrderComesFirst) {
  std::vector<ProgrammeItem> items{item("I-1"), item("I-2"), item("I-3")};
  EXPECT_EQ(found(items), "I-1");
  items[1].order = 7;
  items[2].order = 5;
  EXPECT_EQ(found(items), "I-3") << "and those without an order last";
  items[2].taken_by = "L-9";
  EXPECT_EQ(found(items), "I-2");
}

TEST(ProgrammeMatch, WhatTheProgrammePutsBeforeTheLotWaits) {
  std::vector<ProgrammeItem> items{item("I-1"), item("I-2"), item("I-3"), item("I-4")};
  for (int i = 0; i < 3; ++i) items[static_cast<std::size_t>(i)].order = i + 1;
  const LotFacts lot = example::lot();
  EXPECT_EQ(earlier_items(lot, items, &items[2]), 2);
  EXPECT_EQ(earlier_items(lot, items, &items[0]), 0);
  EXPECT_EQ(earlier_items(lot, items, &items[3]), 0) << "which has no place in the order";
  EXPECT_EQ(earlier_items(lot, items, nullptr), 3) << "a lot outside the programme passes them all";
  items[0].taken_by = "L-9";
  EXPECT_EQ(earlier_items(lot, items, &items[2]), 1);
  items[1].right = Right::mining;
  EXPECT_EQ(earlier_items(lot, items, &items[2]), 0) << "of the same kind of right";
}

}  // namespace
}  // namespace adit::domain::conformity
