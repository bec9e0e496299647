// Every rule of the auction, given–when–then; the deadline to the millisecond.
#include "support/auction_case.hpp"

#include "base/money.hpp"

namespace adit::tests {

namespace {

TEST(auction_schedule, takes_sound_terms_and_refuses_amounts_out_of_range) {
  EXPECT_TRUE(schedule(terms()).has_value());
  Scheduled bad = terms();
  bad.increment_fen = 0;
  EXPECT_EQ(schedule(bad).error().code, "session.bad_terms");
  bad = terms();
  bad.start_price_fen = base::money_fen_max + 1;
  EXPECT_EQ(schedule(bad).error().code, "session.bad_terms");
  bad = terms();
  bad.deposit_fen = -1;
  EXPECT_EQ(schedule(bad).error().code, "session.bad_terms");
  bad = terms();
  bad.profile.auction.countdown_ms = 0;
  EXPECT_EQ(schedule(bad).error().code, "profile.malformed");
}

TEST(auction_admission, closes_when_the_opening_is_due) {
  const auto before = given({terms()});
  before.when(AdmitBidder{ann}, opens_at - 1).then({BidderAdmitted{ann}});
  before.when(AdmitBidder{ann}, opens_at).refused("session.registration_closed");
  given(scheduled()).when(AdmitBidder{ann}, opens_at - 1).refused("session.bid_number_taken");
  given(opened()).when(AdmitBidder{BidNumber("0009")}, opens_at).refused("session.wrong_phase");
}

TEST(auction_opening, needs_the_time_three_bidders_and_the_gate) {
  given(scheduled()).when(Open{passed()}, opens_at - 1).refused("session.too_early");
  given(scheduled())
      .when(Open{passed()}, opens_at)
      .then({Opened{opens_at, free_ends, 3, passed()}});
  given({terms(), BidderAdmitted{ann}, BidderAdmitted{ben}})
      .when(Open{failed()}, opens_at)
      .then({NotOpened{NotOpenedReason::too_few_bidders, 2, 3, {}, std::nullopt}});
  const auto stopped = given(scheduled())
                           .when(Open{failed()}, opens_at)
                           .then({NotOpened{NotOpenedReason::gate, 3, 3, {"B1"}, failed()}});
  EXPECT_EQ(stopped.phase(), Phase::not_opened);
  EXPECT_TRUE(stopped.ended());
}

TEST(auction_opening, late_shortens_nothing) {
  given(scheduled())
      .when(Open{passed()}, opens_at + 5'000)
      .then({Opened{opens_at + 5'000, free_ends + 5'000, 3, passed()}});
}

TEST(auction_bid, waits_for_the_opening) {
  given(scheduled()).when(bid(ann, start_fen, opens_at)).refused("bid.not_open");
  given(opened()).when(bid(ann, start_fen, opens_at - 1)).refused("bid.not_open");
  given(opened()).when(bid(ann, start_fen, opens_at)).then({accepted(ann, start_fen, opens_at)});
}

TEST(auction_bid, needs_an_admitted_bidder) {
  given(opened()).when(bid(BidNumber("9999"), start_fen, opens_at)).refused("bid.not_admitted");
}

TEST(auction_bid, starts_at_the_start_price_and_climbs_by_whole_increments) {
  const auto first = given(opened());
  const auto low = first.when(bid(ann, start_fen - 1, opens_at)).refused("bid.below_minimum");
  EXPECT_EQ(number_in(low, "least_fen"), start_fen);
  EXPECT_EQ(number_in(low, "amount_fen"), start_fen - 1);
  EXPECT_EQ(number_in(low, "increment_fen"), step_fen);
  for (const std::int64_t fen : {std::int64_t{0}, std::int64_t{-1}, INT64_MIN}) {
    first.when(bid(ann, fen, opens_at)).refused("bid.below_minimum");
  }
  const auto odd = first.when(bid(ann, start_fen + 1, opens_at)).refused("bid.not_multiple");
  EXPECT_EQ(number_in(odd, "lower_fen"), start_fen);
  EXPECT_EQ(number_in(odd, "higher_fen"), start_fen + step_fen);

  const auto led = given(opened() + accepted(ann, start_fen, opens_at));
  led.when(bid(ben, start_fen, opens_at)).refused("bid.below_minimum");  // a tie
  led.when(bid(ben, start_fen + step_fen - 1, opens_at)).refused("bid.below_minimum");
  led.when(bid(ben, start_fen + step_fen, opens_at))
      .then({accepted(ben, start_fen + step_fen, opens_at)});
  led.when(bid(ben, start_fen + 7 * step_fen, opens_at))
      .then({accepted(ben, start_fen + 7 * step_fen, opens_at)});
  const auto between =
      led.when(bid(ben, start_fen + 7 * step_fen - 1, opens_at)).refused("bid.not_multiple");
  EXPECT_EQ(number_in(between, "lower_fen"), start_fen + 6 * step_fen);
  EXPECT_EQ(number_in(between, "higher_fen"), start_fen + 7 * step_fen);
}

TEST(auction_bid, stays_within_the_money_range) {
  Scheduled what = terms();
  what.start_price_fen = base::money_fen_max - 10;
  what.increment_fen = 7;
  const auto high = given(opened(what));
  high.when(bid(ann, base::money_fen_max + 1, opens_at)).refused("bid.above_maximum");
  high.when(bid(ann, INT64_MAX, opens_at)).refused("bid.above_maximum");
  const auto odd = high.when(bid(ann, base::money_fen_max, opens_at)).refused("bid.not_multiple");
  EXPECT_EQ(number_in(odd, "lower_fen"), base::money_fen_max - 3);
  EXPECT_EQ(number_in(odd, "higher_fen"), base::money_fen_max - 3);
  const auto top = given(opened(what) + accepted(ann, base::money_fen_max - 3, opens_at));
  EXPECT_GT(top.state().least_fen(), base::money_fen_max);
  top.when(bid(ben, base::money_fen_max, opens_at)).refused("bid.below_minimum");
}

TEST(auction_bid, of_the_leader_waits_for_a_rival_unless_the_profile_lets_it_raise) {
  const auto led = given(opened() + accepted(ann, start_fen, opens_at));
  led.when(bid(ann, start_fen + step_fen, opens_at)).refused("bid.leader_may_not_raise");
  Scheduled what = terms();
  what.profile.auction.leader_may_raise = true;
  given(opened(what) + accepted(ann, start_fen, opens_at))
      .when(bid(ann, start_fen + step_fen, opens_at))
      .then({accepted(ann, start_fen + step_fen, opens_at)});
}

TEST(auction_bid, asked_again_gets_the_same_acceptance_and_no_event) {
  const auto led = given(opened() + accepted(ann, start_fen, opens_at) +
                         accepted(ben, start_fen + step_fen, opens_at + 5));
  const auto again = led.when(bid(ann, start_fen, opens_at + 9)).decision();
  ASSERT_TRUE(again.has_value());
  EXPECT_TRUE(again->events.empty());
  const Acceptance same{6, "0001-1000000", ann, start_fen, opens_at};
  EXPECT_EQ(again->repeat, same);

  PlaceBid other = bid(ann, start_fen, opens_at + 9);
  other.amount_fen += step_fen;
  led.when(other).refused("bid.id_conflict");
  other = bid(ann, start_fen, opens_at + 9);
  other.bid_number = cai;
  led.when(other).refused("bid.id_conflict");
}

TEST(auction_bid, is_answered_again_after_the_hammer_and_while_interrupted) {
  const auto history = in_countdown() + accepted(ann, start_fen, free_ends);
  const auto closed =
      given(history +
            Hammered{HammerOutcome::sold, Candidate{ann, start_fen}, {}, first_deadline, passed()});
  EXPECT_TRUE(closed.when(bid(ann, start_fen, first_deadline)).decision()->repeat.has_value());
  const auto paused = given(history + Interrupted{free_ends + 1, "case"});
  EXPECT_TRUE(paused.when(bid(ann, start_fen, free_ends + 2)).decision()->repeat.has_value());
}

TEST(auction_bid, refused_does_not_use_up_its_id) {
  auto state = given(opened());
  PlaceBid command = bid(ann, start_fen - 1, opens_at);
  state.when(command).refused("bid.below_minimum");
  command.amount_fen = start_fen;
  state.when(command).then({BidAccepted{command.bid_id, ann, start_fen, opens_at}});
}

TEST(auction_phases, free_bids_leave_the_deadline_alone) {
  const auto state = given(opened())
                         .when(bid(ann, start_fen, free_ends - 1))
                         .then({accepted(ann, start_fen, free_ends - 1)});
  EXPECT_EQ(state.phase(), Phase::free);
  EXPECT_EQ(state.next_deadline(), free_ends);
  EXPECT_EQ(state.deadline(), std::nullopt);
}

TEST(auction_phases, the_countdown_starts_by_time_or_by_the_first_bid_after_it) {
  given(opened()).when(Tick{}, free_ends - 1).then({});
  given(opened()).when(Tick{}, free_ends).then({CountdownStarted{first_deadline}});
  const auto state =
      given(opened())
          .when(bid(ann, start_fen, free_ends))
          .then({CountdownStarted{first_deadline}, accepted(ann, start_fen, free_ends)});
  EXPECT_EQ(state.phase(), Phase::countdown);
  EXPECT_EQ(state.deadline(), free_ends + countdown_ms);
}

TEST(auction_deadline, is_kept_to_the_millisecond) {
  const auto live = given(in_countdown());
  live.when(bid(ann, start_fen, first_deadline - 1))
      .then({accepted(ann, start_fen, first_deadline - 1)});
  const auto exact = live.when(bid(ann, start_fen, first_deadline)).refused("bid.after_hammer");
  EXPECT_EQ(number_in(exact, "late_ms"), 0);
  const auto late = live.when(bid(ann, start_fen, first_deadline + 1)).refused("bid.after_hammer");
  EXPECT_EQ(number_in(late, "late_ms"), 1);
}

TEST(auction_deadline, is_the_same_when_the_timer_is_late) {
  const auto sleepy = given(opened());  // nobody has ticked
  sleepy.when(bid(ann, start_fen, first_deadline - 1), first_deadline + 900)
      .then({CountdownStarted{first_deadline}, accepted(ann, start_fen, first_deadline - 1)});
  sleepy.when(bid(ann, start_fen, first_deadline)).refused("bid.after_hammer");
}

TEST(auction_deadline, counts_receipt_not_decision) {
  given(in_countdown())
      .when(bid(ann, start_fen, first_deadline - 1), first_deadline + 5'000)
      .then({accepted(ann, start_fen, first_deadline - 1)});
}

TEST(auction_deadline, is_set_by_accepted_bids_and_never_moves_back) {
  auto state = given(in_countdown())
                   .when(bid(ann, start_fen, free_ends + 7'000))
                   .then({accepted(ann, start_fen, free_ends + 7'000)});
  EXPECT_EQ(state.deadline(), free_ends + 7'000 + countdown_ms);
  const auto earlier = bid(ben, start_fen + step_fen, free_ends + 6'999);
  state.evolve(state.decide(earlier, earlier.t_recv)->events.front());
  EXPECT_EQ(state.deadline(), free_ends + 7'000 + countdown_ms);
  const auto from_the_free_phase = bid(ann, start_fen + 2 * step_fen, free_ends - 1);
  state.evolve(state.decide(from_the_free_phase, free_ends + 8'000)->events.front());
  EXPECT_EQ(state.deadline(), free_ends + 7'000 + countdown_ms);
}

TEST(auction_hammer, falls_at_the_deadline_for_the_highest_bid) {
  const auto bids = in_countdown() + accepted(ann, start_fen, free_ends) +
                    accepted(ben, start_fen + step_fen, free_ends);
  const Instant deadline = free_ends + countdown_ms;
  given(bids).when(Hammer{{}, passed()}, deadline - 1).refused("session.too_early");
  const auto sold =
      given(bids)
          .when(Hammer{{}, passed()}, deadline)
          .then({Hammered{
              HammerOutcome::sold, Candidate{ben, start_fen + step_fen}, {}, deadline, passed()}});
  EXPECT_EQ(sold.phase(), Phase::sold);
  EXPECT_EQ(sold.next_deadline(), std::nullopt);
  given(bids).when(Hammer{{}, failed()}, deadline).refused("session.gate_failed");
}

TEST(auction_hammer, without_a_bid_leaves_the_lot_unsold) {
  given(in_countdown())
      .when(Hammer{{}, passed()}, first_deadline)
      .then({Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()}});
}

TEST(auction_hammer, takes_a_bid_of_the_free_phase_when_nobody_outbids_it) {
  given(opened() + accepted(cai, start_fen, opens_at + 1))
      .when(Hammer{{}, passed()}, first_deadline)
      .then(
          {CountdownStarted{first_deadline},
           Hammered{HammerOutcome::sold, Candidate{cai, start_fen}, {}, first_deadline, passed()}});
}

TEST(auction_reserve, is_met_from_its_own_amount_on) {
  for (const std::int64_t over : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}}) {
    const std::int64_t price = start_fen + 4 * step_fen;
    const auto what = terms_with_reserve(price + over);
    const auto bids = in_countdown(what) + accepted(ann, price, free_ends);
    const bool sold = over <= 0;
    given(bids)
        .when(Hammer{reserve(price + over), passed()}, first_deadline)
        .then({sold ? Hammered{HammerOutcome::sold, Candidate{ann, price}, reserve(price + over),
                               first_deadline, passed()}
                    : Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()}});
  }
}

TEST(auction_reserve, must_open_the_commitment) {
  const auto bids =
      in_countdown(terms_with_reserve(start_fen)) + accepted(ann, start_fen, free_ends);
  const auto state = given(bids);
  state.when(Hammer{{}, passed()}, first_deadline).refused("session.reserve_missing");
  state.when(Hammer{reserve(start_fen + 1), passed()}, first_deadline)
      .refused("session.reserve_mismatch");
  auto other_salt = reserve(start_fen);
  other_salt.salt[0] = 'b';
  state.when(Hammer{other_salt, passed()}, first_deadline).refused("session.reserve_mismatch");
  given(in_countdown())
      .when(Hammer{reserve(start_fen), passed()}, first_deadline)
      .refused("session.reserve_mismatch");
}

TEST(auction_reserve, unmet_is_opened_only_if_the_profile_says_so) {
  auto what = terms_with_reserve(start_fen + step_fen);
  what.profile.reserve.open_when_unsold = true;
  given(in_countdown(what) + accepted(ann, start_fen, free_ends))
      .when(Hammer{reserve(start_fen + step_fen), passed()}, first_deadline)
      .then({Hammered{
          HammerOutcome::unsold, {}, reserve(start_fen + step_fen), first_deadline, passed()}});
  given(in_countdown(what))
      .when(Hammer{{}, passed()}, first_deadline)
      .refused("session.reserve_missing");
}

TEST(auction_interruption, refuses_bids_and_gives_back_at_least_a_full_countdown) {
  const auto live = in_countdown() + accepted(ann, start_fen, free_ends + 100);
  const Instant since = free_ends + 15'000;
  auto state = given(live)
                   .when(Interrupt{since, "server_restarted"}, since + 60'000)
                   .then({Interrupted{since, "server_restarted"}});
  EXPECT_EQ(state.next_deadline(), std::nullopt);
  const auto paused = given(live + Interrupted{since, "server_restarted"});
  paused.when(bid(ben, start_fen + step_fen, since + 1)).refused("bid.interrupted");
  paused.when(Hammer{{}, passed()}, first_deadline + 90'000).refused("session.interrupted");
  paused.when(Tick{}, first_deadline + 90'000).then({});
  paused.when(Interrupt{since, "again"}, since).refused("session.interrupted");
  const Instant back = since + 90'000;
  const auto resumed = paused.when(Resume{"server_restarted"}, back)
                           .then({Resumed{{}, back + countdown_ms, "server_restarted"}});
  EXPECT_EQ(resumed.deadline(), back + countdown_ms);
  paused.when(Resume{"server_restarted", 700}, back)
      .then({Resumed{{}, back + 700 + countdown_ms, "server_restarted"}});
  EXPECT_FALSE(resumed.interrupted().has_value());
}

TEST(auction_interruption, of_the_free_phase_gives_back_what_was_left) {
  const Instant since = opens_at + 10'000;
  const Instant back = opens_at + 100'000;
  const auto state = given(opened() + Interrupted{since, "case"})
                         .when(Resume{"case"}, back)
                         .then({Resumed{back + 20'000, {}, "case"}});
  EXPECT_EQ(state.next_deadline(), back + 20'000);
  given(opened()).when(Resume{"case"}, back).refused("session.not_interrupted");
  given(scheduled()).when(Interrupt{opens_at, "case"}, opens_at).refused("session.wrong_phase");
}

TEST(auction_suspension, keeps_the_leading_bid_and_ends_the_bidding) {
  const auto live = in_countdown() + accepted(ann, start_fen, free_ends);
  const auto state = given(live)
                         .when(Suspend{failed()}, first_deadline)
                         .then({Suspended{{"B1"}, Candidate{ann, start_fen}, failed()}});
  EXPECT_EQ(state.phase(), Phase::suspended);
  EXPECT_TRUE(state.ended());
  given(live + Suspended{{"B1"}, Candidate{ann, start_fen}, failed()})
      .when(bid(ben, start_fen + step_fen, free_ends))
      .refused("bid.not_open");
  given(in_countdown())
      .when(Suspend{failed()}, first_deadline)
      .then({Suspended{{"B1"}, std::nullopt, failed()}});
  given(in_countdown()).when(Suspend{passed()}, first_deadline).refused("session.gate_passed");
  given(scheduled()).when(Suspend{failed()}, opens_at).refused("session.wrong_phase");
}

TEST(auction_result, names_a_winner_exactly_when_sold_and_only_once) {
  const Winner winner{"示例矿业一号", "91220000MA0000000C"};
  const auto sold =
      in_countdown() + accepted(ann, start_fen, free_ends) +
      Hammered{HammerOutcome::sold, Candidate{ann, start_fen}, {}, first_deadline, passed()};
  const Instant now = first_deadline + 10;
  const PublishResult publish{winner, base::sha256("result"), now + 60'000};
  const ResultPublished published{winner, base::sha256("result"), now, now + 60'000};
  given(sold).when(publish, now).then({published});
  given(sold + published).when(publish, now).refused("session.result_published");
  PublishResult nobody = publish;
  nobody.winner.reset();
  given(sold).when(nobody, now).refused("session.winner_mismatch");
  const auto unsold =
      in_countdown() + Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()};
  given(unsold).when(publish, now).refused("session.winner_mismatch");
  given(unsold)
      .when(nobody, now)
      .then({ResultPublished{std::nullopt, base::sha256("result"), now, now + 60'000}});
  given(in_countdown()).when(publish, now).refused("session.wrong_phase");
}

}  // namespace

}  // namespace adit::tests
