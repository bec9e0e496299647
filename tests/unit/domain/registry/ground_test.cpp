// What is drawn, what is kept of it, and what is refused.
#include "domain/registry/ground.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/limits.hpp"

namespace adit::domain::registry {
namespace {

using plan::Point;
using plan::Ring;

// Hundredths of a degree from 127° E, 43° N.
Point at(std::int64_t x, std::int64_t y) {
  return {12'700'000'000 + x * 1'000'000, 4'300'000'000 + y * 1'000'000};
}

Ring closed(Ring ring) {
  ring.push_back(ring.front());
  return ring;
}

// Against the clock.
Ring square(std::int64_t x, std::int64_t y, std::int64_t side) {
  return closed({at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side)});
}

Ring turned(Ring ring) {
  std::ranges::reverse(ring);
  return ring;
}

std::string why_not(std::vector<Polygon> drawn) {
  const auto checked = checked_ground(std::move(drawn));
  if (checked) return "";
  const base::Refusal& refusal = checked.error();
  return refusal.code == "registry.ground" ? std::get<std::string>(refusal.params[0].second)
                                           : refusal.code;
}

TEST(RegistryGround, SoundGroundIsKept) {
  const std::vector<Polygon> drawn{{square(0, 0, 10), turned(square(2, 2, 2))},
                                   {square(20, 0, 10)}};
  const auto kept = checked_ground(drawn);
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept, drawn);
  EXPECT_TRUE(checked_ground({})->empty());
}

TEST(RegistryGround, RingsAreTurnedAndRepeatedPointsDropped) {
  const auto kept = checked_ground({{turned(square(0, 0, 10)), square(2, 2, 2)}});
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept, (std::vector<Polygon>{{square(0, 0, 10), turned(square(2, 2, 2))}}));
  const Ring stuttering{at(0, 0), at(0, 0), at(5, 0), at(5, 0),
                        at(5, 0), at(0, 5), at(0, 0), at(0, 0)};
  EXPECT_EQ(*checked_ground({{stuttering}}),
            (std::vector<Polygon>{{closed({at(0, 0), at(5, 0), at(0, 5)})}}));
}

TEST(RegistryGround, ABadRingIsRefused) {
  EXPECT_EQ(why_not({{{at(0, 0), at(5, 0), at(5, 5), at(0, 5)}}}), "unclosed");
  EXPECT_EQ(why_not({{{at(0, 0), at(5, 0), at(0, 0)}}}), "few_corners");
  EXPECT_EQ(why_not({{{at(0, 0), at(0, 0), at(0, 0), at(0, 0)}}}), "few_corners");
  EXPECT_EQ(why_not({{Ring{}}}), "few_corners");
  EXPECT_EQ(why_not({Polygon{}}), "few_corners");
  EXPECT_EQ(why_not({{closed({at(0, 0), at(5, 0), at(2, 0)})}}), "registry.ground_crossing")
      << "no area";
}

TEST(RegistryGround, ABowtieIsToldWhereItCrosses) {
  const auto checked = checked_ground({{closed({at(0, 0), at(10, 10), at(10, 0), at(0, 10)})}});
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error(), (base::Refusal{"registry.ground_crossing",
                                            {{"lon", "127.05000000"}, {"lat", "43.05000000"}}}));
}

TEST(RegistryGround, PointsOutsideChinaAreTold) {
  const auto swapped = [](const Point& p) { return Point{p.lat_e8, p.lon_e8}; };
  Ring ring = square(0, 0, 10);
  std::ranges::transform(ring, ring.begin(), swapped);
  const auto checked = checked_ground({{ring}});
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error(), (base::Refusal{"registry.outside_china",
                                            {{"lon", "43.00000000"}, {"lat", "127.00000000"}}}));
  const auto corner = [](std::int64_t lon, std::int64_t lat) {
    return why_not({{closed({{lon, lat}, {lon + 1, lat}, {lon, lat + 1}})}});
  };
  EXPECT_EQ(corner(7'300'000'000, 300'000'000), "");
  EXPECT_EQ(corner(7'299'999'999, 300'000'000), "registry.outside_china");
  EXPECT_EQ(corner(7'300'000'000, 299'999'999), "registry.outside_china");
  EXPECT_EQ(corner(13'600'000'000, 5'000'000'000), "registry.outside_china");
  EXPECT_EQ(corner(13'599'999'999, 5'400'000'000), "registry.outside_china");
  EXPECT_EQ(corner(13'599'999'999, 5'399'999'999), "");
}

// Of so many points, on a staircase and back along a line below it.
Ring stairs(std::size_t points) {
  Ring ring{{12'700'000'000, 4'300'000'000 - 1'000'000}};
  for (std::int64_t i = 0; ring.size() + 2 < points; ++i) {
    ring.push_back({12'700'000'000 + (i + 1) / 2 * 1'000, 4'300'000'000 + i / 2 * 1'000});
  }
  ring.push_back({ring.back().lon_e8 + 1, 4'300'000'000 - 1'000'000});
  std::ranges::reverse(ring);
  return closed(ring);
}

TEST(RegistryGround, PointsHaveALimit) {
  EXPECT_EQ(why_not({{stairs(base::limits::ring_points_max)}}), "");
  EXPECT_EQ(why_not({{stairs(base::limits::ring_points_max + 1)}}), "many_points");
  std::vector<Polygon> many;
  for (std::size_t i = 0; i < base::limits::registry_points_max / 5; ++i) {
    const auto n = static_cast<std::int64_t>(i);
    many.push_back({square(n % 60 * 3, n / 60 * 3, 1)});
  }
  EXPECT_EQ(why_not(many), "");
  many.push_back({square(-10, 0, 1)});
  EXPECT_EQ(why_not(many), "many_points");
}

TEST(RegistryGround, HolesLieWithinAndApart) {
  EXPECT_EQ(why_not({{square(0, 0, 10), square(20, 20, 2)}}), "hole_outside");
  EXPECT_EQ(why_not({{square(0, 0, 10), square(8, 8, 5)}}), "hole_outside");
  EXPECT_EQ(why_not({{square(0, 0, 10), square(0, 0, 10)}}), "hole_outside");
  EXPECT_EQ(why_not({{square(0, 0, 10), square(2, 2, 3), square(3, 3, 3)}}), "holes_overlap");
  EXPECT_EQ(why_not({{square(0, 0, 10), square(2, 2, 6), square(3, 3, 2)}}), "holes_overlap");
}

TEST(RegistryGround, HolesMayTouchButNotCut) {
  const Ring big = square(0, 0, 10);
  EXPECT_EQ(why_not({{big, closed({at(0, 5), at(3, 4), at(3, 6)})}}), "") << "in a point";
  EXPECT_EQ(why_not({{big, square(2, 2, 2), square(4, 4, 2)}}), "") << "corner to corner";
  EXPECT_EQ(why_not({{big, square(0, 2, 2)}}), "hole_cuts") << "along a side";
  EXPECT_EQ(why_not({{big, closed({at(0, 5), at(5, 4), at(10, 5), at(5, 6)})}}), "hole_cuts")
      << "from side to side";
  EXPECT_EQ(why_not({{big, square(2, 2, 2), square(4, 2, 2)}}), "hole_cuts") << "side by side";
  // Three holes around a place between them.
  EXPECT_EQ(
      why_not({{big, closed({at(3, 3), at(7, 3), at(5, 1)}), closed({at(3, 3), at(5, 7), at(1, 7)}),
                closed({at(7, 3), at(9, 7), at(5, 7)})}}),
      "hole_cuts");
  // Three holes that meet in one place.
  EXPECT_EQ(
      why_not({{big, closed({at(5, 5), at(4, 2), at(6, 2)}), closed({at(5, 5), at(8, 5), at(8, 7)}),
                closed({at(5, 5), at(3, 8), at(2, 6)})}}),
      "");
}

TEST(RegistryGround, PartsLieApart) {
  EXPECT_EQ(why_not({{square(0, 0, 10)}, {square(10, 10, 5)}}), "") << "corner to corner";
  EXPECT_EQ(why_not({{square(0, 0, 10)}, {square(5, 5, 10)}}), "parts_overlap");
  EXPECT_EQ(why_not({{square(0, 0, 10)}, {square(0, 0, 10)}}), "parts_overlap");
  EXPECT_EQ(why_not({{square(0, 0, 10)}, {square(2, 2, 2)}}), "parts_overlap");
  EXPECT_EQ(why_not({{square(2, 2, 2)}, {square(0, 0, 10)}}), "parts_overlap");
  EXPECT_EQ(why_not({{square(0, 0, 10)}, {square(10, 2, 5)}}), "parts_overlap") << "side by side";
}

TEST(RegistryGround, AnIslandMayLieInAHole) {
  const Polygon atoll{square(0, 0, 10), square(2, 2, 6)};
  EXPECT_EQ(why_not({atoll, {square(4, 4, 2)}}), "");
  EXPECT_EQ(why_not({{square(4, 4, 2)}, atoll}), "");
  EXPECT_EQ(why_not({atoll, {square(2, 2, 6)}}), "parts_overlap") << "which fills it";
  EXPECT_EQ(why_not({atoll, {square(2, 4, 2)}}), "parts_overlap") << "along its side";
  EXPECT_EQ(why_not({atoll, {square(1, 4, 4)}}), "parts_overlap") << "and onto its shore";
}

TEST(RegistryGround, HoldersReportsAndProgrammesLieNowhere) {
  EXPECT_FALSE(may_have_ground(Kind::holder));
  EXPECT_FALSE(may_have_ground(Kind::programme));
  EXPECT_FALSE(may_have_ground(Kind::reserve_report));
  for (const Kind kind : {Kind::right, Kind::deposit, Kind::prior_work, Kind::mine, Kind::land_use,
                          Kind::programme_item, Kind::lower_plan}) {
    EXPECT_TRUE(may_have_ground(kind));
  }
}

}  // namespace
}  // namespace adit::domain::registry
