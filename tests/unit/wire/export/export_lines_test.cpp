// An export as lines, and a line as its members: the hash is judged on the bytes.
#include "wire/export/export_lines.hpp"

#include <gtest/gtest.h>

#include "wire/events/session_events.hpp"
#include "wire/export/line.hpp"

namespace adit::wire {

namespace {

LineFields fields() {
  return {7,
          base::Instant{1'800'000'000'123},
          "session.countdown_started",
          1,
          R"({"deadline":"2027-01-15T16:00:50.000+08:00"})",
          base::sha256("before")};
}

TEST(export_line, is_read_back) {
  const std::string sealed = sealed_line(fields());
  ASSERT_TRUE(hash_holds(sealed));
  const auto line = read_export_line(sealed);
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->seq, 7);
  EXPECT_EQ(line->at, fields().at);
  EXPECT_EQ(line->body, fields().body);
  EXPECT_EQ(line->prev, fields().prev);
  EXPECT_EQ(line->hash, line_hash(fields()));
}

TEST(export_line, in_other_bytes_is_refused_though_its_hash_may_hold) {
  const std::string loose =
      R"({"at":"2027-01-15T16:00:00.123+08:00","seq":7,)" + line_without_hash(fields()).substr(46);
  const std::string sealed = loose.substr(0, loose.size() - 1) + R"(,"hash":")" +
                             base::to_hex(base::sha256(loose)) + R"("})";
  ASSERT_TRUE(hash_holds(sealed)) << sealed;
  const auto line = read_export_line(sealed);
  ASSERT_FALSE(line.has_value());
  EXPECT_EQ(line.error().code, "export.not_canonical");
}

TEST(export_line, that_lacks_a_member_or_has_another_is_named_by_the_schema) {
  const std::string sealed = sealed_line(fields());
  const auto refusal = [&sealed](std::string_view old, std::string_view fresh) {
    std::string changed = sealed;
    changed.replace(changed.find(old), old.size(), fresh);
    const auto line = read_export_line(changed);
    return line ? std::string("none") : line.error().code + line.error().pointer;
  };
  EXPECT_EQ(refusal(R"("seq":7,)", ""), "schema.required");
  EXPECT_EQ(refusal(R"("seq":7,)", R"("seq":0,)"), "schema.minimum/seq");
  EXPECT_EQ(refusal(R"("seq":7,)", R"("seq":07,)"), "json.malformed");
  EXPECT_EQ(refusal(R"("v":1,)", R"("v":"1",)"), "schema.type/v");
  EXPECT_EQ(refusal("+08:00\",\"kind", "Z\",\"kind"), "schema.pattern/at");
  EXPECT_EQ(refusal(R"("v":1,)", R"("v":1001,)"), "schema.maximum/v");
  EXPECT_EQ(refusal(R"("v":1,)", R"("v": 1,)"), "export.not_canonical");
  EXPECT_EQ(refusal(R"("prev":")", R"("prev":"0)"), "schema.pattern/prev");
}

TEST(export_line, leaves_its_body_to_the_decoder) {
  auto loose = fields();
  loose.body = R"({ "deadline":1})";
  const auto line = read_export_line(sealed_line(loose));
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(line->body, loose.body);
  EXPECT_FALSE(decode_session_event(line->kind, line->v, line->body).has_value());
}

TEST(export_line, of_any_length_is_no_line) {
  const std::string sealed = sealed_line(fields());
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    EXPECT_FALSE(read_export_line(sealed.substr(0, size)).has_value()) << size;
  }
}

TEST(export_line, hash_in_capitals_or_cut_short_does_not_hold) {
  std::string sealed = sealed_line(fields());
  EXPECT_FALSE(hash_holds(sealed.substr(0, sealed.size() - 1)));
  EXPECT_FALSE(hash_holds(""));
  EXPECT_FALSE(hash_holds("{}"));
  for (std::size_t i = sealed.size() - 66; i < sealed.size() - 2; ++i) {
    if (sealed[i] >= 'a') sealed[i] = static_cast<char>(sealed[i] - 'a' + 'A');
  }
  EXPECT_FALSE(hash_holds(sealed));
}

TEST(export_lines, end_at_line_feeds) {
  ExportLines lines("a\n\nb");
  EXPECT_EQ(lines.next(), "a");
  EXPECT_EQ(lines.next(), "");
  EXPECT_EQ(lines.next(), "b");
  EXPECT_EQ(lines.next(), std::nullopt);
  ExportLines closed("a\n");
  EXPECT_EQ(closed.next(), "a");
  EXPECT_EQ(closed.next(), std::nullopt);
}

}  // namespace

}  // namespace adit::wire
