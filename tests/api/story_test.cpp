// The whole story from outside: plan check, four eyes, three companies, the auction over HTTPS and
// the live channel, the published result, and the proof from files alone.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <thread>

#include "api/office.hpp"
#include "base/clock.hpp"
#include "base/digest.hpp"

namespace adit::api_tests {
namespace {

using support::json_member;

int run(const std::string& arguments, const std::string& out) {
  const int status =
      std::system((std::string(ADIT_PROGRAM) + " " + arguments + " > " + out + " 2>&1").c_str());
  return WEXITSTATUS(status);
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

class Story : public testing::Test {
 protected:
  [[nodiscard]] static std::string file(const std::string& name) {
    return server().folder() + "/" + name;
  }
};

TEST_F(Story, AMiningLotForPlacerGoldIsReviewedAndGoesNoFurther) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto drafted = lin.post(
      "/api/v1/lots", draft_json({.block = 11, .right = "mining", .mineral = "placer_gold"}));
  ASSERT_EQ(drafted.status, 201) << drafted.body;
  expect_schema("replies/lot", drafted);
  const std::string path = "/api/v1/lots/" + json_member(drafted.body, "id");
  const auto reviewed = lin.post(path + "/reviews", "{}");
  EXPECT_EQ(json_member(reviewed.body, "verdict"), "nonconforming") << reviewed.body;
  const auto reports = lin.get(path + "/conformity");
  expect_schema("replies/conformity", reports);
  EXPECT_NE(reports.body.find("\"C1\""), std::string::npos);
  const auto approved = chen.post(path + "/approvals", "{}");
  EXPECT_EQ(approved.status, 409);
  EXPECT_EQ(code_of(approved), "lot.not_conforming");
  const auto announced = lin.post(path + "/announcements", "{}");
  EXPECT_EQ(announced.status, 409);
  EXPECT_EQ(code_of(announced), "lot.wrong_state") << "only what is approved is announced";
  EXPECT_EQ(json(announced).root()["params"]["state"].text(), "submitted");
  support::HttpsClient visitor(server().port());
  EXPECT_EQ(visitor.get(path).status, 404) << "not announced: not public";
}

TEST_F(Story, ALotUnderTheRealEditionFailsA4) {
  auto lin = client_of("lin");
  const auto drafted =
      lin.post("/api/v1/lots", draft_json({.block = 10, .plan = "jilin-2011-2015"}));
  ASSERT_EQ(drafted.status, 201) << drafted.body;
  const std::string path = "/api/v1/lots/" + json_member(drafted.body, "id");
  const auto reviewed = lin.post(path + "/reviews", "{}");
  EXPECT_EQ(json_member(reviewed.body, "verdict"), "nonconforming");
  EXPECT_NE(lin.get(path + "/conformity").body.find("\"A4\""), std::string::npos);
}

TEST_F(Story, ADraftIsRevisedAndItsHistoryKeepsBoth) {
  auto lin = client_of("lin");
  const auto drafted = lin.post("/api/v1/lots", draft_json({.block = 9}));
  const std::string path = "/api/v1/lots/" + json_member(drafted.body, "id");
  const auto revised = lin.request("PUT", path, draft_json({.block = 9, .reserve_fen = start_fen}));
  ASSERT_EQ(revised.status, 200) << revised.body;
  EXPECT_EQ(json_member(revised.body, "version"), "2");
  EXPECT_EQ(json(lin.get(path + "/history")).root()["events"].size(), 2U);
}

TEST_F(Story, NobodyApprovesAnOwnProposal) {
  auto lin = client_of("lin");
  const auto drafted = lin.post("/api/v1/lots", draft_json({.block = 9}));
  const std::string path = "/api/v1/lots/" + json_member(drafted.body, "id");
  EXPECT_EQ(lin.post(path + "/reviews", "{}").status, 201);
  EXPECT_EQ(code_of(lin.post(path + "/approvals", "{}")), "approval.own_proposal");
}

TEST_F(Story, ABlockHoldsOneLot) {
  (void)announce({.block = 8}, 60'000);
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto drafted = lin.post("/api/v1/lots", draft_json({.block = 8}));
  const std::string path = "/api/v1/lots/" + json_member(drafted.body, "id");
  const auto reviewed = lin.post(path + "/reviews", "{}");
  EXPECT_EQ(json_member(reviewed.body, "verdict"), "nonconforming") << "B1 sees the reservation";
  EXPECT_EQ(code_of(chen.post(path + "/approvals", "{}")), "lot.not_conforming");
}

TEST_F(Story, ABoundaryThatCrossesItselfIsRefused) {
  auto lin = client_of("lin");
  const auto drafted = lin.post("/api/v1/lots", draft_json({.block = 0, .crossed = true}));
  EXPECT_EQ(drafted.status, 422);
  EXPECT_EQ(code_of(drafted), "lot.self_crossing");
  const auto problem = json(drafted);
  EXPECT_EQ(problem.root()["pointer"].text(), "/rings");
  EXPECT_FALSE(problem.root()["params"]["lon"].text().empty()) << drafted.body;
}

TEST_F(Story, WithFewerThanThreeBiddersItDoesNotOpenAndSaysSo) {
  const auto made = announce({.block = 7});
  admit(made.lot, "bidder0");
  admit(made.lot, "bidder1");
  auto applicant = client_of("bidder0");
  const auto own = json(applicant.get("/api/v1/applications?lot=" + made.lot));
  const std::string id(own.root()["applications"].at(0)["id"].text());
  EXPECT_EQ(json_member(applicant.get("/api/v1/applications/" + id).body, "lot"), made.lot);
  ASSERT_TRUE(wait_for_phase(made.session, "not_opened"));
  const auto state = session_state(made.session);
  EXPECT_EQ(state.root()["not_opened"]["reason"].text(), "too_few_bidders");
  EXPECT_EQ(state.root()["not_opened"]["bidders"].integer(), 2);
}

TEST_F(Story, TheReserveOfAnUnsoldLotIsForOfficersAfterTheHammer) {
  const auto made = announce({.block = 9, .reserve_fen = start_fen + 2 * step_fen}, 5'000);
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(made.lot, bidder);
  const std::string path = "/api/v1/sessions/" + made.session;
  auto inspector = client_of("inspector");
  const auto early = inspector.post(path + "/evidence", "{}");
  EXPECT_EQ(early.status, 409);
  EXPECT_EQ(code_of(early), "session.wrong_phase");
  ASSERT_TRUE(wait_for_phase(made.session, "free"));
  auto bidder = client_of("bidder0");
  ASSERT_EQ(bidder.post(path + "/bids", bid_json(new_bid_id(), start_fen)).status, 201);
  EXPECT_EQ(inspector.post(path + "/evidence", "{}").status, 409);
  ASSERT_TRUE(wait_for_phase(made.session, "unsold"));
  EXPECT_EQ(bidder.post(path + "/evidence", "{}").status, 403);
  support::HttpsClient visitor(server().port());
  EXPECT_EQ(visitor.post(path + "/evidence", "{}").status, 401);
  const auto opened = inspector.post(path + "/evidence", "{}");
  ASSERT_EQ(opened.status, 201) << opened.body;
  EXPECT_EQ(json_member(opened.body, "amount_fen"), std::to_string(start_fen + 2 * step_fen));
  const std::string hidden = "{\"amount_fen\":" + json_member(opened.body, "amount_fen") +
                             ",\"salt\":\"" + json_member(opened.body, "salt") +
                             "\",\"session\":\"" + made.session + "\"}";
  const auto lot = visitor.get("/api/v1/lots/" + made.lot);
  EXPECT_EQ(base::to_hex(base::sha256(hidden)), json_member(opened.body, "commitment"));
  EXPECT_NE(lot.body.find(json_member(opened.body, "commitment")), std::string::npos)
      << "as announced";
}

// Three bidders, one of them on HTTPS only, a watcher without sign-in.
TEST_F(Story, FromTheOpeningToTheProof) {
  const auto made = announce({.block = 5, .reserve_fen = start_fen + step_fen}, 5'000);
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(made.lot, bidder);
  const std::string path = "/api/v1/sessions/" + made.session;

  support::LiveClient watcher(server().port(), "/api/v1/live");
  watcher.send("{\"kind\":\"watch\",\"session\":\"" + made.session + "\"}");
  ASSERT_TRUE(watcher.next_with("\"kind\":\"session\""));
  auto second = client_of("bidder1");
  auto channel = live_channel(second);
  channel.send("{\"kind\":\"watch\",\"session\":\"" + made.session + "\"}");
  const auto own = channel.next_with("\"kind\":\"session\"");
  ASSERT_TRUE(own && own->find("own_bid_number") != std::string::npos);

  ASSERT_TRUE(wait_for_phase(made.session, "free"));
  ASSERT_TRUE(watcher.next_with("session.opened"));

  auto first = client_of("bidder0");
  const auto accepted = first.post(path + "/bids", bid_json(new_bid_id(), start_fen));
  ASSERT_EQ(accepted.status, 201) << accepted.body;
  const auto price = watcher.next_with("\"kind\":\"price\"");
  ASSERT_TRUE(price);
  EXPECT_EQ(json_member(*price, "price_fen"), std::to_string(start_fen));

  ASSERT_TRUE(wait_for_phase(made.session, "countdown"));
  const std::string id = new_bid_id();
  channel.send("{\"kind\":\"bid\",\"session\":\"" + made.session + "\",\"bid_id\":\"" + id +
               "\",\"amount_fen\":" + std::to_string(start_fen + 2 * step_fen) + "}");
  ASSERT_TRUE(channel.next_with("\"kind\":\"accepted\""));
  ASSERT_TRUE(wait_for_phase(made.session, "sold"));
  ASSERT_TRUE(watcher.next_with("session.sold"));
  EXPECT_EQ(code_of(first.post(path + "/bids", bid_json(new_bid_id(), 900'000'000))),
            "bid.after_hammer");
  const auto recalled = second.get(path + "/bids/" + id);
  EXPECT_EQ(recalled.status, 200) << "a receipt can be had again after the end";

  support::HttpReply result;
  for (int i = 0; i < 100 && result.status != 200; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    result = second.get("/api/v1/results/" + made.session);
  }
  ASSERT_EQ(result.status, 200) << result.body;
  expect_schema("replies/result", result);
  expect_schema("replies/results", second.get("/api/v1/results"));
  EXPECT_EQ(json_member(result.body, "outcome"), "sold");
  EXPECT_EQ(result.body.find("bidder0"), std::string::npos) << "losers are not named";

  ASSERT_TRUE(watcher.next_with("session.result_published"));
  const auto exported = second.get(path + "/export");
  write(file("export.jsonl"), exported.body);
  ASSERT_EQ(run("replay " + file("export.jsonl") + " --json", file("replay.json")), 0)
      << read(file("replay.json"));
  const std::string replayed = read(file("replay.json"));
  EXPECT_EQ(json_member(replayed, "head"), json_member(result.body, "head"));
  EXPECT_EQ(json_member(replayed, "result_hash"), json_member(result.body, "result_hash"));
  EXPECT_EQ(json_member(replayed, "price_fen"), std::to_string(start_fen + 2 * step_fen));

  ASSERT_EQ(run("export " + made.session + " --out " + file("again.jsonl") + " --config " +
                    file("adit.toml"),
                file("out")),
            0);
  EXPECT_EQ(read(file("again.jsonl")), exported.body);

  std::string forged = exported.body;
  const std::size_t place = forged.find("\"amount_fen\":") + 13;
  forged[place] = forged[place] == '9' ? '8' : '9';
  write(file("forged.jsonl"), forged);
  EXPECT_EQ(run("replay " + file("forged.jsonl") + " --json", file("forged.json")), 3);

  const auto keys = json(second.get("/api/v1/receipt-keys"));
  write(file("key.pem"), std::string(keys.root()["keys"].at(0)["pem"].text()));
  wire::JsonWriter receipt;
  receipt.value(json(accepted).root()["receipt"]);
  write(file("receipt.json"), receipt.take());
  EXPECT_EQ(run("verify " + file("receipt.json") + " --key " + file("key.pem") + " --json",
                file("verify.json")),
            0)
      << read(file("verify.json"));
}

}  // namespace
}  // namespace adit::api_tests
