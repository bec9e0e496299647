// The connection to PostgreSQL cut around the commit, hundreds of times: the bidders are told that
// their bid stands, that it does not, or that nobody knows; and none of it is wrong.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>

#include "crash/bad_wire.hpp"
#include "crash/scene.hpp"
#include "support/comes_true.hpp"
#include "support/postgres.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;

constexpr int wanted_cuts = 240;
constexpr int wanted_of_a_kind = 40;
constexpr unsigned one_batch_in = 3;

TEST(Cuts, AroundACommitAreAnsweredAsTheyAre) {
  const tests::PostgresCluster cluster;
  BadWire wire(cluster.folder());
  Scene scene(tests::through(wire.folder(), tests::fresh_database(cluster)));
  ASSERT_NO_FATAL_FAILURE(scene.open());
  Diary diary;
  Bidders bidders(scene.hot, scene.server.port(), diary);
  ASSERT_NO_FATAL_FAILURE(scene.let_bid_in_countdown(bidders));

  const auto& cuts = wire.cuts();
  wire.cut_one_in(one_batch_in);
  EXPECT_TRUE(support::comes_true([&] { return cuts.all() >= wanted_cuts; }, 150s));
  wire.cut_one_in(0);
  EXPECT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
  ASSERT_NO_FATAL_FAILURE(scene.let_bid(bidders));
  bidders.stop();
  EXPECT_TRUE(scene.server.runs());

  std::printf("%d cuts, %d of them with bids: %d requests lost, %d on their way, %d answers lost\n",
              cuts.all(), cuts.with_bids.load(), cuts.request_lost.load(), cuts.on_its_way.load(),
              cuts.answer_lost.load());
  for (const auto* kind : {&cuts.request_lost, &cuts.on_its_way, &cuts.answer_lost}) {
    EXPECT_GE(*kind, wanted_of_a_kind);
  }
  EXPECT_GE(cuts.with_bids, wanted_of_a_kind);
  const Judgement verdict = scene.expect_clean(diary);
  const auto resumed = verdict.resumptions.find("database_unavailable");
  ASSERT_NE(resumed, verdict.resumptions.end()) << "no cut was told to the public";
  Scene::expect_settled(bidders.doubts());
}

}  // namespace
}  // namespace adit::crash
