// Whom a rule speaks of.
#include "domain/conformity/rules/sought.hpp"

#include <gtest/gtest.h>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity {
namespace {

using example::Given;
using example::seen;

TEST(Sought, TheRowOfTheMineralOrTheAnswer) {
  Given given;
  given.mine("煤炭", "9", "raw_coal_10kt_a");
  EXPECT_EQ(seek(seen(given), "C5", &plan::Provisions::minimums).row->entry.id, "coal");
  given.lot.mineral = "铁";
  const auto other = seek(seen(given), "C5", &plan::Provisions::minimums);
  EXPECT_EQ(other.answer->verdict, FindingVerdict::not_applicable);
  EXPECT_EQ(other.answer->explain.zh, "本条只对煤。");
  given.lot.mineral = "煤 矸";
  const auto unknown = seek(seen(given), "C5", &plan::Provisions::minimums);
  EXPECT_EQ(unknown.answer->missing, std::vector<std::string>{"mineral:煤 矸"});
}

TEST(Sought, WithoutProvisionsOrTheirRowsThereIsNoAnswer) {
  Given given;
  given.mine("煤", "9", "raw_coal_10kt_a");
  given.provisions->minimums.clear();
  const auto rows = seek(seen(given), "C5", &plan::Provisions::minimums);
  EXPECT_EQ(rows.answer->missing, std::vector<std::string>{"provisions:C5"});
  given.provisions.reset();
  const auto none = seek(seen(given), "C5", &plan::Provisions::minimums);
  EXPECT_EQ(none.answer->missing, std::vector<std::string>{"provisions"});
}

TEST(Sought, ARowWithoutMineralsSpeaksOfEach) {
  Given given;
  given.mine("银", "9", "ore_10kt_a");
  EXPECT_NE(seek(seen(given), "E4", &plan::Provisions::targets).row, nullptr);
}

TEST(Sought, AReadingIsCitedOnceAndOnlyIfTheLedgerHasIt) {
  Given given;
  given.mine("金", "6", "ore_10kt_a");
  Judgement judgement;
  for (const char* entry : {"K14", "K99", "K14"}) cite(seen(given), judgement, entry);
  ASSERT_EQ(judgement.inputs.size(), 1u);
  EXPECT_EQ(std::get<std::vector<std::string>>(judgement.inputs[0].second),
            std::vector<std::string>{"K14"});
}

TEST(Sought, MineralsAreKnownByTheirNames) {
  Given given;
  given.mine("沙金", "9", "ore_10kt_a");
  given.lot.co_minerals = {"铜矿", "没有的矿"};
  const LotMinerals minerals = minerals_of(seen(given));
  EXPECT_EQ(minerals.main->id, "placer_gold");
  EXPECT_EQ(minerals.all.size(), 2u);
  EXPECT_EQ(minerals.unknown, std::vector<std::string>{"mineral:没有的矿"});
  EXPECT_TRUE(means(seen(given), "煤炭", "coal"));
  EXPECT_FALSE(means(seen(given), "没有的矿", "coal"));
}

}  // namespace
}  // namespace adit::domain::conformity
