// One plain form for every way of typing a corner text.
#include "domain/ground/plain_text.hpp"

#include <gtest/gtest.h>

namespace adit::domain::ground {
namespace {

std::string plain(std::string_view text) {
  const auto lines = plain_lines(text);
  EXPECT_TRUE(lines);
  return lines && !lines->empty() ? lines->front().plain : "";
}

TEST(PlainText, DigitsAndPunctuationBecomeAscii) {
  EXPECT_EQ(plain("１，２９７９２８０．９；３７５７９５１９、（）：＊"),
            "1,2979280.9;37579519,():*");
  EXPECT_EQ(plain("1　2\xC2\xA0x"), "1 2 x");
  EXPECT_EQ(plain("【1】│−5"), "(1)|-5");
}

TEST(PlainText, MarksOfAnglesBecomeOne) {
  for (const char* text :
       {"42°02′29″", "42º02’29”", "42˚02´29“", "42°02'29\"", "42度02分29秒", "42°02＇29＂"}) {
    EXPECT_EQ(plain(text), "42^02'29\"") << text;
  }
  EXPECT_EQ(plain("经度|纬度"), "经度|纬度");
  EXPECT_EQ(plain("5^6"), "5 6");
}

TEST(PlainText, NumeralsAreSpeltOut) {
  EXPECT_EQ(plain("Ⅳ"), "IV");
  EXPECT_EQ(plain("ⅻ"), "XII");
  EXPECT_EQ(plain("①"), "(1)");
  EXPECT_EQ(plain("⒇"), "(20)");
  EXPECT_EQ(plain("⒈"), "(1)");
}

TEST(PlainText, EveryEndOfALineCounts) {
  const auto lines = plain_lines(
      "\xEF\xBB\xBF"
      "a\r\nb\rc\n\nd");
  ASSERT_TRUE(lines);
  ASSERT_EQ(lines->size(), 5U);
  EXPECT_EQ((*lines)[0].plain, "a");
  EXPECT_EQ((*lines)[0].raw, "a");
  EXPECT_EQ((*lines)[2].plain, "c");
  EXPECT_EQ((*lines)[3].plain, "");
  EXPECT_EQ((*lines)[4].number, 5);
  EXPECT_TRUE(plain_lines("")->empty());
}

TEST(PlainText, WhatIsNotUtf8IsRefusedByItsLine) {
  using namespace std::string_view_literals;
  for (const std::string_view bad :
       {"\xB9\xD5\xB5\xE3"sv, "\xFF\xFE"sv, "\xC0\xAF"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv,
        "\xE4\xB8"sv, "\x80"sv, "a\0b"sv}) {
    const auto lines = plain_lines("1,2\n" + std::string(bad) + "\n3");
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error(), (base::Refusal{"lot.encoding", {{"line", std::int64_t{2}}}}));
  }
}

}  // namespace
}  // namespace adit::domain::ground
