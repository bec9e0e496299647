// Blocks of a minute by a minute.
#include "domain/ground/blocks.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace adit::domain::ground {
namespace {

using plan::Point;
using plan::Ring;

// Minutes from 126° E, 43° N, as a corner is rounded.
Point at(double x, double y) {
  return {std::llround((126 + x / 60) * 1e8), std::llround((43 + y / 60) * 1e8)};
}

Ring box(double x, double y, double width, double height) {
  return {at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)};
}

TEST(Blocks, AlignedGroundHasItsBlocksAndNoMore) {
  EXPECT_EQ(grid_blocks({box(0, 0, 1, 1)}), 1);
  EXPECT_EQ(grid_blocks({box(20, 20, 5, 8)}), 40);
  EXPECT_EQ(grid_blocks({box(7, 11, 13, 17)}), 221);
}

TEST(Blocks, APartCounts) {
  EXPECT_EQ(grid_blocks({box(0.5, 0.5, 1, 1)}), 4);
  EXPECT_EQ(grid_blocks({box(0.2, 0.2, 0.1, 0.1)}), 1);
  EXPECT_EQ(grid_blocks({box(0, 0, 1.001, 1)}), 2);
  EXPECT_EQ(grid_blocks({box(0.4, 0.4, 0.2, 3.2)}), 4) << "narrower than a block";
}

TEST(Blocks, RoundingDoesNot) {
  EXPECT_EQ(grid_blocks({box(-1e-5, -1e-5, 1.00002, 1.00002)}), 1);
  EXPECT_EQ(grid_blocks({box(1e-5, 1e-5, 0.99998, 0.99998)}), 1);
}

TEST(Blocks, SlantedSidesPassThroughBlocks) {
  EXPECT_EQ(grid_blocks({{at(0, 0), at(3, 0), at(0, 3), at(0, 0)}}), 6);
  EXPECT_EQ(grid_blocks({{at(0, 0), at(4, 1), at(0, 1), at(0, 0)}}), 4);
  EXPECT_EQ(grid_blocks({{at(0.5, 0.5), at(1.5, 0.5), at(0.5, 1.5), at(0.5, 0.5)}}), 3)
      << "the long side passes through a corner of the grid";
}

TEST(Blocks, AHoleTakesWholeBlocks) {
  EXPECT_EQ(grid_blocks({box(0, 0, 3, 3), box(1, 1, 1, 1)}), 8);
  EXPECT_EQ(grid_blocks({box(0, 0, 3, 3), box(1.1, 1.1, 0.8, 0.8)}), 9);
}

TEST(Blocks, RingsShareThem) {
  EXPECT_EQ(grid_blocks({box(0.1, 0.1, 0.2, 0.2), box(0.5, 0.5, 0.2, 0.2)}), 1);
  EXPECT_EQ(grid_blocks({box(0, 0, 1e-5, 1e-5)}), 1) << "smaller than what is rounded";
  EXPECT_EQ(grid_blocks({}), 0);
}

TEST(Blocks, ALotAsWideAsChinaIsCounted) {
  const Ring wide{{7'300'000'000, 300'000'000},
                  {13'700'000'000, 300'000'000},
                  {13'700'000'000, 5'400'000'000},
                  {7'300'000'000, 5'400'000'000},
                  {7'300'000'000, 300'000'000}};
  EXPECT_EQ(grid_blocks({wide}), 64LL * 60 * 51 * 60);
}

}  // namespace
}  // namespace adit::domain::ground
