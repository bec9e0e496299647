// A server that is stopped in the middle of its work, and wakes when another has taken its session
// over, writes nothing: rounds of SIGSTOP, take-over and SIGCONT, each of which stops the one that
// took over in the round before.
#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "crash/scene.hpp"
#include "crash/sender.hpp"
#include "support/comes_true.hpp"
#include "support/postgres.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;
using support::comes_true;

constexpr int rounds = 5;
constexpr std::int64_t unheard_of_fen = 900'000'000;  // what nobody else bids, and a little more

// It must have been refused as lost to another server, or left open; or refused in a pause, where
// that may be.
void expect_moved(Sender& sender, bool may_meet_a_pause = false) {
  const std::string reply = support::read_out(sender.connection, 20s);
  const std::string code = support::json_member(reply, "code");
  const bool refused = reply.starts_with("HTTP/1.1 503 ");
  const bool moved = refused && code == "session.moved";
  const bool paused = may_meet_a_pause && refused && code == "bid.interrupted";
  const bool open = reply.starts_with("HTTP/1.1 504 ") && code == "bid.unknown_outcome";
  EXPECT_TRUE(moved || open || paused) << sender.name << " " << reply;
  std::printf("the bid %s: %s\n", sender.name, code.c_str());
}

class TakeOver : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_NO_FATAL_FAILURE(scene.open());
    ASSERT_NO_FATAL_FAILURE(scene.await_countdown());
  }

  // The owner is stopped with one bid on its way into the database and another at its door; it
  // wakes when the other server has taken over, and gets a third.
  void round(support::ExchangeProcess& owner, support::ExchangeProcess& other) {
    Sender on_its_way(owner.port(), scene.hot.bidders[0], scene.hot.session, unheard_of_fen,
                      "on its way");
    Sender at_the_door(owner.port(), scene.hot.bidders[1], scene.hot.session, unheard_of_fen + 1,
                       "at the door");
    {
      const tests::HeldTable held(database, "receipt_batch");
      on_its_way.send();
      ASSERT_TRUE(comes_true([&] { return held.waiting() == 1; })) << "the bid is not on its way";
      owner.signal(SIGSTOP);
      at_the_door.send();
      held.end_waiting();
      ASSERT_TRUE(comes_true([&] { return held.waiting() == 0; }));
    }
    other.start();
    ASSERT_TRUE(bidding(other.port(), scene.hot.session)) << other.log();
    {
      Bidders bidders(scene.hot, other.port(), diary);
      ASSERT_TRUE(comes_true([&] { return bidders.accepted() >= 20; }));
    }
    owner.signal(SIGCONT);
    expect_moved(on_its_way);
    // The old owner may miss its connection, and pause, before it hears of the other.
    expect_moved(at_the_door, true);
    EXPECT_TRUE(comes_true([&] {
      return owner.log().find("session lost to another server") != std::string::npos;
    })) << owner.log();
    Sender late(owner.port(), scene.hot.bidders[2], scene.hot.session, unheard_of_fen + 2,
                "afterwards");
    late.send();
    expect_moved(late);
    expect_nothing_of(other, {&on_its_way, &at_the_door, &late});
  }

  void expect_nothing_of(const support::ExchangeProcess& owner,
                         const std::array<const Sender*, 3>& senders) {
    support::HttpsClient reader(owner.port());
    const std::string page = "/api/v1/sessions/" + scene.hot.session;
    const auto exported = reader.get(page + "/export");
    ASSERT_TRUE(reader.sign_in(scene.hot.bidders[0].account, scene.hot.bidders[0].password));
    for (const auto* sender : senders) {
      EXPECT_EQ(exported.body.find(sender->bid_id), std::string::npos) << "the old owner wrote";
      const auto asked = reader.get(page + "/bids/" + sender->bid_id);
      EXPECT_EQ(support::json_member(asked.body, "code"), "bid.unknown") << "its fate is known";
    }
    EXPECT_EQ(tests::query_value(database,
                                 "SELECT count(*) FROM journal WHERE encode(body, 'escape') LIKE "
                                 "'%90000000_%'"),
              "0");
    const Judgement verdict = judge(diary, exported.body, countdown_ms);
    EXPECT_TRUE(verdict.clean()) << (verdict.rushed.empty() ? "" : verdict.rushed.front());
  }

  tests::PostgresCluster cluster;
  std::string database = tests::fresh_database(cluster);
  Scene scene{database};
  Diary diary;
};

TEST_F(TakeOver, AnOwnerThatWakesAfterwardsWritesNothing) {
  std::vector<std::unique_ptr<support::ExchangeProcess>> others;
  auto* owner = &scene.server;
  for (int i = 0; i < rounds; ++i) {
    SCOPED_TRACE("round " + std::to_string(i));
    others.push_back(std::make_unique<support::ExchangeProcess>(ADIT_PROGRAM, database));
    ASSERT_NO_FATAL_FAILURE(round(*owner, *others.back()));
    owner->stop();
    owner = others.back().get();
  }
}

}  // namespace
}  // namespace adit::crash
