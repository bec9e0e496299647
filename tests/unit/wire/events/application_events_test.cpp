// Application events: every kind there and back, in canonical bytes and by its schema.
#include "wire/events/application_events.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"

namespace adit::wire {

namespace {

using namespace domain::application;  // NOLINT: the events are the subject

constexpr base::Instant at{1'800'000'000'123};

ControlShared shared(bool registered) {
  return {domain::OrganisationId("o1"),
          "91220000MA00000025",
          domain::ApplicationId("a2"),
          domain::OrganisationId("o2"),
          "91220000MA00000017",
          "91220000MA00000017",
          registered};
}

std::vector<Event> every_kind() {
  const domain::PersonId clerk("p1");
  return {Submitted{domain::ApplicationId("a1"), domain::LotId("l1"), domain::OrganisationId("o1"),
                    200'000, at},
          Qualified{clerk},
          Rejected{clerk, "示例：材料不全"},
          DepositRecorded{200'000, at, "bank-1", clerk},
          Admitted{domain::BidNumber("0417")},
          shared(false),
          shared(true)};
}

TEST(application_events, come_back_as_they_went_in_canonical_form) {
  for (const Event& event : every_kind()) {
    const auto encoded = encode(event);
    const auto document = JsonDocument::parse(encoded.body);
    ASSERT_TRUE(document.has_value()) << encoded.body;
    EXPECT_EQ(canonical(document->root()), encoded.body);
    const auto decoded = decode_application_event(encoded.kind, encoded.v, encoded.body);
    ASSERT_TRUE(decoded.has_value()) << encoded.body << decoded.error().code;
    EXPECT_TRUE(*decoded == event) << encoded.body;
  }
}

TEST(application_events, refuse_unknown_versions_and_bid_numbers_of_five_digits) {
  EXPECT_EQ(
      decode_application_event("application.admitted", 2, R"({"bid_number":"0417"})").error().code,
      "event.unknown_version");
  EXPECT_EQ(
      decode_application_event("application.admitted", 1, R"({"bid_number":"04170"})").error().code,
      "schema.pattern");
}

}  // namespace

}  // namespace adit::wire
