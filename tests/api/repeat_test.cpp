// A request that is sent again under the same Idempotency-Key, as a client does that lost the
// answer, has one effect and one answer.
#include <gtest/gtest.h>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

support::HttpReply draft(support::HttpsClient& client, const std::string& key,
                         const DraftWish& wish) {
  return client.request("POST", "/api/v1/lots", draft_json(wish), {{"Idempotency-Key", key}});
}

std::size_t lots_seen_by(support::HttpsClient& client) {
  return json(client.get("/api/v1/lots")).root()["lots"].size();
}

TEST(Repeat, HasOneEffectAndOneAnswer) {
  auto lin = client_of("lin");
  const auto before = lots_seen_by(lin);
  const std::string key = new_bid_id();
  const auto first = draft(lin, key, {.block = 0});
  ASSERT_EQ(first.status, 201) << first.body;
  lin.forget_connection();
  const auto again = draft(lin, key, {.block = 0});
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body) << "byte for byte";
  EXPECT_EQ(lots_seen_by(lin), before + 1) << "one lot";
  const auto other_key = draft(lin, new_bid_id(), {.block = 0});
  EXPECT_EQ(other_key.status, 201);
  EXPECT_NE(support::json_member(other_key.body, "id"), support::json_member(first.body, "id"));
  EXPECT_EQ(lots_seen_by(lin), before + 2) << "another key is another lot";
}

// The server dies after its commit: what it remembered is gone, as after an answer that was in
// doubt, and the request comes again.
TEST(Repeat, AfterALostAnswerFindsTheLotThatWasMade) {
  auto lin = client_of("lin");
  const std::string key = new_bid_id();
  const auto first = draft(lin, key, {.block = 0});
  ASSERT_EQ(first.status, 201) << first.body;
  const auto before = lots_seen_by(lin);
  server().kill();
  server().start();
  lin.forget_connection();
  const auto again = draft(lin, key, {.block = 0});
  EXPECT_EQ(again.status, 201) << again.body;
  EXPECT_EQ(support::json_member(again.body, "id"), support::json_member(first.body, "id"));
  EXPECT_EQ(lots_seen_by(lin), before) << "still one lot";
  server().kill();
  server().start();
  lin.forget_connection();
  EXPECT_EQ(code_of(draft(lin, key, {.block = 2})), "idempotency.conflict");
}

TEST(Repeat, WithAnotherBodyIsRefused) {
  auto lin = client_of("lin");
  const std::string key = new_bid_id();
  ASSERT_EQ(draft(lin, key, {.block = 0}).status, 201);
  const auto before = lots_seen_by(lin);
  const auto other = draft(lin, key, {.block = 2});
  EXPECT_EQ(other.status, 409);
  EXPECT_EQ(code_of(other), "idempotency.conflict");
  EXPECT_EQ(lots_seen_by(lin), before) << "it has no effect";
}

TEST(Repeat, TheKeyIsThePersonsOwn) {
  auto lin = client_of("lin");
  auto chen = client_of("chen");
  const std::string key = new_bid_id();
  const auto own = draft(lin, key, {.block = 0});
  const auto other = draft(chen, key, {.block = 0});
  EXPECT_EQ(other.status, 201);
  EXPECT_NE(support::json_member(own.body, "id"), support::json_member(other.body, "id"));
}

TEST(Repeat, ARefusalIsRepeatedToo) {
  auto lin = client_of("lin");
  const std::string key = new_bid_id();
  const auto first = draft(lin, key, {.block = 0, .crossed = true});
  EXPECT_EQ(code_of(first), "lot.self_crossing");
  EXPECT_EQ(draft(lin, key, {.block = 0, .crossed = true}).body, first.body);
}

TEST(Repeat, AKeyIsVisibleAsciiAndShort) {
  auto lin = client_of("lin");
  const auto before = lots_seen_by(lin);
  for (const std::string& key : {std::string("a b"), std::string(129, 'k'), std::string("矿")}) {
    const auto reply = draft(lin, key, {.block = 0});
    EXPECT_EQ(reply.status, 400) << key;
    EXPECT_EQ(code_of(reply), "idempotency.malformed") << key;
  }
  const auto twice = lin.request("POST", "/api/v1/lots", draft_json({.block = 0}),
                                 {{"Idempotency-Key", "a"}, {"Idempotency-Key", "b"}});
  EXPECT_EQ(code_of(twice), "request.duplicate_field");
  EXPECT_EQ(lots_seen_by(lin), before);
  EXPECT_EQ(draft(lin, new_bid_id() + std::string(96, 'k'), {.block = 0}).status, 201);
}

}  // namespace
}  // namespace adit::api_tests
