// Links first of all: a client knows nothing but the landing page and follows them.
#include "wire/replies/features.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

constexpr const char* json_type = "application/json";
constexpr const char* geojson_type = "application/geo+json";
constexpr const char* openapi_type = "application/vnd.oai.openapi+json;version=3.0";
constexpr const char* root = "/ogc";
constexpr const char* collections_path = "/ogc/collections";

std::string path_of(const std::string& collection) {
  return std::string(collections_path) + "/" + collection;
}

void write_link(JsonWriter& out, std::string_view href, std::string_view rel, std::string_view type,
                std::string_view title = {}) {
  out.begin_object().member("href", href).member("rel", rel).member("type", type);
  if (!title.empty()) out.member("title", title);
  out.end_object();
}

void write_extent(JsonWriter& out, const std::vector<std::string>& edges) {
  out.key("extent").begin_object().key("spatial").begin_object();
  out.member("crs", crs84).key("bbox").begin_array();
  std::string box = "[";
  for (const auto& edge : edges) box += (box.size() > 1 ? "," : "") + edge;
  out.raw(box + "]").end_array().end_object().end_object();
}

void write_collection(JsonWriter& out, const FeatureCollection& collection) {
  const std::string path = path_of(collection.id);
  out.begin_object().member("id", collection.id).member("title", collection.title);
  out.member("description", collection.description).member("itemType", "feature");
  if (collection.extent) write_extent(out, *collection.extent);
  out.key("crs").begin_array();
  for (const auto& crs : collection.crs) out.text(crs);
  out.end_array().member("storageCrs", "http://www.opengis.net/def/crs/EPSG/0/4490");
  out.key("links").begin_array();
  write_link(out, path, "self", json_type, collection.title);
  write_link(out, path + "/items", "items", geojson_type, collection.title);
  out.end_array().end_object();
}

void write_feature(JsonWriter& out, const Feature& feature) {
  out.begin_object().member("type", "Feature").member("id", feature.id);
  out.member_raw("geometry", feature.geometry).member_raw("properties", feature.properties);
}

}  // namespace

std::string features_landing_json() {
  JsonWriter out;
  out.begin_object().member("title", "Adit 矿业权交易所 · 空间数据");
  out.member("description",
             "标的、勘查规划区块、分区和登记的矿业权 / Lots, planned blocks, zones and registered "
             "rights. CGCS2000; read-only.");
  out.key("links").begin_array();
  write_link(out, root, "self", json_type);
  write_link(out, "/openapi.json", "service-desc", openapi_type);
  write_link(out, "/ogc/conformance", "conformance", json_type);
  write_link(out, collections_path, "data", json_type);
  return out.end_array().end_object().take();
}

std::string features_conformance_json() {
  JsonWriter out;
  out.begin_object().key("conformsTo").begin_array();
  for (const char* part : {"core", "geojson", "oas30"}) {
    out.text(std::string("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/") + part);
  }
  out.text("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
  return out.end_array().end_object().take();
}

std::string to_json(const std::vector<FeatureCollection>& collections) {
  JsonWriter out;
  out.begin_object().key("links").begin_array();
  write_link(out, collections_path, "self", json_type);
  out.end_array().key("collections").begin_array();
  for (const auto& collection : collections) write_collection(out, collection);
  return out.end_array().end_object().take();
}

std::string to_json(const FeatureCollection& collection) {
  JsonWriter out;
  write_collection(out, collection);
  return out.take();
}

std::string to_json(const FeatureList& list) {
  JsonWriter out;
  out.begin_object().member("type", "FeatureCollection").member("timeStamp", list.at);
  out.member("numberMatched", list.matched).member("numberReturned", list.features.size());
  out.key("links").begin_array();
  write_link(out, list.here, "self", geojson_type);
  if (list.next) write_link(out, *list.next, "next", geojson_type);
  if (list.previous) write_link(out, *list.previous, "prev", geojson_type);
  write_link(out, path_of(list.collection), "collection", json_type);
  out.end_array().key("features").begin_array();
  for (const auto& feature : list.features) {
    write_feature(out, feature);
    out.end_object();
  }
  return out.end_array().end_object().take();
}

std::string feature_json(const std::string& collection, const Feature& feature) {
  JsonWriter out;
  write_feature(out, feature);
  out.key("links").begin_array();
  write_link(out, path_of(collection) + "/items/" + feature.id, "self", geojson_type);
  write_link(out, path_of(collection), "collection", json_type);
  return out.end_array().end_object().take();
}

}  // namespace adit::wire::replies
