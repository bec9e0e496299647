// PostgreSQL dies and comes back; the server lives through it, says so, and needs no hand.
#include <gtest/gtest.h>

#include <thread>

#include "api/office.hpp"
#include "support/postgres.hpp"

namespace adit::api_tests {
namespace {

using namespace std::chrono_literals;

bool becomes(support::HttpsClient& client, int status, std::chrono::seconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < until) {
    if (client.get("/readyz").status == status) return true;
    std::this_thread::sleep_for(50ms);
  }
  return false;
}

TEST(Outage, TheServerOutlivesItsDatabase) {
  tests::PostgresCluster cluster;
  support::ExchangeProcess process(ADIT_PROGRAM, migrated(cluster));
  process.start();
  support::HttpsClient client(process.port());
  ASSERT_EQ(client.get("/readyz").status, 200);

  cluster.crash();
  EXPECT_TRUE(becomes(client, 503, 5s));
  EXPECT_EQ(client.get("/livez").status, 200);
  EXPECT_EQ(client.get("/api/v1/clock").status, 200) << "what needs no database goes on";
  const auto lots = client.get("/api/v1/lots");
  EXPECT_EQ(lots.status, 503);
  EXPECT_EQ(code_of(lots), "server.unavailable");

  cluster.start();
  EXPECT_TRUE(becomes(client, 200, 20s)) << process.log();
  EXPECT_EQ(client.get("/api/v1/lots").status, 200);
  EXPECT_TRUE(process.runs());
}

}  // namespace
}  // namespace adit::api_tests
