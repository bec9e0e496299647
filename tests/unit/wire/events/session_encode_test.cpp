// Session events as bytes: canonical, fixed, and silent about what is secret.
#include "support/every_session_event.hpp"
#include "wire/events/session_events.hpp"
#include "wire/json.hpp"

namespace adit::tests {

namespace {

TEST(session_events, are_written_in_canonical_form) {
  for (const Event& event : every_session_event()) {
    const auto encoded = wire::encode(event);
    const auto document = wire::JsonDocument::parse(encoded.body);
    ASSERT_TRUE(document.has_value()) << encoded.body;
    EXPECT_EQ(wire::canonical(document->root()), encoded.body);
  }
}

TEST(session_events, keep_these_bytes) {
  EXPECT_EQ(wire::encode(accepted(ann, start_fen, opens_at)),
            (wire::EncodedEvent{"session.bid_accepted", 1,
                                R"({"amount_fen":1000000,"bid_id":"0001-1000000",)"
                                R"("bid_number":"0001",)"
                                R"("t_recv":"2027-01-15T16:00:00.000+08:00"})"}));
}

TEST(session_events, never_carry_a_reserve_that_is_not_open) {
  const std::string body = wire::encode(terms_with_reserve(7'654'321)).body;
  EXPECT_EQ(body.find("7654321"), std::string::npos);
  EXPECT_EQ(body.find(salt), std::string::npos);
}

}  // namespace

}  // namespace adit::tests
