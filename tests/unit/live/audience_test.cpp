// Who hears what, how often and in which order.
#include "live/audience.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "support/hand_loops.hpp"
#include "wire/json.hpp"

namespace adit {
namespace {

struct Listener final : live::Watcher {
  explicit Listener(std::uint64_t n) : id(n) {}
  [[nodiscard]] std::uint64_t number() const override { return id; }
  void send(const live::Frame& frame) override {
    heard.push_back(frame);
    if (order != nullptr) order->push_back(id);
  }
  [[nodiscard]] std::size_t queued() const override { return lag; }

  std::uint64_t id;
  std::size_t lag = 0;
  std::vector<live::Frame> heard;
  std::vector<std::uint64_t>* order = nullptr;
};

wire::Standing standing(std::int64_t seq, std::int64_t price) {
  return {.session = "s",
          .seq = seq,
          .phase = domain::auction::Phase::free,
          .price_fen = price,
          .leader = "0001",
          .least_fen = price + 10,
          .bids = seq};
}

domain::auction::Acceptance bid(std::int64_t seq, std::int64_t price) {
  return {seq, std::string(32, 'a'), domain::BidNumber{"0001"}, price, {1'000}};
}

class AudienceTest : public testing::Test {
 protected:
  Listener& listener() {
    all.push_back(std::make_unique<Listener>(all.size() + 1));
    audience.arrive(*all.back());
    return *all.back();
  }
  static wire::JsonDocument read(const live::Frame& frame) {
    return std::move(*wire::JsonDocument::parse(*frame));
  }
  void TearDown() override {
    for (auto& one : all) audience.leave(*one);
  }

  tests::HandClock clock{{1'000'000}};
  tests::HandLoops loops{clock};
  live::Audience audience{loops.loop, clock, [](std::string_view text) {
                            return std::make_shared<const std::string>(text);
                          }};
  std::vector<std::unique_ptr<Listener>> all;
};

TEST_F(AudienceTest, OneFrameIsSharedByAllWhoWatchAndNoOneElse) {
  Listener& a = listener();
  Listener& b = listener();
  Listener& stranger = listener();
  audience.watch(a, "s");
  audience.watch(b, "s");
  audience.price(standing(5, 100), {bid(5, 100)});
  loops.settle();
  ASSERT_EQ(a.heard.size(), 1u);
  EXPECT_EQ(a.heard[0].get(), b.heard[0].get());
  EXPECT_TRUE(stranger.heard.empty());
}

TEST_F(AudienceTest, AtMostTenPricesASecondAndTheLastOneTellsAll) {
  Listener& a = listener();
  audience.watch(a, "s");
  for (std::int64_t i = 1; i <= 1'000; ++i) {
    audience.price(standing(i, 100 * i), {bid(i, 100 * i)});
    loops.settle();
    clock.advance(1);
  }
  clock.advance(200);
  loops.settle();
  EXPECT_GE(a.heard.size(), 9u);
  EXPECT_LE(a.heard.size(), 11u);
  const auto last = read(a.heard.back());
  EXPECT_EQ(last.root()["price_fen"].integer(), 100'000);
  EXPECT_EQ(last.root()["recent"].size(), 12u);
}

TEST_F(AudienceTest, EachPriceFrameBeginsWhereTheLastEnded) {
  Listener& a = listener();
  audience.watch(a, "s");
  audience.price(standing(6, 100), {bid(5, 90), bid(6, 100)});
  loops.settle();
  clock.advance(100);
  audience.price(standing(8, 120), {bid(7, 110), bid(8, 120)});
  loops.settle();
  ASSERT_EQ(a.heard.size(), 2u);
  EXPECT_EQ(read(a.heard[0]).root()["from_seq"].integer(), 4);
  EXPECT_EQ(read(a.heard[1]).root()["from_seq"].integer(), 6);
  EXPECT_EQ(read(a.heard[1]).root()["recent"].size(), 2u);
}

TEST_F(AudienceTest, BiddersAreServedFirst) {
  std::vector<std::uint64_t> order;
  for (int i = 0; i < 40; ++i) {
    Listener& one = listener();
    one.order = &order;
    audience.watch(one, "s");
  }
  audience.promote(33, "s");
  audience.promote(7, "s");
  audience.price(standing(5, 100), {bid(5, 100)});
  loops.settle();
  ASSERT_EQ(order.size(), 40u);
  EXPECT_EQ(order[0], 33u);
  EXPECT_EQ(order[1], 7u);
}

TEST_F(AudienceTest, ASweepGoesInSlicesWithTheLoopInBetween) {
  for (int i = 0; i < 100; ++i) audience.watch(listener(), "s");
  audience.price(standing(5, 100), {bid(5, 100)});
  std::size_t most = 0;
  std::size_t before = 0;
  while (loops.loop.turn()) {
    std::size_t sent = 0;
    for (const auto& one : all) sent += one->heard.size();
    most = std::max(most, sent - before);
    before = sent;
  }
  EXPECT_EQ(before, 100u);
  EXPECT_EQ(most, 16u);
}

TEST_F(AudienceTest, WhoLeavesInTheMiddleOfASweepTakesNobodyWithHim) {
  for (int i = 0; i < 40; ++i) audience.watch(listener(), "s");
  audience.price(standing(5, 100), {bid(5, 100)});
  loops.loop.turn();
  audience.unwatch(*all[3], "s");
  audience.leave(*all[20]);
  loops.settle();
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_EQ(all[i]->heard.size(), i == 20 ? 0u : 1u) << i;
  }
}

TEST_F(AudienceTest, AReaderWhoLagsIsSparedPricesButNotNotices) {
  Listener& slow = listener();
  audience.watch(slow, "s");
  slow.lag = 1;
  audience.price(standing(5, 100), {bid(5, 100)});
  audience.tell(standing(6, 100), "notice");
  loops.settle();
  ASSERT_EQ(slow.heard.size(), 1u);
  EXPECT_EQ(*slow.heard[0], "notice");
}

TEST_F(AudienceTest, WhatMustBeToldComesBeforeThePriceAndInOrder) {
  Listener& a = listener();
  audience.watch(a, "s");
  audience.price(standing(5, 100), {bid(5, 100)});
  audience.tell(standing(6, 100), "first");
  audience.tell(standing(7, 100), "second");
  loops.settle();
  ASSERT_EQ(a.heard.size(), 3u);
  EXPECT_EQ(*a.heard[0], "first");
  EXPECT_EQ(*a.heard[1], "second");
}

TEST_F(AudienceTest, ANoticeInItsMiddleReachesWhoMovesToTheFront) {
  for (int i = 0; i < 40; ++i) audience.watch(listener(), "s");
  audience.tell(standing(6, 100), "notice");
  loops.loop.turn();  // has told sixteen
  audience.promote(5, "s");
  audience.promote(39, "s");
  loops.settle();
  for (const auto& one : all) EXPECT_EQ(one->heard.size(), 1u) << one->id;
}

// Some 2,000 watchers: with a price in every millisecond, no millisecond is to send to them all.
TEST_F(AudienceTest, ACrowdIsASteadyFlow) {
  for (std::size_t i = 0; i < 8 * base::limits::row_seats; ++i) audience.watch(listener(), "s");
  const auto total = [this] {
    std::size_t sum = 0;
    for (const auto& one : all) sum += one->heard.size();
    return sum;
  };
  std::size_t most = 0;
  std::size_t before = 0;
  for (std::int64_t i = 1; i <= 1'000; ++i) {
    audience.price(standing(i, 100 * i), {bid(i, 100 * i)});
    loops.settle();
    clock.advance(1);
    if (i > 200) most = std::max(most, total() - before);
    before = total();
  }
  EXPECT_LE(most, 2 * base::limits::row_seats);
  EXPECT_GE(before / all.size(), 9u);
  EXPECT_LE(before / all.size(), 11u);
}

TEST_F(AudienceTest, TheClockGoesToEveryoneAndListsWhatRuns) {
  Listener& watching = listener();
  Listener& idle = listener();
  audience.watch(watching, "s");
  audience.stands(standing(5, 100));
  audience.clock();
  loops.settle();
  ASSERT_EQ(idle.heard.size(), 1u);
  const auto frame = read(watching.heard.at(0));
  EXPECT_EQ(frame.root()["sessions"].size(), 1u);
  EXPECT_EQ(frame.root()["sessions"].at(0)["seq"].integer(), 5);
}

}  // namespace
}  // namespace adit
