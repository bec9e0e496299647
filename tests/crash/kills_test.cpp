// kill -9 of the real server and of the real PostgreSQL amid live bidding, again and again: every
// acknowledged bid is in the record exactly once, every bid in doubt is known soon, and each
// resumption is told to the public and gives a full countdown. How: bidders keep a diary, the
// export is the record, the checker compares. ADIT_CRASH_KILLS sets how many kills, half of each.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
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
constexpr int one_is_long = 12;
constexpr auto long_outage = 6s;

// Resumptions that the page of a session, which tells the newest notices, has room for at least.
constexpr std::size_t told_on_a_page = 20;

// Each half of the kills, in a session of its own.
class Kills : public testing::Test {
 public:
  struct Session {
    explicit Session(const std::string& database) : scene(database) {}
    Scene scene;
    Diary diary;
    std::optional<Bidders> bidders;
  };
  void kill_the_server(Session& session, int kills);
  void kill_the_database(Session& session, int kills);

 protected:
  using Part = void (Kills::*)(Session& session, int kills);

  // Plays so many kills and judges: all is in the record, every resumption as what it was.
  void play(int kills, Part part, const std::string& cause) {
    Session session(tests::fresh_database(cluster));
    ASSERT_NO_FATAL_FAILURE(session.scene.open());
    session.bidders.emplace(session.scene.hot, session.scene.server.port(), session.diary);
    ASSERT_NO_FATAL_FAILURE((this->*part)(session, kills));
    ASSERT_NO_FATAL_FAILURE(session.scene.let_bid(*session.bidders));
    session.bidders->stop();
    judge_kills(session, cause, static_cast<std::size_t>(kills));
  }

  static void judge_kills(Session& session, const std::string& cause, std::size_t kills) {
    const int port = session.scene.server.port();
    EXPECT_GE(resumptions_told(port, session.scene.hot.session, cause),
              std::min(kills, told_on_a_page));
    const Judgement verdict = session.scene.expect_clean(session.diary);
    const auto found = verdict.resumptions.find(cause);
    ASSERT_NE(found, verdict.resumptions.end()) << "no resumption says " << cause;
    EXPECT_GE(found->second.all, kills);
    EXPECT_GE(found->second.countdowns, kills) << "each with a full countdown";
    std::printf("%zu kills, %zu resumptions, %zu of them heard\n", kills, found->second.all,
                verdict.heard);
    Scene::expect_settled(session.bidders->doubts());
  }

  // Before it recovers, a database syncs each of its thousand files by itself, which takes seconds
  // on some disks; all of them at once do as well.
  tests::PostgresCluster cluster{{.settings = {"recovery_init_sync_method=syncfs"}}};
};

void Kills::kill_the_server(Session& session, int kills) {
  Scene& scene = session.scene;
  for (int i = 0; i < kills; ++i) {
    ASSERT_NO_FATAL_FAILURE(scene.let_bid_in_countdown(*session.bidders));
    session.bidders->doubts().exchange_is_away();
    scene.server.kill();
    scene.server.start();
    ASSERT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
    session.bidders->doubts().exchange_is_back();
  }
}

void Kills::kill_the_database(Session& session, int kills) {
  Scene& scene = session.scene;
  for (int i = 0; i < kills; ++i) {
    ASSERT_NO_FATAL_FAILURE(scene.let_bid_in_countdown(*session.bidders));
    Public anyone(scene.server.port(), scene.hot.session, session.diary);
    session.bidders->doubts().exchange_is_away();
    cluster.crash();
    if (i % one_is_long == 0) {
      EXPECT_TRUE(anyone.hears("session.interrupted")) << "while it lasts";
      std::this_thread::sleep_for(long_outage);
    } else {
      std::this_thread::sleep_for(std::chrono::milliseconds(scene.dice() % 200));
    }
    cluster.start();
    EXPECT_TRUE(anyone.hears("session.interrupted")) << "of kill " << i;
    EXPECT_TRUE(anyone.hears("session.resumed")) << "of kill " << i;
    ASSERT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
    session.bidders->doubts().exchange_is_back();
    ASSERT_TRUE(scene.server.runs());
  }
  EXPECT_GE(session.diary.heard().size(), static_cast<std::size_t>(kills));
}

TEST_F(Kills, OfTheServerLoseNothing) {
  play(kills() - kills() / 2, &Kills::kill_the_server, "server_restarted");
}

TEST_F(Kills, OfPostgresLoseNothingAndTheServerLives) {
  play(kills() / 2, &Kills::kill_the_database, "database_unavailable");
}

}  // namespace
}  // namespace adit::crash
