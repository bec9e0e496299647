// Each kind of event is judged by deciding its command again. (tests/replay has the forgeries.)
#include "wire/export/retrace.hpp"

#include "base/limits.hpp"
#include "support/auction_case.hpp"
#include "wire/result/result.hpp"

namespace adit::tests {

namespace {

std::string verdict(const std::vector<Event>& history, const Event& event, Instant at,
                    const base::Digest& hammer_head = {}) {
  const auto right = wire::retrace(given(history).state(), event, at, hammer_head);
  return right ? "right" : right.error().code;
}

TEST(retrace, finds_what_the_rules_decide_right) {
  EXPECT_EQ(verdict({}, terms(), opens_at - 9), "right");
  EXPECT_EQ(verdict({terms()}, BidderAdmitted{ann}, opens_at - 1), "right");
  EXPECT_EQ(verdict(scheduled(), Opened{opens_at, free_ends, 3, passed()}, opens_at), "right");
  EXPECT_EQ(
      verdict(scheduled(), NotOpened{NotOpenedReason::gate, 3, 3, {"B1"}, failed()}, opens_at),
      "right");
  EXPECT_EQ(verdict(opened(), CountdownStarted{first_deadline}, free_ends), "right");
  EXPECT_EQ(verdict(in_countdown(), accepted(ann, start_fen, free_ends), free_ends + 9), "right");
  const Interrupted interrupted{free_ends, "case"};
  EXPECT_EQ(verdict(in_countdown(), interrupted, free_ends + 9), "right");
  EXPECT_EQ(verdict(in_countdown() + interrupted, Resumed{{}, free_ends + 9 + countdown_ms, "case"},
                    free_ends + 9),
            "right");
  const Instant noticed = free_ends + 9 + base::limits::resume_slack_ms;
  EXPECT_EQ(verdict(in_countdown() + interrupted, Resumed{{}, noticed + countdown_ms, "case"},
                    free_ends + 9),
            "right");
  EXPECT_EQ(verdict(in_countdown(), Suspended{{"B1"}, {}, failed()}, first_deadline), "right");
}

TEST(retrace, judges_an_officers_orders) {
  const Interrupted stop{free_ends, "officer", {}, order()};
  EXPECT_EQ(verdict(in_countdown(), stop, free_ends + 9), "right");
  const auto held = in_countdown() + stop;
  const Instant at = free_ends + 90'000;
  const Instant begins = at + 60'000;
  const Resumed right{{}, begins + countdown_ms, "officer", order(), begins};
  EXPECT_EQ(verdict(held, right, at), "right");
  EXPECT_EQ(verdict(held, right, at + 1), "session.notice_out_of_range");
  EXPECT_EQ(verdict(held, Resumed{{}, begins + countdown_ms - 1, "officer", order(), begins}, at),
            "replay.other_event");
  EXPECT_EQ(verdict(held, Resumed{{}, at + countdown_ms, "database_unavailable"}, at),
            "session.held");
  EXPECT_EQ(verdict(in_countdown() + Interrupted{free_ends, "case"}, right, at),
            "session.not_held");
}

TEST(retrace, finds_other_events_wrong) {
  EXPECT_EQ(verdict(scheduled(), terms(), opens_at), "replay.other_event");
  EXPECT_EQ(verdict(scheduled(), Opened{opens_at, free_ends + 1, 3, passed()}, opens_at),
            "replay.other_event");
  EXPECT_EQ(verdict(opened(), accepted(ann, start_fen, free_ends), free_ends), "replay.other_event")
      << "the countdown had to start first";
  EXPECT_EQ(verdict(in_countdown(), accepted(ann, start_fen, free_ends + 1), free_ends),
            "replay.bid_from_future");
  EXPECT_EQ(verdict(in_countdown(), Resumed{{}, first_deadline, "case"}, free_ends),
            "session.not_interrupted");
  EXPECT_EQ(verdict(in_countdown() + Interrupted{free_ends, "case"},
                    Resumed{{}, free_ends + 1 + countdown_ms, "case"}, free_ends),
            "replay.other_event");
}

TEST(retrace, takes_an_unmet_reserve_on_trust_unless_the_profile_opens_it) {
  auto what = terms_with_reserve(start_fen + step_fen);
  const Hammered unsold{HammerOutcome::unsold, {}, {}, first_deadline, passed()};
  const auto bids = [&] { return in_countdown(what) + accepted(ann, start_fen, free_ends); };
  EXPECT_EQ(verdict(bids(), unsold, first_deadline), "right");
  what.profile.reserve.open_when_unsold = true;
  EXPECT_EQ(verdict(bids(), unsold, first_deadline), "session.reserve_missing");
}

TEST(retrace, recomputes_the_result) {
  const auto closed =
      in_countdown() + Hammered{HammerOutcome::unsold, {}, {}, first_deadline, passed()};
  const auto head = base::sha256("head");
  const auto right =
      wire::result_hash(domain::result::result_of(given(closed).state(), head, std::nullopt));
  const Instant at = first_deadline + 1;
  EXPECT_EQ(verdict(closed, ResultPublished{{}, right, at, at}, at, head), "right");
  EXPECT_EQ(verdict(closed, ResultPublished{{}, right, at, at}, at, {}), "replay.result_differs");
}

}  // namespace

}  // namespace adit::tests
