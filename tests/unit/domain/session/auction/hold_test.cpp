// An officer's pause: it stops bids and hammer until an officer says otherwise.
#include "support/auction_case.hpp"

namespace adit::tests {

namespace {

TEST(auction_hold, stops_bids_and_hammer_until_an_officer_says_so) {
  const auto live = in_countdown() + accepted(ann, start_fen, free_ends + 1'000);
  const Instant at = free_ends + 2'000;
  const Interrupted told{at, "officer", {}, order()};
  given(live).when(officer_stops(at), at).then({told});
  const auto held = given(live + told);
  EXPECT_TRUE(held.state().held());
  const auto late = held.when(bid(ben, start_fen + step_fen, at + 1)).refused("bid.interrupted");
  EXPECT_EQ(std::get<std::string>(late.params.back().second), "officer");
  held.when(Hammer{{}, passed()}, at + 3'600'000).refused("session.interrupted");
  EXPECT_FALSE(held.state().next_deadline().has_value());
  held.when(officer_stops(at), at + 1).refused("session.interrupted");
  held.when(Interrupt{at, "database_unavailable"}, at + 1).refused("session.interrupted");
  held.when(Resume{"database_unavailable"}, at + 1).refused("session.held");
}

TEST(auction_hold, ends_with_a_notice_and_a_full_countdown) {
  const auto live = in_countdown() + accepted(ann, start_fen, free_ends + 1'000);
  const Instant at = free_ends + 20'000;
  const auto held = given(live + Interrupted{at, "officer", {}, order()});
  const Instant back = at + 500'000;
  for (const base::Millis notice : {59'999, 3'600'001}) {
    const auto said =
        held.when(officer_resumes(notice), back).refused("session.notice_out_of_range");
    EXPECT_EQ(number_in(said, "notice_ms"), notice);
  }
  const Instant begins = back + 60'000;
  const auto state =
      held.when(officer_resumes(60'000), back)
          .then({Resumed{{}, begins + countdown_ms, "officer", order("示例：已核实"), begins}});
  EXPECT_FALSE(state.held());
  EXPECT_EQ(*state.deadline(), begins + countdown_ms);
}

TEST(auction_hold, takes_over_a_pause_of_the_platform_from_its_beginning) {
  const Instant since = free_ends + 5'000;
  const auto paused = in_countdown() + Interrupted{since, "database_unavailable"};
  given(paused).when(officer_resumes(60'000), since + 9).refused("session.not_held");
  given(paused)
      .when(officer_stops(since + 4'000), since + 4'000)
      .then({Interrupted{since, "officer", {}, order()}});
}

TEST(auction_hold, does_not_take_the_right_from_the_leader_once_the_hammer_is_due) {
  const auto live = in_countdown();
  given(live).when(officer_stops(first_deadline), first_deadline).refused("session.wrong_phase");
  given(live)
      .when(officer_stops(first_deadline - 1), first_deadline - 1)
      .then({Interrupted{first_deadline - 1, "officer", {}, order()}});
  given(scheduled()).when(officer_stops(opens_at), opens_at).refused("session.wrong_phase");
}

TEST(auction_hold, needs_an_order_and_nothing_else_has_one) {
  const auto live = given(in_countdown());
  live.when(Interrupt{free_ends, "officer"}, free_ends).refused("session.order_missing");
  live.when(Interrupt{free_ends, "case", {}, order()}, free_ends).refused("session.order_missing");
  const auto held = given(in_countdown() + Interrupted{free_ends, "officer", {}, order()});
  held.when(Resume{"officer", 60'000}, free_ends + 9).refused("session.order_missing");
  held.when(Resume{"case", 60'000, order()}, free_ends + 9).refused("session.order_missing");
}

}  // namespace

}  // namespace adit::tests
