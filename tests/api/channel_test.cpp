// What a live channel knows of the person who opened it, and that it keeps up with what changes.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "api/office.hpp"
#include "base/digest.hpp"
#include "store/statement.hpp"
#include "store/transaction.hpp"

namespace adit::api_tests {
namespace {

// One figure of the sign-in that this client holds.
std::int64_t of_sign_in(const support::HttpsClient& client, const std::string& column) {
  store::Connection connection(server().config().database.url);
  store::Transaction tx(connection);
  const std::string sql = "SELECT " + column + " FROM sign_in WHERE token_hash = decode($1, 'hex')";
  const auto rows = store::run(tx, sql.c_str(), base::to_hex(base::sha256(client.cookie())));
  return rows.empty() ? 0 : store::number(rows[0][0]);
}

void change_sign_in(const support::HttpsClient& client, const std::string& what) {
  store::Connection connection(server().config().database.url);
  store::Transaction tx(connection);
  const std::string sql = what + " WHERE token_hash = decode($1, 'hex')";
  store::run(tx, sql.c_str(), base::to_hex(base::sha256(client.cookie())));
  tx.commit();
}

TEST(Channel, IsUseOfItsSignIn) {
  auto lin = client_of("lin");
  auto channel = live_channel(lin);
  ASSERT_TRUE(channel.next_with("hello"));
  const auto seen = of_sign_in(lin, "seen_at_ms");
  change_sign_in(lin, "UPDATE sign_in SET seen_at_ms = seen_at_ms - 6000000");
  channel.send(R"({"kind":"ping","sent":1})");
  for (int i = 0; i < 100 && of_sign_in(lin, "seen_at_ms") < seen; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_GE(of_sign_in(lin, "seen_at_ms"), seen) << "not idle, though nothing is asked by HTTP";
}

TEST(Channel, ClosesWhenItsSignInIsOver) {
  auto lin = client_of("lin");
  change_sign_in(lin, "UPDATE sign_in SET expires_at_ms = seen_at_ms + 4000");
  auto channel = live_channel(lin);
  ASSERT_TRUE(channel.next_with("hello"));
  EXPECT_EQ(channel.end_code(), 1008);
}

TEST(Channel, ClosesWhenItsSignInWasEndedElsewhere) {
  auto lin = client_of("lin");
  auto channel = live_channel(lin);
  ASSERT_TRUE(channel.next_with("hello"));
  change_sign_in(lin, "DELETE FROM sign_in");
  channel.send(R"({"kind":"ping","sent":1})");
  EXPECT_EQ(channel.end_code(), 1008);
}

// The sentence with which a channel opened like this refuses a frame that is none.
std::string refusal_on(const std::string& query) {
  support::LiveClient channel(server().port(), "/api/v1/live" + query);
  channel.send("{}");
  const auto problem = channel.next_with("\"kind\":\"problem\"");
  return problem ? support::json_member(*problem, "message") : "nothing";
}

TEST(Channel, RefusesInTheLanguageOfThePage) {
  const std::string chinese = refusal_on("");
  const std::string english = refusal_on("?lang=en");
  EXPECT_NE(english, chinese);
  EXPECT_TRUE(std::all_of(english.begin(), english.end(), [](char c) { return c > 0; })) << english;
  EXPECT_EQ(refusal_on("?lang=zh"), chinese);
  EXPECT_EQ(refusal_on("?lang=klingon"), chinese) << "as the browser prefers, then";
}

}  // namespace
}  // namespace adit::api_tests
