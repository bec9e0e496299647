// Cells as people type them.
#include "domain/registry/values.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::domain::registry {
namespace {

using Text = std::optional<std::string>;

TEST(RegistryValues, IdsAreShortAndPlain) {
  for (const char* id : {"91220000MA0Y12345X", "C2200002024091", "a.b_c-1"}) {
    EXPECT_TRUE(valid_id(id)) << id;
  }
  for (const char* id : {"", "a b", "示例", "a/b", "a,b", "a\"b"}) EXPECT_FALSE(valid_id(id)) << id;
  EXPECT_TRUE(valid_id(std::string(64, 'x')));
  EXPECT_FALSE(valid_id(std::string(65, 'x')));
}

TEST(RegistryValues, BlanksOfAllWidthsAreTrimmed) {
  EXPECT_EQ(trimmed(" \t\r\n金\u3000\u00A0 "), "金");
  EXPECT_EQ(trimmed("\u3000 \u3000"), "");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_EQ(trimmed("a b"), "a b");
}

TEST(RegistryValues, TextHasSingleBlanksAndALimit) {
  EXPECT_EQ(canonical_text("示例\r\n矿业 \t公司"), Text("示例 矿业 公司"));
  EXPECT_EQ(canonical_text(""), Text());
  EXPECT_TRUE(canonical_text(std::string(base::limits::registry_value_bytes_max, 'x')));
  EXPECT_FALSE(canonical_text(std::string(base::limits::registry_value_bytes_max + 1, 'x')));
}

TEST(RegistryValues, DatesComeInThreeWays) {
  for (const char* date :
       {"2026-03-01", "2026/3/1", "2026年3月1日", "2026-3-1", "2026年03月01日"}) {
    EXPECT_EQ(canonical_date(date), Text("2026-03-01")) << date;
  }
  for (const char* none :
       {"", "2026", "2026-13-01", "2026-02-29", "1/3/2026", "26/3/1", "2026-3/1", "2026年3月1",
        "2026-03-011", "2026-03-01 00:00", "20260301", "2026--1"}) {
    EXPECT_EQ(canonical_date(none), Text()) << none;
  }
  EXPECT_EQ(canonical_date("2028/2/29"), Text("2028-02-29"));
}

TEST(RegistryValues, HeightsLoseNeedlessZeros) {
  EXPECT_EQ(canonical_height("349.500"), Text("349.5"));
  EXPECT_EQ(canonical_height("+300米"), Text("300"));
  EXPECT_EQ(canonical_height("-0.025"), Text("-0.025"));
  EXPECT_EQ(canonical_height("0"), Text("0"));
  EXPECT_EQ(canonical_height("-120m"), Text("-120"));
  for (const char* none : {"", "high", "1.2345", "20001", "1,5"}) {
    EXPECT_EQ(canonical_height(none), Text()) << none;
  }
}

TEST(RegistryValues, YearsAreOfThisCentury) {
  for (const char* year : {"2026", "2026年"}) EXPECT_EQ(canonical_year(year), Text("2026")) << year;
  EXPECT_EQ(canonical_year("2000"), Text("2000"));
  for (const char* none : {"", "26", "1999", "2100", "20260", "2026-01", "年", "2026年度"}) {
    EXPECT_EQ(canonical_year(none), Text()) << none;
  }
}

TEST(RegistryValues, AnOrderBeginsWithOne) {
  EXPECT_EQ(canonical_order("007"), Text("7"));
  EXPECT_EQ(canonical_order("9999"), Text("9999"));
  for (const char* none : {"", "0", "-1", "10000", "1.5", "一"}) {
    EXPECT_EQ(canonical_order(none), Text()) << none;
  }
}

TEST(RegistryValues, WordsAreThoseOfTheirColumn) {
  const auto columns = columns_of(Kind::right);
  const Column& right = columns[0];
  ASSERT_EQ(right.name, "right");
  EXPECT_EQ(canonical_word(right, "探矿权"), "exploration");
  EXPECT_EQ(canonical_word(right, "Mining"), "mining");
  EXPECT_EQ(canonical_word(right, "勘探"), std::nullopt) << "a stage";
  EXPECT_EQ(word_zh(right, "exploration"), "探矿权");
  EXPECT_EQ(word_zh(right, "live"), "");
  const auto stage = std::find_if(columns.begin(), columns.end(),
                                  [](const Column& column) { return column.name == "stage"; });
  EXPECT_EQ(canonical_word(*stage, "勘探"), "exploration");
  EXPECT_EQ(canonical_word(*stage, "general survey"), "general_survey");
  EXPECT_EQ(canonical_word(*stage, "Detailed-Survey"), "detailed_survey");
  EXPECT_EQ(canonical_word(*stage, ""), std::nullopt);
}

TEST(RegistryValues, WhatIsShownIsShort) {
  EXPECT_EQ(shortened("短"), "短");
  const std::string shown = shortened(std::string(59, 'x') + "矿矿");
  EXPECT_EQ(shown, std::string(59, 'x') + "…") << "no part of a character";
}

}  // namespace
}  // namespace adit::domain::registry
