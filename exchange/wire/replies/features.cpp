// Links first of all: a client knows nothing but the landing page and follows them.
#include "wire/replies/features.hpp"

#include "wire/json.hpp"

namespace adit::wire::replies {

namespace {

constexpr const char* json_type = "application/json";
constexpr const char* geojson_type = "application/geo+json";
constexpr const char* openapi_type = "application/vnd.oai.openapi+json;version=3.0";
constexpr const char* collections_path = "/ogc/collections";

std::string path_of(const std::string& collection) {
  return std::string(collections_path) + "/" + collection;
}

// Writes links of one server.
class Links {
 public:
  Links(JsonWriter& out, const std::string& origin) : out_(out), origin_(origin) {
    out_.key("links").begin_array();
  }
  Links& to(const std::string& path, std::string_view rel, std::string_view type,
            std::string_view title = {}) {
    out_.begin_object().member("href", origin_ + path).member("rel", rel).member("type", type);
    if (!title.empty()) out_.member("title", title);
    out_.end_object();
    return *this;
  }
  void end() { out_.end_array(); }

 private:
  JsonWriter& out_;
  const std::string& origin_;
};

void write_extent(JsonWriter& out, const std::vector<std::string>& edges) {
  out.key("extent").begin_object().key("spatial").begin_object();
  out.member("crs", crs84).key("bbox").begin_array();
  std::string box = "[";
  for (const auto& edge : edges) box += (box.size() > 1 ? "," : "") + edge;
  out.raw(box + "]").end_array().end_object().end_object();
}

void write_collection(JsonWriter& out, const FeatureCollection& collection,
                      const std::string& origin) {
  const std::string path = path_of(collection.id);
  out.begin_object().member("id", collection.id).member("title", collection.title);
  out.member("description", collection.description).member("itemType", "feature");
  if (collection.extent) write_extent(out, *collection.extent);
  out.key("crs").begin_array();
  for (const auto& crs : collection.crs) out.text(crs);
  out.end_array().member("storageCrs", "http://www.opengis.net/def/crs/EPSG/0/4490");
  Links(out, origin)
      .to(path, "self", json_type, collection.title)
      .to(path + "/items", "items", geojson_type, collection.title)
      .end();
  out.end_object();
}

void write_feature(JsonWriter& out, const Feature& feature) {
  out.begin_object().member("type", "Feature").member("id", feature.id);
  out.member_raw("geometry", feature.geometry).member_raw("properties", feature.properties);
}

}  // namespace

std::string features_landing_json(const std::string& origin) {
  JsonWriter out;
  out.begin_object().member("title", "Adit 矿业权交易所 · 空间数据");
  out.member("description",
             "标的、勘查规划区块、分区和登记的矿业权 / Lots, planned blocks, zones and registered "
             "rights. CGCS2000; read-only.");
  Links(out, origin)
      .to("/ogc", "self", json_type)
      .to("/openapi.json", "service-desc", openapi_type)
      .to("/ogc/conformance", "conformance", json_type)
      .to(collections_path, "data", json_type)
      .end();
  return out.end_object().take();
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

std::string to_json(const std::vector<FeatureCollection>& collections, const std::string& origin) {
  JsonWriter out;
  out.begin_object();
  Links(out, origin).to(collections_path, "self", json_type).end();
  out.key("collections").begin_array();
  for (const auto& collection : collections) write_collection(out, collection, origin);
  return out.end_array().end_object().take();
}

std::string to_json(const FeatureCollection& collection, const std::string& origin) {
  JsonWriter out;
  write_collection(out, collection, origin);
  return out.take();
}

std::string to_json(const FeatureList& list, const std::string& origin) {
  JsonWriter out;
  out.begin_object().member("type", "FeatureCollection").member("timeStamp", list.at);
  out.member("numberMatched", list.matched).member("numberReturned", list.features.size());
  Links links(out, origin);
  links.to(list.here, "self", geojson_type);
  if (list.next) links.to(*list.next, "next", geojson_type);
  if (list.previous) links.to(*list.previous, "prev", geojson_type);
  links.to(path_of(list.collection), "collection", json_type).end();
  out.key("features").begin_array();
  for (const auto& feature : list.features) {
    write_feature(out, feature);
    out.end_object();
  }
  return out.end_array().end_object().take();
}

std::string feature_json(const std::string& collection, const Feature& feature,
                         const std::string& origin) {
  JsonWriter out;
  write_feature(out, feature);
  Links(out, origin)
      .to(path_of(collection) + "/items/" + feature.id, "self", geojson_type)
      .to(path_of(collection), "collection", json_type)
      .end();
  return out.end_object().take();
}

}  // namespace adit::wire::replies
