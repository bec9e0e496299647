// Bids as hostile and unlucky people send them, over HTTPS and over the live channel, at one
// session that runs meanwhile.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

using namespace std::chrono_literals;

// One running session for all cases: its free phase is long.
class Bids : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!hot.session.empty()) return;
    hot = announce({.block = 4, .profile = "patient"}, 12'000);
    before = client_of("bidder0").post(path(), bid_json(new_bid_id(), start_fen));
    for (const char* bidder : {"bidder0", "bidder1", "bidder2"}) admit(hot.lot, bidder);
    ASSERT_TRUE(wait_for_phase(hot.session, "free"));
  }

  static std::string path() { return "/api/v1/sessions/" + hot.session + "/bids"; }
  static std::int64_t least() { return session_state(hot.session).root()["least_fen"].integer(); }

  // The bidder who does not lead.
  static std::string challenger() {
    const auto state = session_state(hot.session);
    const auto leader = state.root()["leader"];
    auto first = client_of("bidder0");
    const auto own = json(first.get("/api/v1/sessions/" + hot.session));
    const bool leads =
        leader.is(wire::JsonKind::string) && leader.text() == own.root()["own_bid_number"].text();
    return leads ? "bidder1" : "bidder0";
  }

  static support::HttpReply send(const std::string& body) {
    auto client = client_of(challenger());
    return client.post(path(), body);
  }

  static inline Announced hot;
  static inline support::HttpReply before;
};

TEST_F(Bids, BeforeTheOpening) {
  EXPECT_EQ(before.status, 409);
  EXPECT_EQ(code_of(before), "bid.not_open");
}

TEST_F(Bids, ARepeatGetsTheSameReceiptAndAnotherAmountAConflict) {
  auto client = client_of(challenger());
  const std::string id = new_bid_id();
  const std::string body = bid_json(id, least());
  const auto first = client.post(path(), body);
  ASSERT_EQ(first.status, 201) << first.body;
  expect_schema("replies/bid-accepted", first);
  const auto again = client.post(path(), body);
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.body, first.body);
  const auto asked = client.get(path() + "/" + id);
  EXPECT_EQ(asked.status, 200);
  EXPECT_EQ(asked.body, first.body);
  const auto other = client.post(path(), bid_json(id, least() + step_fen));
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(code_of(other), "bid.id_conflict");
  auto stranger = client_of("bidder2");
  EXPECT_EQ(code_of(stranger.get(path() + "/" + id)), "bid.unknown");
}

TEST_F(Bids, BelowTheMinimumNamesTheLeastValidAmount) {
  const std::int64_t wanted = least();
  const auto reply = send(bid_json(new_bid_id(), wanted - 1));
  EXPECT_EQ(reply.status, 422);
  EXPECT_EQ(code_of(reply), "bid.below_minimum");
  EXPECT_EQ(json(reply).root()["params"]["least_fen"].integer(), wanted);
}

TEST_F(Bids, NotAWholeMultipleOfTheIncrement) {
  const auto reply = send(bid_json(new_bid_id(), least() + 1));
  EXPECT_EQ(code_of(reply), "bid.not_multiple");
}

TEST_F(Bids, WithoutABidNumber) {
  auto client = client_of("bidder4");
  const auto reply = client.post(path(), bid_json(new_bid_id(), least()));
  EXPECT_EQ(reply.status, 403);
  EXPECT_EQ(code_of(reply), "bid.not_admitted");
}

TEST_F(Bids, UnknownSession) {
  auto client = client_of("bidder0");
  const auto reply = client.post("/api/v1/sessions/none/bids", bid_json(new_bid_id(), start_fen));
  EXPECT_EQ(reply.status, 404);
  EXPECT_EQ(code_of(reply), "session.not_found");
}

struct BadBody {
  const char* name;
  std::string body;
  const char* code;  // of the problem
};

class BadBids : public Bids, public testing::WithParamInterface<BadBody> {};

TEST_P(BadBids, AreRefusedOverHttpAndOverTheChannel) {
  const auto reply = send(GetParam().body);
  EXPECT_GE(reply.status, 400);
  EXPECT_LT(reply.status, 500);
  EXPECT_EQ(code_of(reply), GetParam().code) << reply.body;

  auto client = client_of("bidder0");
  auto channel = live_channel(client);
  std::string frame = GetParam().body;
  if (frame.starts_with("{")) {
    frame.insert(1, "\"kind\":\"bid\",\"session\":\"" + hot.session + "\",");
  }
  channel.send(frame);
  const auto answer = channel.next_with("\"kind\":\"problem\"");
  ASSERT_TRUE(answer);
  EXPECT_NE(answer->find(GetParam().code), std::string::npos) << *answer;
}

const std::string any_id(32, 'a');

std::string with_amount(const std::string& amount) {
  return "{\"bid_id\":\"" + any_id + "\",\"amount_fen\":" + amount + "}";
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, BadBids,
    testing::Values(
        BadBody{"beyond_the_numbers_of_a_browser", with_amount("9007199254740993"),
                "schema.maximum"},
        BadBody{"exponent", with_amount("1e8"), "schema.type"},
        // The form of number that crashes a well-known parser in its precise mode.
        BadBody{"precise", with_amount("128.74836467836484838364836483643636483648e-336"),
                "schema.type"},
        BadBody{"fraction", with_amount("100000000.5"), "schema.type"},
        BadBody{"text", with_amount("\"100000000\""), "schema.type"},
        BadBody{"negative", with_amount("-100000000"), "schema.minimum"},
        BadBody{"zero", with_amount("0"), "schema.minimum"},
        BadBody{"long_number", with_amount("99999999999999999999999999999999999999999999999999999"),
                "schema.type"},
        BadBody{"unknown_field", "{\"bid_id\":\"" + any_id + "\",\"amount_fen\":100000000,\"x\":1}",
                "schema.additionalProperties"},
        BadBody{"missing_field", "{\"amount_fen\":100000000}", "schema.required"},
        BadBody{"short_id", R"({"bid_id":"short","amount_fen":100000000})", "schema.minLength"},
        BadBody{"bad_id", R"({"bid_id":"no spaces","amount_fen":100000000})", "schema.pattern"},
        BadBody{"duplicate_key",
                "{\"bid_id\":\"" + any_id + "\",\"amount_fen\":1,\"amount_fen\":100000000}",
                "json.duplicate_key"},
        BadBody{"deep", std::string(10'000, '['), "json.too_deep"},
        BadBody{"no_json", "{\"bid_id\"", "json.malformed"}),
    [](const auto& shape) { return shape.param.name; });

TEST_F(Bids, OverTheChannelLikeOverHttp) {
  auto client = client_of(challenger());
  auto channel = live_channel(client);
  const std::string id = new_bid_id();
  const std::string amount = std::to_string(least());
  const std::string frame = "{\"kind\":\"bid\",\"session\":\"" + hot.session + "\",\"bid_id\":\"" +
                            id + "\",\"amount_fen\":" + amount + "}";
  channel.send(frame);
  const auto first = channel.next_with("\"kind\":\"accepted\"");
  ASSERT_TRUE(first);
  channel.send(frame);
  const auto again = channel.next_with("\"kind\":\"accepted\"");
  EXPECT_EQ(again, first);
  const std::int64_t seq = session_state(hot.session).root()["seq"].integer();
  const auto other = "{\"kind\":\"bid\",\"session\":\"" + hot.session + "\",\"bid_id\":\"" + id +
                     "\",\"amount_fen\":" + std::to_string(least() + step_fen) + "}";
  channel.send(other);
  const auto refused = channel.next_with("\"kind\":\"refused\"");
  ASSERT_TRUE(refused);
  EXPECT_EQ(support::json_member(*refused, "code"), "bid.id_conflict") << *refused;
  EXPECT_EQ(session_state(hot.session).root()["seq"].integer(), seq) << "nothing is written";
  const auto own = client.get(path() + "/" + id);
  EXPECT_EQ(support::json_member(own.body, "seq"), support::json_member(*first, "seq"));
}

TEST_F(Bids, NobodyBidsOnAnAnonymousChannel) {
  support::LiveClient channel(server().port(), "/api/v1/live");
  channel.send("{\"kind\":\"bid\",\"session\":\"" + hot.session + "\",\"bid_id\":\"" + any_id +
               "\",\"amount_fen\":100000000}");
  const auto answer = channel.next_with("\"kind\":\"refused\"");
  ASSERT_TRUE(answer);
  EXPECT_NE(answer->find("sign_in.required"), std::string::npos);
  EXPECT_EQ(answer->find("\"seq\""), std::string::npos);  // nobody went to the session
}

TEST_F(Bids, ARefusalSaysWhereTheSessionStands) {
  auto client = client_of("bidder0");
  support::LiveClient channel = live_channel(client);
  const std::string seq = std::to_string(session_state(hot.session).root()["seq"].integer());
  channel.send("{\"kind\":\"bid\",\"session\":\"" + hot.session + "\",\"bid_id\":\"" +
               new_bid_id() + "\",\"amount_fen\":1}");
  const auto answer = channel.next_with("\"kind\":\"refused\"");
  ASSERT_TRUE(answer);
  EXPECT_NE(answer->find("\"seq\":" + seq + ","), std::string::npos) << *answer;
}

TEST_F(Bids, AFrameOfSeventeenKilobytesEndsTheChannel) {
  support::LiveClient channel(server().port(), "/api/v1/live");
  channel.send(std::string(17 * 1024, ' '));
  EXPECT_EQ(channel.end_code(), 1009);
}

TEST_F(Bids, ABidInFlightWhoseSenderHasGoneStillCounts) {
  const std::string id = new_bid_id();
  const std::string who = challenger();
  {
    auto client = client_of(who);
    auto channel = live_channel(client);
    channel.send("{\"kind\":\"bid\",\"session\":\"" + hot.session + "\",\"bid_id\":\"" + id +
                 "\",\"amount_fen\":" + std::to_string(least()) + "}");
  }
  auto client = client_of(who);
  for (int i = 0; i < 100; ++i) {
    if (client.get(path() + "/" + id).status == 200) return;
    std::this_thread::sleep_for(20ms);
  }
  FAIL() << "the bid is not there";
}

}  // namespace
}  // namespace adit::api_tests
