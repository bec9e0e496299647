// Officers over HTTPS: a live session is paused and let go on, a proposal is given back, and the
// audit trail tells who it was.
#include <gtest/gtest.h>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

std::string path_of(const std::string& session, const std::string& act) {
  return "/api/v1/sessions/" + session + "/" + act;
}

TEST(Desk, AnOfficerPausesALiveSessionAndLetsItGoOn) {
  const auto hot = announce({.block = 13, .profile = "patient"}, 3'500);
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(hot.lot, bidder);
  auto chen = client_of("chen");
  const std::string reason = R"({"reason_zh":"示例：核实投诉","reason_en":"Example: a complaint"})";
  EXPECT_EQ(code_of(chen.post(path_of(hot.session, "pauses"), reason)), "session.wrong_phase");
  ASSERT_TRUE(wait_for_phase(hot.session, "free"));
  EXPECT_EQ(code_of(chen.post(path_of(hot.session, "pauses"), R"({"reason_zh":" "})")),
            "text.blank");
  EXPECT_EQ(code_of(chen.post(path_of(hot.session, "resumptions"), R"({"reason_zh":"示例"})")),
            "session.not_interrupted");

  const auto paused = chen.post(path_of(hot.session, "pauses"), reason);
  ASSERT_EQ(paused.status, 201) << paused.body;
  expect_schema("replies/session", paused);
  EXPECT_EQ(json(paused).root()["interrupted"]["reason_en"].text(), "Example: a complaint");
  auto bidder = client_of("bidder0");
  const auto refused = bidder.post(path_of(hot.session, "bids"), bid_json(new_bid_id(), start_fen));
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(code_of(refused), "bid.interrupted");
  EXPECT_EQ(json(refused).root()["params"]["cause"].text(), "officer");
  EXPECT_EQ(chen.post(path_of(hot.session, "pauses"), reason).status, 409);

  const auto attendance = chen.get(path_of(hot.session, "attendance"));
  expect_schema("replies/attendance", attendance);
  EXPECT_EQ(json(attendance).root()["bidders"].integer(), 3);

  const auto resumed =
      chen.post(path_of(hot.session, "resumptions"), R"({"reason_zh":"示例：已核实"})");
  ASSERT_EQ(resumed.status, 201) << resumed.body;
  EXPECT_TRUE(json(resumed).root()["interrupted"].is(wire::JsonKind::null));
  EXPECT_EQ(bidder.post(path_of(hot.session, "bids"), bid_json(new_bid_id(), start_fen)).status,
            201);
  const auto exported = chen.get(path_of(hot.session, "export"));
  EXPECT_NE(exported.body.find(R"("kind":"session.interrupted","v":3)"), std::string::npos);
}

TEST(Desk, AProposalIsGivenBackAndTheTrailTellsByWhom) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto drafted = lin.post("/api/v1/lots", draft_json({.block = 14}));
  ASSERT_EQ(drafted.status, 201) << drafted.body;
  const std::string lot = "/api/v1/lots/" + support::json_member(drafted.body, "id");
  ASSERT_EQ(lin.post(lot + "/reviews", "").status, 201);
  const std::string why = R"({"reason":"=1+1 示例"})";
  EXPECT_EQ(code_of(lin.post(lot + "/refusals", why)), "approval.own_proposal");
  const auto back = chen.post(lot + "/refusals", why);
  ASSERT_EQ(back.status, 201) << back.body;
  expect_schema("replies/lot", back);
  EXPECT_EQ(json(back).root()["returned"]["reason"].text(), "=1+1 示例");

  const std::string filter = "?kind=lot.returned&who=chen";
  const auto page = chen.get("/api/v1/audit" + filter);
  ASSERT_EQ(page.status, 200) << page.body;
  expect_schema("replies/audit", page);
  const auto entries = json(page);
  const auto newest = entries.root()["entries"].at(0);
  EXPECT_EQ(newest["actor"]["account"].text(), "chen");
  EXPECT_NE(newest["line"].text().find("示例"), std::string::npos);
  const auto csv = client_of("inspector").get("/api/v1/audit/csv" + filter);
  EXPECT_EQ(csv.status, 200);
  EXPECT_NE(csv.body.find("lot.returned"), std::string::npos);
  EXPECT_EQ(client_of("bidder0").get("/api/v1/audit").status, 403);
  const auto malformed = chen.get("/api/v1/audit?from=yesterday");
  EXPECT_EQ(malformed.status, 422);
  EXPECT_EQ(support::json_member(malformed.body, "pointer"), "/from");
}

}  // namespace
}  // namespace adit::api_tests
