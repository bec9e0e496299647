// A server that is stopped over the deadline of a lot and wakes: the lot has not closed over the
// heads of those who could not bid.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
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

TEST(Stall, OverADeadlineGivesTheWholeCountdownBack) {
  tests::PostgresCluster cluster;
  Scene scene(tests::fresh_database(cluster));
  scene.open();
  Diary diary;
  ASSERT_TRUE(support::comes_true([&] {
    const auto text = session_text(scene.server.port(), scene.hot.session);
    return support::json_member(text, "phase") == "countdown";
  }));
  scene.server.signal(SIGSTOP);
  std::this_thread::sleep_for(std::chrono::milliseconds(countdown_ms + 3'000));
  scene.server.signal(SIGCONT);
  ASSERT_TRUE(support::comes_true([&] {
    return resumptions_told(scene.server.port(), scene.hot.session, "platform_stalled") > 0;
  })) << scene.server.log();
  EXPECT_TRUE(bidding(scene.server.port(), scene.hot.session, 5s));
  const auto record = support::HttpsClient(scene.server.port())
                          .get("/api/v1/sessions/" + scene.hot.session + "/export")
                          .body;
  EXPECT_NE(record.find(R"("evidence":{"silent_ms":1)"), std::string::npos) << record;
  EXPECT_EQ(record.find("session.hammered"), std::string::npos);
}

}  // namespace
}  // namespace adit::crash
