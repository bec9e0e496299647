// Companies out, each by its schema.
#include "wire/replies/organisations.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

void expect_valid(const std::string& schema, const std::string& json) {
  const auto read = wire::read(schema, json);
  EXPECT_TRUE(read.has_value()) << read.error().code << read.error().pointer << json;
}

Organisation sample() {
  Organisation out;
  out.id = "org-1";
  out.name = "示例公司";
  out.credit_code = out.control_group = "91220000MA00000017";
  out.state = "rejected";
  out.version = 2;
  out.reason = "示例";
  out.decided_at = base::Instant{1'800'000'000'123};
  out.members = {{"jia", "示例经理", "manager", true, {}},
                 {"jia.li", "示例李", "bidder", false, 500}};
  out.history = {{1, {}, "organisation.registered", "示例经理", {}, {}, {}}};
  return out;
}

TEST(OrganisationReplies, FollowTheirSchemas) {
  expect_valid("replies/organisation", to_json(sample()));
  auto waiting = sample();
  waiting.withdrawal = OrganisationWithdrawal{"示例", "示例林"};
  expect_valid("replies/organisation", to_json(waiting));
  const OrganisationSummary row{
      "org-1", "示例公司", "91220000MA00000017", "91220000MA00000017", "registered", 1, {}, 2};
  expect_valid("replies/organisations", to_json(std::vector{row}));
  expect_valid("replies/organisation-bids",
               to_json(OwnBids{"session-1",
                               {{7, {}, "0123456789abcdef", 5, "示例李"},
                                {6, {}, "0123456789abcdee", 4, {}}}}));
  expect_valid("replies/member-code", to_json(MemberCode{"jia.li", "ABCD-EFGH", {}}));
}

TEST(OrganisationReplies, LeaveOutWhatIsNotToBeTold) {
  auto silent = sample();
  silent.members[1].limit_fen.reset();
  EXPECT_EQ(to_json(silent).find("limit_fen"), std::string::npos);
  EXPECT_NE(to_json(sample()).find("\"limit_fen\":500"), std::string::npos);
}

}  // namespace
}  // namespace adit::wire::replies
