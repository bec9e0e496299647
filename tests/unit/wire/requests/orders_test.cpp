// What officers write for others to read: one plain line that says something.
#include "wire/requests/orders.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

std::string fault(const base::Outcome<Order>& read) {
  return read ? "read" : read.error().code + read.error().pointer;
}

std::string pause_with(const std::string& reason) {
  return fault(read_pause("{\"reason_zh\":\"" + reason + "\"}"));
}

TEST(order_request, takes_the_reason_and_what_may_go_with_it) {
  EXPECT_EQ(read_pause(R"({"reason_zh":"示例"})"), (Order{"示例", "", 300}));
  EXPECT_EQ(read_resumption(R"({"reason_zh":"示例","reason_en":"Example","notice_s":60})"),
            (Order{"示例", "Example", 60}));
  EXPECT_EQ(read_refusal(R"({"reason":"<b>=1+1</b>"})"), "<b>=1+1</b>") << "text stays text";
}

TEST(order_request, refuses_what_is_blank_or_not_seen_as_it_is) {
  EXPECT_EQ(pause_with(""), "schema.minLength/reason_zh");
  EXPECT_EQ(pause_with(" \u3000 "), "text.blank/reason_zh");
  EXPECT_EQ(pause_with("a\\nb"), "text.control/reason_zh");
  EXPECT_EQ(pause_with("a\u202Eb"), "text.control/reason_zh");
  EXPECT_EQ(pause_with("a\u2066b"), "text.control/reason_zh");
  EXPECT_EQ(pause_with("a\u200Bb"), "text.control/reason_zh");
  EXPECT_EQ(pause_with(std::string(10'000, 'a')), "schema.maxLength/reason_zh");
  EXPECT_EQ(fault(read_pause(R"({"reason_zh":"x","reason_en":" "})")), "text.blank/reason_en");
  EXPECT_EQ(fault(read_pause(R"({"reason_zh":"x","notice_s":60})")).substr(0, 7), "schema.");
  EXPECT_EQ(fault(read_resumption(R"({"reason_zh":"x","notice_s":59})")),
            "schema.minimum/notice_s");
  EXPECT_FALSE(read_refusal(R"({"reason":"\u0007"})").has_value());
}

}  // namespace
}  // namespace adit::wire::requests
