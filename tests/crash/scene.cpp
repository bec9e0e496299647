// Opening the scene, waiting in it, and judging what was played.
#include "crash/scene.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "support/comes_true.hpp"
#include "support/tls_client.hpp"
#include "wire/json.hpp"

namespace adit::crash {

using namespace std::chrono_literals;
using support::comes_true;

namespace {

// The promise; on a machine with other work the suite fails at five times of it.
constexpr auto settled_within = 1'000ms;

}  // namespace

std::string session_text(int port, const std::string& session) {
  support::HttpsClient client(port);
  return client.get("/api/v1/sessions/" + session).body;
}

bool bidding(int port, const std::string& session, std::chrono::seconds patience) {
  support::HttpsClient client(port);
  const auto until = std::chrono::steady_clock::now() + patience;
  while (std::chrono::steady_clock::now() < until) {
    try {
      const std::string text = client.get("/api/v1/sessions/" + session).body;
      const std::string phase = support::json_member(text, "phase");
      if ((phase == "free" || phase == "countdown") &&
          text.find("\"interrupted\":null") != std::string::npos) {
        return true;
      }
    } catch (const support::Disconnected&) {
      client.forget_connection();  // the server is on its way
    }
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

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

Scene::Scene(const std::string& database) : server(ADIT_PROGRAM, database) {}

void Scene::open() {
  hot = support::prepare_hot_lot(
      server.config(),
      {.bidders = 4, .opens_in_ms = 4'000, .free_phase_ms = 1'000, .countdown_ms = countdown_ms});
  server.start();
  ASSERT_TRUE(bidding(server.port(), hot.session)) << server.log();
}

void Scene::await_countdown() {
  ASSERT_TRUE(comes_true([&] {
    return support::json_member(session_text(server.port(), hot.session), "phase") == "countdown";
  })) << server.log();
}

void Scene::let_bid(const Bidders& bidders) {
  const std::int64_t wanted = bidders.accepted() + 10 + static_cast<int>(dice() % 30);
  ASSERT_TRUE(comes_true([&] { return bidders.accepted() >= wanted; }, 15s))
      << "bidding has stopped: " << server.log();
}

void Scene::let_bid_in_countdown(const Bidders& bidders) {
  ASSERT_NO_FATAL_FAILURE(await_countdown());
  let_bid(bidders);
}

Judgement Scene::expect_clean(const Diary& diary) {
  support::HttpsClient client(server.port());
  const auto exported = client.get("/api/v1/sessions/" + hot.session + "/export");
  EXPECT_EQ(exported.status, 200);
  Judgement verdict = judge(diary, exported.body, countdown_ms);
  EXPECT_TRUE(verdict.lost.empty()) << verdict.lost.size() << " acknowledged bids are lost";
  EXPECT_TRUE(verdict.doubled.empty()) << verdict.doubled.size() << " bids stand twice";
  EXPECT_TRUE(verdict.invented.empty()) << verdict.invented.size() << " bids were never sent";
  EXPECT_TRUE(verdict.denied.empty()) << verdict.denied.size() << " bids stand and were denied";
  EXPECT_TRUE(verdict.differing.empty()) << verdict.differing.size() << " were answered two ways";
  EXPECT_TRUE(verdict.gaps.empty()) << verdict.gaps.front();
  EXPECT_TRUE(verdict.unfounded.empty()) << verdict.unfounded.front() << " was heard only";
  EXPECT_TRUE(verdict.rushed.empty()) << verdict.rushed.front();
  std::printf("%zu bids, %zu acknowledged, %zu lost, %zu doubled; %zu said not to stand, %zu do\n",
              verdict.bids, diary.told().size(), verdict.lost.size(), verdict.doubled.size(),
              diary.refused().size(), verdict.denied.size());
  const std::string file = server.folder() + "/export.jsonl";
  std::ofstream(file) << exported.body;
  const std::string command = std::string(ADIT_PROGRAM) + " replay " + file + " > /dev/null";
  EXPECT_EQ(std::system(command.c_str()), 0) << "the export does not replay";
  return verdict;
}

void Scene::expect_settled(const Doubts& doubts) {
  const auto report = doubts.report();
  std::printf("%zu bids in doubt: %zu stood, %zu did not; the last was known after %lld ms\n",
              report.stood + report.absent, report.stood, report.absent,
              static_cast<long long>(report.longest.count()));
  EXPECT_LT(report.longest, 5 * settled_within);
}

}  // namespace adit::crash
