// PostgreSQL dies and comes back; the server lives through it, says so, and needs no hand.
#include <gtest/gtest.h>

#include <optional>
#include <thread>
#include <utility>

#include "api/office.hpp"
#include "base/clock.hpp"
#include "base/limits.hpp"
#include "support/hot_lot.hpp"
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

// The database answers, but what readers see stays behind: then it is not ready, and says why.
TEST(Outage, ReadersThatStayBehindAreNotReady) {
  tests::PostgresCluster cluster;
  const std::string database = migrated(cluster);
  support::ExchangeProcess process(ADIT_PROGRAM, database);
  process.start();
  support::HttpsClient client(process.port());
  tests::execute(database, "ALTER TABLE follower_cursor RENAME TO elsewhere");
  EXPECT_TRUE(becomes(client, 503, 10s));
  EXPECT_NE(client.get("/readyz").body.find("followers are catching up"), std::string::npos);
  tests::execute(database, "ALTER TABLE elsewhere RENAME TO follower_cursor");
  EXPECT_TRUE(becomes(client, 200, 10s)) << process.log();
}

// Bids while the database is away are refused with the reason, whichever way they come, and once it
// is back the session goes on with a full countdown.
TEST(Outage, BidsAreRefusedAsInterrupted) {
  tests::PostgresCluster cluster;
  support::ExchangeProcess process(ADIT_PROGRAM, tests::fresh_database(cluster));
  const auto hot = support::prepare_hot_lot(
      process.config(),
      {.bidders = 3, .opens_in_ms = 6'000, .free_phase_ms = 1'000, .countdown_ms = 60'000});
  process.start();
  const std::string path = "/api/v1/sessions/" + hot.session;
  support::HttpsClient client(process.port());
  ASSERT_TRUE(client.sign_in(hot.bidders[0].account, hot.bidders[0].password));
  const std::string ticket =
      support::json_member(client.post("/api/v1/live-tickets", "{}").body, "ticket");
  support::LiveClient channel(process.port(), "/api/v1/live?ticket=" + ticket, client.cookie());
  channel.send(R"({"kind":"watch","session":")" + hot.session + "\"}");
  ASSERT_TRUE(channel.next_with("session.countdown_started", 20s));
  const std::string counted = new_bid_id();
  ASSERT_EQ(client.post(path + "/bids", bid_json(counted, 10)).status, 201);

  cluster.crash();
  const auto told = channel.next_with("\"session.interrupted\"", 10s);
  ASSERT_TRUE(told) << "the public is not told";
  EXPECT_NE(told->find("database_unavailable"), std::string::npos) << *told;
  const auto refused = client.post(path + "/bids", bid_json(new_bid_id(), 20));
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(code_of(refused), "bid.interrupted");
  EXPECT_EQ(support::json_member(refused.body, "cause"), "database_unavailable");
  std::string frame = bid_json(new_bid_id(), 20);
  frame.insert(1, R"("kind":"bid","session":")" + hot.session + "\",");
  channel.send(frame);
  const auto answer = channel.next_with("\"kind\":\"refused\"");
  ASSERT_TRUE(answer);
  EXPECT_EQ(support::json_member(*answer, "code"), "bid.interrupted") << *answer;
  EXPECT_EQ(support::json_member(*answer, "status"), "503") << *answer;

  cluster.start();
  const auto resumed = channel.next_with("\"session.resumed\"", 20s);
  ASSERT_TRUE(resumed) << process.log();
  EXPECT_EQ(client.post(path + "/bids", bid_json(new_bid_id(), 20)).status, 201);
  EXPECT_EQ(client.get(path + "/bids/" + counted).status, 200) << "what was accepted stands";
  const auto state = json(client.get(path));
  EXPECT_EQ(state.root()["bids"].integer(), 2) << "what was refused does not";
}

// Stops a cluster's processes, and lets them go on at the latest when it goes: before the server,
// which else could not end in peace.
struct Frozen {
  explicit Frozen(tests::PostgresCluster& which) : cluster(which) { cluster.freeze(); }
  ~Frozen() { cluster.thaw(); }
  Frozen(const Frozen&) = delete;
  Frozen& operator=(const Frozen&) = delete;
  tests::PostgresCluster& cluster;
};

// A database that hangs is as much away as one that is dead, though no connection breaks: the
// countdown that runs out meanwhile is given back in full. Whose a bid is cannot be looked up then;
// its bidder hears of the pause all the same.
TEST(Outage, AFrozenDatabasePausesTheCountdown) {
  constexpr base::Millis countdown_ms = 6'000;
  tests::PostgresCluster cluster;
  support::ExchangeProcess process(ADIT_PROGRAM, tests::fresh_database(cluster));
  const auto hot = support::prepare_hot_lot(
      process.config(),
      {.bidders = 3, .opens_in_ms = 6'000, .free_phase_ms = 1'000, .countdown_ms = countdown_ms});
  process.start();
  const std::string path = "/api/v1/sessions/" + hot.session;
  support::HttpsClient client(process.port());
  ASSERT_TRUE(client.sign_in(hot.bidders[0].account, hot.bidders[0].password));
  ASSERT_EQ(client.get("/api/v1/sign-ins/current").status, 200);
  support::LiveClient channel(process.port(), "/api/v1/live");
  channel.send(R"({"kind":"watch","session":")" + hot.session + "\"}");
  ASSERT_TRUE(channel.next_with("session.countdown_started", 20s));

  const base::AnchoredClock clock;
  const base::Instant frozen = clock.now();
  std::optional<Frozen> hangs(std::in_place, cluster);
  ASSERT_TRUE(channel.next_with("\"session.interrupted\"", 5s)) << "the public is not told";
  EXPECT_EQ(client.get("/readyz").status, 503);
  std::this_thread::sleep_for(
      std::chrono::milliseconds(frozen + base::limits::sign_in_kept_ms - clock.now()));
  EXPECT_EQ(code_of(client.post(path + "/bids", bid_json(new_bid_id(), 10))), "bid.interrupted");
  std::this_thread::sleep_for(std::chrono::milliseconds(frozen + 2 * countdown_ms - clock.now()));
  EXPECT_EQ(client.get("/readyz").status, 503);
  EXPECT_EQ(client.get(path).body.find("\"interrupted\":null"), std::string::npos);
  hangs.reset();

  const auto resumed = channel.next_with("\"code\":\"session.resumed\"", 10s);
  const base::Instant told = clock.now();
  ASSERT_TRUE(resumed) << process.log();
  const auto until = base::parse_instant(support::json_member(*resumed, "until"));
  ASSERT_TRUE(until) << *resumed;
  EXPECT_GE(*until, told + countdown_ms) << "less than a full countdown";
  EXPECT_TRUE(becomes(client, 200, 10s));
  const std::string exported = client.get(path + "/export").body;
  const auto event = exported.find("\"session.interrupted\"");
  ASSERT_NE(event, std::string::npos) << "the pause is not in the record";
  const std::string evidence = exported.substr(event, exported.find('\n', event) - event);
  EXPECT_EQ(support::json_member(evidence, "cause"), "database_unavailable");
  const auto since = base::parse_instant(support::json_member(evidence, "since"));
  ASSERT_TRUE(since) << evidence;
  EXPECT_GE(*since, frozen - 50);
  EXPECT_LE(*since, frozen + 1'000);
  ASSERT_TRUE(channel.next_with("\"session.unsold\"", 15s));
  EXPECT_GE(clock.now(), *until);
}

// Nobody waits for ever: what was acknowledged is durable, and the log says what was not waited
// for.
TEST(Outage, AFrozenDatabaseDoesNotHoldUpTheEnd) {
  tests::PostgresCluster cluster;
  support::ExchangeProcess process(ADIT_PROGRAM, migrated(cluster));
  process.start();
  const Frozen hangs(cluster);
  std::this_thread::sleep_for(2s);  // by then everything that asks the database waits for it
  const auto asked = std::chrono::steady_clock::now();
  process.signal(SIGTERM);
  const auto patience = std::chrono::milliseconds(base::limits::shutdown_ms_max) + 3s;
  while (process.runs() && std::chrono::steady_clock::now() < asked + patience) {
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_FALSE(process.runs()) << "the server still waits for its database";
  EXPECT_NE(process.log().find("stop given up"), std::string::npos) << process.log();
}

// A gate that hangs for a while may have met an outage that nobody knows of yet.
TEST(Outage, AGateThatTookTooLongIsNoHammer) {
  tests::PostgresCluster cluster;
  const std::string database = tests::fresh_database(cluster);
  support::ExchangeProcess process(ADIT_PROGRAM, database);
  const auto hot = support::prepare_hot_lot(
      process.config(),
      {.bidders = 3, .opens_in_ms = 6'000, .free_phase_ms = 1'000, .countdown_ms = 3'000});
  process.start();
  support::LiveClient channel(process.port(), "/api/v1/live");
  channel.send(R"({"kind":"watch","session":")" + hot.session + "\"}");
  ASSERT_TRUE(channel.next_with("session.countdown_started", 20s));
  {
    const tests::HeldTable held(database, "journal");
    for (int i = 0; i < 500 && held.waiting() == 0; ++i) std::this_thread::sleep_for(20ms);
    ASSERT_EQ(held.waiting(), 1) << "the gate is not at work";
    std::this_thread::sleep_for(std::chrono::milliseconds(base::limits::hammer_ms_max + 200));
  }
  ASSERT_TRUE(channel.next_with("\"session.unsold\"", 15s));
  EXPECT_NE(process.log().find("gate without result"), std::string::npos);
}

}  // namespace
}  // namespace adit::api_tests
