// Two people of one company at one session: each bids within the own limit, over HTTP and on the
// live channel, and together they are one bidder. A limit that changes holds for open channels.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

using support::json_member;

constexpr std::int64_t limit_fen = start_fen + 10 * step_fen;
const std::string members = "/api/v1/organisations/current/members";

std::string bid_frame(const std::string& session, const std::string& id, std::int64_t fen) {
  return "{\"kind\":\"bid\",\"session\":\"" + session + "\",\"bid_id\":\"" + id +
         "\",\"amount_fen\":" + std::to_string(fen) + "}";
}

std::string role_json(const std::string& role, std::int64_t fen) {
  if (fen == 0) return "{\"role\":\"" + role + "\"}";
  return "{\"role\":\"" + role + "\",\"limit_fen\":" + std::to_string(fen) + "}";
}

// bidder3's company with two more people: two.a and two.b, each with a limit.
class OwnLimits : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!hot.session.empty()) return;
    hot = announce({.block = 0, .profile = "patient"}, 3'500);
    for (const char* bidder : {"bidder3", "bidder4", "bidder5"}) admit(hot.lot, bidder);
    for (const char* name : {"two.a", "two.b"}) enter(name);
    ASSERT_TRUE(wait_for_phase(hot.session, "free"));
  }
  // Added by the manager; the own password by the one-time code.
  static void enter(const std::string& name) {
    auto manager = client_of("bidder3");
    const auto made = manager.post(
        members, "{\"account\":\"" + name + "\",\"name\":\"示例 " + name +
                     "\",\"role\":\"bidder\",\"limit_fen\":" + std::to_string(limit_fen) + "}");
    ASSERT_EQ(made.status, 201) << made.body;
    expect_schema("replies/member-code", made);
    support::HttpsClient nobody(server().port());
    const auto set = nobody.post(
        "/api/v1/one-time-codes/redemptions",
        "{\"code\":\"" + json_member(made.body, "code") + "\",\"password\":\"" + secret + "\"}");
    ASSERT_LT(set.status, 300) << set.body;
  }
  static support::HttpsClient as(const std::string& name) {
    support::HttpsClient client(server().port());
    EXPECT_TRUE(client.sign_in(name, secret)) << name;
    return client;
  }
  static void change(const std::string& name, const std::string& body) {
    auto manager = client_of("bidder3");
    const auto changed = manager.request("PUT", members + "/" + name, body);
    ASSERT_EQ(changed.status, 200) << changed.body;
  }
  static std::string path() { return "/api/v1/sessions/" + hot.session + "/bids"; }
  static std::int64_t least() { return session_state(hot.session).root()["least_fen"].integer(); }
  static void let_another_lead() {
    auto rival = client_of("bidder4");
    const auto reply = rival.post(path(), bid_json(new_bid_id(), least()));
    ASSERT_TRUE(reply.status == 201 || code_of(reply) == "bid.leader_may_not_raise") << reply.body;
  }

  static inline Announced hot;
  static inline const std::string secret = "a sentence will do";
};

TEST_F(OwnLimits, AboveItNothingReachesTheAuction) {
  let_another_lead();
  auto client = as("two.a");
  const auto seq = session_state(hot.session).root()["seq"].integer();
  const auto over = client.post(path(), bid_json(new_bid_id(), limit_fen + step_fen));
  EXPECT_EQ(over.status, 422);
  EXPECT_EQ(code_of(over), "bid.above_own_limit");
  EXPECT_EQ(json(over).root()["params"]["limit_fen"].integer(), limit_fen);
  auto channel = live_channel(client);
  channel.send(bid_frame(hot.session, new_bid_id(), limit_fen + step_fen));
  const auto refused = channel.next_with("\"kind\":\"refused\"");
  ASSERT_TRUE(refused);
  EXPECT_EQ(json_member(*refused, "code"), "bid.above_own_limit") << *refused;
  EXPECT_EQ(session_state(hot.session).root()["seq"].integer(), seq) << "nothing is written";
  const auto nowhere = client.post("/api/v1/sessions/session-none/bids",
                                   bid_json(new_bid_id(), limit_fen + step_fen));
  EXPECT_EQ(code_of(nowhere), "session.not_found") << "whether it was accepted cannot be told";
  EXPECT_EQ(client.post(path(), bid_json(new_bid_id(), least())).status, 201);
}

// Both at once over real channels, each judged by the own limit; the company does not outbid
// itself.
TEST_F(OwnLimits, TwoPeopleAtOnceAreOneBidder) {
  let_another_lead();
  change("two.b", role_json("bidder", limit_fen + 5 * step_fen));
  auto first = as("two.a");
  auto second = as("two.b");
  auto a = live_channel(first);
  auto b = live_channel(second);
  const auto over = limit_fen + 6 * step_fen;
  a.send(bid_frame(hot.session, new_bid_id(), over));
  b.send(bid_frame(hot.session, new_bid_id(), over));
  const auto of_a = a.next_with("\"kind\":\"refused\"");
  const auto of_b = b.next_with("\"kind\":\"refused\"");
  ASSERT_TRUE(of_a && of_b);
  EXPECT_NE(of_a->find("\"limit_fen\":" + std::to_string(limit_fen)), std::string::npos) << *of_a;
  EXPECT_NE(of_b->find("\"limit_fen\":" + std::to_string(limit_fen + 5 * step_fen)),
            std::string::npos)
      << *of_b;
  const auto price = least();
  a.send(bid_frame(hot.session, new_bid_id(), price));
  b.send(bid_frame(hot.session, new_bid_id(), price));
  const auto said_a = a.next_with("bid_id");
  const auto said_b = b.next_with("bid_id");
  ASSERT_TRUE(said_a && said_b);
  const bool a_leads = json_member(*said_a, "kind") == "accepted";
  EXPECT_EQ(json_member(a_leads ? *said_a : *said_b, "kind"), "accepted");
  const auto code = json_member(a_leads ? *said_b : *said_a, "code");
  EXPECT_TRUE(code == "bid.leader_may_not_raise" || code == "bid.below_minimum") << code;
  auto& other = a_leads ? b : a;
  other.send(bid_frame(hot.session, new_bid_id(), least()));
  const auto held = other.next_with("bid_id");
  ASSERT_TRUE(held);
  EXPECT_EQ(json_member(*held, "code"), "bid.leader_may_not_raise") << *held;
}

// At once here; a server that does not make the change itself hears of it within a minute.
TEST_F(OwnLimits, AChangeHoldsForOpenChannelsAndTheNextRequest) {
  let_another_lead();
  auto client = as("two.a");
  auto channel = live_channel(client);
  ASSERT_TRUE(channel.next_with("hello"));
  EXPECT_EQ(client.get("/api/v1/sign-ins/current").status, 200) << "kept for a few seconds";
  const std::string id = new_bid_id();
  const auto price = least();
  channel.send(bid_frame(hot.session, id, price));
  const auto first = channel.next_with("\"kind\":\"accepted\"");
  ASSERT_TRUE(first);

  change("two.a", role_json("bidder", start_fen));
  channel.send(bid_frame(hot.session, new_bid_id(), limit_fen));
  const auto refused = channel.next_with("bid_id");
  ASSERT_TRUE(refused);
  EXPECT_EQ(json_member(*refused, "code"), "bid.above_own_limit") << *refused;
  EXPECT_EQ(code_of(client.post(path(), bid_json(new_bid_id(), limit_fen))), "bid.above_own_limit");
  // What was accepted before is answered as it was, and does not turn into a refusal.
  channel.send(bid_frame(hot.session, id, price));
  EXPECT_EQ(channel.next_with("bid_id"), first);
  EXPECT_EQ(client.post(path(), bid_json(id, price)).status, 200);
  EXPECT_EQ(code_of(client.post(path(), bid_json(id, price + step_fen))), "bid.above_own_limit")
      << "another amount is another bid";

  change("two.a", role_json("viewer", 0));
  channel.send(bid_frame(hot.session, new_bid_id(), start_fen));
  const auto watches = channel.next_with("bid_id");
  ASSERT_TRUE(watches);
  EXPECT_EQ(json_member(*watches, "code"), "bid.viewer_may_not_bid") << *watches;
  EXPECT_EQ(code_of(client.post(path(), bid_json(new_bid_id(), start_fen))),
            "bid.viewer_may_not_bid")
      << "nor by a request of its own";
  EXPECT_EQ(code_of(client.post("/api/v1/lots/" + hot.lot + "/applications", "{}")).substr(0, 6),
            "applic")
      << "registration is closed before anybody asks who applies";
  change("two.a", role_json("bidder", limit_fen));
}

TEST_F(OwnLimits, WhoIsRemovedIsSignedOutAtOnce) {
  enter("two.gone");
  auto client = as("two.gone");
  auto channel = live_channel(client);
  ASSERT_TRUE(channel.next_with("hello"));
  EXPECT_EQ(client.get("/api/v1/organisations/current").status, 200);
  auto manager = client_of("bidder3");
  EXPECT_EQ(manager.request("DELETE", members + "/two.gone").status, 204);
  EXPECT_EQ(channel.end_code(), 1008);
  EXPECT_EQ(client.get("/api/v1/organisations/current").status, 401);
  EXPECT_EQ(code_of(manager.request("DELETE", members + "/two.gone")), "member.not_found");
  EXPECT_EQ(code_of(manager.request("DELETE", members + "/bidder3")), "organisation.last_manager");
}

TEST_F(OwnLimits, TheCompanyAloneKnowsWhoseBidItWas) {
  let_another_lead();
  auto client = as("two.a");
  const std::string id = new_bid_id();
  ASSERT_EQ(client.post(path(), bid_json(id, least())).status, 201);
  const std::string mine = "/api/v1/organisations/current/bids/" + hot.session;
  auto manager = client_of("bidder3");
  const auto told = manager.get(mine);
  expect_schema("replies/organisation-bids", told);
  const auto document = json(told);
  const auto newest = document.root()["bids"].at(0);
  EXPECT_EQ(newest["bid_id"].text(), id);
  EXPECT_EQ(newest["by"].text(), "示例 two.a");
  EXPECT_EQ(client_of("bidder4").get(mine).body.find("two.a"), std::string::npos);
  support::HttpsClient anybody(server().port());
  const auto record = anybody.get("/api/v1/sessions/" + hot.session + "/bids");
  EXPECT_EQ(record.body.find("two.a"), std::string::npos);
  EXPECT_EQ(record.body.find("person-"), std::string::npos) << "nor a reference";
}

TEST_F(OwnLimits, AnotherCodeIsGivenOnlyUntilThereIsAPassword) {
  auto manager = client_of("bidder3");
  const auto made =
      manager.post(members, R"({"account":"two.late","name":"示例","role":"viewer"})");
  ASSERT_EQ(made.status, 201) << made.body;
  const auto again = manager.post(members + "/two.late/codes", "{}");
  ASSERT_EQ(again.status, 201) << again.body;
  EXPECT_NE(json_member(again.body, "code"), json_member(made.body, "code"));
  EXPECT_EQ(code_of(manager.post(members + "/two.a/codes", "{}")),
            "organisation.member_has_password");
  EXPECT_EQ(manager.request("DELETE", members + "/two.late").status, 204);
}

TEST_F(OwnLimits, OnlyAManagerSeesAndSetsThem) {
  auto client = as("two.b");
  const auto own = client.get("/api/v1/organisations/current");
  expect_schema("replies/organisation", own);
  const auto document = json(own);
  for (const auto member : document.root()["members"].elements()) {
    EXPECT_EQ(member.find("limit_fen").has_value(), member["account"].text() == "two.b");
  }
  EXPECT_EQ(code_of(client.request("PUT", members + "/two.b", role_json("manager", 0))),
            "organisation.manager_only");
  EXPECT_EQ(code_of(client.post(members, R"({"account":"bidder3","name":"x","role":"viewer"})")),
            "organisation.manager_only")
      << "and is told nothing of accounts";
  auto lin = client_of("lin");
  const std::string id = json_member(own.body, "id");
  const auto seen = lin.get("/api/v1/organisations/" + id);
  expect_schema("replies/organisation", seen);
  EXPECT_EQ(seen.body.find("limit_fen"), std::string::npos) << "officers know no limits";
}

}  // namespace
}  // namespace adit::api_tests
