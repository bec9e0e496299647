// Corners, lines that were meant as corners, and prose.
#include "domain/ground/corner_line.hpp"

#include <gtest/gtest.h>

#include "domain/ground/plain_text.hpp"

namespace adit::domain::ground {
namespace {

TEST(CornerLine, CornersAreTold) {
  for (const char* line : {"1,4860712,42445573", "4860712 42445573", "甲,126.5,43.5",
                           "拐点坐标:1,4860712,42445573", "1,4860712,42445573,126.5,43.5"}) {
    EXPECT_TRUE(is_corner(parts_of(line))) << line;
  }
  for (const char* line : {"1,4860712", "中心点:126.5,43.5", "1,126.5,43.5,abc", "标高 135~80 m"}) {
    EXPECT_FALSE(is_corner(parts_of(line))) << line;
  }
}

TEST(CornerLine, WhatWasMeantAsACornerIsNoProse) {
  for (const char* line : {"1,4860712", "1,4860712,abc", "126.5", "1,126.512,north"}) {
    EXPECT_TRUE(meant_as_corner(parts_of(line))) << line;
  }
  for (const char* line : {"中心点:126.5,43.5", "2023-11-01", "面积 0.9", "X Y", "37"}) {
    EXPECT_FALSE(meant_as_corner(parts_of(line))) << line;
  }
}

TEST(CornerLine, WithinARingLessIsProse) {
  for (const char* line : {"5,foo,bar", "5", "J5", "abc 4860712,42445573"}) {
    EXPECT_TRUE(stray_in_ring(parts_of(line))) << line;
  }
  for (const char* line : {"X Y", "3^带", "标高 135~80 m"}) {
    EXPECT_FALSE(stray_in_ring(parts_of(line))) << line;
  }
}

TEST(CornerLine, FiguresThatWereSpoiltAreNoProse) {
  for (const char* line : {"126.6,O43.1", "l26.6 43.1", "126^36'60\",43^06'00\"", "1,2e5,x"}) {
    EXPECT_TRUE(spoilt_figures(line)) << line;
  }
  for (const char* line :
       {"R09", "2023-11-01 10:30", "Tel 0431 8888", "X Y", "标高 135 80", "37"}) {
    EXPECT_FALSE(spoilt_figures(line)) << line;
  }
}

TEST(CornerLine, WordsThatHeadNoTableAreStrangeInARing) {
  for (const char* line : {"NaN,inf", "foo,bar", "东经126^36'60\"", "x,y,z"}) {
    EXPECT_TRUE(strange_in_ring(line)) << line;
  }
  for (const char* line : {"X,Y", "No. Longitude Latitude", "3^带", "扣除以下范围", "CGCS2000"}) {
    EXPECT_FALSE(strange_in_ring(line)) << line;
  }
}

TEST(CornerLine, SeveralCornersStandOnOneLine) {
  const LineParts first = parts_of("矿区范围拐点坐标:4860712,42445573");
  const LineParts second = parts_of("4860712,42445673");
  EXPECT_TRUE(are_corners({first, second}));
  EXPECT_FALSE(are_corners({second, first}));
  EXPECT_FALSE(are_corners({second}));
}

TEST(CornerLine, HasALabel) {
  EXPECT_EQ(label_of(parts_of("甲,126.5,43.5")), "甲");
  EXPECT_EQ(label_of(parts_of("J1,126.5,43.5")), "J1");
  EXPECT_EQ(label_of(parts_of("126.5,43.5")), "");
}

TEST(CornerLine, IsShownUpToAWholeCharacter) {
  EXPECT_EQ(shown("short"), "short");
  std::string row = "5,";
  for (int i = 0; i < 100; ++i) row += "点";
  EXPECT_TRUE(plain_lines(shown(row)));
  EXPECT_TRUE(shown(row).ends_with("…"));
  EXPECT_LT(shown(row).size(), 130U);
}

}  // namespace
}  // namespace adit::domain::ground
