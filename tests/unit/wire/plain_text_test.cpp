// What people type comes out as one visible line, whatever it was.
#include "wire/plain_text.hpp"

#include <gtest/gtest.h>

namespace adit::wire {
namespace {

TEST(PlainText, OrdinaryWordsStayAsTheyAre) {
  EXPECT_EQ(plain_line("示例沟金矿 Example gully <b> & \"x\"", 80),
            "示例沟金矿 Example gully <b> & \"x\"");
}

TEST(PlainText, LineBreaksAndControlsBecomeOneSpace) {
  EXPECT_EQ(plain_line("a\r\nBcc: b@example.com\r\n\r\nc", 80), "a Bcc: b@example.com c");
  EXPECT_EQ(plain_line("a\t\x01\x7f\xC2\x85 b\xE2\x80\xA8"
                       "c",
                       80),
            "a b c");
  EXPECT_EQ(plain_line("\n a \n", 80), "a");
}

TEST(PlainText, MarksOfDirectionAreLeftOut) {
  EXPECT_EQ(plain_line("a\u202Eb\u2066c\u200Fd\uFEFFe\u061Cf", 80), "abcdef");
}

TEST(PlainText, WhatANameMayNotHoldIsLeftOut) {
  EXPECT_EQ(plain_line("a\u00ADb\u200Bc\U000E0041d\uE000e\uFFFEf", 80), "abcdef");
}

TEST(PlainText, WhatIsNoUtf8IsSaidToBeNone) {
  EXPECT_EQ(plain_line("a\xFF"
                       "b\xE4\xB8",
                       80),
            "a\uFFFDb\uFFFD\uFFFD");
  EXPECT_EQ(plain_line("\xED\xA0\x80", 80), "\uFFFD");
}

TEST(PlainText, TooMuchIsCutAtACharacter) {
  std::string many;
  for (int i = 0; i < 10'000; ++i) many += "矿";
  const auto cut = plain_line(many, 200);
  EXPECT_EQ(cut.size(), 199u * 3 + 3);
  EXPECT_TRUE(cut.ends_with("矿…"));
  EXPECT_EQ(plain_line("abc", 3), "abc");
  EXPECT_EQ(plain_line("abcd", 3), "ab…");
}

}  // namespace
}  // namespace adit::wire
