// Polygons as RFC 7946 has them.
#include "wire/ground/geojson.hpp"

#include <gtest/gtest.h>

#include "domain/ground/read.hpp"
#include "wire/json.hpp"

namespace adit::wire {
namespace {

base::Outcome<std::string> geojson_of(std::string_view text) {
  auto reading = domain::ground::read_corner_text(text, {});
  EXPECT_TRUE(reading);
  return geojson(*reading);
}

TEST(GeoJson, OneRingIsAPolygonWoundAgainstTheClock) {
  EXPECT_EQ(*geojson_of("126,43\n126,43.5\n126.5,43.5\n"),
            R"({"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[126,43],)"
            R"([126.5,43.5],[126,43.5],[126,43]]]},"properties":{"area_km2":"1127.7704",)"
            R"("datum":"cgcs2000","grid_blocks":465}})");
}

TEST(GeoJson, HolesFollowTheirOuterRing) {
  const auto text = geojson_of(
      "126.1,43.1\n126.2,43.1\n126.2,43.2\n126.1,43.2\n*,,,,0\n"
      "127,43\n127.5,43\n127.5,43.5\n127,43.5\n*,,,,1\n"
      "126,43\n126.5,43\n126.5,43.5\n126,43.5\n*,,,,1\n");
  const auto document = JsonDocument::parse(*text);
  ASSERT_TRUE(document);
  const Json polygons = document->root()["geometry"]["coordinates"];
  EXPECT_EQ(document->root()["geometry"]["type"].text(), "MultiPolygon");
  ASSERT_EQ(polygons.size(), 2U);
  EXPECT_EQ(polygons.at(0).size(), 1U);
  EXPECT_EQ(polygons.at(1).size(), 2U);
}

TEST(GeoJson, ALegacyDatumIsNotMapped) {
  const auto refused = geojson_of("西安80\n126,43\n126,43.5\n126.5,43.5\n");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lot.legacy_not_mapped");
}

}  // namespace
}  // namespace adit::wire
