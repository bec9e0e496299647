// The tolerance to the square metre, names of layers, ended rights and control groups.
#include "domain/conformity/facts.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

TEST(Facts, AnOverlapIsNegligibleUpToAMetreAlongThePerimeter) {
  EXPECT_TRUE(negligible(18'000, 18'000, 0));
  EXPECT_FALSE(negligible(18'001, 18'000, 0));
  EXPECT_TRUE(negligible(0, 0, 0)) << "pure touch";
}

TEST(Facts, AnOverlapIsNegligibleUpToAThousandthOfTheSmallerArea) {
  EXPECT_TRUE(negligible(20'000, 0, 20'000'000));
  EXPECT_FALSE(negligible(20'001, 0, 20'000'000));
  EXPECT_FALSE(negligible(1, 0, 999));
}

TEST(Facts, TheSmallerAreaIsThatOfLotOrFeature) {
  LotFacts lot = example::lot();
  lot.touches = {{"farmland", "big", 20'000, 90'000'000, 10},
                 {"farmland", "small", 20'000, 5'000'000, 10},
                 {"planned_block", "SK-001", 20'000'000, 40'000'000, 10}};
  const Touches touches = touches_of(lot, Layer::farmland);
  ASSERT_EQ(touches.ignored.size(), 1u);
  EXPECT_EQ(touches.ignored[0].id, "big");
  ASSERT_EQ(touches.counted.size(), 1u);
  EXPECT_EQ(touches.counted[0].id, "small");
}

TEST(Facts, ALayerIsLoadedByAnyOfItsNames) {
  RegistryFacts registry;
  registry.layers_loaded = {"roads", "耕地"};
  EXPECT_TRUE(loaded(registry, Layer::farmland));
  EXPECT_FALSE(loaded(registry, Layer::planned_block));
}

TEST(Facts, EveryStateButAnEndedOneKeepsOthersOut) {
  for (const char* state : {"live", "awarded", "pending", "suspended", "of a new kind"}) {
    EXPECT_FALSE(right_ended(state)) << state;
  }
  for (const char* state : {"expired", "cancelled", "lapsed", "注销"}) {
    EXPECT_TRUE(right_ended(state)) << state;
  }
}

TEST(Facts, TheRegisterKnowsControlGroupsBestOfAll) {
  RegistryFacts registry = example::registry();
  registry.rights = {example::right_of("company-a", "SK-001")};
  registry.rights[0].control_group = "group-1";
  LotFacts lot = example::lot();
  EXPECT_EQ(applicant_group(lot, registry), "");
  lot.applicant = "company-a";
  lot.applicant_control_group = "group-9";
  EXPECT_EQ(applicant_group(lot, registry), "group-1");
  lot.applicant = "company-b";
  EXPECT_EQ(applicant_group(lot, registry), "group-9");
  lot.applicant_control_group.clear();
  EXPECT_EQ(applicant_group(lot, registry), "company-b");
  EXPECT_EQ(control_group(example::right_of("company-c", ""), registry), "company-c");
}

TEST(Facts, AGroupThatIsOnRecordOnceCountsForAllRightsOfTheEntity) {
  RegistryFacts registry = example::registry();
  registry.rights = {example::right_of("company-a", "SK-001"),
                     example::right_of("company-a", "SK-002")};
  EXPECT_EQ(control_group(registry.rights[0], registry), "company-a");
  registry.rights[1].control_group = "group-1";
  EXPECT_EQ(control_group(registry.rights[0], registry), "group-1");
  registry.mines = {{"M-1", "company-b", "group-2"}};
  EXPECT_EQ(group_on_record("company-b", registry), "group-2");
  EXPECT_EQ(group_on_record("company-c", registry), std::nullopt);
}

TEST(Facts, ARightMayLieInSeveralBlocks) {
  RegisteredRight right = example::right_of("company-a", "SK-001");
  EXPECT_TRUE(lies_in(right, "SK-001"));
  EXPECT_FALSE(lies_in(right, "SK-002"));
  right.blocks.push_back("SK-002");
  EXPECT_TRUE(lies_in(right, "SK-002"));
}

}  // namespace
}  // namespace adit::domain::conformity
