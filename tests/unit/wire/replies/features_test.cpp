// The documents of the feature service, by their schemas and their links.
#include "wire/replies/features.hpp"

#include <gtest/gtest.h>

#include "wire/schema.hpp"

namespace adit::wire::replies {
namespace {

const std::string origin = "https://example.org:8443";

JsonDocument sound(const std::string& schema, const std::string& json) {
  auto read = wire::read("replies/" + schema, json, file_limits);
  EXPECT_TRUE(read.has_value()) << json;
  return std::move(*read);
}

std::string linked(Json document, std::string_view rel) {
  for (const auto link : document["links"].elements()) {
    if (link["rel"].text() == rel) return std::string(link["href"].text());
  }
  return {};
}

FeatureCollection blocks() {
  return {
      "blocks", "示例", "示例", {crs84}, std::vector<std::string>{"126.1", "43.0", "127", "44"}};
}

TEST(features_reply, the_landing_page_links_all_there_is) {
  const auto page = sound("ogc-landing", features_landing_json(origin));
  EXPECT_EQ(linked(page.root(), "data"), origin + "/ogc/collections");
  EXPECT_EQ(linked(page.root(), "conformance"), origin + "/ogc/conformance");
  EXPECT_EQ(linked(page.root(), "service-desc"), origin + "/openapi.json");
  (void)sound("ogc-conformance", features_conformance_json());
}

TEST(features_reply, a_collection_has_its_extent_or_none) {
  const auto one = sound("ogc-collection", to_json(blocks(), origin));
  const auto box = one.root().at_pointer("/extent/spatial/bbox/0");
  ASSERT_TRUE(box && box->size() == 4);
  EXPECT_EQ(box->at(2).number_text(), "127");
  EXPECT_EQ(linked(one.root(), "items"), origin + "/ogc/collections/blocks/items");
  auto bare = blocks();
  bare.extent.reset();
  EXPECT_FALSE(sound("ogc-collection", to_json(bare, origin)).root().find("extent").has_value());
  const auto all = sound("ogc-collections", to_json(std::vector{blocks(), bare}, origin));
  EXPECT_EQ(all.root()["collections"].size(), 2u);
}

TEST(features_reply, a_page_counts_and_links_its_neighbours) {
  FeatureList list;
  list.collection = "rights";
  list.here = "/ogc/collections/rights/items?limit=1&offset=1";
  list.next = "/ogc/collections/rights/items?limit=1&offset=2";
  list.matched = 3;
  list.at = base::Instant{1'800'000'000'000};
  list.features.push_back({"R-1", "null", R"({"state":"live"})"});
  const auto page = sound("ogc-features", to_json(list, origin));
  EXPECT_EQ(page.root()["numberMatched"].integer(), 3);
  EXPECT_EQ(page.root()["numberReturned"].integer(), 1);
  EXPECT_EQ(linked(page.root(), "next"), origin + *list.next);
  EXPECT_EQ(linked(page.root(), "prev"), "");
  EXPECT_EQ(linked(page.root(), "self"), origin + list.here);
}

TEST(features_reply, a_feature_stands_alone) {
  const Feature feature{
      "SK-001", R"({"type":"Polygon","coordinates":[[[126,43],[127,43],[127,44],[126,43]]]})",
      "{}"};
  const auto one = sound("ogc-feature", feature_json("blocks", feature, origin));
  EXPECT_EQ(linked(one.root(), "self"), origin + "/ogc/collections/blocks/items/SK-001");
  EXPECT_EQ(one.root()["geometry"]["type"].text(), "Polygon");
}

}  // namespace
}  // namespace adit::wire::replies
