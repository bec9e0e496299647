// What companies send: what is missing, unknown or out of range is named.
#include "wire/requests/organisations.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

using domain::organisation::Role;

template <class T>
std::string code_of(const base::Outcome<T>& outcome) {
  return outcome ? "accepted" : outcome.error().code + outcome.error().pointer;
}

std::string registration(const std::string& secret, const std::string& account) {
  return R"({"account":")" + account + R"(","password":")" + secret +
         R"(","name":"示例","organisation_name":"示例公司","credit_code":"91220000MA00000017"})";
}

TEST(OrganisationRequests, Registration) {
  const auto read = read_registration(registration("twelve chars", "jia"));
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(read->account, "jia");
  EXPECT_EQ(read->person.name, "示例");
  EXPECT_FALSE(read->person.contact);
  EXPECT_EQ(read->facts.control_group, "");
  EXPECT_EQ(code_of(read_registration(registration("eleven char", "jia"))),
            "schema.minLength/password");
  EXPECT_EQ(code_of(read_registration(registration("twelve chars", "J"))),
            "schema.minLength/account");
  EXPECT_EQ(code_of(read_registration(registration("twelve chars", "Jia"))),
            "schema.pattern/account");
}

TEST(OrganisationRequests, AWordOnACompanyNamesItsVersion) {
  const auto read = read_organisation_decision(R"({"decision":"verified","version":3})");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->verified);
  EXPECT_EQ(read->version, 3);
  EXPECT_EQ(code_of(read_organisation_decision(R"({"decision":"verified"})")), "schema.required");
}

TEST(OrganisationRequests, AWithdrawalIsOneLineThatSaysWhy) {
  EXPECT_EQ(read_withdrawal(R"({"reason":"示例：执照被吊销"})"), "示例：执照被吊销");
  EXPECT_EQ(code_of(read_withdrawal(R"({"reason":"　"})")), "text.blank/reason");
  EXPECT_EQ(code_of(read_withdrawal("{\"reason\":\"a\u202Eb\"}")), "text.control/reason");
  EXPECT_EQ(code_of(read_withdrawal("{}")), "schema.required");
  const auto word = read_withdrawal_decision(R"({"decision":"withdrawn"})");
  ASSERT_TRUE(word);
  EXPECT_TRUE(word->withdrawn);
  EXPECT_EQ(code_of(read_withdrawal_decision(R"({"decision":"dropped","reason":"\n"})")),
            "text.control/reason");
}

TEST(OrganisationRequests, WhyACompanyIsRejectedHidesNothing) {
  EXPECT_EQ(code_of(read_organisation_decision(
                "{\"decision\":\"rejected\",\"version\":1,\"reason\":\"a\u2066b\"}")),
            "text.control/reason");
}

TEST(OrganisationRequests, AMemberWithoutLimitHasNone) {
  const auto free = read_member(R"({"account":"jia.li","name":"示例李","role":"viewer"})");
  ASSERT_TRUE(free);
  EXPECT_FALSE(free->mandate.limit_fen);
  EXPECT_EQ(free->mandate.role, Role::viewer);
  const auto limited = read_member_change(R"({"role":"bidder","limit_fen":5})");
  ASSERT_TRUE(limited);
  EXPECT_EQ(limited->limit_fen, 5);
  EXPECT_EQ(code_of(read_member_change(R"({"role":"bidder","limit_fen":0})")),
            "schema.minimum/limit_fen");
}

}  // namespace
}  // namespace adit::wire::requests
