// Lines taken apart: numbers of corners in all their forms, coordinates, prose.
#include "domain/ground/figures.hpp"

#include <gtest/gtest.h>

namespace adit::domain::ground {
namespace {

struct Case {
  const char* line;
  const char* label;
  std::size_t figures;
  bool words;
};

TEST(Figures, NumbersOfCornersAreNotCoordinates) {
  const Case cases[] = {
      {"1,2979280.9,37579519.17", "1", 2, false},
      {"13\t2979280.9\t37579519.17", "13", 2, false},
      {"2979280.9;37579519.17", "", 2, false},
      {"2979280.9 37579519.17", "", 2, false},
      {"XIV,2979280.9,37579519.17", "XIV", 2, false},
      {"(1) 2979280.9 37579519.17", "1", 2, false},
      {"[12]2979280.9 37579519.17", "12", 2, false},
      {"拐点1,2979280.9,37579519.17", "拐点1", 2, false},
      {"拐点 7: 2979280.9,37579519.17", "拐点 7", 2, false},
      {"J1,2979280.9,37579519.17", "J1", 2, false},
      {"ZK-3,2979280.9,37579519.17", "ZK-3", 2, false},
      {"1#,2979280.9,37579519.17", "1", 2, false},
      {"1号点,2979280.9,37579519.17", "1号点", 2, false},
      {"X1,2979280.9,37579519.17", "X1", 2, false},
      {"1. 2979280.9 37579519.17", "1", 2, false},
      {"1,2979280.9,37579519.17,2979281,37579520", "1", 4, false},
      {"1 X=2979280.9m Y=37579519.17米", "1", 2, false},
      {"甲,2979280.9,37579519.17", "", 2, true},
  };
  for (const Case& c : cases) {
    const LineParts parts = parts_of(c.line);
    EXPECT_EQ(parts.label, c.label) << c.line;
    EXPECT_EQ(parts.figures.size(), c.figures) << c.line;
    EXPECT_EQ(parts.words, c.words) << c.line;
  }
}

TEST(Figures, LettersSayTheAxis) {
  for (const char* line : {"N42^02'29\",E99^20'06\"", "北纬42^02'29\" 东经99^20'06\"",
                           "42^02'29\"N 99^20'06\"E", "B:42^02'29\" L:99^20'06\""}) {
    const LineParts parts = parts_of(line);
    ASSERT_EQ(parts.figures.size(), 2U) << line;
    EXPECT_EQ(parts.figures[0].axis, Axis::north) << line;
    EXPECT_EQ(parts.figures[1].axis, Axis::east) << line;
    EXPECT_FALSE(parts.words) << line;
  }
}

TEST(Figures, ProseIsWords) {
  for (const char* line : {"拐点编号 X Y", "2000国家大地坐标系 3度带", "标高: +300~+245 m",
                           "3^带 37带", "2.9e6 3.7e7", "1,99%"}) {
    EXPECT_TRUE(parts_of(line).words || parts_of(line).figures.empty()) << line;
  }
  EXPECT_EQ(parts_of("示例 1").lead, "示例");
}

TEST(Figures, ACoordinateHasASize) {
  const auto like = [](const char* line) {
    return coordinate_like(parts_of(line).figures.front());
  };
  EXPECT_TRUE(like("2979280.9,1"));
  EXPECT_TRUE(like("445573,1"));
  EXPECT_TRUE(like("126.5,1"));
  EXPECT_TRUE(like("42^,1"));
  EXPECT_FALSE(like("2023,1"));
  EXPECT_FALSE(like("0.03,1"));
}

}  // namespace
}  // namespace adit::domain::ground
