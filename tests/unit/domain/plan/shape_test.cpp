// Exact answers about rings, also where sides only touch.
#include "domain/plan/shape.hpp"

#include <gtest/gtest.h>

namespace adit::domain::plan {
namespace {

Point at(std::int64_t x, std::int64_t y) {
  return {12'600'000'000 + x * 100'000, 4'300'000'000 + y * 100'000};
}

Ring square(std::int64_t x, std::int64_t y, std::int64_t side) {
  return {at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)};
}

TEST(Shape, SimpleRingsAreClosedAndDoNotTouchThemselves) {
  EXPECT_TRUE(simple(square(0, 0, 10)));
  EXPECT_TRUE(simple({at(0, 0), at(10, 0), at(0, 10), at(0, 0)}));
  EXPECT_FALSE(simple({at(0, 0), at(10, 0), at(10, 10), at(0, 10)})) << "open";
  EXPECT_FALSE(simple({at(0, 0), at(10, 0), at(0, 0)})) << "two corners";
  EXPECT_FALSE(simple({at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)})) << "crossing";
  EXPECT_FALSE(simple({at(0, 0), at(10, 0), at(5, 0), at(5, 9), at(0, 0)})) << "spike";
  EXPECT_FALSE(simple({at(0, 0), at(10, 0), at(5, 5), at(10, 10), at(0, 10), at(5, 5), at(0, 0)}))
      << "a corner twice";
}

TEST(Shape, RingsMeetWhenTheyShareAPoint) {
  EXPECT_TRUE(meet(square(0, 0, 10), square(5, 5, 10))) << "overlapping";
  EXPECT_TRUE(meet(square(0, 0, 10), square(2, 2, 3))) << "inside";
  EXPECT_TRUE(meet(square(2, 2, 3), square(0, 0, 10))) << "around";
  EXPECT_TRUE(meet(square(0, 0, 10), square(10, 0, 10))) << "side by side";
  EXPECT_TRUE(meet(square(0, 0, 10), square(10, 10, 5))) << "corner to corner";
  EXPECT_FALSE(meet(square(0, 0, 10), square(11, 0, 10)));
}

TEST(Shape, TheBoxIsJilin) {
  EXPECT_TRUE(inside_box(square(0, 0, 10)));
  EXPECT_TRUE(inside_box({box_low, box_high}));
  EXPECT_FALSE(inside_box({{box_low.lon_e8 - 1, box_low.lat_e8}}));
  EXPECT_FALSE(inside_box({{box_high.lon_e8, box_high.lat_e8 + 1}}));
}

}  // namespace
}  // namespace adit::domain::plan
