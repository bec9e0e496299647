// kill -9 of the real server and of the real PostgreSQL amid live bidding, again and again: every
// acknowledged bid is in the record exactly once, and each resumption gives a full countdown. How:
// bidders keep a diary, the export is the record, the checker compares. ADIT_CRASH_KILLS sets how
// many kills of each kind (10).
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <thread>

#include "crash/bidders.hpp"
#include "support/exchange_process.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t countdown_ms = 30'000;

int kills() {
  const char* wanted = std::getenv("ADIT_CRASH_KILLS");
  return wanted != nullptr ? std::atoi(wanted) : 10;
}

std::string session_text(int port, const std::string& session) {
  support::HttpsClient client(port);
  return client.get("/api/v1/sessions/" + session).body;
}

// True once the session takes bids again.
bool bidding(int port, const std::string& session, std::chrono::seconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < until) {
    try {
      const std::string text = session_text(port, session);
      const std::string phase = support::json_member(text, "phase");
      if ((phase == "free" || phase == "countdown") &&
          text.find("\"interrupted\":null") != std::string::npos) {
        return true;
      }
    } catch (const support::Disconnected&) {
      // the server is on its way
    }
    std::this_thread::sleep_for(50ms);
  }
  return false;
}

// One cluster, one server, one live session; destroyed in reverse.
class Crash : public testing::Test {
 protected:
  void SetUp() override {
    hot = support::prepare_hot_lot(
        server.config(),
        {.bidders = 4, .opens_in_ms = 6'000, .free_phase_ms = 1'000, .countdown_ms = countdown_ms});
    server.start();
    ASSERT_TRUE(bidding(server.port(), hot.session, 30s));
  }

  // Waits for some bids, so that every kill meets a busy server.
  void let_bid(const Bidders& bidders) {
    const std::int64_t wanted = bidders.accepted() + 20 + static_cast<int>(dice() % 60);
    for (int i = 0; i < 600 && bidders.accepted() < wanted; ++i) std::this_thread::sleep_for(20ms);
    ASSERT_GE(bidders.accepted(), wanted) << "bidding has stopped: " << server.log();
  }

  void expect_clean(const Diary& diary, std::size_t resumptions) {
    support::HttpsClient client(server.port());
    const auto exported = client.get("/api/v1/sessions/" + hot.session + "/export");
    ASSERT_EQ(exported.status, 200);
    const Judgement verdict = judge(diary, exported.body, countdown_ms);
    EXPECT_TRUE(verdict.lost.empty()) << verdict.lost.size() << " acknowledged bids are lost";
    EXPECT_TRUE(verdict.doubled.empty()) << verdict.doubled.size() << " bids stand twice";
    EXPECT_TRUE(verdict.invented.empty()) << verdict.invented.size() << " bids were never sent";
    EXPECT_TRUE(verdict.gaps.empty()) << verdict.gaps.front();
    EXPECT_TRUE(verdict.rushed.empty()) << verdict.rushed.front();
    EXPECT_GE(verdict.resumptions, resumptions);
    std::printf("%zu bids, %zu acknowledged, %zu resumptions\n", verdict.bids, diary.told().size(),
                verdict.resumptions);
    const std::string file = server.folder() + "/export.jsonl";
    std::ofstream(file) << exported.body;
    const std::string command = std::string(ADIT_PROGRAM) + " replay " + file + " > /dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0) << "the export does not replay";
  }

  tests::PostgresCluster cluster;
  support::ExchangeProcess server{ADIT_PROGRAM, tests::fresh_database(cluster)};
  support::HotLot hot;
  std::mt19937 dice{std::random_device{}()};
};

TEST_F(Crash, KillsOfTheServerLoseNothing) {
  Diary diary;
  Bidders bidders(hot, server.port(), diary);
  for (int i = 0; i < kills(); ++i) {
    let_bid(bidders);
    server.kill();
    server.start();
    ASSERT_TRUE(bidding(server.port(), hot.session, 30s)) << server.log();
  }
  let_bid(bidders);
  bidders.stop();
  expect_clean(diary, static_cast<std::size_t>(kills()));
}

TEST_F(Crash, KillsOfPostgresLoseNothingAndTheServerLives) {
  Diary diary;
  Bidders bidders(hot, server.port(), diary);
  for (int i = 0; i < kills(); ++i) {
    let_bid(bidders);
    cluster.crash();
    std::this_thread::sleep_for(std::chrono::milliseconds(dice() % 400));
    cluster.start();
    ASSERT_TRUE(bidding(server.port(), hot.session, 30s)) << server.log();
    ASSERT_TRUE(server.runs());
  }
  let_bid(bidders);
  bidders.stop();
  expect_clean(diary, 0);
}

TEST_F(Crash, AnOutageLongerThanThePauseRuleIsAnnouncedAndGivenBack) {
  Diary diary;
  Bidders bidders(hot, server.port(), diary);
  let_bid(bidders);
  support::LiveClient watcher(server.port(), "/api/v1/live");
  watcher.send("{\"kind\":\"watch\",\"session\":\"" + hot.session + "\"}");
  ASSERT_TRUE(watcher.next_with("\"kind\":\"session\""));
  cluster.crash();
  EXPECT_TRUE(watcher.next_with("database_unavailable", 10s)) << "the public was not told";
  cluster.start();
  ASSERT_TRUE(bidding(server.port(), hot.session, 30s)) << server.log();
  EXPECT_TRUE(watcher.next_with("\"kind\":\"notice\"", 10s)) << "the resumption was not told";
  let_bid(bidders);
  bidders.stop();
  expect_clean(diary, 1);
}

// The old owner sleeps while another server takes over, and wakes with a bid in its hands.
TEST_F(Crash, AnOwnerThatWakesAfterATakeOverWritesNothing) {
  Diary diary;
  support::ExchangeProcess second{ADIT_PROGRAM, server.config().database.url};
  server.signal(SIGSTOP);
  second.start();
  ASSERT_TRUE(bidding(second.port(), hot.session, 30s)) << second.log();
  {
    Bidders bidders(hot, second.port(), diary);
    for (int i = 0; i < 300 && bidders.accepted() < 20; ++i) std::this_thread::sleep_for(20ms);
    ASSERT_GE(bidders.accepted(), 20);
  }
  server.signal(SIGCONT);
  support::HttpsClient late(server.port());
  ASSERT_TRUE(late.sign_in(hot.bidders[0].account, hot.bidders[0].password));
  const std::string bid_id(32, 'f');
  const auto reply = late.post("/api/v1/sessions/" + hot.session + "/bids",
                               "{\"bid_id\":\"" + bid_id + "\",\"amount_fen\":900000000}");
  EXPECT_GE(reply.status, 400) << reply.body;
  support::HttpsClient reader(second.port());
  const auto exported = reader.get("/api/v1/sessions/" + hot.session + "/export");
  EXPECT_EQ(exported.body.find(bid_id), std::string::npos) << "the old owner wrote";
  const Judgement verdict = judge(diary, exported.body, countdown_ms);
  EXPECT_TRUE(verdict.clean()) << (verdict.rushed.empty() ? "" : verdict.rushed.front());
}

}  // namespace
}  // namespace adit::crash
