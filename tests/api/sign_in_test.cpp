// Signing in, out, and what a cookie and a ticket are good for.
#include <gtest/gtest.h>

#include "api/office.hpp"
#include "base/limits.hpp"
#include "store/statement.hpp"
#include "store/transaction.hpp"

namespace adit::api_tests {
namespace {

using support::HttpsClient;

std::string credentials(const std::string& account, const std::string& secret) {
  return "{\"account\":\"" + account + "\",\"password\":\"" + secret + "\"}";
}

TEST(SignIn, GivesACookieThatOnlyTheServerReads) {
  HttpsClient client(server().port());
  const auto reply = client.post("/api/v1/sign-ins", credentials("lin", password));
  ASSERT_EQ(reply.status, 201) << reply.body;
  expect_schema("replies/sign-in", reply);
  const std::string cookie = reply.headers.at("set-cookie");
  EXPECT_TRUE(cookie.starts_with("__Host-adit="));
  for (const char* rule : {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"}) {
    EXPECT_NE(cookie.find(rule), std::string::npos) << rule;
  }
}

TEST(SignIn, SaysTheSameOfAWrongPasswordAndAnUnknownAccount) {
  HttpsClient client(server().port());
  const auto wrong = client.post("/api/v1/sign-ins", credentials("inspector", "wrong"));
  const auto unknown = client.post("/api/v1/sign-ins", credentials("nobody", "wrong"));
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(code_of(wrong), "sign_in.wrong_credentials");
  EXPECT_EQ(code_of(unknown), code_of(wrong));
}

TEST(SignIn, DoesNotRepeatAPasswordThatIsTooLong) {
  HttpsClient client(server().port());
  const std::string secret(300, 'k');
  const auto reply = client.post("/api/v1/sign-ins", credentials("lin", secret));
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(code_of(reply), "schema.maxLength");
  EXPECT_EQ(reply.body.find("kkk"), std::string::npos) << reply.body;
}

// A cost that no machine can pay, in place of the memory that a machine may lack. Were these tries
// counted, the last would be refused.
TEST(SignIn, AHashThatFailsIsAFaultOfTheServerAlone) {
  store::Connection connection(server().config().database.url);
  {
    store::Transaction tx(connection);
    store::run(tx, "UPDATE account SET scrypt_n = 3 WHERE name = 'bidder7'");
    tx.commit();
  }
  HttpsClient client(server().port());
  for (int i = 0; i <= base::limits::network_tries_max; ++i) {
    const auto reply = client.post("/api/v1/sign-ins", credentials("bidder7", password));
    EXPECT_EQ(reply.status, 500) << "try " << i;
    EXPECT_EQ(code_of(reply), "server.fault");
  }
  EXPECT_EQ(client_of("lin").get("/api/v1/sign-ins/current").status, 200) << "others sign in";
}

TEST(SignIn, IsAskedForAndEnds) {
  HttpsClient nobody(server().port());
  EXPECT_EQ(code_of(nobody.get("/api/v1/sign-ins/current")), "sign_in.required");
  auto lin = client_of("lin");
  EXPECT_EQ(lin.get("/api/v1/sign-ins/current").status, 200);
  EXPECT_EQ(lin.request("DELETE", "/api/v1/sign-ins/current").status, 204);
  EXPECT_EQ(lin.get("/api/v1/sign-ins/current").status, 401);
}

TEST(SignIn, AForeignOriginMayChangeNothing) {
  auto lin = client_of("lin");
  const auto reply =
      lin.request("POST", "/api/v1/live-tickets", "{}", {{"Origin", "https://elsewhere.example"}});
  EXPECT_EQ(reply.status, 403);
  EXPECT_EQ(code_of(reply), "origin.foreign");
}

TEST(LiveTicket, OpensOneChannelOnce) {
  auto lin = client_of("lin");
  const auto made = lin.post("/api/v1/live-tickets", "{}");
  ASSERT_EQ(made.status, 201) << made.body;
  expect_schema("replies/live-ticket", made);
  const std::string target = "/api/v1/live?ticket=" + support::json_member(made.body, "ticket");
  support::LiveClient channel(server().port(), target, lin.cookie());
  const auto hello = channel.next_with("hello");
  ASSERT_TRUE(hello);
  EXPECT_EQ(support::json_member(*hello, "account"), "lin");
  EXPECT_THROW(support::LiveClient(server().port(), target, lin.cookie()), support::Disconnected);
}

TEST(SignIn, ItsEndClosesItsChannels) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  auto channel = live_channel(lin);
  auto other = live_channel(chen);
  ASSERT_TRUE(channel.next_with("hello"));
  EXPECT_EQ(lin.request("DELETE", "/api/v1/sign-ins/current").status, 204);
  EXPECT_EQ(channel.end_code(), 1008);
  EXPECT_TRUE(other.next_with("clock"));
}

TEST(LiveTicket, IsOfNoUseBesideAnotherCookieOrNone) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  for (const std::string& cookie : {chen.cookie(), std::string()}) {
    const auto made = lin.post("/api/v1/live-tickets", "{}");
    const std::string target = "/api/v1/live?ticket=" + support::json_member(made.body, "ticket");
    EXPECT_THROW(support::LiveClient(server().port(), target, cookie), support::Disconnected)
        << "cookie: " << cookie;
  }
}

}  // namespace
}  // namespace adit::api_tests
