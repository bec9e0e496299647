// Polygons as KML has them.
#include "wire/ground/kml.hpp"

#include <gtest/gtest.h>

#include "domain/ground/read.hpp"

namespace adit::wire {
namespace {

base::Outcome<std::string> kml_of(std::string_view text) {
  auto reading = domain::ground::read_corner_text(text, {});
  EXPECT_TRUE(reading);
  return kml(*reading);
}

TEST(Kml, HasAPolygonARing) {
  EXPECT_EQ(*kml_of("126,43\n126.5,43\n126.5,43.5\n126,43.5\n*,,,A&<B>,1\n"
                    "126.1,43.1\n126.2,43.1\n126.2,43.2\n*,,,,0\n"),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark><name>A&amp;&lt;B&gt;</name>"
            "<MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>126,43 126.5,43 "
            "126.5,43.5 126,43.5 126,43</coordinates></LinearRing></outerBoundaryIs>"
            "<innerBoundaryIs><LinearRing><coordinates>126.1,43.1 126.2,43.2 126.2,43.1 126.1,43.1"
            "</coordinates></LinearRing></innerBoundaryIs></Polygon></MultiGeometry></Placemark>"
            "</kml>");
}

TEST(Kml, ALegacyDatumIsNotMapped) {
  const auto refused = kml_of("西安80\n126,43\n126,43.5\n126.5,43.5\n");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "lot.legacy_not_mapped");
}

}  // namespace
}  // namespace adit::wire
