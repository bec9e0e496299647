// Money stays inside its range, and is spoken in bank capitals as the payment rules show.
#include "base/money.hpp"

#include <gtest/gtest.h>

namespace adit::base {
namespace {

std::string spoken(std::int64_t fen) {
  return capitals(Money::from_fen(fen).value());
}

TEST(Money, HoldsEveryAmountOfItsRange) {
  EXPECT_EQ(Money::from_fen(0)->fen(), 0);
  EXPECT_EQ(Money::from_fen(money_fen_max)->fen(), 9'007'199'254'740'991);
}

TEST(Money, RefusesWhatLiesOutside) {
  for (const std::int64_t fen : {std::int64_t{-1}, money_fen_max + 1, money_fen_max + 2,
                                 std::int64_t{INT64_MIN}, std::int64_t{INT64_MAX}}) {
    const auto money = Money::from_fen(fen);
    ASSERT_FALSE(money.has_value()) << fen;
    EXPECT_EQ(money.error().code, "money.out_of_range");
  }
}

TEST(Money, RefusalNamesTheRange) {
  const auto refusal = Money::from_fen(-1).error();
  ASSERT_EQ(refusal.params.size(), 3U);
  EXPECT_EQ(refusal.params[2], (std::pair<std::string, Param>{"max_fen", money_fen_max}));
}

TEST(Money, AddsUpToTheMaximumOnly) {
  const Money most = *Money::from_fen(money_fen_max);
  const Money one = *Money::from_fen(1);
  EXPECT_EQ(one.plus(one)->fen(), 2);
  EXPECT_EQ(most.plus(Money{})->fen(), money_fen_max);
  EXPECT_EQ(most.plus(one).error().code, "money.out_of_range");
  EXPECT_EQ(most.plus(most).error().code, "money.out_of_range");
}

TEST(Money, IsOrderedByAmount) {
  EXPECT_LT(*Money::from_fen(99), *Money::from_fen(100));
  EXPECT_EQ(*Money::from_fen(100), *Money::from_fen(100));
}

// The four examples of the payment rules (支付结算办法, annex 1), in one of the forms they allow.
TEST(Capitals, SpeakTheOfficialExamples) {
  EXPECT_EQ(spoken(140'950), "壹仟肆佰零玖元伍角整");
  EXPECT_EQ(spoken(600'714), "陆仟零柒元壹角肆分");
  EXPECT_EQ(spoken(168'032), "壹仟陆佰捌拾元叁角贰分");
  EXPECT_EQ(spoken(10'700'053), "壹拾万零柒仟元伍角叁分");
  EXPECT_EQ(spoken(1'640'902), "壹万陆仟肆佰零玖元零贰分");
  EXPECT_EQ(spoken(32'504), "叁佰贰拾伍元零肆分");
}

TEST(Capitals, SpeakSmallAmounts) {
  EXPECT_EQ(spoken(0), "零元整");
  EXPECT_EQ(spoken(1), "壹分");
  EXPECT_EQ(spoken(10), "壹角整");
  EXPECT_EQ(spoken(100), "壹元整");
  EXPECT_EQ(spoken(110), "壹元壹角整");
}

TEST(Capitals, CollapseRunsOfZeros) {
  EXPECT_EQ(spoken(1'000'000'100), "壹仟万零壹元整");
  EXPECT_EQ(spoken(10'000'000), "壹拾万元整");
  EXPECT_EQ(spoken(100'000'000'000), "壹拾亿元整");
  EXPECT_EQ(spoken(10'000'000'500), "壹亿零伍元整");
}

TEST(Capitals, SpeakTheLargestAmounts) {
  EXPECT_EQ(spoken(1'000'000'000'000'000), "壹拾万亿元整");
  EXPECT_EQ(spoken(1'000'000'000'000'100), "壹拾万亿零壹元整");
  EXPECT_EQ(spoken(money_fen_max), "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分");
}

}  // namespace
}  // namespace adit::base
