// Features: their properties as cells, their geometry as ground.
#include "wire/registry/geojson.hpp"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.hpp"

namespace adit::wire::registry {
namespace {

using domain::plan::Point;
using domain::registry::Kind;

const std::string triangle = "[[127,43],[127.1,43],[127,43.1],[127,43]]";

std::string collection(const std::string& features, const std::string& more = "") {
  return R"({"type":"FeatureCollection",)" + more + R"("features":[)" + features + "]}";
}

std::string feature(const std::string& properties, const std::string& geometry = "null",
                    const std::string& more = "") {
  return R"({"type":"Feature",)" + more + R"("properties":{)" + properties + R"(},"geometry":)" +
         geometry + "}";
}

const std::string right = R"("id":"R","right":"mining","holder":"H","mineral":"金")";

std::string polygon(const std::string& rings) {
  return R"({"type":"Polygon","coordinates":[)" + rings + "]}";
}

Delivery sound(const std::string& text) {
  auto read = read_geojson(text);
  EXPECT_TRUE(read) << read.error().code;
  return read ? std::move(*read) : Delivery{};
}

base::Refusal problem(const std::string& one_feature) {
  const Delivery delivery = sound(collection(one_feature));
  EXPECT_EQ(delivery.problems.size(), 1U) << one_feature;
  return delivery.problems.empty() ? base::Refusal{} : delivery.problems[0];
}

base::Refusal refused(const std::string& text) {
  const auto read = read_geojson(text);
  EXPECT_FALSE(read) << text;
  return read ? base::Refusal{} : read.error();
}

TEST(RegistryGeojson, FeaturesAreRecords) {
  const Delivery delivery = sound(collection(
      feature(right, polygon(triangle)) + "," +
      feature(R"("类别":"矿产地","名称":"示例矿产地","矿种":"金")", "null", R"("id":"D",)")));
  EXPECT_EQ(delivery.format, "geojson");
  EXPECT_TRUE(delivery.problems.empty());
  ASSERT_EQ(delivery.records.size(), 2U);
  EXPECT_EQ(delivery.records[0].line, 1);
  EXPECT_EQ(delivery.records[0].ground.size(), 1U);
  EXPECT_EQ(delivery.records[1].kind, Kind::deposit);
  EXPECT_EQ(delivery.records[1].id, "D");
  EXPECT_TRUE(delivery.records[1].ground.empty());
}

TEST(RegistryGeojson, TheIdOfThePropertiesGoesBeforeTheFeatures) {
  EXPECT_EQ(sound(collection(feature(right, "null", R"("id":7,)"))).records.at(0).id, "R");
  const std::string nameless = R"("right":"mining","holder":"H","mineral":"金")";
  EXPECT_EQ(sound(collection(feature(nameless, "null", R"("id":7,)"))).records.at(0).id, "7");
  EXPECT_EQ(problem(feature(nameless)).code, "registry.member_missing");
}

TEST(RegistryGeojson, CoordinatesAreReadFromTheirCharacters) {
  const auto delivery = sound(
      collection(feature(right, polygon("[[127.12345678,43,310.5],[1.28e2,43],[127.123456785,43.1],"
                                        "[127.12345678,43]]"))));
  ASSERT_EQ(delivery.records.size(), 1U);
  const auto& ring = delivery.records[0].ground.at(0).at(0);
  EXPECT_EQ(ring[0], (Point{12'712'345'678, 4'300'000'000}));
  EXPECT_EQ(ring[1], (Point{12'800'000'000, 4'300'000'000}));
  EXPECT_EQ(ring[2], (Point{12'712'345'679, 4'310'000'000})) << "half a unit, away from zero";
}

TEST(RegistryGeojson, PartsAndHolesKeepTheirPlaces) {
  const auto delivery = sound(collection(
      feature(right, R"({"type":"MultiPolygon","coordinates":[[)" + triangle +
                         ",[[127.01,43.01],[127.01,43.02],[127.02,43.01],[127.01,43.01]]]," +
                         "[[[128,43],[128.1,43],[128,43.1],[128,43]]]]}")));
  ASSERT_EQ(delivery.records.size(), 1U);
  EXPECT_EQ(delivery.records[0].ground.size(), 2U);
  EXPECT_EQ(delivery.records[0].ground[0].size(), 2U);
}

TEST(RegistryGeojson, NumbersAndTruthsAreTheirText) {
  const auto delivery = sound(collection(
      feature(right + R"(,"top_m":310.50,"bottom_m":-5,"lot":12,"capacity":true,"block":null)")));
  ASSERT_EQ(delivery.records.size(), 1U);
  const auto& record = delivery.records[0];
  EXPECT_EQ(record.elevations->top_mm, 310'500);
  EXPECT_EQ(record.member("lot"), "12");
  EXPECT_EQ(record.member("capacity"), "true");
  EXPECT_EQ(record.member("block"), "");
  EXPECT_EQ(problem(feature(right + R"(,"lot":[1])")).code, "registry.value");
  EXPECT_EQ(problem(feature(right, "null", R"("id":{},)")).code, "registry.value");
}

TEST(RegistryGeojson, BadGroundIsToldWithItsFeature) {
  const auto reason = [](const std::string& geometry) {
    const base::Refusal refusal = problem(feature(right, geometry));
    EXPECT_EQ(refusal.code, "registry.ground");
    EXPECT_EQ(std::get<std::int64_t>(refusal.params.at(0).second), 1);
    return std::get<std::string>(refusal.params.at(1).second);
  };
  EXPECT_EQ(reason(R"({"type":"Point","coordinates":[127,43]})"), "not_polygon");
  EXPECT_EQ(reason("[]"), "not_polygon");
  EXPECT_EQ(reason("{}"), "not_polygon");
  EXPECT_EQ(reason(R"({"type":"Polygon"})"), "not_read");
  EXPECT_EQ(reason(R"({"type":"Polygon","coordinates":7})"), "not_read");
  EXPECT_EQ(reason(R"({"type":"Polygon","coordinates":[[[127]]]})"), "not_read");
  EXPECT_EQ(reason(R"({"type":"Polygon","coordinates":[[["127","43"]]]})"), "not_read");
  EXPECT_EQ(reason(R"({"type":"Polygon","coordinates":[[[1e300,43]]]})"), "not_read");
  EXPECT_EQ(reason(R"({"type":"MultiPolygon","coordinates":[)" + triangle + "]}"), "not_read");
  EXPECT_EQ(reason(polygon("[[127,43],[127.1,43],[127,43.1]]")), "unclosed");
  EXPECT_EQ(reason(R"({"type":"Polygon","coordinates":[]})"), "few_corners");
}

TEST(RegistryGeojson, GroundInThePropertiesIsNotLostInSilence) {
  const base::Refusal refusal = problem(feature(right + R"(,"wkt":"POLYGON EMPTY")"));
  EXPECT_EQ(refusal.code, "registry.ground");
  EXPECT_EQ(std::get<std::string>(refusal.params.at(1).second), "in_properties");
}

TEST(RegistryGeojson, UnknownAndRepeatedPropertiesRefuseTheWhole) {
  EXPECT_EQ(refused(collection(feature(right + R"(,"owner":"H")"))).code,
            "registry.heading_unknown");
  EXPECT_EQ(refused(collection(feature(right + R"(,"矿业权人":"H")"))),
            (base::Refusal{"registry.heading_twice", {{"heading", "矿业权人"}}}));
}

TEST(RegistryGeojson, FeaturesHaveALimit) {
  std::string features = "0";
  for (std::size_t i = 0; i < base::limits::registry_records_max; ++i) features += ",0";
  const auto read = read_geojson(collection(features));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, "registry.many_records");
}

TEST(RegistryGeojson, OtherDocumentsAreRefused) {
  EXPECT_EQ(refused("{}").code, "registry.not_features");
  EXPECT_EQ(refused(R"({"type":"FeatureCollection"})").code, "registry.not_features");
  EXPECT_EQ(refused(R"({"type":"FeatureCollection","features":{}})").code, "registry.not_features");
  EXPECT_EQ(refused(R"({"type":"Topology","features":[]})").code, "registry.not_features");
  EXPECT_EQ(refused(collection("")).code, "registry.empty");
  EXPECT_EQ(refused(collection(feature(right) + ",7")),
            (base::Refusal{"registry.not_a_feature", {{"line", 2}}}));
  EXPECT_EQ(refused(collection(R"({"type":"Polygon"})")).code, "registry.not_a_feature");
  EXPECT_EQ(refused("{").code, "json.malformed");
  EXPECT_EQ(refused(collection(feature(R"("id":"\u0000")"))).code, "json.encoding");
}

TEST(RegistryGeojson, OtherReferenceSystemsAreRefused) {
  const auto named = [](const std::string& name) {
    return collection(feature(right),
                      R"("crs":{"type":"name","properties":{"name":")" + name + R"("}},)");
  };
  EXPECT_EQ(sound(named("urn:ogc:def:crs:OGC:1.3:CRS84")).records.size(), 1U);
  EXPECT_EQ(sound(named("urn:ogc:def:crs:EPSG::4490")).records.size(), 1U);
  EXPECT_EQ(sound(collection(feature(right), R"("crs":null,)")).records.size(), 1U);
  EXPECT_EQ(refused(named("urn:ogc:def:crs:EPSG::4610")).code, "registry.crs");
  EXPECT_EQ(refused(collection(feature(right), R"("crs":7,)")).code, "registry.crs");
}

}  // namespace
}  // namespace adit::wire::registry
