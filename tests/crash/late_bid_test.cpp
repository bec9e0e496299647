// A bid of a killed server that PostgreSQL commits when its successor has read the stream already:
// it stands, nobody is told that it does not, and the session goes on.
#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <string>
#include <thread>

#include "crash/scene.hpp"
#include "crash/sender.hpp"
#include "support/comes_true.hpp"
#include "support/postgres.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;
using support::comes_true;
using support::json_member;

class LateBid : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_NO_FATAL_FAILURE(scene.open());
    ASSERT_NO_FATAL_FAILURE(scene.await_countdown());
  }

  // Asks for the bid once more, as its bidder would, until there is an answer.
  support::HttpReply ask(const Sender& sender) {
    support::HttpReply reply;
    EXPECT_TRUE(comes_true([&] {
      try {
        reply = client.post("/api/v1/sessions/" + scene.hot.session + "/bids", sender.body);
      } catch (const support::Disconnected&) {
        client.forget_connection();
      }
      return reply.status != 0;
    }));
    return reply;
  }

  // One bid of the bidder with this index, held in the database while its server is killed. False
  // where the successor was so slow that the database gave the bid up meanwhile.
  bool lands_late(std::size_t round) {
    const auto& bidder = scene.hot.bidders[round];
    const std::int64_t amount_fen = 1'000 * (static_cast<std::int64_t>(round) + 1);
    Sender sender(scene.server.port(), bidder, scene.hot.session, amount_fen, "late");
    client.forget_connection();
    EXPECT_TRUE(client.sign_in(bidder.account, bidder.password));
    std::optional<tests::HeldTable> held(std::in_place, database, "receipt_batch");
    const auto sent = std::chrono::steady_clock::now();
    sender.send();
    EXPECT_TRUE(comes_true([&] { return held->waiting() == 1; })) << "the bid is not on its way";
    scene.server.kill();
    support::HttpReply early;
    std::jthread meanwhile([&] {
      EXPECT_TRUE(comes_true([&] { return held->waiting() >= 2; })) << "nobody takes it up";
      early = ask(sender);
      held.reset();
    });
    scene.server.start();
    meanwhile.join();
    const bool in_time = std::chrono::steady_clock::now() - sent < lock_timeout;
    if (in_time) {
      EXPECT_EQ(json_member(early.body, "code"), "bid.unknown_outcome") << early.body;
    }
    EXPECT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
    const auto late = ask(sender);
    if (in_time) {
      EXPECT_EQ(late.status, 200) << late.body;
    }
    diary.sends(sender.bid_id);
    diary.is_told(sender.bid_id,
                  {.seq = std::stoll(json_member(late.body, "seq")), .amount_fen = amount_fen});
    return in_time;
  }

  static constexpr auto lock_timeout = 5s;  // of the journal's connections
  Diary diary;
  tests::PostgresCluster cluster;
  std::string database = tests::fresh_database(cluster);
  Scene scene{database};
  support::HttpsClient client{scene.server.port()};
};

TEST_F(LateBid, OfAKilledServerIsTakenOver) {
  bool in_time = false;
  for (std::size_t round = 0; round < scene.hot.bidders.size() && !in_time; ++round) {
    ASSERT_NO_FATAL_FAILURE(in_time = lands_late(round));
  }
  EXPECT_TRUE(in_time) << "the successor never answered before the late bid gave up";
  (void)scene.expect_clean(diary);
}

}  // namespace
}  // namespace adit::crash
