// The result is read off the session: nobody types a winner or a price.
#include "domain/result/result.hpp"

#include "support/auction_case.hpp"

namespace adit::tests {

namespace {

const Winner winner{"示例矿业一号", "91220000MA0000000C"};

TEST(result, of_a_sale_names_winner_price_and_losers_by_number) {
  const auto what = terms_with_reserve(start_fen);
  const auto state = given(in_countdown(what) + accepted(cai, start_fen, free_ends) +
                           accepted(ann, start_fen + step_fen, free_ends) +
                           Hammered{HammerOutcome::sold, Candidate{ann, start_fen + step_fen},
                                    reserve(start_fen), first_deadline, passed()})
                         .state();
  const auto head = base::sha256("head");
  const auto result = domain::result::result_of(state, head, winner);
  EXPECT_EQ(result.outcome, HammerOutcome::sold);
  EXPECT_EQ(result.price_fen, start_fen + step_fen);
  EXPECT_EQ(result.winner, (domain::result::PublishedWinner{ann, winner.name, winner.credit_code}));
  EXPECT_EQ(result.losers, (std::vector<BidNumber>{ben, cai}));
  EXPECT_EQ(result.bids, 2);
  EXPECT_EQ(result.reserve_opened, reserve(start_fen));
  EXPECT_EQ(result.closed_at, first_deadline);
  EXPECT_EQ(result.head, head);
}

TEST(result, of_an_unsold_lot_has_no_winner_and_no_price) {
  const auto state =
      given(in_countdown() + Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()})
          .state();
  const auto result = domain::result::result_of(state, {}, std::nullopt);
  EXPECT_EQ(result.price_fen, std::nullopt);
  EXPECT_EQ(result.winner, std::nullopt);
  EXPECT_EQ(result.losers.size(), 3U);
}

TEST(ResultDeathTest, is_not_made_before_the_hammer_or_for_the_wrong_winner) {
  const auto live = given(in_countdown()).state();
  EXPECT_DEATH((void)domain::result::result_of(live, {}, std::nullopt), "follows the hammer");
  const auto unsold =
      given(in_countdown() + Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()})
          .state();
  EXPECT_DEATH((void)domain::result::result_of(unsold, {}, winner), "winner behind");
}

}  // namespace

}  // namespace adit::tests
