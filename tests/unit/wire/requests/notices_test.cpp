// What people say about their notices, good and hostile.
#include "wire/requests/notices.hpp"

#include <gtest/gtest.h>

namespace adit::wire::requests {
namespace {

TEST(NoticeRequests, wishes_name_a_language_and_kinds) {
  const auto read = read_notice_wishes(
      R"({"language":"en","kinds":[{"kind":"session.opened","in_app":true,"mail":false}]})");
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(read->language, "en");
  ASSERT_EQ(read->kinds.size(), 1u);
  EXPECT_EQ(read->kinds[0].kind, "session.opened");
  EXPECT_TRUE(read->kinds[0].in_app);
  EXPECT_FALSE(read->kinds[0].mail);
  EXPECT_EQ(read_notice_wishes(R"({"language":"fr","kinds":[]})").error().code, "schema.enum");
}

TEST(NoticeRequests, an_address_is_read_or_refused_with_its_place) {
  EXPECT_EQ(read_mail_address(R"({"address":" lin@example.com "})"), "lin@example.com");
  const auto hostile = read_mail_address(R"({"address":"a@b.cn\r\nBcc: c@d.cn"})");
  ASSERT_FALSE(hostile);
  EXPECT_EQ(hostile.error().code, "email.malformed");
  const auto endless = read_mail_address(R"({"address":")" + std::string(10'000, 'a') + R"("})");
  ASSERT_FALSE(endless);
  EXPECT_EQ(endless.error().code, "schema.maxLength");
  EXPECT_EQ(endless.error().pointer, "/address");
}

TEST(NoticeRequests, a_code_has_eight_digits_and_is_not_repeated_in_a_refusal) {
  EXPECT_EQ(read_mail_code(R"({"code":"01234567"})"), "01234567");
  const auto wrong = read_mail_code(R"({"code":"012345678"})");
  ASSERT_FALSE(wrong);
  for (const auto& [name, value] : wrong.error().params) EXPECT_NE(name, "actual");
}

TEST(NoticeRequests, what_was_read_is_named_by_its_id) {
  const std::string id(32, 'a');
  EXPECT_EQ(read_notices_read(R"({"until":")" + id + R"("})"), id);
  EXPECT_FALSE(read_notices_read(R"({"until":"x"})"));
}

}  // namespace
}  // namespace adit::wire::requests
