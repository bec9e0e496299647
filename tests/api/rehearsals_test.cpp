// Rehearsals over HTTPS and over the live channel: the owner's alone, by the routes of sessions.
#include <gtest/gtest.h>

#include "api/office.hpp"
#include "support/comes_true.hpp"

namespace adit::api_tests {
namespace {

std::string begin(support::HttpsClient& client) {
  const auto reply = client.post("/api/v1/rehearsals", R"({"pace":"brisk"})");
  EXPECT_EQ(reply.status, 201) << reply.body;
  expect_schema("replies/rehearsal", reply);
  return std::string(json(reply).root()["session"].text());
}

TEST(Rehearsals, AreSeenByTheirOwnerAlone) {
  auto owner = client_of("bidder7");
  auto other = client_of("bidder5");
  const std::string session = begin(owner);
  const std::string path = "/api/v1/sessions/" + session;
  const auto seen = owner.get(path);
  expect_schema("replies/session", seen);
  EXPECT_EQ(json(seen).root()["title_zh"].text().substr(0, 6), "演练");
  EXPECT_EQ(other.get(path).status, 404);
  EXPECT_EQ(other.get(path + "/bids").status, 404);
  EXPECT_EQ(other.post(path + "/bids", bid_json(new_bid_id(), start_fen)).status, 404);
  EXPECT_EQ(support::HttpsClient(server().port()).get(path).status, 404);
  EXPECT_EQ(owner.get("/api/v1/sessions").body.find(session), std::string::npos);
  EXPECT_EQ(owner.get(path + "/export").status, 404) << "nothing of it is in the journal";
}

TEST(Rehearsals, TakeBidsOnTheLiveChannelAndAskForHighOnes) {
  auto owner = client_of("bidder7");
  const std::string session = begin(owner);
  auto channel = live_channel(owner);
  ASSERT_TRUE(channel.next_with("hello"));
  channel.send("{\"kind\":\"watch\",\"session\":\"" + session + "\"}");
  ASSERT_TRUE(channel.next_with("\"kind\":\"session\""));
  ASSERT_TRUE(support::comes_true([&] {
    return support::json_member(owner.get("/api/v1/sessions/" + session).body, "phase") == "free";
  }));
  const std::string id = new_bid_id();
  const auto frame = [&](const std::string& more) {
    return "{\"kind\":\"bid\",\"session\":\"" + session + "\",\"bid_id\":\"" + id +
           "\",\"amount_fen\":" + std::to_string(start_fen + 60 * step_fen) + more + "}";
  };
  channel.send(frame(""));
  const auto asked = channel.next_with(id);
  ASSERT_TRUE(asked);
  EXPECT_NE(asked->find("bid.needs_confirmation"), std::string::npos) << *asked;
  channel.send(frame(",\"confirmation\":\"" + support::json_member(*asked, "confirmation") + "\""));
  const auto taken = channel.next_with(id);
  ASSERT_TRUE(taken);
  EXPECT_EQ(support::json_member(*taken, "kind"), "accepted") << *taken;
  EXPECT_NE(taken->find(session), std::string::npos) << "the receipt names the rehearsal";
  const auto keys = owner.get("/api/v1/receipt-keys").body;
  EXPECT_EQ(keys.find(support::json_member(*taken, "key_id")), std::string::npos)
      << "signed by no key of the exchange";
}

TEST(Rehearsals, EndWhenTheirOwnerSaysSo) {
  auto owner = client_of("bidder7");
  const std::string session = begin(owner);
  const auto list = owner.get("/api/v1/rehearsals");
  expect_schema("replies/rehearsals", list);
  EXPECT_NE(list.body.find(session), std::string::npos);
  auto other = client_of("bidder5");
  EXPECT_EQ(code_of(other.request("DELETE", "/api/v1/rehearsals/" + session, "")),
            "rehearsal.not_found");
  EXPECT_EQ(owner.request("DELETE", "/api/v1/rehearsals/" + session, "").status, 204);
  EXPECT_EQ(owner.get("/api/v1/rehearsals").body, R"({"rehearsals":[]})");
  EXPECT_EQ(owner.get("/api/v1/sessions/" + session).status, 404);
}

TEST(Rehearsals, AreBegunWithAPaceThatExists) {
  auto owner = client_of("bidder7");
  const auto reply = owner.post("/api/v1/rehearsals", R"({"pace":"slow"})");
  EXPECT_EQ(reply.status, 400) << reply.body;
  EXPECT_EQ(json(reply).root()["pointer"].text(), "/pace");
}

}  // namespace
}  // namespace adit::api_tests
