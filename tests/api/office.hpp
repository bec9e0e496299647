// One server for all cases of this program, with its people, and the steps of the story as one call
// each, over HTTPS like anybody's.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "support/exchange_process.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"
#include "wire/json.hpp"

namespace adit::api_tests {

// The server, started with the first use. Its people: lin and chen (administrators), inspector,
// bidder0 … bidder7, each the manager of a verified company; the password of all is `password`.
[[nodiscard]] support::ExchangeProcess& server();
inline constexpr const char* password = "password";

// A new database in that cluster, ready for a server.
[[nodiscard]] std::string migrated(const tests::PostgresCluster& cluster);

// A client that has signed in as this account.
[[nodiscard]] support::HttpsClient client_of(const std::string& account);

// The reply's JSON; the test fails when it is none.
[[nodiscard]] wire::JsonDocument json(const support::HttpReply& reply);
[[nodiscard]] std::string code_of(const support::HttpReply& reply);  // of a problem

// The schema judges the reply; a failure names the pointer.
void expect_schema(const std::string& schema, const support::HttpReply& reply);

// An exploration lot for gold, as JSON, in a sandbox block of its own for each number up to twelve.
struct DraftWish {
  int block = 0;
  std::string right = "exploration";
  std::string mineral{};  // the block's own
  std::string profile = "quick";
  std::string plan = "jilin-sandbox";
  std::int64_t reserve_fen = 0;  // none
  bool crossed = false;          // its boundary crosses itself
  std::string docs{};            // JSON, where it has supporting documents
};
[[nodiscard]] std::string draft_json(const DraftWish& wish);

inline constexpr std::int64_t start_fen = 100'000'000;
inline constexpr std::int64_t step_fen = 5'000'000;

struct Announced {
  std::string lot;
  std::string session;
};
// Drafted by lin, approved by chen, announced; opens `opens_in_ms` from now, and later where this
// machine is so slow that three companies would not be admitted by then.
[[nodiscard]] Announced announce(const DraftWish& wish, std::int64_t opens_in_ms = 3'500);
// The bidder applies, is qualified, pays; the bid number.
std::string admit(const std::string& lot, const std::string& bidder);

// A figure of /metrics on the loopback listener, by name with its labels as written.
[[nodiscard]] std::int64_t figure(const std::string& name);

// Waits until the session is in this phase; false after `seconds`, which begin at its opening.
[[nodiscard]] bool wait_for_phase(const std::string& session, const std::string& phase,
                                  int seconds = 60);
[[nodiscard]] wire::JsonDocument session_state(const std::string& session);

[[nodiscard]] std::string new_bid_id();
[[nodiscard]] std::string bid_json(const std::string& bid_id, std::int64_t amount_fen);

// A live channel for this client, by ticket.
[[nodiscard]] support::LiveClient live_channel(support::HttpsClient& client);

}  // namespace adit::api_tests
