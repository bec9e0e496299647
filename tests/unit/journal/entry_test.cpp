// Sealing: the chain, and that the hash is that of the exported line.
#include "journal/entry.hpp"

#include <gtest/gtest.h>

namespace adit::journal {
namespace {

Draft draft() {
  return {base::Instant{1'795'359'919'702}, "lot.drafted", 1, R"({"a":1})"};
}

TEST(entry, is_the_export_line) {
  const Entry entry = seal("lot-1", {}, draft());
  const std::string text = line(entry);
  const std::string tail = ",\"hash\":\"" + base::to_hex(entry.hash) + "\"}";
  ASSERT_TRUE(text.ends_with(tail));
  const std::string hashed = text.substr(0, text.size() - tail.size()) + "}";
  EXPECT_EQ(base::sha256(hashed), entry.hash);
  EXPECT_EQ(hashed, R"({"seq":1,"at":"2026-11-22T23:05:19.702+08:00","kind":"lot.drafted","v":1,)"
                    R"("body":{"a":1},"prev":")" +
                        std::string(64, '0') + "\"}");
}

TEST(entry, chains) {
  const Entry first = seal("lot-1", {}, draft());
  const Entry second = seal("lot-1", head_of(first), draft());
  EXPECT_EQ(second.seq, 2);
  EXPECT_EQ(second.prev, first.hash);
  EXPECT_TRUE(follows(first, {}));
  EXPECT_TRUE(follows(second, head_of(first)));
  EXPECT_FALSE(follows(second, {}));
}

TEST(entry, a_chain_is_a_run_of_one_stream) {
  const Entry first = seal("lot-1", {}, draft());
  const Entry second = seal("lot-1", head_of(first), draft());
  EXPECT_TRUE(is_chain({first}));
  EXPECT_TRUE(is_chain({first, second}));
  EXPECT_FALSE(is_chain({}));
  EXPECT_FALSE(is_chain({second, first}));
  EXPECT_FALSE(is_chain({first, first}));
  EXPECT_FALSE(is_chain({first, seal("lot-2", head_of(first), draft())}));
  EXPECT_FALSE(is_chain({first, seal("lot-1", {1, base::sha256("other")}, draft())}));
}

TEST(entry, any_change_breaks_the_chain) {
  const Entry good = seal("lot-1", {}, draft());
  const auto broken = [&](auto change) {
    Entry bad = good;
    change(bad);
    return !follows(bad, {});
  };
  EXPECT_TRUE(broken([](Entry& e) { e.seq = 2; }));
  EXPECT_TRUE(broken([](Entry& e) { e.at = e.at + 1; }));
  EXPECT_TRUE(broken([](Entry& e) { e.kind = "lot.revised"; }));
  EXPECT_TRUE(broken([](Entry& e) { e.v = 2; }));
  EXPECT_TRUE(broken([](Entry& e) { e.body = R"({"a":2})"; }));
  EXPECT_TRUE(broken([](Entry& e) { e.prev.bytes[0] = 1; }));
  EXPECT_TRUE(broken([](Entry& e) { e.hash.bytes[0] ^= 1; }));
}

TEST(entry, a_session_starts_from_its_header) {
  const Head start{0, base::sha256("header")};
  const Entry first = seal("session-1", start, draft());
  EXPECT_EQ(first.prev, start.hash);
  EXPECT_TRUE(follows(first, start));
  EXPECT_FALSE(follows(first, {}));
}

}  // namespace
}  // namespace adit::journal
