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

  tests::PostgresCluster cluster;
  std::string database = tests::fresh_database(cluster);
  Scene scene{database};
  support::HttpsClient client{scene.server.port()};
};

TEST_F(LateBid, OfAKilledServerIsTakenOver) {
  constexpr std::int64_t amount_fen = 1'000;
  Sender sender(scene.server.port(), scene.hot.bidders[0], scene.hot.session, amount_fen, "late");
  ASSERT_TRUE(client.sign_in(scene.hot.bidders[0].account, scene.hot.bidders[0].password));
  std::optional<tests::HeldTable> held(std::in_place, database, "receipt_batch");
  sender.send();
  ASSERT_TRUE(comes_true([&] { return held->waiting() == 1; })) << "the bid is not on its way";
  scene.server.kill();
  support::HttpReply early;
  std::jthread meanwhile([&] {
    EXPECT_TRUE(comes_true([&] { return held->waiting() >= 2; })) << "nobody takes the session up";
    early = ask(sender);
    held.reset();
  });
  scene.server.start();
  meanwhile.join();
  EXPECT_EQ(json_member(early.body, "code"), "bid.unknown_outcome") << early.body;
  ASSERT_TRUE(bidding(scene.server.port(), scene.hot.session)) << scene.server.log();
  const auto late = ask(sender);
  EXPECT_EQ(late.status, 200) << late.body;
  Diary diary;
  diary.sends(sender.bid_id);
  diary.is_told(sender.bid_id,
                {.seq = std::stoll(json_member(late.body, "seq")), .amount_fen = amount_fen});
  (void)scene.expect_clean(diary);
}

}  // namespace
}  // namespace adit::crash
