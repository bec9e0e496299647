// The two doors of a session: a right that is registered in the lot's block meanwhile stops the
// opening, or the hammer, and everybody may read why.
#include <gtest/gtest.h>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

// Enters a live exploration right for boron into the block.
void register_right(const std::string& id, const std::string& block) {
  auto lin = client_of("lin");
  const auto entered = lin.post(
      "/api/v1/registry/rights",
      "{\"id\":\"" + id + "\",\"right\":\"exploration\",\"mineral\":\"boron\",\"holder_zh\":" +
          "\"示例持有人\",\"entity\":\"" + id + "\",\"control_group\":\"G-" + id +
          "\",\"block\":\"" + block + "\",\"stage\":\"general_survey\",\"state\":\"live\"}");
  ASSERT_EQ(entered.status, 201) << entered.body;
  expect_schema("replies/right", entered);
}

// The params of the session's newest notice, which must be this one, in both languages.
wire::JsonDocument last_notice(const std::string& session, const std::string& code) {
  auto state = session_state(session);
  std::string last;
  for (const auto notice : state.root()["notices"].elements()) {
    last = notice["code"].text();
    if (last != code) continue;
    EXPECT_NE(notice["zh"].text(), "");
    EXPECT_NE(notice["en"].text(), "");
    EXPECT_EQ(notice["params"]["rules"].text(), "B1");
  }
  EXPECT_EQ(last, code);
  return state;
}

// What anybody reads on the lot once its session has ended so, as soon as the lot has heard of it.
void expect_lot_says(const Announced& made, const std::string& outcome, const char* stage) {
  support::HttpsClient visitor(server().port());
  support::HttpReply lot;
  for (int i = 0; i < 200 && support::json_member(lot.body, "outcome") != outcome; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    lot = visitor.get("/api/v1/lots/" + made.lot);
  }
  ASSERT_EQ(lot.status, 200) << lot.body;
  expect_schema("replies/lot", lot);
  EXPECT_EQ(support::json_member(lot.body, "outcome"), outcome) << lot.body;
  EXPECT_EQ(support::json_member(lot.body, "session"), made.session);
  const auto reports = visitor.get("/api/v1/lots/" + made.lot + "/conformity");
  ASSERT_EQ(reports.status, 200);
  expect_schema("replies/conformity", reports);
  const auto document = json(reports);
  const auto newest = document.root()["reports"].at(0);
  EXPECT_EQ(newest["stage"].text(), stage);
  EXPECT_EQ(newest["report"]["verdict"].text(), "nonconforming");
  std::string verdict;
  for (const auto finding : newest["report"]["findings"].elements()) {
    if (finding["rule"].text() == "B1") verdict = finding["verdict"].text();
  }
  EXPECT_EQ(verdict, "fail") << "the rule that stands in the way";
}

TEST(Gates, ARightRegisteredMeanwhileStopsTheOpening) {
  const auto made = announce({.block = 6}, 4'500);
  support::LiveClient watcher(server().port(), "/api/v1/live");
  watcher.send("{\"kind\":\"watch\",\"session\":\"" + made.session + "\"}");
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(made.lot, bidder);
  register_right("E-1", "SK-007");
  ASSERT_TRUE(wait_for_phase(made.session, "not_opened"));
  EXPECT_TRUE(watcher.next_with("\"session.not_opened\""));
  const auto state = last_notice(made.session, "session.not_opened");
  EXPECT_EQ(state.root()["not_opened"]["reason"].text(), "gate");
  EXPECT_EQ(state.root()["not_opened"]["rules"].at(0).text(), "B1");
  expect_lot_says(made, "not_opened", "OPEN");
}

TEST(Gates, ADecisionOfTheApprovingAuthorityLetsALotIntoAHeldBlock) {
  register_right("E-3", "SK-012");
  const std::string decision = R"([{"type":"例外决定","number":"示例〔2026〕1号","issuer":)"
                               R"("示例-规划审批机关","date":"2026-11-01","sha256":")" +
                               std::string(64, 'd') + R"(","lot":""}])";
  const auto made = announce({.block = 11, .docs = decision}, 60'000);
  support::HttpsClient visitor(server().port());
  const auto lot = visitor.get("/api/v1/lots/" + made.lot);
  EXPECT_EQ(support::json_member(lot.body, "state"), "announced") << lot.body;
  EXPECT_EQ(support::json_member(lot.body, "verdict"), "conforming");
}

TEST(Gates, ARightRegisteredDuringTheAuctionSuspendsAtTheHammer) {
  const auto made = announce({.block = 1}, 4'500);
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(made.lot, bidder);
  support::LiveClient watcher(server().port(), "/api/v1/live");
  watcher.send("{\"kind\":\"watch\",\"session\":\"" + made.session + "\"}");
  ASSERT_TRUE(wait_for_phase(made.session, "free"));
  auto first = client_of("bidder0");
  const std::string bids = "/api/v1/sessions/" + made.session + "/bids";
  ASSERT_EQ(first.post(bids, bid_json(new_bid_id(), start_fen)).status, 201);
  register_right("E-2", "SK-002");
  ASSERT_TRUE(wait_for_phase(made.session, "suspended"));
  EXPECT_TRUE(watcher.next_with("\"session.suspended\""));
  const auto state = last_notice(made.session, "session.suspended");
  EXPECT_EQ(state.root()["suspended"]["rules"].at(0).text(), "B1");
  const auto candidate = state.root()["suspended"]["candidate"];
  EXPECT_EQ(candidate["price_fen"].integer(), start_fen) << "the leading bid is kept";
  EXPECT_FALSE(state.root().find("outcome")) << "neither sold nor unsold";
  expect_lot_says(made, "suspended", "AWARD");
  support::HttpsClient visitor(server().port());
  EXPECT_EQ(visitor.get("/api/v1/results/" + made.session).status, 404) << "there is no result";
  EXPECT_EQ(first.post(bids, bid_json(new_bid_id(), start_fen + step_fen)).status, 409);
}

}  // namespace
}  // namespace adit::api_tests
