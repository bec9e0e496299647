// What an upgrade must say, field by field.
#include "http/handshake.hpp"

#include <gtest/gtest.h>

namespace adit::http {
namespace {

constexpr std::string_view sample_key = "dGhlIHNhbXBsZSBub25jZQ==";

std::string judged(std::string_view key, std::string_view version,
                   std::vector<std::pair<std::string_view, std::string_view>> more = {}) {
  RequestHead head;
  head.fields = std::move(more);
  head.fields.emplace_back("Sec-WebSocket-Key", key);
  head.fields.emplace_back("Sec-WebSocket-Version", version);
  const auto checked = check_handshake(head);
  return checked ? "" : checked.error().code;
}

std::string offered(std::string_view extensions) {
  return judged(sample_key, "13", {{"sec-websocket-extensions", extensions}});
}

TEST(Handshake, TakesVersionThirteenOnly) {
  EXPECT_EQ(judged(sample_key, "13"), "");
  for (const auto* version : {"", "8", "12", "14", "013", "13, 8", "+13", "0x0d"}) {
    EXPECT_EQ(judged(sample_key, version), "live.version") << version;
  }
}

TEST(Handshake, TakesKeysOfSixteenBytes) {
  EXPECT_EQ(judged("AAAAAAAAAAAAAAAAAAAAAA==", "13"), "");
  EXPECT_EQ(judged("+/zZ09+/zZ09+/zZ09+/zw==", "13"), "");
  for (const auto* key :
       {"", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25jZQ=", "dGhlIHNhbXBsZSBub25jZ===",
        "dGhlIHNhbXBsZSBub25jZXM=", "dGhlIHNhbXBsZSBub25jZR==", "dGhlIHNhbXBsZ_Bub25jZQ==",
        "dGhlIHNhbXBsZSBub25jZQ==AAAA", "dGhlIHNhbXBs SBub25jZQ==", "===dGhlIHNhbXBsZSBub25=="}) {
    EXPECT_EQ(judged(key, "13"), "live.handshake") << key;
  }
}

TEST(Handshake, ReadsWhatIsOffered) {
  for (const auto* good :
       {"permessage-deflate", "permessage-deflate; client_max_window_bits", "a; b=c; d=\"e\", f",
        "a;b=\"c\\d\"", "a, , b", "x-webkit-deflate-frame ; z = 1"}) {
    EXPECT_EQ(offered(good), "") << good;
  }
  for (const auto* bad : {"", ",", ";", "a;", "a;;b", "a; b=", "a; =c", "a b", "a; b=\"\"",
                          "a; b=\"c", "a; b=\"c,d\"", "a; b=\"c d\"", "a/b", "=a"}) {
    EXPECT_EQ(offered(bad), "live.handshake") << bad;
  }
  EXPECT_EQ(judged(sample_key, "13", {{"Sec-WebSocket-Protocol", "chat, superchat"}}), "");
  EXPECT_EQ(judged(sample_key, "13", {{"Sec-WebSocket-Protocol", "chat super"}}), "live.handshake");
  EXPECT_EQ(judged(sample_key, "13", {{"Sec-WebSocket-Protocol", ""}}), "live.handshake");
}

}  // namespace
}  // namespace adit::http
