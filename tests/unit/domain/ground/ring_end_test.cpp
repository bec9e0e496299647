// Rows that end a ring.
#include "domain/ground/ring_end.hpp"

#include <gtest/gtest.h>

namespace adit::domain::ground {
namespace {

std::optional<RingEnd> read(std::string_view row) {
  return read_ring_end(plain_lines(row)->front());
}

TEST(RingEnd, HasElevationsNameAndFlag) {
  const auto end = read("*,349.5,+30,Ⅰ号（示例）,1");
  ASSERT_TRUE(end);
  EXPECT_EQ(end->top_mm, 349'500);
  EXPECT_EQ(end->bottom_mm, 30'000);
  EXPECT_EQ(end->name, "Ⅰ号（示例）");
  EXPECT_EQ(end->included, true);
  EXPECT_EQ(read(" ＊，３００m，-１．５米，，０")->top_mm, 300'000);
  EXPECT_EQ(read("*,,-1.5米,,0")->bottom_mm, -1'500);
  EXPECT_EQ(read("*,,,,0")->included, false);
}

TEST(RingEnd, EveryFieldMayBeLeftOut) {
  for (const char* row : {"*", "*,", "*,,,,", "＊，，，，", "*;;;;"}) {
    const auto end = read(row);
    ASSERT_TRUE(end) << row;
    EXPECT_FALSE(end->top_mm || end->bottom_mm || end->included) << row;
  }
  EXPECT_EQ(read("*, 349.5, 30")->bottom_mm, 30'000);
  EXPECT_EQ(read("*349.5,30")->top_mm, 349'500);
}

TEST(RingEnd, NonsenseIsNone) {
  for (const char* row : {"*,high,30,a,1", "*,1,2,a,2", "*,1,2,a,yes", "*,1,2,a,1,5",
                          "*,1.2345,2,a,1", "*,30000,2,a,1", "*,1.,2", "*,--1,2"}) {
    EXPECT_FALSE(read(row)) << row;
  }
}

}  // namespace
}  // namespace adit::domain::ground
