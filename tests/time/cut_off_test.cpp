// Bidders whose lines are cut, all at once, over real TLS: the lot pauses in public, with their
// number in the record; who closes the page politely holds up nobody.
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "crash/public.hpp"
#include "crash/scene.hpp"
#include "support/comes_true.hpp"
#include "support/postgres.hpp"
#include "support/tls_client.hpp"

namespace adit::crash {
namespace {

using namespace std::chrono_literals;

constexpr const char* cut_off = "bidders_cut_off";

class CutOff : public testing::Test {
 protected:
  void SetUp() override {
    scene.open();
    for (const auto& bidder : scene.hot.bidders) channels.push_back(channel_of(bidder));
  }

  [[nodiscard]] support::LiveClient channel_of(const support::HotBidder& bidder) {
    support::HttpsClient person(scene.server.port());
    EXPECT_TRUE(person.sign_in(bidder.account, bidder.password));
    const auto ticket =
        support::json_member(person.post("/api/v1/live-tickets", "{}").body, "ticket");
    support::LiveClient channel(scene.server.port(), "/api/v1/live?ticket=" + ticket,
                                person.cookie());
    channel.send(R"({"kind":"watch","session":")" + scene.hot.session + "\"}");
    EXPECT_TRUE(channel.next_with("\"kind\":\"session\""));
    return channel;
  }
  [[nodiscard]] std::string record() const {
    return support::HttpsClient(scene.server.port())
        .get("/api/v1/sessions/" + scene.hot.session + "/export")
        .body;
  }

  tests::PostgresCluster cluster;
  Scene scene{tests::fresh_database(cluster)};
  Diary diary;
  std::vector<support::LiveClient> channels;
};

TEST_F(CutOff, ManyAtOncePauseTheLotUntilTheyAreBack) {
  Public anyone(scene.server.port(), scene.hot.session, diary);
  channels.erase(channels.begin(), channels.begin() + 2);  // hung up without a word
  EXPECT_TRUE(anyone.hears("session.interrupted", cut_off));
  EXPECT_FALSE(bidding(scene.server.port(), scene.hot.session, 2s)) << "they are waited for";
  for (std::size_t i = 0; i < 2; ++i) channels.push_back(channel_of(scene.hot.bidders[i]));
  EXPECT_TRUE(anyone.hears("session.resumed", cut_off));
  EXPECT_TRUE(bidding(scene.server.port(), scene.hot.session, 5s));
  EXPECT_NE(record().find(R"("evidence":{"cut_off":2,"qualified":)"), std::string::npos);
}

TEST_F(CutOff, GoodbyesHoldUpNobody) {
  for (auto& channel : channels) {
    channel.send_frame(8, std::string("\x03\xe9", 2));  // 1001: the page is closed
    EXPECT_EQ(channel.end_code(), 1001);
  }
  channels.clear();
  EXPECT_TRUE(bidding(scene.server.port(), scene.hot.session, 2s));
  EXPECT_EQ(record().find(cut_off), std::string::npos);
}

}  // namespace
}  // namespace adit::crash
