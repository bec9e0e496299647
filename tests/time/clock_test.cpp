// The real server while somebody sets the machine's clock: no lot closes early, none stays open,
// and while the clock is in doubt nobody is asked to bid by it. Only the server sees that clock;
// its monotonic clock, which nobody can set, is left as it is.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>

#include "crash/public.hpp"
#include "crash/scene.hpp"
#include "support/comes_true.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"
#include "time/hand_wall_clock.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;
using support::comes_true;

constexpr const char* doubt = "clock_in_doubt";

class WallClock : public testing::Test {
 protected:
  void SetUp() override {
    ::setenv("ADIT_WALL_CLOCK", wall.path().c_str(), 1);
    ::setenv("LD_PRELOAD", ADIT_WALL_CLOCK_LIBRARY, 1);
    scene.open();
    ::unsetenv("LD_PRELOAD");
    bidders.emplace(scene.hot, scene.server.port(), diary);
    scene.let_bid_in_countdown(*bidders);
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

  tests::HandWallClock wall;
  tests::PostgresCluster cluster;
  Scene scene{tests::fresh_database(cluster)};
  Diary diary;
  std::optional<Bidders> bidders;
};

TEST_F(WallClock, StepsPauseTheLotAndMoveNoDeadline) {
  for (const std::int64_t step : {1'000, 0, 3'600'000, -3'600'000}) {
    Public anyone(scene.server.port(), scene.hot.session, diary);
    wall.set(step);
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
  wall.stop();
  EXPECT_TRUE(anyone.hears("session.interrupted", doubt));
  std::this_thread::sleep_for(8s);
  EXPECT_TRUE(paused()) << "a clock that stands still is not believed";
  wall.set(0);
  EXPECT_TRUE(anyone.hears("session.resumed", doubt));
  expect_clean_end();
}

TEST_F(WallClock, OneThatRunsTooFastIsDoubtedAsLongAsItDoes) {
  Public anyone(scene.server.port(), scene.hot.session, diary);
  wall.run_fast();
  EXPECT_TRUE(anyone.hears("session.interrupted", doubt));
  std::this_thread::sleep_for(8s);
  EXPECT_TRUE(paused());
  wall.set(0);
  EXPECT_TRUE(anyone.hears("session.resumed", doubt));
  expect_clean_end();
}

}  // namespace
}  // namespace adit::crash
