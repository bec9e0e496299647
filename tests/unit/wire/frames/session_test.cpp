// A session as anyone reads it keeps its schema in every phase, and shows a bidder his own number.
#include "wire/frames/session.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"
#include "support/auction_case.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using namespace adit::tests;  // NOLINT: the language of auction cases

std::string shown(const std::vector<Event>& events, Instant now = opens_at + 10) {
  Auction state;
  std::vector<Notice> notices;
  for (const Event& event : events) {
    state.evolve(event);
    if (auto notice = notice_of(now, event)) notices.push_back(std::move(*notice));
  }
  const std::string text = session_json({state, base::sha256("head"), notices, now});
  const auto read = wire::read("replies/session", text);
  EXPECT_TRUE(read.has_value()) << text << '\n' << (read ? "" : read.error().code);
  return text;
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Session, KeepsItsSchemaInEveryPhase) {
  EXPECT_TRUE(says(shown(scheduled()), R"("phase":"scheduled")"));
  EXPECT_TRUE(says(shown(opened()), R"("phase":"free")"));
  EXPECT_TRUE(says(shown(in_countdown(), free_ends + 1), R"("phase":"countdown")"));
  EXPECT_TRUE(says(shown(in_countdown(), first_deadline), R"("phase":"closing")"));
  EXPECT_TRUE(says(shown(scheduled() + NotOpened{NotOpenedReason::gate, 3, 3, {"B1"}, failed()}),
                   R"("not_opened":{"reason":"gate","bidders":3,"min_bidders":3,"rules":["B1"]})"));
  EXPECT_TRUE(says(shown(in_countdown() + Suspended{{"B1"}, Candidate{ann, start_fen}, failed()}),
                   R"("suspended":{"rules":["B1"],"candidate":{"bid_number":"0001")"));
}

TEST(Session, OpensTheReserveOnlyWhenTheHammerDid) {
  const Scheduled secret = terms_with_reserve(start_fen);
  Hammered hammered;
  hammered.closed_at = first_deadline;
  hammered.gate = passed();
  const std::string kept = shown(in_countdown(secret) + hammered, first_deadline);
  EXPECT_TRUE(says(kept, R"("reserve":{"kind":"secret","commitment":)"));
  EXPECT_FALSE(says(kept, salt));
  hammered.reserve_opened = reserve(start_fen);
  EXPECT_TRUE(says(shown(in_countdown(secret) + hammered, first_deadline), salt));
  EXPECT_TRUE(says(shown(opened()), R"("reserve":{"kind":"none"})"));
}

TEST(Session, ShowsAPauseThatTheStreamDoesNotKnowYet) {
  Auction state;
  for (const Event& event : opened()) state.evolve(event);
  const std::vector<Notice> notices;
  SessionView view{state, base::sha256("head"), notices, opens_at + 10};
  view.paused = Interrupted{opens_at + 5, "database_unavailable"};
  const std::string text = session_json(view);
  EXPECT_TRUE(says(text, R"("interrupted":{"since":)"));
  EXPECT_TRUE(says(text, R"("code":"session.interrupted")"));
}

// A long session with many outages: its page stays as small as any, and says what it leaves out.
TEST(Session, ShowsTheNewestNoticesAndCountsTheEarlier) {
  constexpr std::size_t shown_max = base::limits::notices_told_max;
  Auction state;
  for (const Event& event : opened()) state.evolve(event);
  std::vector<Notice> notices;
  const auto add = [&] {
    notices.push_back(pause_notice(Interrupted{opens_at + 1, "database_unavailable"}));
  };
  while (notices.size() < shown_max) add();
  SessionView view{state, base::sha256("head"), notices, opens_at + 10};
  const auto page = [&view] {
    auto read = wire::read("replies/session", session_json(view));
    EXPECT_TRUE(read.has_value());
    return std::move(*read);
  };
  EXPECT_EQ(page().root()["notices"].size(), shown_max);
  EXPECT_FALSE(page().root().find("earlier_notices"));
  notices.front().code = "first";
  view.paused = Interrupted{opens_at + 5, "database_unavailable"};
  EXPECT_EQ(page().root()["notices"].size(), shown_max);
  EXPECT_EQ(page().root()["earlier_notices"].integer(), 1);
  view.paused.reset();
  for (int i = 0; i < 400; ++i) add();
  EXPECT_EQ(page().root()["notices"].size(), shown_max);
  EXPECT_EQ(page().root()["earlier_notices"].integer(), 400);
  EXPECT_FALSE(says(session_json(view), "first"));
}

TEST(Session, AwaitsNoHammerInAPause) {
  Auction state;
  for (const Event& event : in_countdown()) state.evolve(event);
  const std::vector<Notice> notices;
  SessionView view{state, base::sha256("head"), notices, first_deadline + 1};
  EXPECT_TRUE(says(session_json(view), R"("phase":"closing")"));
  view.paused = Interrupted{first_deadline - 5, "database_unavailable"};
  EXPECT_TRUE(says(session_json(view), R"("phase":"countdown")"));
}

TEST(Session, ShowsTheOwnNumberToItsBidderOnly) {
  Auction state;
  for (const Event& event : opened()) state.evolve(event);
  const std::vector<Notice> notices;
  SessionView view{state, base::sha256("head"), notices, opens_at + 10};
  EXPECT_FALSE(says(session_json(view), "own_bid_number"));
  view.own_bid_number = ann;
  EXPECT_TRUE(says(session_json(view), R"("own_bid_number":"0001")"));
}

TEST(Ladder, GivesAPageOfBidsOldestFirst) {
  Auction state;
  for (const Event& event : opened() + accepted(ann, start_fen, opens_at + 5) +
                                accepted(ben, start_fen + step_fen, opens_at + 9)) {
    state.evolve(event);
  }
  EXPECT_TRUE(says(ladder_json(state, 0, 1), R"("bid_number":"0001")"));
  EXPECT_FALSE(says(ladder_json(state, 0, 1), "0002"));
  EXPECT_TRUE(says(ladder_json(state, 6, 10), R"({"bids":[{"seq":7)"));
  EXPECT_EQ(ladder_json(state, 7, 10), R"({"bids":[],"seq":7})");
}

TEST(Area, RoundsSquareKilometresHalfUp) {
  EXPECT_EQ(area_km2_text(1'068'534), "1.0685");
  EXPECT_EQ(area_km2_text(1'068'550), "1.0686");
  EXPECT_EQ(area_km2_text(49), "0.0000");
  EXPECT_EQ(area_km2_text(50), "0.0001");
  EXPECT_EQ(area_km2_text(12'000'000), "12.0000");
}

}  // namespace
}  // namespace adit::wire
