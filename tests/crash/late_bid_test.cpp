// A bid of a killed server that PostgreSQL commits when its successor has read the stream already:
// it stands, nobody is told that it does not, and the session goes on.
#include <gtest/gtest.h>

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
  // where the database gave it up: its connection broke before the COMMIT was read, or the
  // successor took longer than a lock is waited for. Then the bid counts when it is sent again.
  bool lands_late(std::size_t round) {
    const auto& bidder = scene.hot.bidders[round];
    const std::int64_t amount_fen = 1'000 * (static_cast<std::int64_t>(round) + 1);
    Sender sender(scene.server.port(), bidder, scene.hot.session, amount_fen, "late");
    client.forget_connection();
    EXPECT_TRUE(client.sign_in(bidder.account, bidder.password));
    std::optional<tests::HeldTable> held(std::in_place, database, "receipt_batch");
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
    EXPECT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
    const auto late = ask(sender);
    EXPECT_TRUE(late.status == 200 || late.status == 201) << late.body;
    diary.sends(sender.bid_id);
    diary.is_told(sender.bid_id,
                  {.seq = std::stoll(json_member(late.body, "seq")), .amount_fen = amount_fen});
    return late.status == 200 && json_member(early.body, "code") == "bid.unknown_outcome";
  }

  Diary diary;
  tests::PostgresCluster cluster;
  std::string database = tests::fresh_database(cluster);
  Scene scene{database};
  support::HttpsClient client{scene.server.port()};
};

TEST_F(LateBid, OfAKilledServerIsTakenOver) {
  bool landed = false;
  for (std::size_t round = 0; round < scene.hot.bidders.size() && !landed; ++round) {
    ASSERT_NO_FATAL_FAILURE(landed = lands_late(round));
  }
  EXPECT_TRUE(landed) << "no bid of a killed server landed late";
  (void)scene.expect_clean(diary);
}

}  // namespace
}  // namespace adit::crash
