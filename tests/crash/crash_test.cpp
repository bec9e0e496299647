// kill -9 of the real server and of the real PostgreSQL amid live bidding, again and again: every
// acknowledged bid is in the record exactly once, and each resumption is told to the public and
// gives a full countdown. How: bidders keep a diary, the export is the record, the checker
// compares. ADIT_CRASH_KILLS sets how many kills of each kind (10).
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <random>
#include <set>
#include <thread>
#include <utility>

#include "base/clock.hpp"
#include "crash/bidders.hpp"
#include "support/comes_true.hpp"
#include "support/exchange_process.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"
#include "wire/json.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;
using support::comes_true;

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

// Everybody's view of a session, written down as it is told; what was told before is not.
class Public {
 public:
  Public(int port, const std::string& session, Diary& diary)
      : diary_(diary), channel_(port, "/api/v1/live") {
    channel_.send("{\"kind\":\"watch\",\"session\":\"" + session + "\"}");
    EXPECT_TRUE(channel_.next_with("\"kind\":\"session\""));
    thread_ = std::thread([this] { listen(); });
  }
  ~Public() {
    stopping_ = true;
    thread_.join();
  }
  Public(const Public&) = delete;
  Public& operator=(const Public&) = delete;

  // True when a notice of this code, with this cause, has been told or is told in time.
  [[nodiscard]] bool hears(const std::string& code, const std::string& cause) {
    return comes_true(
        [&] {
          const std::lock_guard lock(mutex_);
          return told_.contains({code, cause});
        },
        20s);
  }

 private:
  void listen() try {
    while (!stopping_) {
      const auto text = channel_.next_with("\"kind\":\"notice\"", 200ms);
      const base::Instant now = clock_.now();
      if (!text) continue;
      const std::string code = support::json_member(*text, "code");
      if (code == "session.resumed") {
        diary_.hears_resumption(support::json_member(*text, "until"), now);
      }
      const std::lock_guard lock(mutex_);
      told_.emplace(code, support::json_member(*text, "cause"));
    }
  } catch (const support::Disconnected&) {
    // what is not heard by now is missed by the test
  }

  Diary& diary_;
  const base::AnchoredClock clock_;
  support::LiveClient channel_;
  std::mutex mutex_;
  std::set<std::pair<std::string, std::string>> told_;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

// How often the session's public page tells of a resumption after this cause.
std::size_t resumptions_told(int port, const std::string& session, const std::string& cause) {
  const std::string text = session_text(port, session);
  const auto page = wire::JsonDocument::parse(text, wire::file_limits);
  if (!page) return 0;
  std::size_t count = 0;
  for (const auto notice : page->root()["notices"].elements()) {
    if (notice["code"].text() != "session.resumed" || notice["en"].text().empty()) continue;
    if (notice["params"]["cause"].text() == cause) ++count;
  }
  return count;
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

  // The first kill may meet the free phase, which is short; the others meet the countdown.
  void let_bid_before_kill(const Bidders& bidders, int number) {
    if (number > 0) {
      ASSERT_TRUE(comes_true([&] {
        return support::json_member(session_text(server.port(), hot.session), "phase") ==
               "countdown";
      }));
    }
    let_bid(bidders);
  }

  // `kills` of the kind that this cause tells of: each is in the record as what it was.
  void expect_clean(const Diary& diary, const std::string& cause, std::size_t kills) {
    support::HttpsClient client(server.port());
    const auto exported = client.get("/api/v1/sessions/" + hot.session + "/export");
    ASSERT_EQ(exported.status, 200);
    const Judgement verdict = judge(diary, exported.body, countdown_ms);
    EXPECT_TRUE(verdict.lost.empty()) << verdict.lost.size() << " acknowledged bids are lost";
    EXPECT_TRUE(verdict.doubled.empty()) << verdict.doubled.size() << " bids stand twice";
    EXPECT_TRUE(verdict.invented.empty()) << verdict.invented.size() << " bids were never sent";
    EXPECT_TRUE(verdict.gaps.empty()) << verdict.gaps.front();
    EXPECT_TRUE(verdict.unfounded.empty()) << verdict.unfounded.front() << " was heard only";
    EXPECT_TRUE(verdict.rushed.empty()) << verdict.rushed.front();
    const auto found = verdict.resumptions.find(cause);
    ASSERT_NE(found, verdict.resumptions.end()) << "no resumption says " << cause;
    EXPECT_GE(found->second.all, kills);
    EXPECT_GE(found->second.countdowns + 1, kills) << "of all kills but the first";
    std::printf("%zu bids, %zu acknowledged, %zu resumptions, %zu in the countdown, %zu heard\n",
                verdict.bids, diary.told().size(), found->second.all, found->second.countdowns,
                verdict.heard);
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
    let_bid_before_kill(bidders, i);
    server.kill();
    server.start();
    ASSERT_TRUE(bidding(server.port(), hot.session, 30s)) << server.log();
    EXPECT_EQ(resumptions_told(server.port(), hot.session, "server_restarted"),
              static_cast<std::size_t>(i + 1))
        << "each is told to the public";
  }
  let_bid(bidders);
  bidders.stop();
  expect_clean(diary, "server_restarted", static_cast<std::size_t>(kills()));
}

// By turns an outage longer than the pause rule for stalls, and a short one: each is announced and
// given back.
TEST_F(Crash, KillsOfPostgresLoseNothingAndTheServerLives) {
  Diary diary;
  Bidders bidders(hot, server.port(), diary);
  for (int i = 0; i < kills(); ++i) {
    let_bid_before_kill(bidders, i);
    Public anyone(server.port(), hot.session, diary);
    cluster.crash();
    const bool is_long = i % 2 == 0;
    if (is_long) {
      EXPECT_TRUE(anyone.hears("session.interrupted", "database_unavailable"));
      std::this_thread::sleep_for(4s);
    } else {
      std::this_thread::sleep_for(std::chrono::milliseconds(dice() % 400));
    }
    cluster.start();
    EXPECT_TRUE(anyone.hears("session.interrupted", "database_unavailable")) << "of kill " << i;
    EXPECT_TRUE(anyone.hears("session.resumed", "database_unavailable")) << "of kill " << i;
    ASSERT_TRUE(bidding(server.port(), hot.session, 30s)) << server.log();
    ASSERT_TRUE(server.runs());
  }
  const auto all = static_cast<std::size_t>(kills());
  EXPECT_GE(resumptions_told(server.port(), hot.session, "database_unavailable"), all);
  let_bid(bidders);
  bidders.stop();
  expect_clean(diary, "database_unavailable", all);
  EXPECT_GE(diary.heard().size(), all);
}

// A connection that has been made, and the bid that goes over it.
struct Sender {
  Sender(int port, const support::HotBidder& bidder, const std::string& session, char digit)
      : bid_id(32, digit), connection(port) {
    const std::int64_t amount_fen = 900'000'000 + digit;
    support::HttpsClient person(port);
    EXPECT_TRUE(person.sign_in(bidder.account, bidder.password));
    const std::string body =
        "{\"bid_id\":\"" + bid_id + "\",\"amount_fen\":" + std::to_string(amount_fen) + "}";
    request = "POST /api/v1/sessions/" + session +
              "/bids HTTP/1.1\r\nHost: localhost:" + std::to_string(port) +
              "\r\nCookie: __Host-adit=" + person.cookie() +
              "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body;
  }
  void send() { connection.write(request); }

  // It must have been refused as lost to another server, or left open; or refused in a pause, where
  // that may be.
  void expect_moved(bool may_meet_a_pause = false) {
    const std::string reply = support::read_out(connection, 20s);
    const std::string code = support::json_member(reply, "code");
    const bool refused = reply.starts_with("HTTP/1.1 503 ");
    const bool moved = refused && code == "session.moved";
    const bool paused = may_meet_a_pause && refused && code == "bid.interrupted";
    const bool open = reply.starts_with("HTTP/1.1 504 ") && code == "bid.unknown_outcome";
    EXPECT_TRUE(moved || open || paused) << bid_id.front() << " " << reply;
    std::printf("bid %c: %s\n", bid_id.front(), code.c_str());
  }

  std::string bid_id;
  support::TlsConnection connection;
  std::string request;
};

// The old owner is stopped with one bid on its way into the database and another at its door; it
// wakes when a second server has taken over, and gets a third.
TEST_F(Crash, AnOwnerThatWakesAfterATakeOverWritesNothing) {
  Diary diary;
  const std::string& database = server.config().database.url;
  support::ExchangeProcess second{ADIT_PROGRAM, database};
  Sender on_its_way(server.port(), hot.bidders[0], hot.session, 'd');
  Sender at_the_door(server.port(), hot.bidders[1], hot.session, 'e');
  {
    const tests::HeldTable held(database, "receipt_batch");
    on_its_way.send();
    ASSERT_TRUE(comes_true([&] { return held.waiting() == 1; })) << "the bid is not on its way";
    server.signal(SIGSTOP);
    at_the_door.send();
    held.end_waiting();
    ASSERT_TRUE(comes_true([&] { return held.waiting() == 0; }));
  }
  second.start();
  ASSERT_TRUE(bidding(second.port(), hot.session, 30s)) << second.log();
  {
    Bidders bidders(hot, second.port(), diary);
    ASSERT_TRUE(comes_true([&] { return bidders.accepted() >= 20; }));
  }
  server.signal(SIGCONT);
  on_its_way.expect_moved();
  // The old owner may miss its connection, and pause, before it hears of the other.
  at_the_door.expect_moved(true);
  EXPECT_TRUE(comes_true([&] {
    return server.log().find("session lost to another server") != std::string::npos;
  })) << server.log();
  Sender late(server.port(), hot.bidders[2], hot.session, 'f');
  late.send();
  late.expect_moved();

  support::HttpsClient reader(second.port());
  const auto exported = reader.get("/api/v1/sessions/" + hot.session + "/export");
  for (const auto* sender : {&on_its_way, &at_the_door, &late}) {
    EXPECT_EQ(exported.body.find(sender->bid_id), std::string::npos) << "the old owner wrote";
    ASSERT_TRUE(reader.sign_in(hot.bidders[0].account, hot.bidders[0].password));
    const auto asked = reader.get("/api/v1/sessions/" + hot.session + "/bids/" + sender->bid_id);
    EXPECT_EQ(support::json_member(asked.body, "code"), "bid.unknown") << "its fate is known";
  }
  EXPECT_EQ(tests::query_value(database,
                               "SELECT count(*) FROM journal WHERE encode(body, 'escape') LIKE "
                               "'%9000001__%'"),
            "0");
  const Judgement verdict = judge(diary, exported.body, countdown_ms);
  EXPECT_TRUE(verdict.clean()) << (verdict.rushed.empty() ? "" : verdict.rushed.front());
}

}  // namespace
}  // namespace adit::crash
