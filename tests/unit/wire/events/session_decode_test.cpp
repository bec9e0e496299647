// Session events from bytes: every kind comes back, other bytes are refused.
#include "support/every_session_event.hpp"
#include "wire/events/session_events.hpp"

namespace adit::tests {

namespace {

TEST(session_events, come_back_as_they_went) {
  for (const Event& event : every_session_event()) {
    const auto encoded = wire::encode(event);
    const auto decoded = wire::decode_session_event(encoded.kind, encoded.v, encoded.body);
    ASSERT_TRUE(decoded.has_value())
        << encoded.body << " " << decoded.error().code << decoded.error().pointer;
    EXPECT_TRUE(*decoded == event) << encoded.body;
  }
}

std::string refusal_of(std::string_view kind, int v, std::string_view body) {
  const auto decoded = wire::decode_session_event(kind, v, body);
  return decoded ? "accepted" : decoded.error().code;
}

TEST(session_events, refuse_what_they_would_not_write) {
  const std::string deadline = R"({"deadline":"2027-01-15T16:00:50.000+08:00"})";
  EXPECT_EQ(refusal_of("session.countdown_started", 1, deadline), "accepted");
  EXPECT_EQ(refusal_of("session.countdown_started", 2, deadline), "event.unknown_version");
  EXPECT_EQ(refusal_of("session.countdown_ended", 1, deadline), "event.unknown_kind");
  EXPECT_EQ(refusal_of("session.countdown_started", 1, "{ " + deadline.substr(1)),
            "event.not_canonical");
  EXPECT_EQ(
      refusal_of("session.countdown_started", 1, R"({"deadline":"2027-02-30T16:00:50.000+08:00"})"),
      "instant.malformed");
  EXPECT_EQ(refusal_of("session.countdown_started", 1, "{}"), "schema.required");
  EXPECT_EQ(refusal_of("session.countdown_started", 1,
                       R"({"deadline":"2027-01-15T16:00:50.000+08:00","x":1})"),
            "schema.additionalProperties");
  EXPECT_EQ(refusal_of("session.resumed", 1, R"({"cause":"x"})").substr(0, 7), "schema.");
}

TEST(session_events, have_a_whole_order_or_none) {
  const std::string since = R"("since":"2027-01-15T16:00:50.000+08:00"})";
  const auto pause = [&since](const std::string& said, int v) {
    return refusal_of("session.interrupted", v, "{" + said + since);
  };
  EXPECT_EQ(pause(R"("by":"p","cause":"officer","reason_zh":"x",)", 3), "accepted");
  EXPECT_EQ(pause(R"("by":"p","cause":"officer","reason_zh":"x",)", 2), "event.not_canonical");
  EXPECT_EQ(pause(R"("cause":"officer",)", 3), "schema.required");
  EXPECT_EQ(pause(R"("cause":"officer",)", 1), "schema.required");
  EXPECT_EQ(pause(R"("by":"p","cause":"officer",)", 3), "schema.required");
  EXPECT_EQ(pause(R"("by":"p","cause":"case","reason_zh":"x",)", 3), "event.not_canonical");
  EXPECT_EQ(pause(R"("by":"p","cause":"officer","evidence":{"silent_ms":4},"reason_zh":"x",)", 3),
            "event.not_canonical");
  EXPECT_EQ(refusal_of("session.resumed", 2,
                       R"({"by":"p","cause":"officer","deadline":"2027-01-15T16:00:50.000+08:00",)"
                       R"("reason_zh":"x"})"),
            "schema.required")
      << "when it begins";
}

}  // namespace

}  // namespace adit::tests
