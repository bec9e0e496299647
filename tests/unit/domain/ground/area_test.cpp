// The ministry's area, against shapes whose area is known.
#include "domain/ground/area.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace adit::domain::ground {
namespace {

using base::Datum;
using Ring = std::vector<base::Geographic>;

// The area between the equator and a latitude, for one radian of longitude (closed form).
double zone_m2(Datum datum, double lat) {
  const base::Ellipsoid ellipsoid = base::ellipsoid_of(datum);
  const double flattening = 1 / ellipsoid.inverse_flattening;
  const double e = std::sqrt(flattening * (2 - flattening));
  const double s = std::sin(lat * std::numbers::pi / 180);
  const double minor = ellipsoid.semi_major_m * (1 - flattening);
  return minor * minor / 2 * (s / (1 - e * e * s * s) + std::atanh(e * s) / e);
}

TEST(Area, OfACellOfMeridiansAndParallels) {
  for (const Datum datum : {Datum::cgcs2000, Datum::xian80}) {
    for (const double lat : {18.0, 43.0, 53.0}) {
      const double width = 0.25;
      const Ring cell{{126, lat}, {126 + width, lat}, {126 + width, lat + 0.2}, {126, lat + 0.2}};
      const double known =
          (zone_m2(datum, lat + 0.2) - zone_m2(datum, lat)) * width * std::numbers::pi / 180;
      EXPECT_NEAR(ellipsoid_area_m2(datum, cell), known, known * 1e-9) << lat;
    }
  }
}

TEST(Area, DoesNotDependOnDirectionStartOrClosing) {
  Ring ring{{126, 43}, {126.1, 43.01}, {126.12, 43.1}, {126.01, 43.08}};
  const double area = ellipsoid_area_m2(Datum::cgcs2000, ring);
  Ring closed = ring;
  closed.push_back(ring.front());
  EXPECT_NEAR(ellipsoid_area_m2(Datum::cgcs2000, closed), area, 1e-3);
  EXPECT_NEAR(ellipsoid_area_m2(Datum::cgcs2000, {ring.rbegin(), ring.rend()}), area, 1e-3);
  EXPECT_NEAR(ellipsoid_area_m2(Datum::cgcs2000, {ring[2], ring[3], ring[0], ring[1]}), area, 1e-3);
  EXPECT_EQ(ellipsoid_area_m2(Datum::cgcs2000, {}), 0);
}

TEST(Area, IsPrintedWithFourDecimals) {
  EXPECT_EQ(km2_text(27'598'499.0), "27.5985");
  EXPECT_EQ(km2_text(17'570.0), "0.0176");
  EXPECT_EQ(km2_text(0), "0.0000");
}

TEST(Area, AgreesWithinTheLastDigitOrAThousandth) {
  EXPECT_TRUE(*area_agrees("27.6", 27'598'500));
  EXPECT_TRUE(*area_agrees("0.7", 697'100));
  EXPECT_TRUE(*area_agrees("3.2566", 3'256'100)) << "0.015 %";
  EXPECT_FALSE(*area_agrees("27.56", 27'598'500));
  EXPECT_FALSE(*area_agrees("48.69", 48'761'800));
  EXPECT_FALSE(*area_agrees("79.51", 80'054'100));
  EXPECT_FALSE(*area_agrees("1", 1'500'100));
  EXPECT_TRUE(*area_agrees("1", 1'500'000));
}

TEST(Area, APublishedAreaIsADecimalAboveZero) {
  for (const char* text :
       {"", "0", "-1", "abc", "1.2.3", "1e3", "27.56 km2", "1°", "1,5", "12345678901234567"}) {
    const auto agrees = area_agrees(text, 1e6);
    ASSERT_FALSE(agrees) << text;
    EXPECT_EQ(agrees.error().code, "lot.published_area");
  }
}

}  // namespace
}  // namespace adit::domain::ground
