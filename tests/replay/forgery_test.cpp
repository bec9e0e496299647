// Forgers who hash anew: a whole, well-chained export that tells what the rules forbid is found by
// the rules, on the line of the forbidden event.
#include "support/recorded_session.hpp"
#include "wire/export/replay.hpp"

namespace adit::tests {

namespace {

RecordedSession begun(const Scheduled& what = terms()) {
  RecordedSession session(what, opens_at - 20'000);
  for (const BidNumber& number : {ann, ben, cai}) {
    session.does(AdmitBidder{number}, opens_at - 5'000);
  }
  return session;
}

RecordedSession live(const Scheduled& what = terms()) {
  return begun(what).does(Open{passed()}, opens_at).does(Tick{}, free_ends);
}

void expect_rule(const RecordedSession& session, const std::string& detail) {
  const auto outcome = wire::replay(session.text());
  ASSERT_TRUE(outcome.fault.has_value()) << "expected " << detail;
  EXPECT_EQ(outcome.fault->reason, "rule");
  EXPECT_EQ(outcome.fault->detail, detail);
  EXPECT_EQ(outcome.fault->line, static_cast<std::int64_t>(session.lines().size()));
}

TEST(forged_bid, after_the_deadline) {
  auto session = live();
  session.write(accepted(ann, start_fen, first_deadline), first_deadline);
  expect_rule(session, "bid.after_hammer");
}

TEST(forged_bid, between_the_increments) {
  auto session = live();
  session.write(accepted(ann, start_fen + 1, free_ends + 5), free_ends + 5);
  expect_rule(session, "bid.not_multiple");
}

TEST(forged_bid, before_the_opening_and_from_the_future) {
  auto early = live();
  early.write(accepted(ann, start_fen, opens_at - 1), free_ends + 5);
  expect_rule(early, "bid.not_open");
  auto future = live();
  future.write(accepted(ann, start_fen, free_ends + 6), free_ends + 5);
  expect_rule(future, "replay.bid_from_future");
}

TEST(forged_bid, of_the_leader_and_under_a_used_id) {
  auto leader = live().does(bid(ann, start_fen, free_ends + 1));
  leader.write(accepted(ann, start_fen + step_fen, free_ends + 5), free_ends + 5);
  expect_rule(leader, "bid.leader_may_not_raise");
  auto twice = live().does(bid(ann, start_fen, free_ends + 1));
  auto again = accepted(ben, start_fen + step_fen, free_ends + 5);
  again.bid_id = accepted(ann, start_fen, free_ends).bid_id;
  twice.write(again, free_ends + 5);
  expect_rule(twice, "bid.id_conflict");
}

TEST(forged_order, of_the_platform_or_without_notice) {
  const Instant at = free_ends + 5'000;
  const auto held = live().does(officer_stops(at), at);
  const Instant back = at + 9'000;
  auto session = held;
  session.write(Resumed{{}, back + countdown_ms, "database_unavailable"}, back);
  expect_rule(session, "session.held");
  session = held;
  session.write(Resumed{{}, back + countdown_ms, "officer", order(), back}, back);
  expect_rule(session, "session.notice_out_of_range");
  session = held;
  session.write(Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()}, first_deadline);
  expect_rule(session, "session.interrupted");
  session = live();
  session.write(Interrupted{first_deadline, "officer", {}, order()}, first_deadline);
  expect_rule(session, "session.wrong_phase");
}

TEST(forged_hammer, for_another_bidder_price_or_time) {
  const auto bids = live()
                        .does(bid(ann, start_fen, free_ends + 1))
                        .does(bid(ben, start_fen + step_fen, free_ends + 2));
  const Instant deadline = *bids.state().deadline();
  const Hammered right{
      HammerOutcome::sold, Candidate{ben, start_fen + step_fen}, {}, deadline, passed()};
  auto fine = bids;
  fine.write(right, deadline);
  EXPECT_TRUE(wire::replay(fine.text()).replayed.has_value());

  auto other = right;
  other.winner = Candidate{ann, start_fen};
  auto session = bids;
  session.write(other, deadline);
  expect_rule(session, "replay.other_event");

  other = right;
  other.winner->price_fen = start_fen;
  session = bids;
  session.write(other, deadline);
  expect_rule(session, "replay.other_event");

  other = right;
  other.closed_at = deadline - 1;
  session = bids;
  session.write(other, deadline - 1);
  expect_rule(session, "session.too_early");

  session = bids;
  session.write(Hammered{HammerOutcome::unsold, {}, {}, deadline, passed()}, deadline);
  expect_rule(session, "replay.other_event");
}

TEST(forged_reserve, another_amount_or_a_sale_below_it) {
  const auto bids =
      live(terms_with_reserve(start_fen + step_fen)).does(bid(ann, start_fen, free_ends + 1));
  const Instant deadline = *bids.state().deadline();
  auto session = bids;
  session.write(Hammered{HammerOutcome::sold, Candidate{ann, start_fen}, reserve(start_fen),
                         deadline, passed()},
                deadline);
  expect_rule(session, "session.reserve_mismatch");
  session = bids;
  session.write(Hammered{HammerOutcome::sold, Candidate{ann, start_fen},
                         reserve(start_fen + step_fen), deadline, passed()},
                deadline);
  expect_rule(session, "replay.other_event");
  session = bids;
  session.write(Hammered{HammerOutcome::sold, Candidate{ann, start_fen}, {}, deadline, passed()},
                deadline);
  expect_rule(session, "replay.other_event");
}

// Nothing says when the countdown began, so nothing says that its time was up.
TEST(forged_reserve, kept_closed_by_a_hammer_out_of_the_free_phase) {
  auto session = begun(terms_with_reserve(start_fen + step_fen)).does(Open{passed()}, opens_at);
  session.does(bid(ann, start_fen, opens_at + 1));
  session.write(Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()}, first_deadline);
  expect_rule(session, "session.reserve_missing");
}

TEST(forged_countdown, longer_than_the_rules_give) {
  auto session = begun().does(Open{passed()}, opens_at);
  session.write(CountdownStarted{first_deadline + 1}, free_ends);
  expect_rule(session, "replay.other_event");
}

TEST(forged_opening, with_two_bidders_or_a_failed_gate) {
  RecordedSession two(terms(), opens_at - 20'000);
  two.does(AdmitBidder{ann}, opens_at - 5'000).does(AdmitBidder{ben}, opens_at - 5'000);
  for (const int told : {2, 3}) {
    auto forged = two;
    forged.write(Opened{opens_at, free_ends, told, passed()}, opens_at);
    expect_rule(forged, "replay.other_event");
  }
  auto gate = begun();
  gate.write(Opened{opens_at, free_ends, 3, failed()}, opens_at);
  expect_rule(gate, "replay.other_event");
}

TEST(forged_result, for_another_winner_or_another_document) {
  const Winner winner{"示例矿业一号有限公司", "91220000MA0000000C"};
  auto session = live().does(bid(ann, start_fen, free_ends + 1));
  const Instant deadline = *session.state().deadline();
  session.does(Hammer{{}, passed()}, deadline);
  auto fine = session;
  fine.publishes(winner, deadline + 5);
  EXPECT_TRUE(wire::replay(fine.text()).replayed.has_value());
  session.write(ResultPublished{winner, base::sha256("another"), deadline + 5, deadline + 5},
                deadline + 5);
  expect_rule(session, "replay.result_differs");
}

TEST(forged_terms, that_the_schema_or_the_rules_forbid) {
  const auto detail = [](const Scheduled& what) {
    const auto outcome = wire::replay(RecordedSession(what, opens_at).text());
    if (!outcome.fault) return std::string("no fault");
    EXPECT_EQ(outcome.fault->line, 2);
    EXPECT_EQ(outcome.fault->reason, "rule");
    return outcome.fault->detail;
  };
  Scheduled what = terms();
  what.increment_fen = 0;
  EXPECT_EQ(detail(what), "schema.minimum /increment_fen");
  what = terms();
  what.profile.effective_to = what.profile.effective_from;
  what.profile.effective_from = what.profile.effective_from + 1;
  EXPECT_EQ(detail(what), "profile.malformed /profile");
}

// Each line is whole in itself; the last one follows a bid that another session tells.
TEST(forged_chain, of_lines_from_two_sessions) {
  const auto from = [](Instant t_recv) {
    return live()
        .does(bid(ann, start_fen, t_recv))
        .does(bid(ben, start_fen + step_fen, free_ends + 9));
  };
  const auto lines = from(free_ends + 1).lines();
  const auto others = from(free_ends + 2).lines();
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text += (i + 2 == lines.size() ? others[i] : lines[i]) + "\n";
  }
  const auto outcome = wire::replay(text);
  ASSERT_TRUE(outcome.fault.has_value()) << "nobody looks at prev";
  EXPECT_EQ(outcome.fault->reason, "hash");
  EXPECT_EQ(outcome.fault->line, static_cast<std::int64_t>(lines.size()));
}

}  // namespace

}  // namespace adit::tests
