// Exact answers about rings, as far apart as China is wide.
#include "domain/ground/crossing.hpp"

#include <gtest/gtest.h>

namespace adit::domain::ground {
namespace {

using plan::Point;
using plan::Ring;

// Tenths of a degree from 73° E, 3° N.
Point at(std::int64_t x, std::int64_t y) {
  return {7'300'000'000 + x * 10'000'000, 300'000'000 + y * 10'000'000};
}

Ring closed(Ring ring) {
  ring.push_back(ring.front());
  return ring;
}

Ring square(std::int64_t x, std::int64_t y, std::int64_t side) {
  return closed({at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side)});
}

using Sides = std::optional<std::pair<std::size_t, std::size_t>>;

TEST(Crossing, SimpleRingsHaveNone) {
  EXPECT_EQ(crossing_sides(square(0, 0, 500)), Sides());
  EXPECT_EQ(crossing_sides(closed({at(0, 0), at(630, 0), at(0, 510)})), Sides());
  EXPECT_EQ(crossing_sides(closed({at(0, 0), at(5, 0), at(10, 0), at(10, 10)})), Sides())
      << "straight on";
}

TEST(Crossing, SidesThatMeetAreNamed) {
  EXPECT_EQ(crossing_sides(closed({at(0, 0), at(630, 510), at(630, 0), at(0, 510)})),
            Sides(std::pair(0U, 2U)));
  EXPECT_TRUE(crossing_sides(closed({at(0, 0), at(10, 0), at(5, 0), at(5, 9)}))) << "a spike";
  EXPECT_TRUE(
      crossing_sides(closed({at(0, 0), at(10, 0), at(5, 5), at(10, 10), at(0, 10), at(5, 5)})))
      << "a corner twice";
  EXPECT_TRUE(crossing_sides(closed({at(0, 0), at(10, 0), at(10, 10), at(5, 0), at(0, 10)})))
      << "a corner on a side";
  EXPECT_TRUE(crossing_sides(closed({at(0, 0), at(10, 0), at(20, 0)}))) << "no area";
}

TEST(Crossing, RingsLieToEachOther) {
  const Ring big = square(0, 0, 500);
  EXPECT_EQ(relation_of(square(10, 10, 5), big), Relation::first_inside);
  EXPECT_EQ(relation_of(big, square(10, 10, 5)), Relation::second_inside);
  EXPECT_EQ(relation_of(big, square(490, 490, 100)), Relation::crossing);
  EXPECT_EQ(relation_of(big, square(505, 0, 5)), Relation::apart);
  EXPECT_EQ(relation_of(big, big), Relation::same);
}

TEST(Crossing, TouchingIsNotSharing) {
  const Ring big = square(0, 0, 100);
  EXPECT_EQ(relation_of(big, square(100, 0, 100)), Relation::apart) << "side by side";
  EXPECT_EQ(relation_of(big, square(100, 20, 10)), Relation::apart) << "on a part of a side";
  EXPECT_EQ(relation_of(big, square(100, 100, 10)), Relation::apart) << "corner to corner";
  EXPECT_EQ(relation_of(square(0, 0, 10), big), Relation::first_inside) << "in the corner";
}

TEST(Crossing, ASideThroughACornerIsSeen) {
  const Ring big = square(0, 0, 100);
  const Ring kite = closed({at(0, 0), at(200, 200), at(0, 200)});
  EXPECT_EQ(relation_of(big, kite), Relation::crossing);
  EXPECT_EQ(relation_of(kite, big), Relation::crossing);
  EXPECT_EQ(relation_of(big, closed({at(0, 0), at(100, 100), at(0, 100)})),
            Relation::second_inside);
}

TEST(Crossing, DirectionIsSeen) {
  const Ring ring = square(0, 0, 500);
  EXPECT_TRUE(counter_clockwise(ring));
  EXPECT_FALSE(counter_clockwise({ring.rbegin(), ring.rend()}));
}

TEST(Crossing, TouchingCornersAreThoseOnTheOtherRing) {
  const Ring big = square(0, 0, 100);
  EXPECT_TRUE(touching_corners(big, square(200, 0, 10)).empty());
  EXPECT_EQ(touching_corners(big, square(100, 100, 10)), std::vector{at(100, 100)});
  EXPECT_EQ(touching_corners(big, square(100, 20, 10)), (std::vector{at(100, 20), at(100, 30)}));
  EXPECT_TRUE(touching_corners(big, square(20, 20, 10)).empty()) << "inside";
  const Ring peak = closed({at(0, 50), at(20, 40), at(20, 60)});
  EXPECT_EQ(touching_corners(big, peak), std::vector{at(0, 50)});
}

TEST(Crossing, RunningAlongIsMoreThanAPoint) {
  const Ring big = square(0, 0, 100);
  EXPECT_TRUE(run_along(big, square(100, 0, 100)));
  EXPECT_TRUE(run_along(big, square(100, 20, 10))) << "on a part of a side";
  EXPECT_TRUE(run_along(big, square(0, 0, 10))) << "from within";
  EXPECT_FALSE(run_along(big, square(100, 100, 10))) << "corner to corner";
  EXPECT_FALSE(run_along(big, closed({at(0, 50), at(20, 40), at(20, 60)}))) << "corner to side";
  EXPECT_FALSE(run_along(big, square(50, 50, 100))) << "crossing";
  EXPECT_FALSE(run_along(square(0, 0, 10), square(20, 0, 10))) << "on one line, apart";
}

}  // namespace
}  // namespace adit::domain::ground
