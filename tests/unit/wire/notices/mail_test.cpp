// A mail as bytes: what a reader decodes is what was meant, and nothing typed becomes a header.
#include "wire/notices/mail.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace adit::wire {
namespace {

Mail example() {
  Mail mail;
  mail.from = "notices@adit.example";
  mail.to = "lin@example.com";
  mail.message_id = "0011aabb@adit.example";
  mail.date = *base::parse_instant("2026-11-23T15:05:19.702+08:00");
  mail.subject = "示例沟金矿：资格审查通过";
  mail.text = "第一行\nsecond\n";
  mail.unsubscribe = "https://adit.example/unsubscribe?token=ab";
  return mail;
}

std::vector<std::string> lines_of(const std::string& message) {
  std::vector<std::string> out;
  std::istringstream in(message);
  for (std::string line; std::getline(in, line);) {
    EXPECT_TRUE(line.ends_with('\r')) << line;
    line.pop_back();
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> names_of_headers(const std::string& message) {
  std::vector<std::string> out;
  for (const auto& line : lines_of(message)) {
    if (line.empty()) break;
    if (line.front() != ' ') out.push_back(line.substr(0, line.find(':')));
  }
  return out;
}

const std::vector<std::string> all_headers{"From",
                                           "To",
                                           "Subject",
                                           "Date",
                                           "Message-ID",
                                           "List-Unsubscribe",
                                           "List-Unsubscribe-Post",
                                           "Auto-Submitted",
                                           "Content-Language",
                                           "MIME-Version",
                                           "Content-Type",
                                           "Content-Transfer-Encoding"};

TEST(Mail, SaysWhatItMust) {
  const auto message = mail_message(example());
  EXPECT_EQ(names_of_headers(message), all_headers);
  EXPECT_NE(message.find("Date: Mon, 23 Nov 2026 15:05:19 +0800\r\n"), std::string::npos);
  EXPECT_NE(message.find("Message-ID: <0011aabb@adit.example>\r\n"), std::string::npos);
  EXPECT_NE(message.find("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
            std::string::npos);
  // "第一行\r\nsecond\r\n"
  EXPECT_TRUE(message.ends_with("\r\n\r\n56ys5LiA6KGMDQpzZWNvbmQNCg==\r\n")) << message;
}

TEST(Mail, ALongSubjectIsFoldedAtCharacters) {
  auto mail = example();
  mail.subject.clear();
  for (int i = 0; i < 10'000; ++i) mail.subject += "矿";
  const auto lines = lines_of(mail_message(mail));
  int words = 0;
  for (const auto& line : lines) {
    EXPECT_LE(line.size(), 84u) << line;  // "Subject: " and one word of 75
    if (line.find("=?UTF-8?B?") != std::string::npos) {
      ++words;
      EXPECT_TRUE(line.ends_with("?=")) << line;
    }
  }
  EXPECT_EQ(words, 15);  // 200 characters, 14 in each
}

TEST(Mail, NothingTypedBecomesAHeader) {
  auto mail = example();
  mail.subject = "a\r\nBcc: thief@example.com\r\n\r\nbody\u202E";
  mail.to = "a@example.com>\r\nBcc: <thief@example.com";
  mail.message_id = "x\r\nX-Evil: 1";
  mail.unsubscribe = "https://adit.example/\r\nX-Evil: 1";
  mail.text = "a\r\n.\r\nMAIL FROM:<x>\n";
  const auto message = mail_message(mail);
  EXPECT_EQ(names_of_headers(message), all_headers);
  EXPECT_EQ(message.find("\r\n.\r\n"), std::string::npos);
  EXPECT_EQ(message.find("\n\n"), std::string::npos);
}

TEST(Mail, WithoutAnAddressToLeaveByItNamesNone) {
  auto mail = example();
  mail.unsubscribe.clear();
  EXPECT_EQ(mail_message(mail).find("List-"), std::string::npos);
}

TEST(Address, OrdinaryOnesAreTaken) {
  EXPECT_EQ(read_address(" lin.wei+adit@mail.example.com "), "lin.wei+adit@mail.example.com");
  EXPECT_EQ(read_address("a@b.cn"), "a@b.cn");
}

TEST(Address, EverythingElseIsRefused) {
  for (const std::string typed : {"",
                                  " ",
                                  "a",
                                  "@b.cn",
                                  "a@",
                                  "a@b",
                                  "a@@b.cn",
                                  "a@b..cn",
                                  ".a@b.cn",
                                  "a.@b.cn",
                                  "a..b@c.cn",
                                  "a@-b.cn",
                                  "a@b-.cn",
                                  "a b@c.cn",
                                  "\"a\"@b.cn",
                                  "a@[127.0.0.1]",
                                  "a@b.cn\r\nBcc: x@y.cn",
                                  "a@b.cn\n",
                                  "林@b.cn",
                                  "a@例.cn",
                                  "a@b.cn\u202E",
                                  "<a@b.cn>",
                                  "a,c@b.cn",
                                  "=a()@b.cn"}) {
    const auto read = read_address(typed);
    ASSERT_FALSE(read) << typed;
    EXPECT_EQ(read.error().code, "email.malformed");
    EXPECT_EQ(read.error().pointer, "/address");
  }
  EXPECT_FALSE(read_address(std::string(65, 'a') + "@b.cn"));
  EXPECT_FALSE(read_address("a@" + std::string(10'000, 'b') + ".cn"));
}

}  // namespace
}  // namespace adit::wire
