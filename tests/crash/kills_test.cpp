// kill -9 of the real server and of the real PostgreSQL amid live bidding, again and again: every
// acknowledged bid is in the record exactly once, every bid in doubt is known soon, and each
// resumption is told to the public and gives a full countdown. How: bidders keep a diary, the
// export is the record, the checker compares. ADIT_CRASH_KILLS sets how many kills, half of each.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "crash/public.hpp"
#include "crash/scene.hpp"
#include "support/postgres.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;

int kills() {
  const char* wanted = std::getenv("ADIT_CRASH_KILLS");
  return wanted != nullptr ? std::atoi(wanted) : 50;
}

// Most outages of the database are short; a few last longer than what pauses a stall, and than a
// bidder is kept waiting.
constexpr int long_outages = 3;
constexpr auto long_outage = 6s;

class Kills : public testing::Test {
 protected:
  void SetUp() override { ASSERT_NO_FATAL_FAILURE(scene.open()); }

  // So many of the kind that this cause tells of: each is in the record as what it was.
  void expect_all_told(const Diary& diary, const std::string& cause, int done) {
    const auto count = static_cast<std::size_t>(done);
    const Judgement verdict = scene.expect_clean(diary);
    const auto found = verdict.resumptions.find(cause);
    ASSERT_NE(found, verdict.resumptions.end()) << "no resumption says " << cause;
    EXPECT_GE(found->second.all, count);
    EXPECT_GE(found->second.countdowns, count) << "each with a full countdown";
    std::printf("%d kills, %zu resumptions, %zu of them heard\n", done, found->second.all,
                verdict.heard);
  }

  // Before it recovers, a database syncs each of its thousand files by itself, which takes seconds
  // on some disks; all of them at once do as well.
  tests::PostgresCluster cluster{{.settings = {"recovery_init_sync_method=syncfs"}}};
  Scene scene{tests::fresh_database(cluster)};
};

TEST_F(Kills, OfTheServerLoseNothing) {
  Diary diary;
  Bidders bidders(scene.hot, scene.server.port(), diary);
  const int wanted = kills() - kills() / 2;
  for (int i = 0; i < wanted; ++i) {
    ASSERT_NO_FATAL_FAILURE(scene.let_bid_in_countdown(bidders));
    bidders.doubts().exchange_is_away();
    scene.server.kill();
    scene.server.start();
    ASSERT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
    bidders.doubts().exchange_is_back();
    EXPECT_EQ(resumptions_told(scene.server.port(), scene.hot.session, "server_restarted"),
              static_cast<std::size_t>(i + 1))
        << "each is told to the public";
  }
  ASSERT_NO_FATAL_FAILURE(scene.let_bid(bidders));
  bidders.stop();
  expect_all_told(diary, "server_restarted", wanted);
  Scene::expect_settled(bidders.doubts());
}

TEST_F(Kills, OfPostgresLoseNothingAndTheServerLives) {
  Diary diary;
  Bidders bidders(scene.hot, scene.server.port(), diary);
  const int wanted = kills() / 2;
  for (int i = 0; i < wanted; ++i) {
    ASSERT_NO_FATAL_FAILURE(scene.let_bid_in_countdown(bidders));
    Public anyone(scene.server.port(), scene.hot.session, diary);
    bidders.doubts().exchange_is_away();
    cluster.crash();
    if (i % std::max(1, wanted / long_outages) == 0) {
      EXPECT_TRUE(anyone.hears("session.interrupted")) << "while it lasts";
      std::this_thread::sleep_for(long_outage);
    } else {
      std::this_thread::sleep_for(std::chrono::milliseconds(scene.dice() % 200));
    }
    cluster.start();
    EXPECT_TRUE(anyone.hears("session.interrupted")) << "of kill " << i;
    EXPECT_TRUE(anyone.hears("session.resumed")) << "of kill " << i;
    ASSERT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
    bidders.doubts().exchange_is_back();
    ASSERT_TRUE(scene.server.runs());
  }
  const auto all = static_cast<std::size_t>(wanted);
  EXPECT_GE(resumptions_told(scene.server.port(), scene.hot.session, "database_unavailable"), all);
  ASSERT_NO_FATAL_FAILURE(scene.let_bid(bidders));
  bidders.stop();
  expect_all_told(diary, "database_unavailable", wanted);
  EXPECT_GE(diary.heard().size(), all);
  Scene::expect_settled(bidders.doubts());
}

}  // namespace
}  // namespace adit::crash
