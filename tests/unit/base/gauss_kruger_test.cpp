// The projection against places whose coordinates others have computed, and back.
#include "base/gauss_kruger.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace adit::base {
namespace {

struct Known {
  Geographic place;
  GridPoint grid;
};

// By PROJ 9.1, to a centimetre: Changchun, Hunchun, Baicheng.
constexpr Known known[] = {
    {{125.32278, 43.88}, {4860712.00, 42445573.35}},
    {{130.37, 42.86}, {4748077.71, 43611965.23}},
    {{122.84, 45.62}, {5053862.29, 41487521.30}},
};

TEST(GaussKruger, AgreesWithAnotherProgram) {
  for (const Known& row : known) {
    const GridPoint grid = to_grid(Datum::cgcs2000, row.place, zone_of(row.grid.east_m));
    EXPECT_NEAR(grid.north_m, row.grid.north_m, 0.006);
    EXPECT_NEAR(grid.east_m, row.grid.east_m, 0.006);
    const Geographic place = to_geographic(Datum::cgcs2000, row.grid);
    EXPECT_NEAR(place.lon, row.place.lon, 1e-7);
    EXPECT_NEAR(place.lat, row.place.lat, 1e-7);
  }
}

TEST(GaussKruger, ThereAndBackIsTheSamePlaceInEveryZone) {
  for (const Datum datum : {Datum::cgcs2000, Datum::xian80}) {
    for (int zone = zone_first; zone <= zone_last; ++zone) {
      for (const double off : {-1.5, 0.0, 0.7, 1.6}) {
        const Geographic place{central_meridian(zone) + off, 18.0 + zone};
        const GridPoint grid = to_grid(datum, place, zone);
        EXPECT_EQ(zone_of(grid.east_m), zone);
        const Geographic again = to_geographic(datum, grid);
        EXPECT_NEAR(again.lon, place.lon, 1e-12);
        EXPECT_NEAR(again.lat, place.lat, 1e-12);
      }
    }
  }
}

TEST(GaussKruger, TheCentralMeridianIsStraightAndTrue) {
  const GridPoint grid = to_grid(Datum::cgcs2000, {126, 0}, 42);
  EXPECT_NEAR(grid.north_m, 0, 1e-6);
  EXPECT_NEAR(grid.east_m, 42'500'000, 1e-6);
  // A quarter of the meridian of CGCS2000, 10 001 965.729 m, as far as 45°: 4 984 944.378 m.
  EXPECT_NEAR(to_grid(Datum::cgcs2000, {126, 45}, 42).north_m, 4'984'944.378, 0.001);
}

TEST(GaussKruger, TheEllipsoidsAreNotTheSame) {
  const Geographic place{125.32278, 43.88};
  const GridPoint grid = to_grid(Datum::cgcs2000, place, 42);
  const GridPoint old = to_grid(Datum::xian80, place, 42);
  EXPECT_NEAR(old.north_m - grid.north_m, 2.3, 0.3);
  EXPECT_NE(old.east_m, grid.east_m);
}

TEST(GaussKrugerDeathTest, AZoneOutsideChinaBreaksAnInvariant) {
  EXPECT_DEATH((void)to_geographic(Datum::cgcs2000, {4860712, 24'500'000}), "between 25 and 45");
  EXPECT_DEATH((void)to_grid(Datum::cgcs2000, {138, 40}, 46), "between 25 and 45");
}

}  // namespace
}  // namespace adit::base
