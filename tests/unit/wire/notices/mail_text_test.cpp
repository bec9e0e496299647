// A mail says what the notice says, in its reader's language, and how to end it.
#include "wire/notices/mail_text.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

const Facts facts{
    {"title_zh", "示例沟金矿"}, {"title_en", "Example gully gold"}, {"session", "session-1"}};

TEST(MailText, OfANoticeInBothLanguages) {
  const auto& kind = *find_notice_kind("session.resumed");
  Mail mail;
  write_notice_mail(mail, kind, facts, Language::zh, "https://adit.example", "ab12");
  EXPECT_EQ(mail.subject, "Adit · 竞价恢复");
  EXPECT_TRUE(mail.text.starts_with(
      "“示例沟金矿”已恢复竞价。\n\nhttps://adit.example/app/room/session-1\n"));
  EXPECT_EQ(mail.unsubscribe, "https://adit.example/api/v1/unsubscriptions?token=ab12");
  write_notice_mail(mail, kind, facts, Language::en, "https://adit.example", "ab12");
  EXPECT_EQ(mail.subject, "Adit · Bidding resumed");
  EXPECT_NE(mail.text.find("https://adit.example/en/app/alerts\n"), std::string::npos);
  EXPECT_NE(mail.text.find("https://adit.example/en/unsubscribe?token=ab12\n"), std::string::npos);
  EXPECT_EQ(mail.language, Language::en);
}

TEST(MailText, ATitleCannotAddALine) {
  auto hostile = facts;
  hostile["title_zh"] = "x\n\nhttps://evil.example\n";
  Mail mail;
  write_notice_mail(mail, *find_notice_kind("session.resumed"), hostile, Language::zh,
                    "https://adit.example", "ab12");
  EXPECT_TRUE(mail.text.starts_with("“x https://evil.example”已恢复竞价。\n")) << mail.text;
}

TEST(MailText, OfACode) {
  for (const auto language : {Language::zh, Language::en}) {
    Mail mail;
    write_code_mail(mail, "01234567", 30, language, "https://adit.example");
    EXPECT_NE(mail.text.find("01234567"), std::string::npos);
    EXPECT_NE(mail.text.find(" 30 "), std::string::npos);
    EXPECT_EQ(mail.subject.find("01234567"), std::string::npos)
        << "a code shows on a locked screen";
    EXPECT_TRUE(mail.unsubscribe.empty());
  }
}

}  // namespace
}  // namespace adit::wire
