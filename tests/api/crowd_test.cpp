// A crowd of readers whose questions the database does not answer: sessions go on meanwhile.
#include <gtest/gtest.h>

#include <chrono>
#include <list>

#include "api/office.hpp"
#include "store/statement.hpp"
#include "store/transaction.hpp"

namespace adit::api_tests {
namespace {

using support::TlsConnection;

// Questions of unknown sign-ins, each on a connection of its own, whose answers nobody reads.
std::list<TlsConnection> ask_in_vain(int count) {
  std::list<TlsConnection> asking;
  for (int i = 0; i < count; ++i) {
    asking.emplace_back(server().port());
    asking.back().write(
        "GET /api/v1/lots HTTP/1.1\r\nHost: localhost:" + std::to_string(server().port()) +
        "\r\nCookie: __Host-adit=" + new_bid_id() + "\r\n\r\n");
  }
  return asking;
}

TEST(Crowd, TheHammerFallsWhileReadersWaitForTheDatabase) {
  const auto made = announce({.block = 10}, 4'500);
  for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(made.lot, bidder);
  ASSERT_TRUE(wait_for_phase(made.session, "free"));
  auto first = client_of("bidder0");
  const std::string bids = "/api/v1/sessions/" + made.session + "/bids";
  ASSERT_EQ(first.post(bids, bid_json(new_bid_id(), start_fen)).status, 201);

  store::Connection connection(server().config().database.url);
  {
    store::Transaction tx(connection);
    store::run(tx, "LOCK TABLE sign_in IN ACCESS EXCLUSIVE MODE");
    const auto crowd = ask_in_vain(60);  // each keeps a worker for as long as it may
    EXPECT_TRUE(wait_for_phase(made.session, "sold", 15));
    EXPECT_GT(figure("adit_jobs_waiting"), 20) << "the readers still waited";
  }
}

}  // namespace
}  // namespace adit::api_tests
