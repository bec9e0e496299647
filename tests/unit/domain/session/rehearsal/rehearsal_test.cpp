// The terms of a rehearsal say what it is; its robots keep to their tempers and to their limits.
#include "domain/session/rehearsal/rehearsal.hpp"

#include <gtest/gtest.h>

#include "domain/session/auction/auction.hpp"

namespace adit::domain::rehearsal {
namespace {

constexpr base::Instant opens_at{1'764'000'000'000};

Sight in_countdown(base::Millis left_ms) {
  return {.countdown = true,
          .left_ms = left_ms,
          .start_fen = 100,
          .least_fen = 120,
          .increment_fen = 10,
          .leads = false};
}

int bids_of(Temper temper, const Sight& sight) {
  int bids = 0;
  for (unsigned dice = 0; dice < 256; ++dice) {
    if (bid_of(temper, sight, dice)) ++bids;
  }
  return bids;
}

TEST(RehearsalTerms, AreSoundAndSayWhatTheyAre) {
  for (const Pace pace : {Pace::brisk, Pace::unhurried}) {
    const auto terms = terms_of(SessionId{"rehearsal-1"}, pace, opens_at);
    EXPECT_TRUE(auction::schedule(terms).has_value());
    EXPECT_TRUE(terms.profile.synthetic);
    EXPECT_EQ(terms.profile.id, "rehearsal");
    EXPECT_NE(terms.title_zh.find("演练"), std::string::npos);
    EXPECT_NE(terms.title_en.find("Rehearsal"), std::string::npos);
    EXPECT_TRUE(terms.profile.auction.jump_steps.has_value());
  }
  EXPECT_TRUE(is_rehearsal("rehearsal-1"));
  EXPECT_FALSE(is_rehearsal("session-rehearsal-1"));
}

TEST(Robots, BidNowAndThenAndNeverBelowTheLeast) {
  for (const Temper temper : tempers) {
    const int bids = bids_of(temper, in_countdown(5'000));
    EXPECT_GT(bids, 0);
    EXPECT_LT(bids, 64);
    for (unsigned dice = 0; dice < 256; ++dice) {
      const auto bid = bid_of(temper, in_countdown(5'000), dice);
      if (!bid) continue;
      EXPECT_GE(*bid, 120);
      EXPECT_EQ(*bid % 10, 0) << "on the ladder";
    }
  }
}

TEST(Robots, NeverRaiseTheirOwnBid) {
  auto sight = in_countdown(5'000);
  sight.leads = true;
  for (const Temper temper : tempers) EXPECT_EQ(bids_of(temper, sight), 0);
}

TEST(Robots, DifferInTemper) {
  EXPECT_EQ(bids_of(Temper::late, in_countdown(9'000)), 0) << "waits for the last seconds";
  auto free = in_countdown(5'000);
  free.countdown = false;
  EXPECT_EQ(bids_of(Temper::late, free), 0);
  EXPECT_GT(bids_of(Temper::eager, free), bids_of(Temper::steady, free));
  EXPECT_EQ(bid_of(Temper::eager, free, 2), 140) << "two steps further";
}

TEST(Robots, HaveALimit) {
  auto sight = in_countdown(5'000);
  sight.least_fen = 290;
  for (const Temper temper : tempers) EXPECT_EQ(bids_of(temper, sight), 0);
}

}  // namespace
}  // namespace adit::domain::rehearsal
