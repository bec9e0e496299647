// Well-known text, as programs write it and as it goes wrong.
#include "wire/registry/wkt.hpp"

#include <gtest/gtest.h>

namespace adit::wire::registry {
namespace {

using domain::plan::Ring;
using domain::registry::Polygon;
using Ground = std::vector<Polygon>;

const Ring triangle{{12'700'000'000, 4'300'000'000},
                    {12'710'000'000, 4'300'000'000},
                    {12'700'000'000, 4'310'000'000},
                    {12'700'000'000, 4'300'000'000}};

std::string why_not(std::string_view text) {
  const auto read = read_wkt(text);
  return read ? "" : std::get<std::string>(read.error().params.at(0).second);
}

TEST(RegistryWkt, PolygonsAreRead) {
  const Ground ground{{triangle}};
  for (const char* text : {"POLYGON((127 43,127.1 43,127 43.1,127 43))",
                           "polygon ( ( 127.0  43.00 , 127.1 43 ,\n127 43.1, 127 43 ) ) ",
                           "SRID=4490;POLYGON((127 43,127.1 43,127 43.1,127 43))",
                           "POLYGON Z ((127 43 310.5,127.1 43 0,127 43.1 -2,127 43 310.5))",
                           "POLYGON ZM((127 43 1 2,127.1 43 1 2,127 43.1 1 2,127 43 1 2))",
                           "MULTIPOLYGON(((1.27e2 43,127.1 43,127 43.1,127 43)))"}) {
    const auto read = read_wkt(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(*read, ground) << text;
  }
}

TEST(RegistryWkt, HolesAndPartsKeepTheirPlaces) {
  const std::string ring = "(127 43,127.1 43,127 43.1,127 43)";
  EXPECT_EQ(*read_wkt("POLYGON(" + ring + "," + ring + ")"), (Ground{{triangle, triangle}}));
  EXPECT_EQ(*read_wkt("MULTIPOLYGON((" + ring + "),(" + ring + "," + ring + "))"),
            (Ground{{triangle}, {triangle, triangle}}));
}

TEST(RegistryWkt, EmptyIsNoGround) {
  for (const char* text : {"", "  ", "POLYGON EMPTY", "MULTIPOLYGON Z EMPTY ", "SRID=4490;"}) {
    const auto read = read_wkt(text);
    ASSERT_TRUE(read) << text;
    EXPECT_TRUE(read->empty()) << text;
  }
}

TEST(RegistryWkt, OtherShapesAndSystemsAreRefused) {
  EXPECT_EQ(why_not("POINT(127 43)"), "not_polygon");
  EXPECT_EQ(why_not("GEOMETRYCOLLECTION EMPTY"), "not_polygon");
  EXPECT_EQ(why_not("127 43, 127.1 43"), "not_polygon");
  EXPECT_EQ(why_not("SRID=4610;POLYGON((127 43,127.1 43,127 43.1,127 43))"), "other_crs");
}

TEST(RegistryWkt, WhatIsBrokenIsRefused) {
  for (const char* text :
       {"POLYGON", "POLYGON(", "POLYGON()", "POLYGON(())", "POLYGON((127 43", "POLYGON((127))",
        "POLYGON((127 43,))", "POLYGON((127,43))", "POLYGON((127 x))", "POLYGON((127 43)) x",
        "POLYGON((127 43)", "POLYGON(127 43)", "MULTIPOLYGON((127 43))", "POLYGON((1 2 3 4 5))",
        "POLYGON EMPTY EMPTY", "POLYGON EMPTY (", "POLYGON Q ((127 43))",
        "MULTIPOLYGON(((127 43)),EMPTY)"}) {
    EXPECT_EQ(why_not(text), "not_read") << text;
  }
}

}  // namespace
}  // namespace adit::wire::registry
