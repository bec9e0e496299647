// Shared ground by shapes whose answer is known, and by laws that hold for all.
#include "base/common_ground.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace adit::base {
namespace {

// Of 0.01° by 0.01° at 43° N, from the ellipsoid's radii of curvature.
constexpr double cell_m2 = 905'788;
constexpr double cell_wide_m = 815.34;
constexpr double cell_high_m = 1'110.93;

// A rectangle in hundredths of a degree from 127° E, 43° N.
DegreeRing rectangle(double west, double south, double east, double north) {
  const auto at = [](double x, double y) { return std::pair(127 + x / 100, 43 + y / 100); };
  return {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)};
}

DegreeShape square(double x, double y, double side = 1) {
  return {{rectangle(x, y, x + side, y + side)}};
}

TEST(CommonGround, OfAShapeWithItselfIsTheWholeShape) {
  const CommonGround common = common_ground(square(0, 0), square(0, 0));
  EXPECT_NEAR(common.area_m2, cell_m2, cell_m2 / 1000);
  EXPECT_NEAR(common.smaller_m2, cell_m2, cell_m2 / 1000);
  EXPECT_NEAR(common.perimeter_m, 2 * (cell_wide_m + cell_high_m), 2);
}

TEST(CommonGround, IsWhatBothCover) {
  const CommonGround half = common_ground(square(0, 0), square(0.5, 0));
  EXPECT_NEAR(half.area_m2, cell_m2 / 2, cell_m2 / 1000);
  EXPECT_NEAR(half.perimeter_m, cell_wide_m + 2 * cell_high_m, 2);
  const CommonGround within = common_ground(square(0, 0, 2), square(0.5, 0.5));
  EXPECT_NEAR(within.area_m2, cell_m2, cell_m2 / 1000);
  EXPECT_NEAR(within.smaller_m2, cell_m2, cell_m2 / 1000);
}

TEST(CommonGround, NeighboursHaveNone) {
  EXPECT_LT(common_ground(square(0, 0), square(1, 0)).area_m2, 1e-3);
  EXPECT_LT(common_ground(square(0, 0), square(1, 1)).area_m2, 1e-3);
  EXPECT_LT(common_ground(square(0, 0), square(1, 0.3, 0.4)).area_m2, 1e-3);
  EXPECT_LT(common_ground(square(0, 0), square(5, 5)).area_m2, 1e-3);
}

TEST(CommonGround, AHoleIsNoGround) {
  const DegreeShape ring{{rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)}};
  EXPECT_LT(common_ground(ring, square(1, 1)).area_m2, 1e-3);
  EXPECT_NEAR(common_ground(ring, square(1.5, 1)).area_m2, cell_m2 / 2, cell_m2 / 1000);
  EXPECT_NEAR(common_ground(ring, square(0, 0, 9)).smaller_m2, 8 * cell_m2, cell_m2 / 100);
}

TEST(CommonGround, AllPartsCountAndNoneIsNothing) {
  const DegreeShape two{{rectangle(0, 0, 1, 1)}, {rectangle(2, 0, 3, 1)}};
  EXPECT_NEAR(common_ground(two, square(0.5, 0, 2)).area_m2, cell_m2, cell_m2 / 500);
  EXPECT_EQ(common_ground({}, square(0, 0)).area_m2, 0);
  EXPECT_EQ(common_ground(square(0, 0), {}).smaller_m2, 0);
}

TEST(CommonGround, ASliverHasTheLengthOfItsSides) {
  // A hundredth of a metre wide.
  const double width = 0.01 / cell_wide_m;
  const CommonGround sliver = common_ground(square(0, 0), square(1 - width, 0));
  EXPECT_NEAR(sliver.area_m2, 0.01 * cell_high_m, 0.1);
  EXPECT_NEAR(sliver.perimeter_m, 2 * cell_high_m, 3);
}

// Rounding makes slivers of a side that neighbours share.
TEST(CommonGround, ASharedSideAddsNothingToThePerimeter) {
  for (int i = 0; i < 200; ++i) {
    const double x = i * 0.0371;
    const auto at = [&](double east, double north) {
      return std::pair(127 + (x + east) / 100, 43 + (x + north) / 100);
    };
    const DegreeShape other{
        {{at(1, 0), at(2, 0), at(2, 1), at(0.9, 1), at(0.9, 0.9), at(1, 0.9), at(1, 0)}}};
    const CommonGround common = common_ground(square(x, x), other);
    EXPECT_NEAR(common.area_m2, cell_m2 / 100, cell_m2 / 50'000) << i;
    EXPECT_NEAR(common.perimeter_m, (cell_wide_m + cell_high_m) / 5, 1) << i;
  }
}

// Of several corners around a place, in the order of their angles.
DegreeRing star(std::mt19937& dice, double x, double y) {
  std::uniform_real_distribution<double> reach(0.3, 1);
  const int corners = 3 + static_cast<int>(dice() % 7);
  DegreeRing ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double far = reach(dice) / 100;
    ring.emplace_back(127 + x / 100 + far * std::cos(angle), 43 + y / 100 + far * std::sin(angle));
  }
  ring.push_back(ring.front());
  return ring;
}

// Cuts a star from its middle, through two of its corners, into two shapes that border on each
// other.
std::pair<DegreeShape, DegreeShape> halves(const DegreeRing& ring, double x, double y) {
  const std::pair middle(127 + x / 100, 43 + y / 100);
  const auto cut = ring.begin() + 2;
  DegreeRing first{middle};
  first.insert(first.end(), ring.begin(), cut + 1);
  first.push_back(middle);
  DegreeRing second{middle};
  second.insert(second.end(), cut, ring.end());
  second.push_back(middle);
  return {{{first}}, {{second}}};
}

TEST(CommonGround, IsTheSumOverThePartsOfAShapeAndTheSameFromBothSides) {
  std::mt19937 dice(20260);
  std::uniform_real_distribution<double> away(-1.5, 1.5);
  for (int i = 0; i < 2'000; ++i) {
    const DegreeRing ring = star(dice, 0, 0);
    const DegreeShape other{{star(dice, away(dice), away(dice))}};
    const auto [first, second] = halves(ring, 0, 0);
    const double whole = common_ground({{ring}}, other).area_m2;
    EXPECT_NEAR(common_ground(other, {{ring}}).area_m2, whole, 0.1) << i;
    const double parts = common_ground(first, other).area_m2 + common_ground(second, other).area_m2;
    // Each pair has a plane of its own.
    EXPECT_NEAR(parts, whole, whole / 2'000 + 0.1) << i;
    EXPECT_LT(common_ground(first, second).area_m2, 0.1) << i;
  }
}

// One borders on a part of the other's side: what Boost 1.81 takes for the whole shape at times.
TEST(CommonGround, AStripAlongAPartOfASideSharesNothing) {
  std::mt19937 dice(7);
  std::uniform_real_distribution<double> part(0.1, 0.9);
  for (int i = 0; i < 2'000; ++i) {
    const DegreeRing ring = star(dice, 0, 0);
    const auto& [x0, y0] = ring[0];
    const auto& [x1, y1] = ring[1];
    const double from = part(dice);
    const double to = part(dice);
    // Outwards, behind which nothing of a star lies.
    const double out_x = (y1 - y0) / 10;
    const double out_y = (x0 - x1) / 10;
    const std::pair p(x0 + from * (x1 - x0), y0 + from * (y1 - y0));
    const std::pair q(x0 + to * (x1 - x0), y0 + to * (y1 - y0));
    const DegreeShape strip{
        {{p, q, {q.first + out_x, q.second + out_y}, {p.first + out_x, p.second + out_y}, p}}};
    EXPECT_LT(common_ground({{ring}}, strip).area_m2, 0.5) << i;
  }
}

TEST(CommonGround, BadlyDrawnShapesHaveAnAnswer) {
  const DegreeShape bowtie{{{{127, 43}, {127.01, 43.01}, {127.01, 43}, {127, 43.01}, {127, 43}}}};
  const DegreeShape line{{{{127, 43}, {127.01, 43.01}, {127, 43}}}};
  const DegreeShape point{{{{127, 43}, {127, 43}, {127, 43}}}};
  for (const DegreeShape& bad : {bowtie, line, point}) {
    const CommonGround common = common_ground(bad, square(0, 0));
    EXPECT_TRUE(std::isfinite(common.area_m2));
    EXPECT_LE(common.area_m2, cell_m2);
  }
}

}  // namespace
}  // namespace adit::base
