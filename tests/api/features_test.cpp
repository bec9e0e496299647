// The ground as desktop GIS reads it: by the standard's own words, and by GDAL, which somebody else
// has written.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <set>

#include "api/office.hpp"

namespace adit::api_tests {
namespace {

constexpr const char* epsg = "http://www.opengis.net/def/crs/EPSG/0/";

support::HttpReply get(const std::string& target) {
  support::HttpsClient reader(server().port());
  return reader.get(target);
}

std::string items(const std::string& collection, const std::string& query = "") {
  return "/ogc/collections/" + collection + "/items" + (query.empty() ? "" : "?" + query);
}

// What stands behind the server's name in a link.
std::string path_of(std::string_view link) {
  const std::string origin = "https://localhost:" + std::to_string(server().port());
  EXPECT_TRUE(link.starts_with(origin + "/ogc/")) << link;
  return std::string(link.substr(std::min(link.size(), origin.size())));
}

std::string escaped(const std::string& uri) {
  return std::regex_replace(std::regex_replace(uri, std::regex(":"), "%3A"), std::regex("/"),
                            "%2F");
}

std::string code(const std::string& target) {
  const auto reply = get(target);
  return reply.status < 400 ? "answered" : code_of(reply);
}

TEST(Features, TheWayInIsLinked) {
  expect_schema("replies/ogc-landing", get("/ogc"));
  expect_schema("replies/ogc-conformance", get("/ogc/conformance"));
  expect_schema("replies/ogc-collections", get("/ogc/collections"));
  for (const char* collection : {"lots", "blocks", "zones", "rights"}) {
    expect_schema("replies/ogc-collection", get("/ogc/collections/" + std::string(collection)));
    const auto page = get(items(collection));
    expect_schema("replies/ogc-features", page);
    EXPECT_EQ(page.headers.at("content-type"), "application/geo+json");
    EXPECT_EQ(page.headers.at("content-crs"), "<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
  }
}

TEST(Features, PagesFollowEachOtherAndHoldEachBlockOnce) {
  std::string target = items("blocks", "limit=5");
  std::set<std::string> ids;
  std::int64_t matched = 0;
  for (int pages = 0; !target.empty(); ++pages) {
    ASSERT_LT(pages, 100) << "pages without end";
    const auto reply = get(target);
    const auto page = json(reply);
    matched = page.root()["numberMatched"].integer();
    EXPECT_LE(page.root()["features"].size(), 5u);
    for (const auto feature : page.root()["features"].elements()) {
      EXPECT_TRUE(ids.insert(std::string(feature["id"].text())).second);
    }
    target.clear();
    for (const auto link : page.root()["links"].elements()) {
      if (link["rel"].text() == "next") target = path_of(link["href"].text());
    }
  }
  EXPECT_EQ(static_cast<std::int64_t>(ids.size()), matched);
  EXPECT_TRUE(ids.contains("SK-001"));
}

TEST(Features, ABoxHoldsWhatMeetsIt) {
  const auto one = json(get(items("blocks", "bbox=126.9,43.09,126.91,43.1")));
  ASSERT_EQ(one.root()["numberMatched"].integer(), 1);
  EXPECT_EQ(one.root()["features"].at(0)["id"].text(), "SK-001");
  const auto north_first = json(get(items(
      "blocks", "bbox=43.09,126.9,43.1,126.91&bbox-crs=" + escaped(std::string(epsg) + "4490"))));
  EXPECT_EQ(north_first.root()["numberMatched"].integer(), 1);
  const auto nowhere = json(get(items("blocks", "bbox=100,30,101,31")));
  EXPECT_EQ(nowhere.root()["numberMatched"].integer(), 0);
  const auto round = json(get(items("blocks", "bbox=140,30,120,50")));
  EXPECT_EQ(round.root()["numberMatched"].integer(), 0) << "the other way round the earth";
}

// The corner of SK-001 at 126.878 E, 43.0921 N in zone 42 (central meridian 126): north first, and
// the zone's number before the east.
TEST(Features, CoordinatesComeInTheSystemThatIsAskedFor) {
  const std::string zone = std::string(epsg) + "4530";
  const auto reply = get("/ogc/collections/blocks/items/SK-001?crs=" + escaped(zone));
  expect_schema("replies/ogc-feature", reply);
  EXPECT_EQ(reply.headers.at("content-crs"), "<" + zone + ">");
  const std::regex corner(R"(\[(4773[0-9]{3}\.[0-9]+),(42571[0-9]{3}\.[0-9]+)\])");
  EXPECT_TRUE(std::regex_search(reply.body, corner)) << reply.body;
}

TEST(Features, TimeIsThatOfTheEdition) {
  const auto of = [](const std::string& span) {
    return json(get(items("blocks", "datetime=" + span))).root()["numberMatched"].integer();
  };
  EXPECT_GT(of("2026-06-01T00:00:00%2B08:00"), 0);
  EXPECT_GT(of("../2026-06-01T00:00:00Z"), 0);
  EXPECT_EQ(of("../2025-12-31T00:00:00Z"), 0) << "before the sandbox's plan";
  EXPECT_EQ(of("2031-01-01T00:00:00Z/.."), 0) << "after it";
}

TEST(Features, WhatIsAskedWronglyIsRefusedWithTheRule) {
  EXPECT_EQ(code(items("blocks", "colour=red")), "query.unknown");
  EXPECT_EQ(code(items("blocks", "limit=1&limit=2")), "query.twice");
  EXPECT_EQ(code(items("blocks", "limit=0")), "query.limit");
  EXPECT_EQ(code(items("blocks", "limit=ten")), "query.limit");
  EXPECT_EQ(code(items("blocks", "offset=-1")), "query.limit");
  EXPECT_EQ(code(items("blocks", "bbox=1,2,3")), "query.bbox");
  EXPECT_EQ(code(items("blocks", "bbox=1,2,3,nan")), "query.bbox");
  EXPECT_EQ(code(items("blocks", "bbox=1,9,3,4")), "query.bbox");
  EXPECT_EQ(code(items("blocks", "bbox=1,2,3,400")), "query.bbox");
  const std::string zone = "&bbox-crs=" + escaped(std::string(epsg) + "4530");
  EXPECT_EQ(code(items("blocks", "bbox=0,0,1,1" + zone)), "query.bbox") << "no easting of the zone";
  EXPECT_EQ(code(items("blocks", "bbox=0,0,90000000,90000000" + zone)), "query.bbox");
  EXPECT_EQ(code(items("blocks", "datetime=yesterday")), "query.datetime");
  EXPECT_EQ(code(items("blocks", "crs=" + escaped("http://example.org/none"))), "query.crs");
  EXPECT_EQ(code(items("roads")), "collection.not_found");
  EXPECT_EQ(code("/ogc/collections/blocks/items/SK-999"), "feature.not_found");
  EXPECT_EQ(get(items("blocks", "limit=100000")).status, 200) << "more than a page is a page";
}

TEST(Features, DraftsAreNobodysBusinessUntilTheyAreAnnounced) {
  auto lin = client_of("lin");
  const auto drafted = lin.post("/api/v1/lots", draft_json({.block = 12}));
  ASSERT_EQ(drafted.status, 201) << drafted.body;
  const std::string draft = support::json_member(drafted.body, "id");
  EXPECT_EQ(get("/ogc/collections/lots/items/" + draft).status, 404);
  const auto made = announce({.block = 12}, 3'600'000);
  const auto shown = get("/ogc/collections/lots/items/" + made.lot);
  EXPECT_EQ(shown.status, 200);
  const std::regex soonest(R"("frees_at": ?"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00")");
  EXPECT_TRUE(std::regex_search(shown.body, soonest)) << shown.body;
}

// What GDAL's client finds when it is given nothing but the address.
std::string seen_by_gdal(const std::string& arguments) {
  const std::string command = "GDAL_HTTP_UNSAFESSL=YES ogrinfo " + arguments + " 2>&1";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), &::pclose);
  std::string out;
  std::array<char, 4096> part{};
  while (const auto size = std::fread(part.data(), 1, part.size(), pipe.get())) {
    out.append(part.data(), size);
  }
  return out;
}

TEST(Features, GdalListsTheCollectionsWithCountsAndExtents) {
  const std::string source = "OAPIF:https://localhost:" + std::to_string(server().port()) + "/ogc";
  const std::string all = seen_by_gdal("-ro " + source);
  for (const char* collection : {"lots", "blocks", "zones", "rights"}) {
    EXPECT_NE(all.find(collection), std::string::npos) << all;
  }
  const auto page = json(get(items("blocks")));
  const auto told = json(get("/ogc/collections/blocks"));
  const auto box = told.root().at_pointer("/extent/spatial/bbox/0");
  const std::string blocks = seen_by_gdal("-ro -so " + source + " blocks");
  EXPECT_NE(blocks.find("Feature Count: " + std::to_string(page.root()["numberMatched"].integer())),
            std::string::npos)
      << blocks;
  std::smatch extent;
  ASSERT_TRUE(std::regex_search(
      blocks, extent, std::regex(R"(Extent: \(([0-9.]+), ([0-9.]+)\) - \(([0-9.]+), ([0-9.]+)\))")))
      << blocks;
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(std::stod(extent[i + 1]), std::stod(std::string(box->at(i).number_text())), 1e-6);
  }
  EXPECT_NE(seen_by_gdal("-ro " + source + " blocks -where \"id='SK-002'\"").find("POLYGON"),
            std::string::npos);
}

}  // namespace
}  // namespace adit::api_tests
