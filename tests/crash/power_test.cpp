// Power cuts under load: everything that PostgreSQL has written and not synced is lost, and no bid
// that was acknowledged is. Two controls show that the lab sees a loss where there is one: a
// database that does not sync, and one that answers before it has.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <thread>

#include "crash/bad_wire.hpp"
#include "crash/power.hpp"
#include "crash/public.hpp"
#include "crash/scene.hpp"
#include "support/comes_true.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;

constexpr int wanted_cuts = 24;

// A checkpoint writes and syncs most of what a cut can lose; half of the cuts meet one.
class Checkpoint {
 public:
  explicit Checkpoint(const std::string& database)
      : thread_([database] {
          try {
            tests::execute(database, "CHECKPOINT");
          } catch (const std::exception&) {
            // cut off
          }
        }) {}
  ~Checkpoint() { thread_.join(); }
  Checkpoint(const Checkpoint&) = delete;
  Checkpoint& operator=(const Checkpoint&) = delete;

 private:
  std::thread thread_;
};

struct Supply {
  PoweredCluster power;
  std::string database = tests::fresh_database(power.cluster());

  // Takes effect everywhere within a moment.
  void set(const std::string& setting) const {
    tests::execute(database, "ALTER SYSTEM SET " + setting);
    tests::execute(database, "SELECT pg_reload_conf()");
    std::this_thread::sleep_for(500ms);
  }
};

// One cut, of the database's power or of the server's too.
std::size_t cut(Scene& scene, Supply& supply, Diary& diary, bool whole_machine, bool everything) {
  std::optional<Public> anyone;
  if (!whole_machine) anyone.emplace(scene.server.port(), scene.hot.session, diary);
  std::size_t dropped = 0;
  {
    std::optional<Checkpoint> checkpoint;
    if (scene.dice() % 2 == 0) checkpoint.emplace(supply.database);
    std::this_thread::sleep_for(std::chrono::milliseconds(scene.dice() % 40));
    if (whole_machine) scene.server.kill();
    dropped = everything ? supply.power.cut() : supply.power.cut(scene.dice);
  }
  supply.power.cluster().start();
  if (whole_machine) scene.server.start();
  const bool resumption_is_told = !anyone || anyone->hears("session.resumed");
  EXPECT_TRUE(resumption_is_told);
  EXPECT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
  return dropped;
}

TEST(Power, CutsLoseNothingThatWasAcknowledged) {
  Supply supply;
  Scene scene(supply.database);
  ASSERT_NO_FATAL_FAILURE(scene.open());
  Diary diary;
  Bidders bidders(scene.hot, scene.server.port(), diary);
  std::size_t dropped = 0;
  for (int i = 0; i < wanted_cuts; ++i) {
    ASSERT_NO_FATAL_FAILURE(scene.let_bid_in_countdown(bidders));
    bidders.doubts().exchange_is_away();
    dropped += cut(scene, supply, diary, i % 2 == 0, i % 4 < 2);
    ASSERT_FALSE(testing::Test::HasFailure()) << "after cut " << i;
    bidders.doubts().exchange_is_back();
  }
  ASSERT_NO_FATAL_FAILURE(scene.let_bid(bidders));
  bidders.stop();
  std::printf("%d power cuts, %zu writes dropped\n", wanted_cuts, dropped);
  EXPECT_GT(dropped, static_cast<std::size_t>(wanted_cuts)) << "there was hardly anything to lose";
  (void)scene.expect_clean(diary);
  Scene::expect_settled(bidders.doubts());
}

// Bids for a while, cuts the power of the whole machine, and counts what was acknowledged and is
// gone. Whatever was there before the bids is safe.
std::size_t lost_bids(Scene& scene, Supply& supply) {
  Diary diary;
  {
    Bidders bidders(scene.hot, scene.server.port(), diary);
    EXPECT_TRUE(support::comes_true([&] { return bidders.accepted() >= 100; }));
  }
  scene.server.kill();
  (void)supply.power.cut();
  supply.power.cluster().start();
  scene.server.start();
  support::HttpsClient client(scene.server.port());
  const auto exported = client.get("/api/v1/sessions/" + scene.hot.session + "/export");
  EXPECT_EQ(exported.status, 200);
  const auto lost = judge(diary, exported.body, countdown_ms).lost.size();
  std::printf("%zu of %zu acknowledged bids are lost\n", lost, diary.told().size());
  return lost;
}

TEST(PowerControl, ADatabaseThatDoesNotSyncIsSeenToLoseBids) {
  Supply supply;
  Scene scene(supply.database);
  ASSERT_NO_FATAL_FAILURE(scene.open());
  supply.set("fsync = off");
  EXPECT_GT(lost_bids(scene, supply), 0U);
}

// A database that answers before it has synced, and never syncs by itself in the time of a test.
void make_hasty(const Supply& supply) {
  supply.set("synchronous_commit = off");
  supply.set("wal_writer_delay = '10s'");
}

// The exchange itself asks for every commit to be synced, whatever the database is set to: only a
// wire that says otherwise shows what would be lost.
TEST(PowerControl, ADatabaseThatAnswersBeforeItHasSyncedIsSeenToLoseBids) {
  Supply supply;
  make_hasty(supply);
  BadWire wire(supply.power.cluster().folder());
  wire.reword("SET synchronous_commit = on", "SET synchronous_commit =off");
  Scene scene(tests::through(wire.folder(), supply.database));
  ASSERT_NO_FATAL_FAILURE(scene.open());
  tests::execute(supply.database, "CHECKPOINT");
  EXPECT_GT(lost_bids(scene, supply), 0U);
}

TEST(PowerControl, TheExchangeItselfAsksForEveryCommitToBeSynced) {
  Supply supply;
  make_hasty(supply);
  Scene scene(supply.database);
  ASSERT_NO_FATAL_FAILURE(scene.open());
  EXPECT_EQ(lost_bids(scene, supply), 0U);
}

}  // namespace
}  // namespace adit::crash
