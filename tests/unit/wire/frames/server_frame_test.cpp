// Every frame keeps its schema, begins with its kind, and tells what it was given.
#include "wire/frames/server_frame.hpp"

#include <gtest/gtest.h>

#include "support/auction_case.hpp"
#include "wire/frames/session.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using namespace adit::tests;  // NOLINT: the language of auction cases

Auction with_two_bids() {
  Auction state;
  for (const Event& event : opened() + accepted(ann, start_fen, opens_at + 5) +
                                accepted(ben, start_fen + step_fen, opens_at + 9)) {
    state.evolve(event);
  }
  return state;
}

void expect_frame(const std::string& text, const std::string& kind) {
  EXPECT_TRUE(text.starts_with(R"({"kind":")" + kind + '"')) << text;
  const auto read = wire::read("frames/" + kind, text);
  EXPECT_TRUE(read.has_value()) << text << '\n' << (read ? "" : read.error().code);
}

bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(ServerFrame, HelloNamesTheAccountOrNobody) {
  expect_frame(hello_frame(opens_at, ""), "hello");
  EXPECT_TRUE(says(hello_frame(opens_at, ""), R"("account":null)"));
  EXPECT_TRUE(says(hello_frame(opens_at, "bidder1"), R"("account":"bidder1")"));
}

TEST(ServerFrame, NewsOfAnAccountSaysNothingMore) {
  expect_frame(account_frame(), "account");
}

TEST(ServerFrame, PongGivesBackWhatWasSent) {
  expect_frame(pong_frame(42, opens_at), "pong");
  EXPECT_TRUE(says(pong_frame(42, opens_at), R"("sent":42)"));
}

TEST(ServerFrame, PriceTellsTheLeaderAndTheBidsSince) {
  const Auction state = with_two_bids();
  const Standing standing = standing_of(state, opens_at + 10);
  EXPECT_EQ(standing.leader, ben.text);
  EXPECT_EQ(standing.least_fen, start_fen + 2 * step_fen);
  const std::string text = price_frame(standing, 5, state.bids_after(6), opens_at + 10);
  expect_frame(text, "price");
  EXPECT_TRUE(says(text, R"("from_seq":5)"));
  EXPECT_TRUE(says(text, R"("bids":2)"));
  EXPECT_FALSE(says(text, ann.text)) << "the first bid is not among the recent ones";
}

TEST(ServerFrame, PriceBeforeTheFirstBidHasNoLeader) {
  Auction state;
  for (const Event& event : opened()) state.evolve(event);
  const std::string text = price_frame(standing_of(state, opens_at), 0, {}, opens_at);
  expect_frame(text, "price");
  EXPECT_TRUE(says(text, R"("price_fen":null,"leader":null)"));
}

TEST(ServerFrame, ClockTellsEachDeadline) {
  const std::vector<Standing> sessions = {standing_of(with_two_bids(), opens_at)};
  expect_frame(clock_frame(sessions, opens_at), "clock");
  expect_frame(clock_frame({}, opens_at), "clock");
}

TEST(ServerFrame, SessionCarriesStateAndLadder) {
  const Auction state = with_two_bids();
  const std::vector<Notice> notices;
  const std::string reply = session_json({state, base::sha256("head"), notices, opens_at + 10});
  const std::string text = session_frame("s1", state.seq(), reply, state.bids());
  expect_frame(text, "session");
  EXPECT_TRUE(says(text, reply));
}

TEST(ServerFrame, AnswersToABidNameIt) {
  const Acceptance bid = with_two_bids().bids()[0];
  const std::string receipt = R"({"format":"adit-receipt/1"})";
  const std::string accepted_text = accepted_frame("s1", bid, receipt);
  EXPECT_TRUE(accepted_text.starts_with(R"({"kind":"accepted","session":"s1","bid_id":)"));
  EXPECT_TRUE(says(accepted_text, R"("receipt":)" + receipt));
  EXPECT_TRUE(says(bid_accepted_json(bid, receipt), R"("seq":6)"));
  const base::Refusal refusal{"bid.below_minimum", {{"least_fen", std::int64_t{1'050'000}}}};
  const std::string refused_text = refused_frame("s1", "b1", refusal, Language::en, 422, 14);
  EXPECT_TRUE(
      refused_text.starts_with(R"({"kind":"refused","session":"s1","bid_id":"b1","seq":14,)"));
  EXPECT_FALSE(says(refused_frame("s1", "b1", refusal, Language::en, 422, {}), "seq"));
  EXPECT_TRUE(says(refused_text, R"("least_fen":1050000)"));
}

TEST(ServerFrame, NoticeAndProblemKeepTheirSchemas) {
  expect_frame(notice_frame("s1", 4, pause_notice(Interrupted{opens_at, "server_restarted"})),
               "notice");
  expect_frame(problem_frame({"frame.unknown_kind"}, Language::zh, 400), "problem");
}

}  // namespace
}  // namespace adit::wire
