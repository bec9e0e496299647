// Pairs among many shapes, against asking every pair.
#include "base/overlap.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>

namespace adit::base {
namespace {

// A square in hundredths of a degree from 127° E, 43° N.
DegreeShape square(double x, double y, double side = 1) {
  const auto at = [](double east, double north) {
    return std::pair(127 + east / 100, 43 + north / 100);
  };
  return {{{at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)}}};
}

constexpr auto all = [](const Overlap&) { return true; };

using Pair = std::pair<std::size_t, std::size_t>;

std::vector<Pair> pairs_of(const std::vector<Overlap>& overlaps) {
  std::vector<Pair> pairs;
  for (const Overlap& overlap : overlaps) pairs.emplace_back(overlap.first, overlap.second);
  return pairs;
}

TEST(Overlap, NamesThePairsByPlaceAndMeasuresThem) {
  const std::vector<DegreeShape> shapes{
      square(0, 0), square(9, 9), square(0.5, 0), square(0, 0.5), {}};
  const auto found = overlaps_among(shapes, 10, all);
  EXPECT_EQ(pairs_of(found), (std::vector<Pair>{{0, 2}, {0, 3}, {2, 3}}));
  EXPECT_NEAR(static_cast<double>(found[0].overlap_m2), 452'894, 450);
  EXPECT_NEAR(static_cast<double>(found[0].perimeter_m), 3'037, 3);
  EXPECT_NEAR(static_cast<double>(found[0].smaller_m2), 905'788, 900);
}

TEST(Overlap, NeighboursAndLessThanASquareMetreAreNone) {
  std::vector<DegreeShape> grid;
  for (int i = 0; i < 100; ++i) grid.push_back(square(i % 10, i / 10));
  EXPECT_TRUE(overlaps_among(grid, 10, all).empty());
  const double half_a_square_metre = 0.5 / 1'111 / 815;
  EXPECT_TRUE(overlaps_among({square(0, 0), square(1 - half_a_square_metre, 0)}, 10, all).empty());
  EXPECT_EQ(overlaps_among({square(0, 0), square(1 - 4e-6, 0)}, 10, all).size(), 1U);
}

TEST(Overlap, BoxesThatMeetAreNotEnough) {
  const DegreeShape lower{{{{127, 43}, {127.01, 43}, {127, 43.01}, {127, 43}}}};
  const DegreeShape upper{{{{127.01, 43}, {127.01, 43.01}, {127, 43.01}, {127.01, 43}}}};
  EXPECT_TRUE(overlaps_among({lower, upper}, 10, all).empty());
}

TEST(Overlap, TellsTheFirstThatCount) {
  const std::vector<DegreeShape> pile(50, square(0, 0));
  EXPECT_EQ(pairs_of(overlaps_among(pile, 3, all)), (std::vector<Pair>{{0, 1}, {0, 2}, {1, 2}}));
  const auto of_seven = [](const Overlap& overlap) { return overlap.first == 7; };
  EXPECT_EQ(pairs_of(overlaps_among(pile, 2, of_seven)), (std::vector<Pair>{{7, 8}, {7, 9}}));
}

TEST(Overlap, IsWhatAskingEveryPairFinds) {
  std::mt19937 dice(11);
  std::uniform_real_distribution<double> place(0, 20);
  std::vector<DegreeShape> shapes;
  for (int i = 0; i < 300; ++i) shapes.push_back(square(place(dice), place(dice)));
  std::vector<Pair> expected;
  for (std::size_t second = 0; second < shapes.size(); ++second) {
    for (std::size_t first = 0; first < second; ++first) {
      if (std::llround(common_ground(shapes[first], shapes[second]).area_m2) >= 1) {
        expected.emplace_back(first, second);
      }
    }
  }
  EXPECT_GT(expected.size(), 100U);
  EXPECT_EQ(pairs_of(overlaps_among(shapes, 100'000, all)), expected);
}

}  // namespace
}  // namespace adit::base
