// Closing, repeated corners, missing ends, crossings.
#include "domain/ground/rings.hpp"

#include "domain/ground/crossing.hpp"
#include "unit/domain/ground/ground_case.hpp"

namespace adit::domain::ground {
namespace {

using Codes = std::vector<std::string>;

TEST(Rings, ARingThatRepeatsItsFirstCornerIsClosedSilently) {
  const Reading open = reading_of(square(0, 0, 100));
  const Reading closed = reading_of(square(0, 0, 100) + "1,4860000,42440000\n");
  EXPECT_EQ(codes_of(closed), Codes{});
  EXPECT_EQ(closed.rings[0].points, open.rings[0].points);
  EXPECT_EQ(closed.rings[0].corners.size(), 4U);
}

TEST(Rings, ARingThatNearlyClosesIsToldAndClosed) {
  const Reading reading = reading_of(square(0, 0, 100) + "1,4859999.70,42440000.40\n");
  ASSERT_EQ(codes_of(reading), Codes{"ring_open"});
  EXPECT_EQ(reading.warnings[0].corner, 5);
  EXPECT_EQ(number_in(reading.warnings[0].what, "distance_mm"), 500);
  EXPECT_EQ(reading.rings[0].points, reading_of(square(0, 0, 100)).rings[0].points);
}

TEST(Rings, ARingWithoutTheEndThatOthersHaveIsTold) {
  const Reading reading = reading_of(square(0, 0, 100) + "*,,,a,1\n" + square(0, 500, 100) + "\n" +
                                     square(0, 900, 100) + "*,,,c,1\n");
  ASSERT_EQ(codes_of(reading), Codes{"ring_open"});
  EXPECT_EQ(reading.warnings[0].ring, 2);
  EXPECT_EQ(codes_of(reading_of(square(0, 0, 100) + "\n" + square(0, 500, 100))), Codes{});
}

TEST(Rings, ACornerThatFollowsItselfIsLeftOutAndTold) {
  const Reading reading = reading_of(
      "4860000,42440000\n4860000,42440100\n4860000,42440100\n"
      "4860100,42440100\n4860100,42440000\n");
  ASSERT_EQ(codes_of(reading), Codes{"repeated_corner"});
  EXPECT_EQ(reading.warnings[0].corner, 3);
  EXPECT_EQ(reading.rings[0].points, reading_of(square(0, 0, 100)).rings[0].points);
}

TEST(Rings, FewerThanThreeCornersAreNoRing) {
  expect_refused("4860000,42440000\n4860000,42440100\n", "lot.ring_short", 1);
  expect_refused("4860000,42440000\n4860000,42440100\n4860000,42440000\n", "lot.ring_short", 1);
  expect_refused(square(0, 0, 100) + "\n1,4860000,42440000\n", "lot.ring_short", 6);
}

TEST(Rings, ACrossingNamesItsSides) {
  const std::string bow =
      "4860000,42440000\n4860100,42440100\n4860000,42440100\n"
      "4860100,42440000\n";
  expect_refused(bow, "self_crossing", 3);
  const auto refused = read_corner_text(bow, {});
  EXPECT_EQ(number_in(refused.error(), "ring"), 1);
  EXPECT_EQ(number_in(refused.error(), "first"), 1);
  EXPECT_EQ(number_in(refused.error(), "second"), 3);
}

TEST(Rings, AreWoundAsGeoJsonWants) {
  const std::string with_the_clock =
      "4860000,42440000\n4860900,42440000\n4860900,42440900\n"
      "4860000,42440900\n";
  const Reading reading = reading_of(with_the_clock + "剔除区\n" + square(100, 100, 100));
  EXPECT_TRUE(counter_clockwise(reading.rings[0].points));
  EXPECT_FALSE(counter_clockwise(reading.rings[1].points));
  EXPECT_EQ(reading.rings[0].corners[1].first, "4860900") << "corners stay as written";
}

}  // namespace
}  // namespace adit::domain::ground
