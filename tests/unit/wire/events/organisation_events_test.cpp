// Organisation events: every kind there and back, in canonical bytes and by its schema.
#include "wire/events/organisation_events.hpp"

#include <gtest/gtest.h>

#include "wire/json.hpp"

namespace adit::wire {
namespace {

using namespace domain::organisation;  // NOLINT: the events are the subject
using domain::PersonId;

std::vector<Event> every_kind() {
  const domain::OrganisationId company("org-1");
  const Facts facts{"示例甲", "91220000MA00000017", "91220000MA00000017"};
  const PersonId manager("p1");
  const PersonId other("p2");
  return {Registered{company, facts, manager},
          CarriedOver{company, facts, {manager, other}},
          Corrected{facts, manager},
          Verified{1, other},
          Rejected{2, other, "示例：执照过期"},
          WithdrawalProposed{other, "示例：执照被吊销"},
          WithdrawalDropped{other, "示例：执照仍有效"},
          VerificationWithdrawn{other, "示例：执照被吊销"},
          MemberAdded{other, Role::bidder, true, manager},
          MemberChanged{other, Role::viewer, false, manager},
          MemberRemoved{other, manager}};
}

TEST(OrganisationEvents, ComeBackAsTheyWentInCanonicalForm) {
  for (const Event& event : every_kind()) {
    const auto encoded = encode(event);
    const auto document = JsonDocument::parse(encoded.body);
    ASSERT_TRUE(document.has_value()) << encoded.body;
    EXPECT_EQ(canonical(document->root()), encoded.body);
    const auto decoded = decode_organisation_event(encoded.kind, encoded.v, encoded.body);
    ASSERT_TRUE(decoded.has_value()) << encoded.body << decoded.error().code;
    EXPECT_TRUE(*decoded == event) << encoded.body;
  }
}

TEST(OrganisationEvents, HaveNoRoomForAmountsOrNames) {
  const auto code = [](std::string_view body) {
    return decode_organisation_event("organisation.member_added", 1, body).error().code;
  };
  EXPECT_EQ(code(R"({"added_by":"p1","limit_fen":1,"limited":true,"member":"p2","role":"bidder"})"),
            "schema.additionalProperties");
  EXPECT_EQ(code(R"({"added_by":"p1","limited":true,"member":"张三","role":"bidder"})"),
            "schema.pattern");
}

}  // namespace
}  // namespace adit::wire
