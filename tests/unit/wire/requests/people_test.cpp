// Small requests: what is missing, unknown or out of range is named.
#include "wire/requests/people.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

template <class T>
std::string code_of(const base::Outcome<T>& outcome) {
  return outcome ? "accepted" : outcome.error().code + outcome.error().pointer;
}

TEST(PeopleRequests, sign_in) {
  const auto read = read_sign_in(R"({"account":"lin","password":"x"})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->account, "lin");
  EXPECT_EQ(code_of(read_sign_in(R"({"account":"lin"})")), "schema.required");
  EXPECT_EQ(
      code_of(read_sign_in(R"({"account":"lin","password":")" + std::string(257, 'x') + R"("})")),
      "schema.maxLength/password");
}

TEST(PeopleRequests, application) {
  const auto read = read_application("{}");
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->contact);
  EXPECT_EQ(code_of(read_application(R"({"organisation_name":"示例"})")),
            "schema.additionalProperties/organisation_name");
}

TEST(PeopleRequests, qualification) {
  EXPECT_TRUE(read_qualification(R"({"decision":"qualified"})")->qualified);
  const auto rejected = read_qualification(R"({"decision":"rejected","reason":"资料不全"})");
  EXPECT_FALSE(rejected->qualified);
  EXPECT_EQ(rejected->reason, "资料不全");
  EXPECT_EQ(code_of(read_qualification(R"({"decision":"maybe"})")), "schema.enum/decision");
}

TEST(PeopleRequests, deposit) {
  const auto read =
      read_deposit(R"({"amount_fen":1,"received_at":"2026-11-23T10:00:00+08:00","reference":"B"})");
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(base::to_text(read->received_at), "2026-11-23T10:00:00.000+08:00");
  EXPECT_EQ(code_of(read_deposit(
                R"({"amount_fen":1,"received_at":"2026-02-30T10:00:00+08:00","reference":"B"})")),
            "instant.malformed/received_at");
  EXPECT_EQ(code_of(read_deposit(
                R"({"amount_fen":1e3,"received_at":"2026-11-23T10:00:00Z","reference":"B"})")),
            "schema.type/amount_fen");
}

TEST(PeopleRequests, announcement) {
  EXPECT_FALSE(read_announcement("{}")->opens_at);
  EXPECT_TRUE(read_announcement(R"({"opens_at":"2026-11-23T10:00:00.000+08:00"})")->opens_at);
}

TEST(PeopleRequests, right) {
  const auto read = read_right(
      R"({"id":"r","right":"exploration","mineral":"gold","holder_zh":"示例","entity":"e",)"
      R"("control_group":"g","block":"SK-001","state":"live"})");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->block, "SK-001");
  EXPECT_FALSE(read->stage);
}

}  // namespace
}  // namespace adit::wire::requests
