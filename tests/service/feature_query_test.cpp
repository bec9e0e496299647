// Queries of feature collections, parameter by parameter.
#include "service/feature_query.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::service {
namespace {

constexpr auto lots = store::Collection::lots;
const std::string zone_42 = "http://www.opengis.net/def/crs/EPSG/0/4530";

store::FeatureQuery read(const QueryText& text) {
  const auto query = read_feature_query(lots, text);
  EXPECT_TRUE(query.has_value()) << (query ? "" : query.error().code);
  return query.value_or(store::FeatureQuery{});
}

std::string refused(const QueryText& text) {
  const auto query = read_feature_query(lots, text);
  return query ? "" : query.error().code;
}

TEST(feature_query, nothing_asked_is_the_first_page_of_all) {
  const auto query = read({});
  EXPECT_EQ(query.offset, 0);
  EXPECT_FALSE(query.area_wkt || query.from || query.until || query.id);
  EXPECT_EQ(uri_of(query), reference_systems().front().uri);
}

TEST(feature_query, a_box_is_read_along_the_axes_of_its_system) {
  EXPECT_TRUE(
      read({{"bbox", "126,43,127,44"}})
          .area_wkt->starts_with("MULTIPOLYGON(((126.000000 43.000000,127.000000 43.000000"));
  EXPECT_EQ(read({{"bbox", "126,43,0,127,44,500"}}).area_wkt,
            read({{"bbox", "126,43,127,44"}}).area_wkt)
      << "heights mean nothing here";
  const auto north_first =
      read({{"bbox", "4770000,42500000,4780000,42600000"}, {"bbox-crs", zone_42}});
  EXPECT_TRUE(north_first.area_wkt->starts_with("MULTIPOLYGON(((42500000.000000 4770000.000000"));
  EXPECT_EQ(north_first.area_srid, 4530);
}

TEST(feature_query, a_box_may_cross_the_date_line_in_degrees_only) {
  const auto query = read({{"bbox", "170,10,-170,20"}});
  EXPECT_NE(query.area_wkt->find("180.000000"), std::string::npos);
  EXPECT_EQ(refused({{"bbox", "4770000,42600000,4780000,42500000"}, {"bbox-crs", zone_42}}),
            "query.bbox");
}

TEST(feature_query, a_box_lies_where_its_system_reaches) {
  for (const char* box : {"0,0,1,1", "4770000,500000,4780000,600000", "-2e7,42500000,0,42600000",
                          "0,42500000,9e7,42600000"}) {
    EXPECT_EQ(refused({{"bbox", box}, {"bbox-crs", zone_42}}), "query.bbox") << box;
  }
  EXPECT_EQ(refused({{"bbox", "126,43,127,91"}}), "query.bbox") << "beyond the pole";
}

TEST(feature_query, a_box_that_is_none_is_refused) {
  for (const char* box : {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "1,2,3,4,", "1,,3,4", "1,2,inf,4",
                          "126,44,127,43", "126,43,127,181", "1,2,3,4 "}) {
    EXPECT_EQ(refused({{"bbox", box}}), "query.bbox") << box;
  }
}

TEST(feature_query, time_is_an_instant_or_a_span_with_open_ends) {
  const std::string day = "2026-06-01T00:00:00Z";
  const auto instant = read({{"datetime", day}});
  EXPECT_TRUE(instant.from && instant.from == instant.until);
  const auto after = read({{"datetime", day + "/.."}});
  EXPECT_TRUE(after.from && !after.until);
  const auto before = read({{"datetime", "/" + day}});
  EXPECT_TRUE(!before.from && before.until);
  for (const char* span :
       {"2026", "2026-06-01", "x/..", "2026-06-02T00:00:00Z/2026-06-01T00:00:00Z"}) {
    EXPECT_EQ(refused({{"datetime", span}}), "query.datetime") << span;
  }
}

TEST(feature_query, a_page_has_its_most) {
  EXPECT_EQ(read({{"limit", "7"}, {"offset", "14"}}).offset, 14);
  EXPECT_EQ(read({{"limit", "999999"}}).limit, base::limits::page_features_max);
  for (const char* limit : {"0", "-1", "1.5", "", "9999999999999999999"}) {
    EXPECT_EQ(refused({{"limit", limit}}), "query.limit") << limit;
  }
}

TEST(feature_query, what_is_not_known_or_stands_twice_is_refused) {
  EXPECT_EQ(refused({{"colour", "red"}}), "query.unknown");
  EXPECT_EQ(refused({{"crs", zone_42}, {"crs", zone_42}}), "query.twice");
  EXPECT_EQ(refused({{"crs", "EPSG:4530"}}), "query.crs");
  EXPECT_EQ(refused({{"bbox-crs", "EPSG:4530"}}), "query.crs");
  EXPECT_FALSE(read_feature_query(lots, "lot-1", {{"bbox", "1,2,3,4"}}).has_value())
      << "one feature is not filtered";
  EXPECT_EQ(uri_of(*read_feature_query(lots, "lot-1", {{"crs", zone_42}})), zone_42);
}

}  // namespace
}  // namespace adit::service
