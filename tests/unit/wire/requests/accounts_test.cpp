// Codes, passwords and proposals in; secrets never come back out.
#include "wire/requests/accounts.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

TEST(AccountRequests, a_redemption_wants_a_password_of_twelve_characters) {
  const auto read = read_redemption(R"({"code":"ABCD","password":"示例示例示例示例示例示例"})");
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(read->code, "ABCD");
  EXPECT_EQ(read->password, "示例示例示例示例示例示例");
  const auto shorter = read_redemption(R"({"code":"ABCD","password":"elevenchars"})");
  ASSERT_FALSE(shorter);
  EXPECT_EQ(shorter.error().code, "schema.minLength");
  for (const auto& [name, value] : shorter.error().params) {
    const auto* said = std::get_if<std::string>(&value);
    EXPECT_TRUE(said == nullptr || *said != "elevenchars") << name;
  }
}

TEST(AccountRequests, a_password_change_names_both) {
  const auto read =
      read_password_change(R"({"current_password":"short","password":"long enough now"})");
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(read->current, "short");
  EXPECT_EQ(read->next, "long enough now");
  EXPECT_FALSE(read_password_change(R"({"password":"long enough now"})"));
}

TEST(AccountRequests, a_reason_is_never_empty) {
  EXPECT_EQ(read_account_reason(R"({"reason":"示例"})"), "示例");
  EXPECT_EQ(read_account_reason(R"({"reason":""})").error().code, "schema.minLength");
}

TEST(AccountRequests, a_proposal_has_what_its_kind_has) {
  const auto create =
      read_account_proposal(R"({"kind":"create","name":"wang","label":"示例王","role":"inspector",)"
                            R"("person_of":"account-1","reason":"示例"})");
  ASSERT_TRUE(create) << create.error().code;
  EXPECT_EQ(create->name, "wang");
  EXPECT_EQ(create->label, "示例王");
  EXPECT_EQ(create->role, "inspector");
  EXPECT_EQ(create->person_of, "account-1");
  EXPECT_FALSE(create->account);
  const auto lock =
      read_account_proposal(R"({"kind":"lock","account":"account-1","reason":"示例"})");
  ASSERT_TRUE(lock);
  EXPECT_EQ(lock->account, "account-1");
  EXPECT_FALSE(lock->name);
  EXPECT_EQ(read_account_proposal(R"({"kind":"drop","account":"a","reason":"x"})").error().code,
            "schema.enum");
}

TEST(AccountRequests, a_name_is_plain_letters) {
  for (const char* name : {"示例", "<b>lin</b>", "=1+1", "Lin", "l", "li n", "\xE2\x80\xAElin"}) {
    EXPECT_FALSE(read_account_proposal(std::string(R"({"kind":"create","name":")") + name +
                                       R"(","label":"x","role":"inspector","reason":"x"})"))
        << name;
  }
}

}  // namespace
}  // namespace adit::wire::requests
