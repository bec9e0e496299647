// What a client may say, and everything else.
#include "wire/frames/client_frame.hpp"

#include <gtest/gtest.h>

#include <string>

namespace adit::wire {
namespace {

const std::string id(32, 'a');

std::string bid(const std::string& amount) {
  return R"({"kind":"bid","session":"s1","bid_id":")" + id + R"(","amount_fen":)" + amount + "}";
}

std::string refused(const std::string& text) {
  const auto frame = read_client_frame(text);
  return frame ? "" : frame.error().code;
}

TEST(ClientFrame, ReadsEachKind) {
  EXPECT_EQ(std::get<WatchFrame>(*read_client_frame(R"({"kind":"watch","session":"s1"})")).session,
            "s1");
  EXPECT_EQ(
      std::get<UnwatchFrame>(*read_client_frame(R"({"kind":"unwatch","session":"s1"})")).session,
      "s1");
  EXPECT_EQ(std::get<PingFrame>(*read_client_frame(R"({"kind":"ping","sent":17})")).sent, 17);
  const auto read = std::get<BidFrame>(*read_client_frame(bid("123456")));
  EXPECT_EQ(read.session, "s1");
  EXPECT_EQ(read.bid_id, id);
  EXPECT_EQ(read.amount_fen, 123'456);
}

TEST(ClientFrame, RefusesOtherKinds) {
  for (const char* text : {"{}", "[]", "1", R"({"kind":1})", R"({"kind":"price"})",
                           R"({"kind":"hello"})", R"({"kind":"Bid"})"}) {
    EXPECT_EQ(refused(text), "frame.unknown_kind") << text;
  }
}

TEST(ClientFrame, RefusesMoneyThatIsNoWholeNumberInRange) {
  for (const char* amount : {"0", "-1", "9007199254740993", "1e3", "1.0", "\"100\"", "null"}) {
    EXPECT_TRUE(refused(bid(amount)).starts_with("schema.")) << amount;
  }
  EXPECT_EQ(refused(bid("9007199254740991")), "");
}

TEST(ClientFrame, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(refused(R"({"kind":"ping","sent":1,"more":2})"), "schema.additionalProperties");
  EXPECT_EQ(refused(R"({"kind":"watch"})"), "schema.required");
  EXPECT_EQ(refused(R"({"kind":"ping","sent":1,"sent":2})"), "json.duplicate_key");
  EXPECT_EQ(refused("{\"kind\":"), "json.malformed");
}

}  // namespace
}  // namespace adit::wire
