// One row of the classification gives one size, several a range.
#include "domain/conformity/rules/sizes.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

SizeRange size(const char* mineral, const char* text, const char* unit, const char* way = "") {
  Given given;
  given.mine(mineral, text, unit);
  if (*way != 0) given.lot.terms.texts.emplace_back("way", way);
  SizeRange range = size_of_lot(seen(given), given.edition.minerals.find(mineral)->id);
  range.classes.clear();  // they end with the case
  return range;
}

TEST(Sizes, BeginAtTheirFigures) {
  EXPECT_TRUE(size("金", "15", "ore_10kt_a").only(DepositSize::large));
  EXPECT_TRUE(size("金", "14.9999", "ore_10kt_a").only(DepositSize::medium));
  EXPECT_TRUE(size("金", "6", "ore_10kt_a").only(DepositSize::medium));
  EXPECT_TRUE(size("金", "5.9999", "ore_10kt_a").only(DepositSize::small));
}

TEST(Sizes, TheWayOfWorkingDecidesWhichRowCounts) {
  const SizeRange unsaid = size("煤", "60", "raw_coal_10kt_a");
  EXPECT_TRUE(unsaid.may_be(DepositSize::medium) && unsaid.may_be(DepositSize::small));
  EXPECT_EQ(unsaid.missing, std::vector<std::string>{"lot:terms.way"});
  EXPECT_TRUE(size("煤", "60", "raw_coal_10kt_a", "underground").only(DepositSize::medium));
  EXPECT_TRUE(size("煤", "60", "raw_coal_10kt_a", "open_pit").only(DepositSize::small));
  EXPECT_EQ(size("煤", "60", "raw_coal_10kt_a", "any").missing,
            std::vector<std::string>{"lot:terms.way"})
      << "any is no way";
}

// The data of the plan take coal to lie underground where nobody says (K11): 45 is medium there.
TEST(Sizes, ARowMayCountAloneUntilSomebodySays) {
  Given given;
  given.mine("煤", "45", "raw_coal_10kt_a");
  given.provisions->classes[0].unless_said = true;
  EXPECT_TRUE(size_of_lot(seen(given), "coal").only(DepositSize::medium));
  given.lot.terms.texts.emplace_back("way", "open_pit");
  EXPECT_TRUE(size_of_lot(seen(given), "coal").only(DepositSize::small));
  const auto right = example::mine_of("R-1", "煤炭", "45", "raw_coal_10kt_a");
  EXPECT_TRUE(size_of_right(seen(given), right).only(DepositSize::medium));
}

TEST(Sizes, WhatIsNotClassedHasNone) {
  const SizeRange silver = size("银", "60", "ore_10kt_a");
  EXPECT_TRUE(silver.possible.empty());
  EXPECT_FALSE(silver.medium_or_large());
  EXPECT_EQ(silver.missing, std::vector<std::string>{"class:silver"});
}

TEST(Sizes, OfARightWhateverItsWay) {
  Given given;
  given.mine("煤", "60", "raw_coal_10kt_a");
  const auto right = example::mine_of("R-1", "煤炭", "30", "raw_coal_10kt_a");
  EXPECT_TRUE(size_of_right(seen(given), right).only(DepositSize::small));
  const auto unknown = example::mine_of("R-2", "没有的矿", "30", "raw_coal_10kt_a");
  EXPECT_EQ(size_of_right(seen(given), unknown).missing,
            std::vector<std::string>{"right:R-2:mineral"});
}

TEST(Sizes, OfADepositByTheRegisterBeforeTheEdition) {
  Given given;
  plan::Zone zone = example::zone("deposit", "KD-1");
  zone.size = DepositSize::small;
  given.edition.zones.push_back(zone);
  EXPECT_EQ(size_of_deposit(seen(given), "KD-1"), DepositSize::small);
  given.registry.deposits = {{"KD-1", "金", DepositSize::large}};
  EXPECT_EQ(size_of_deposit(seen(given), "KD-1"), DepositSize::large);
  EXPECT_EQ(size_of_deposit(seen(given), "KD-2"), std::nullopt);
  EXPECT_EQ(size_words(DepositSize::medium).zh, "中型");
}

}  // namespace
}  // namespace adit::domain::conformity
