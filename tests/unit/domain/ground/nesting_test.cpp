// Rings of one lot: holes inside, nothing twice.
#include "domain/ground/nesting.hpp"

#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

std::string hole(int north_m, int east_m, int side_m) {
  return square(north_m, east_m, side_m) + "*,,,,0\n";
}

std::string outer(int north_m, int east_m, int side_m) {
  return square(north_m, east_m, side_m) + "*,,,,1\n";
}

TEST(Nesting, AHoleBelongsToTheRingAroundIt) {
  const Reading reading =
      reading_of(hole(2100, 100, 100) + outer(0, 0, 900) + outer(2000, 0, 900) + hole(100, 100, 9));
  EXPECT_EQ(reading.rings[0].outer, 2U);
  EXPECT_EQ(reading.rings[3].outer, 1U);
  EXPECT_NEAR(reading.area_m2, 2 * 810'000 - 10'000 - 81, 200);
}

TEST(Nesting, AnIslandMayLieInAHole) {
  const Reading reading = reading_of(outer(0, 0, 900) + hole(100, 100, 500) + outer(200, 200, 300) +
                                     hole(300, 300, 50));
  EXPECT_EQ(reading.rings[1].outer, 0U);
  EXPECT_EQ(reading.rings[3].outer, 2U);
  EXPECT_NEAR(reading.area_m2, 810'000 - 250'000 + 90'000 - 2'500, 200);
}

TEST(Nesting, AHoleOutsideIsRefused) {
  expect_refused(outer(0, 0, 900) + hole(0, 1000, 100), "lot.hole_outside", 6);
  expect_refused(outer(0, 0, 900) + hole(850, 850, 100), "lot.hole_outside", 6);
  expect_refused(outer(0, 0, 900) + hole(0, 0, 900), "lot.hole_outside", 6);
  expect_refused(hole(0, 0, 900), "lot.hole_outside", 1);
}

TEST(Nesting, GroundCountsOnce) {
  expect_refused(outer(0, 0, 900) + hole(100, 100, 100) + hole(150, 150, 100), "lot.holes_overlap",
                 11);
  expect_refused(outer(0, 0, 900) + hole(100, 100, 100) + hole(120, 120, 10), "lot.holes_overlap",
                 11);
  expect_refused(outer(0, 0, 900) + outer(800, 800, 900), "lot.rings_overlap", 6);
  expect_refused(outer(0, 0, 900) + outer(100, 100, 100), "lot.rings_overlap", 6);
  expect_refused(outer(0, 0, 900) + outer(0, 0, 900), "lot.rings_overlap", 6);
}

TEST(Nesting, NeighboursMayTouch) {
  reading_of(outer(0, 0, 900) + outer(0, 900, 900) + hole(0, 100, 100) + hole(0, 200, 100));
}

}  // namespace
}  // namespace adit::domain::ground
