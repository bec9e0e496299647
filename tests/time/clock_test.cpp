// The real server while somebody sets the machine's clock: no lot closes early, none stays open,
// and while the clock is in doubt nobody is asked to bid by it. The clock is libfaketime's, as seen
// by the server alone; the monotonic clock, which nobody can set, is left as it is.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <thread>

#include "crash/public.hpp"
#include "crash/scene.hpp"
#include "support/comes_true.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;
using support::comes_true;

constexpr const char* library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1";
constexpr const char* doubt = "clock_in_doubt";

class WallClock : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(std::filesystem::exists(library)) << "deploy/install test installs libfaketime";
    set("+0");
    ::setenv("FAKETIME_TIMESTAMP_FILE", file().c_str(), 1);
    ::setenv("FAKETIME_NO_CACHE", "1", 1);
    ::setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1", 1);
    ::setenv("DONT_FAKE_MONOTONIC", "1", 1);
    ::setenv("LD_PRELOAD", library, 1);
    scene.open();
    ::unsetenv("LD_PRELOAD");
    bidders.emplace(scene.hot, scene.server.port(), diary);
    scene.let_bid_in_countdown(*bidders);
  }

  [[nodiscard]] std::string file() const { return scene.server.folder() + "/clock"; }
  // Replaced whole, for the server reads it at any moment.
  void set(const std::string& time) const {
    std::ofstream(file() + ".new") << time << "\n";
    std::filesystem::rename(file() + ".new", file());
  }
  [[nodiscard]] bool paused() const {
    return session_text(scene.server.port(), scene.hot.session).find("\"interrupted\":null") ==
           std::string::npos;
  }

  // Bidders stop; the lot closes by itself, after its deadline, and its record replays.
  void expect_clean_end() {
    scene.let_bid(*bidders);
    bidders->stop();
    const auto ended = [&] {
      const auto text = session_text(scene.server.port(), scene.hot.session);
      return support::json_member(text, "phase") == "sold";
    };
    EXPECT_TRUE(comes_true(ended, 40s)) << "it stays open";
    EXPECT_TRUE(scene.expect_clean(diary).clean());
  }

  tests::PostgresCluster cluster;
  Scene scene{tests::fresh_database(cluster)};
  Diary diary;
  std::optional<Bidders> bidders;
};

TEST_F(WallClock, StepsPauseTheLotAndMoveNoDeadline) {
  for (const char* step : {"+1", "+0", "+3600", "-3600"}) {
    Public anyone(scene.server.port(), scene.hot.session, diary);
    set(step);
    EXPECT_TRUE(anyone.hears("session.interrupted", doubt)) << step;
    EXPECT_TRUE(anyone.hears("session.resumed", doubt)) << step;
    scene.let_bid(*bidders);
  }
  const support::HttpReply record = support::HttpsClient(scene.server.port())
                                        .get("/api/v1/sessions/" + scene.hot.session + "/export");
  EXPECT_NE(record.body.find(R"("evidence":{"clock_off_ms":-7)"), std::string::npos)
      << "the record says by how much";
  expect_clean_end();
}

TEST_F(WallClock, OneThatStandsStillPausesTheLotUntilItRuns) {
  Public anyone(scene.server.port(), scene.hot.session, diary);
  set("2030-01-01 00:00:00");
  EXPECT_TRUE(anyone.hears("session.interrupted", doubt));
  std::this_thread::sleep_for(8s);
  EXPECT_TRUE(paused()) << "a clock that stands still is not believed";
  set("+0");
  EXPECT_TRUE(anyone.hears("session.resumed", doubt));
  expect_clean_end();
}

TEST_F(WallClock, OneThatRunsTooFastIsDoubtedAsLongAsItDoes) {
  Public anyone(scene.server.port(), scene.hot.session, diary);
  set("+0 x1.2");
  EXPECT_TRUE(anyone.hears("session.interrupted", doubt));
  std::this_thread::sleep_for(8s);
  EXPECT_TRUE(paused());
  set("+0");
  EXPECT_TRUE(anyone.hears("session.resumed", doubt));
  expect_clean_end();
}

}  // namespace
}  // namespace adit::crash
