// Single figures: plain ones, and angles with every mark.
#include "domain/ground/figure_reader.hpp"

#include <gtest/gtest.h>

namespace adit::domain::ground {
namespace {

// Reads the whole text as one figure.
std::optional<Figure> whole(std::string_view text) {
  std::size_t at = 0;
  auto figure = read_figure(text, at);
  if (!figure) {
    EXPECT_EQ(at, 0U) << text;
    return figure;
  }
  return at == text.size() ? figure : std::nullopt;
}

TEST(FigureReader, PlainFiguresKeepTheirDigits) {
  const auto figure = whole("37579519.170");
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->text, "37579519.170");
  EXPECT_DOUBLE_EQ(figure->value, 37579519.17);
  EXPECT_EQ(figure->whole_digits, 8);
  EXPECT_EQ(figure->decimals, 3);
  EXPECT_FALSE(figure->angle);
  EXPECT_EQ(whole("+300")->text, "300");
  EXPECT_EQ(whole("0042.5")->whole_digits, 2);
}

TEST(FigureReader, AnglesAreDegreesWithMinutesAndSeconds) {
  const auto figure = whole("99^20'06.000\"");
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->text, "99°20′06.000″");
  EXPECT_DOUBLE_EQ(figure->value, 99.335);
  EXPECT_TRUE(figure->minutes);
  EXPECT_EQ(figure->decimals, 3);
  EXPECT_EQ(whole("99 ^ 20 ' 06''")->text, "99°20′06″");
  EXPECT_DOUBLE_EQ(whole("42^30.5'")->value, 42 + 30.5 / 60);
  EXPECT_DOUBLE_EQ(whole("126.5^")->value, 126.5);
  EXPECT_FALSE(whole("126.5^")->minutes);
}

TEST(FigureReader, WhatIsNoAngleIsNoFigure) {
  for (const char* text : {"", "-5", ".5", "42^60'00\"", "42^00'60\"", "42^00", "42^00'00",
                           "42.5^30'", "123456789012345678.5"}) {
    EXPECT_FALSE(whole(text)) << text;
  }
}

}  // namespace
}  // namespace adit::domain::ground
