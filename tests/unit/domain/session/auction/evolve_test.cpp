// What can be read from an auction as its events arrive.
#include "support/auction_case.hpp"

namespace adit::tests {

namespace {

TEST(auction_state, counts_events_and_lists_bids_by_sequence) {
  const auto state = given(opened() + accepted(ann, start_fen, opens_at) +
                           accepted(ben, start_fen + step_fen, opens_at + 1))
                         .state();
  EXPECT_EQ(state.seq(), 7);
  ASSERT_EQ(state.bids().size(), 2U);
  EXPECT_EQ(state.bids_after(0).size(), 2U);
  EXPECT_EQ(state.bids_after(6).size(), 1U);
  EXPECT_EQ(state.bids_after(6).front().bid_number, ben);
  EXPECT_TRUE(state.bids_after(7).empty());
  EXPECT_EQ(state.leader()->bid_number, ben);
  EXPECT_EQ(state.answered("0001-1000000")->seq, 6);
  EXPECT_EQ(state.answered("nobody"), nullptr);
}

TEST(auction_state, says_what_is_due_next_and_when_it_is_closing) {
  EXPECT_EQ(Auction().next_deadline(), std::nullopt);
  EXPECT_EQ(given(scheduled()).state().next_deadline(), opens_at);
  EXPECT_EQ(given(opened()).state().next_deadline(), free_ends);
  const auto live = given(in_countdown()).state();
  EXPECT_EQ(live.next_deadline(), first_deadline);
  EXPECT_EQ(live.phase_at(first_deadline - 1), Phase::countdown);
  EXPECT_EQ(live.phase_at(first_deadline), Phase::closing);
  EXPECT_EQ(live.free_ends_at(), free_ends);
  EXPECT_EQ(given(scheduled()).state().free_ends_at(), std::nullopt);
}

TEST(auction_state, is_the_same_by_two_copies_fed_alike) {
  Auction ahead = given(opened()).state();
  Auction durable = ahead;
  const Event event = accepted(ann, start_fen, opens_at);
  ahead.evolve(event);
  EXPECT_EQ(durable.leader(), nullptr);
  durable.evolve(event);
  EXPECT_EQ(ahead.leader()->amount_fen, durable.leader()->amount_fen);
  EXPECT_EQ(ahead.seq(), durable.seq());
}

using AuctionDeathTest = ::testing::Test;

TEST(AuctionDeathTest, falling_prices_and_strangers_break_an_invariant) {
  Auction state = given(opened() + accepted(ann, start_fen, opens_at)).state();
  EXPECT_DEATH(state.evolve(accepted(ben, start_fen, opens_at)), "price never falls");
  EXPECT_DEATH(state.evolve(accepted(BidNumber("7777"), start_fen + step_fen, opens_at)),
               "admitted bidder");
}

}  // namespace

}  // namespace adit::tests
