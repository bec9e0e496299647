// A confirmation is good for one bid of one person in one session, and for a minute.
#include "live/confirmations.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "support/auction_case.hpp"

namespace adit::live {
namespace {

using namespace tests;  // NOLINT: the language of these tests

const Asked asked{"s1", ann, "p1", "bid-1", 3'000'000};
constexpr base::Instant now{1'764'000'000'000};

std::string text_in(const base::Refusal& refusal, const std::string& name) {
  for (const auto& [key, value] : refusal.params) {
    if (key == name) return std::get<std::string>(value);
  }
  return {};
}

std::string given(const Confirmations& from, const Asked& what) {
  return text_in(from.ask(what, Jump{}, now), "confirmation");
}

TEST(Confirmations, KnowTheirOwnAgain) {
  const Confirmations ours;
  EXPECT_TRUE(ours.check(asked, given(ours, asked), now).has_value());
}

TEST(Confirmations, AreGoodForNothingElse) {
  const Confirmations ours;
  const std::string word = given(ours, asked);
  const auto good_for = [&](auto change) {
    Asked other = asked;
    change(other);
    return ours.check(other, word, now).has_value();
  };
  EXPECT_FALSE(good_for([](Asked& other) { other.amount_fen += 1; }));
  EXPECT_FALSE(good_for([](Asked& other) { other.session = "s2"; }));
  EXPECT_FALSE(good_for([](Asked& other) { other.bidder = ben; }));
  EXPECT_FALSE(good_for([](Asked& other) { other.person = "p2"; })) << "of the same company";
  EXPECT_FALSE(good_for([](Asked& other) { other.bid_id = "bid-2"; })) << "it is used once";
  EXPECT_FALSE(Confirmations().check(asked, word, now).has_value()) << "of another process";
}

TEST(Confirmations, LastAMinute) {
  const Confirmations ours;
  const std::string word = given(ours, asked);
  const base::Instant last = now + base::limits::confirmation_ms_max;
  EXPECT_TRUE(ours.check(asked, word, last).has_value());
  EXPECT_FALSE(ours.check(asked, word, last + 1).has_value());
  const std::string longer = std::to_string(last.ms + 60'000) + word.substr(word.find('.'));
  EXPECT_FALSE(ours.check(asked, longer, now).has_value()) << "nobody prolongs his own";
}

TEST(Confirmations, AreNoOtherText) {
  const Confirmations ours;
  for (const char* text : {"", ".", "yes", "12", "12.", "99999999999999999999.aa", "-1.aa"}) {
    EXPECT_FALSE(ours.check(asked, text, now).has_value()) << text;
  }
}

class JumpTest : public testing::Test {
 protected:
  JumpTest() {
    auto what = terms();
    what.profile.auction.jump_steps = 10;
    for (const auto& event : opened(what)) state.evolve(event);
  }
  domain::auction::Auction state;
};

TEST_F(JumpTest, BeginsAboveTheStepsOfTheProfile) {
  EXPECT_FALSE(jump_of(state, start_fen + 10 * step_fen).has_value());
  const auto jump = jump_of(state, start_fen + 11 * step_fen);
  ASSERT_TRUE(jump.has_value());
  EXPECT_EQ(jump->steps, 11);
  EXPECT_EQ(jump->least_fen, start_fen);
  EXPECT_EQ(jump->start_percent, 155);
  EXPECT_FALSE(jump->leader_percent.has_value());
}

TEST_F(JumpTest, IsMeasuredFromTheLeader) {
  state.evolve(domain::auction::BidAccepted{"b", ann, 4 * start_fen, opens_at});
  EXPECT_FALSE(jump_of(state, 4 * start_fen + step_fen).has_value());
  const auto jump = jump_of(state, 8 * start_fen);
  ASSERT_TRUE(jump.has_value());
  EXPECT_EQ(jump->leader_percent, 200);
}

TEST(Jump, IsNothingWhereTheProfileAsksNothing) {
  domain::auction::Auction state;
  for (const auto& event : opened()) state.evolve(event);
  EXPECT_FALSE(jump_of(state, 1'000 * start_fen).has_value());
}

}  // namespace
}  // namespace adit::live
