// Sign-ins, tickets and applications out, each by its schema.
#include "wire/replies/people.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

Application sample() {
  Application out;
  out.id = "application-1";
  out.lot = "lot-1";
  out.lot_number = "JL-2026-0001";
  out.title_zh = out.title_en = "示例";
  out.organisation_name = "示例公司";
  out.credit_code = "91220000MA00000017";
  out.state = "submitted";
  out.due_fen = 100;
  return out;
}

TEST(PeopleReplies, sign_in_names_a_company_or_null) {
  SignIn sign_in{"lin", "administrator", "示例林", std::nullopt, base::Instant{0}};
  EXPECT_TRUE(read("replies/sign-in", to_json(sign_in)));
  EXPECT_NE(to_json(sign_in).find(R"("organisation":null)"), std::string::npos);
  sign_in.organisation = "示例公司";
  EXPECT_TRUE(read("replies/sign-in", to_json(sign_in)));
}

TEST(PeopleReplies, ticket) {
  EXPECT_TRUE(read("replies/live-ticket", to_json(Ticket{std::string(64, 'a'), base::Instant{0}})));
}

TEST(PeopleReplies, a_deposit_is_awaited_partial_or_full) {
  auto application = sample();
  EXPECT_EQ(deposit_state(application), "awaited");
  application.received_fen = 99;
  EXPECT_EQ(deposit_state(application), "partial");
  application.received_fen = 100;
  EXPECT_EQ(deposit_state(application), "full");
}

TEST(PeopleReplies, applications) {
  auto admitted = sample();
  admitted.state = "admitted";
  admitted.bid_number = "4821";
  admitted.session = "session-1";
  EXPECT_TRUE(read("replies/application", to_json(admitted)));
  EXPECT_EQ(to_json(admitted).find("shared_control"), std::string::npos);
  admitted.shared_control = {{"application-2", "organisation-2", "示例乙", "91220000MA00000025",
                              "91220000MA00000017", true}};
  EXPECT_TRUE(read("replies/application", to_json(admitted)));
  EXPECT_NE(to_json(admitted).find(R"("source":"register")"), std::string::npos);
  EXPECT_TRUE(read("replies/applications", to_json(std::vector<Application>{sample(), admitted})));
}

}  // namespace
}  // namespace adit::wire::replies
