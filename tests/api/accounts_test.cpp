// Accounts over HTTP: from a proposal to a password of one's own, and what ends at once with it.
#include <gtest/gtest.h>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

using support::HttpsClient;
using support::json_member;

const std::string own_password = "示例 correct horse";

std::string quoted(const std::string& name, const std::string& value) {
  return "\"" + name + "\":\"" + value + "\"";
}

std::string id_of(HttpsClient& officer, const std::string& name) {
  const auto reply = officer.get("/api/v1/accounts?q=" + name);
  expect_schema("replies/accounts", reply);
  const auto document = json(reply);
  for (const auto one : document.root()["accounts"].elements()) {
    if (one["name"].text() == name) return std::string(one["id"].text());
  }
  return "none";
}

std::string proposal(HttpsClient& officer, const std::string& members) {
  const auto reply = officer.post("/api/v1/account-proposals",
                                  "{" + members + "," + quoted("reason", "示例") + "}");
  EXPECT_EQ(reply.status, 201) << reply.body;
  return json_member(reply.body, "id");
}

std::string create(HttpsClient& officer, const std::string& name, const std::string& role) {
  return proposal(officer, quoted("kind", "create") + "," + quoted("name", name) + "," +
                               quoted("label", "示例 " + name) + "," + quoted("role", role));
}

support::HttpReply decide(HttpsClient& officer, const std::string& id, const std::string& how,
                          const std::string& body = "{}") {
  return officer.post("/api/v1/account-proposals/" + id + "/" + how, body);
}

std::string code_in(const support::HttpReply& approval) {
  return std::string(json(approval).root()["one_time_code"]["code"].text());
}

support::HttpReply redeem(const std::string& code, const std::string& password) {
  HttpsClient nobody(server().port());
  return nobody.post("/api/v1/one-time-codes/redemptions",
                     "{" + quoted("code", code) + "," + quoted("password", password) + "}");
}

// A staff account that its owner has redeemed.
void staff(const std::string& name, const std::string& role) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto approval = decide(chen, create(lin, name, role), "approvals");
  ASSERT_EQ(approval.status, 201) << approval.body;
  expect_schema("replies/account-approval", approval);
  EXPECT_EQ(redeem(code_in(approval), own_password).status, 204);
}

bool signs_in(HttpsClient& client, const std::string& name) {
  return client.sign_in(name, own_password);
}

TEST(Accounts, FromAProposalToAPasswordOfOnesOwn) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto id = create(lin, "zhou", "inspector");
  const auto own = decide(lin, id, "approvals");
  EXPECT_EQ(own.status, 403);
  EXPECT_EQ(code_of(own), "account_proposal.own");
  const auto open = chen.get("/api/v1/account-proposals?state=open");
  expect_schema("replies/account-proposals", open);
  EXPECT_NE(open.body.find(id), std::string::npos);
  const auto approval = decide(chen, id, "approvals");
  ASSERT_EQ(approval.status, 201) << approval.body;
  const auto code = code_in(approval);
  EXPECT_EQ(code_of(redeem(code, "short")), "schema.minLength");
  EXPECT_EQ(redeem(code, own_password).status, 204);
  HttpsClient zhou(server().port());
  EXPECT_TRUE(signs_in(zhou, "zhou"));
  EXPECT_EQ(code_of(redeem(code, own_password)), "one_time_code.unknown");
  EXPECT_EQ(client_of("lin").get("/api/v1/account-proposals?state=open").body.find(id),
            std::string::npos);
}

TEST(Accounts, ACodeIsNeverRepeatedByAnAnswer) {
  const auto mistyped = redeem("ABCD-ABCD", own_password);
  EXPECT_EQ(mistyped.status, 422);
  EXPECT_EQ(code_of(mistyped), "one_time_code.mistyped");
  EXPECT_EQ(mistyped.body.find("ABCD-ABCD"), std::string::npos);
  const auto longer = redeem(std::string(10'000, 'Q'), own_password);
  EXPECT_EQ(longer.status, 400);
  EXPECT_EQ(longer.body.find("QQQQ"), std::string::npos);
}

TEST(Accounts, AnotherRoleEndsSignInsAndChannelsAtOnce) {
  staff("feng", "inspector");
  HttpsClient feng(server().port());
  ASSERT_TRUE(signs_in(feng, "feng"));
  auto channel = live_channel(feng);
  ASSERT_TRUE(channel.next_with("hello"));
  EXPECT_EQ(feng.get("/api/v1/accounts").status, 200) << "the answer is remembered for a moment";
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto id =
      proposal(lin, quoted("kind", "role") + "," + quoted("account", id_of(lin, "feng")) + "," +
                        quoted("role", "administrator"));
  ASSERT_EQ(decide(chen, id, "approvals").status, 201);
  EXPECT_EQ(feng.get("/api/v1/accounts").status, 401) << "and forgotten at once";
  EXPECT_EQ(channel.end_code(), 1008);
  EXPECT_TRUE(signs_in(feng, "feng"));
}

TEST(Accounts, ALockByOneEndsSignInsAndOneMoreUnlocks) {
  staff("qian", "inspector");
  HttpsClient qian(server().port());
  ASSERT_TRUE(signs_in(qian, "qian"));
  EXPECT_EQ(qian.get("/api/v1/account").status, 200);
  auto lin = client_of("lin");
  const auto account = id_of(lin, "qian");
  const auto why = "{" + quoted("reason", "示例：手机遗失") + "}";
  const auto locked = lin.post("/api/v1/accounts/" + account + "/locks", why);
  EXPECT_EQ(locked.status, 201);
  expect_schema("replies/account", locked);
  EXPECT_EQ(qian.get("/api/v1/account").status, 401);
  const auto back = qian.post("/api/v1/sign-ins", "{" + quoted("account", "qian") + "," +
                                                      quoted("password", own_password) + "}");
  EXPECT_EQ(back.status, 403);
  EXPECT_EQ(code_of(back), "account.locked");
  const auto id = proposal(lin, quoted("kind", "unlock") + "," + quoted("account", account));
  EXPECT_EQ(decide(lin, id, "approvals").status, 403);
  auto chen = client_of("chen");
  EXPECT_EQ(decide(chen, id, "approvals").status, 201);
  EXPECT_TRUE(signs_in(qian, "qian"));
}

TEST(Accounts, NobodyLocksTheirOwn) {
  auto lin = client_of("lin");
  const auto own = lin.post("/api/v1/accounts/" + id_of(lin, "lin") + "/locks",
                            "{" + quoted("reason", "示例") + "}");
  EXPECT_EQ(code_of(own), "account.own_affair");
}

TEST(Accounts, AProposalIsRefusedOrTakenBack) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto first = create(lin, "sun", "inspector");
  const auto blank = decide(chen, first, "refusals");
  EXPECT_EQ(code_of(blank), "schema.required");
  const auto refused = decide(chen, first, "refusals", "{" + quoted("reason", "示例：否") + "}");
  EXPECT_EQ(refused.status, 201) << refused.body;
  EXPECT_EQ(json_member(refused.body, "state"), "refused");
  const auto second = create(lin, "sun", "inspector");
  EXPECT_EQ(code_of(decide(chen, second, "withdrawals")), "account_proposal.not_own");
  EXPECT_EQ(json_member(decide(lin, second, "withdrawals").body, "state"), "withdrawn");
}

TEST(Accounts, AnOwnerHearsOfARecoveryAndStopsIt) {
  auto bidder = client_of("bidder6");
  auto channel = live_channel(bidder);
  ASSERT_TRUE(channel.next_with("hello"));
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const auto id =
      proposal(lin, quoted("kind", "recovery") + "," + quoted("account", id_of(lin, "bidder6")));
  const auto approval = decide(chen, id, "approvals");
  ASSERT_EQ(approval.status, 201) << approval.body;
  EXPECT_TRUE(channel.next_with(R"("account"})")) << "its open page is told";
  const auto own = bidder.get("/api/v1/account");
  expect_schema("replies/own-account", own);
  EXPECT_NE(own.body.find(id), std::string::npos);
  EXPECT_EQ(code_of(redeem(code_in(approval), own_password)), "one_time_code.too_early");
  const auto stopped = decide(bidder, id, "stops");
  EXPECT_EQ(stopped.status, 201) << stopped.body;
  EXPECT_EQ(code_of(redeem(code_in(approval), own_password)), "one_time_code.unknown");
}

TEST(Accounts, OnesOwnPasswordAndSignIns) {
  staff("zhao", "inspector");
  HttpsClient here(server().port());
  HttpsClient there(server().port());
  ASSERT_TRUE(signs_in(here, "zhao"));
  ASSERT_TRUE(signs_in(there, "zhao"));
  EXPECT_EQ(here.request("DELETE", "/api/v1/account/sign-ins").status, 204);
  EXPECT_EQ(there.get("/api/v1/account").status, 401);
  ASSERT_TRUE(signs_in(there, "zhao"));
  const auto change = [&](const std::string& current) {
    return here.post("/api/v1/account/password", "{" + quoted("current_password", current) + "," +
                                                     quoted("password", "示例 another one") + "}");
  };
  const auto wrong = change("a guess that is wrong");
  EXPECT_EQ(wrong.status, 403);
  EXPECT_EQ(code_of(wrong), "password.wrong");
  EXPECT_EQ(change(own_password).status, 204);
  EXPECT_EQ(here.get("/api/v1/account").status, 200);
  EXPECT_EQ(there.get("/api/v1/account").status, 401);
  EXPECT_FALSE(signs_in(there, "zhao"));
}

}  // namespace
}  // namespace adit::api_tests
