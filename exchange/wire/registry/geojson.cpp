// Feature by feature: properties are cells, numbers in them are taken as they were written.
#include "wire/registry/geojson.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "base/limits.hpp"
#include "domain/ground/degrees.hpp"
#include "domain/registry/values.hpp"
#include "wire/json.hpp"
#include "wire/registry/gathering.hpp"

namespace adit::wire::registry {
namespace {

using base::Outcome;
using base::refuse;
using domain::plan::Point;
using domain::plan::Ring;
using domain::registry::Polygon;

constexpr ParseLimits delivery_limits{base::limits::registry_bytes_max, 32};

bool says(Json object, std::string_view key, std::string_view text) {
  const auto value = object.find(key);
  return value && value->is(JsonKind::string) && value->text() == text;
}

std::optional<std::int64_t> read_number(Json value) {
  if (!value.is(JsonKind::integer) && !value.is(JsonKind::number)) return std::nullopt;
  return domain::ground::read_degrees(value.number_text());
}

// Heights behind the two are passed over.
bool read_point(Json position, Point& out) {
  if (!position.is(JsonKind::array) || position.size() < 2) return false;
  const auto lon = read_number(position.at(0));
  const auto lat = read_number(position.at(1));
  if (!lon || !lat) return false;
  out = {*lon, *lat};
  return true;
}

template <class List, class Read>
bool read_list(Json array, List& out, Read read) {
  if (!array.is(JsonKind::array)) return false;
  out.reserve(array.size());
  for (std::size_t i = 0; i < array.size(); ++i) {
    if (!read(array.at(i), out.emplace_back())) return false;
  }
  return true;
}

bool read_polygon(Json rings, Polygon& out) {
  return read_list(rings, out, [](Json positions, Ring& ring) {
    return read_list(positions, ring, read_point);
  });
}

Outcome<std::vector<Polygon>> read_geometry(Json feature) {
  std::vector<Polygon> out;
  const auto geometry = feature.find("geometry");
  if (!geometry || geometry->is(JsonKind::null)) return out;
  const bool object = geometry->is(JsonKind::object);
  const bool single = object && says(*geometry, "type", "Polygon");
  if (!single && !(object && says(*geometry, "type", "MultiPolygon"))) {
    return refuse("registry.ground", {{"reason", "not_polygon"}});
  }
  const auto coordinates = geometry->find("coordinates");
  const bool read = coordinates && (single ? read_polygon(*coordinates, out.emplace_back())
                                           : read_list(*coordinates, out, read_polygon));
  if (!read) return refuse("registry.ground", {{"reason", "not_read"}});
  return out;
}

// Nothing for what is no single value.
std::optional<std::string_view> text_of(Json value) {
  switch (value.kind()) {
    case JsonKind::null:
      return "";
    case JsonKind::boolean:
      return value.boolean() ? "true" : "false";
    case JsonKind::integer:
    case JsonKind::number:
      return value.number_text();
    case JsonKind::string:
      return domain::registry::trimmed(value.text());
    case JsonKind::object:
    case JsonKind::array:
      break;
  }
  return std::nullopt;
}

class Features {
 public:
  // Refuses what does not concern one feature alone.
  Outcome<void> add(Json feature, int number) {
    if (!feature.is(JsonKind::object) || !says(feature, "type", "Feature")) {
      return refuse("registry.not_a_feature", {{"line", std::int64_t{number}}});
    }
    Row row;
    row.line = number;
    sound_ = true;
    if (auto read = read_properties(feature, row); !read) return read;
    if (row.cells[ground_place].empty()) {
      row.drawn = read_geometry(feature);
    } else {
      blame(number, "registry.ground", {{"reason", "in_properties"}});
    }
    if (sound_) gathering_.add(row);
    return {};
  }

  Delivery finish() { return gathering_.finish("geojson"); }

 private:
  Outcome<void> read_properties(Json feature, Row& row) {
    if (const auto id = feature.find("id")) put(id_place, "id", *id, row);
    const auto properties = feature.find("properties");
    if (!properties || !properties->is(JsonKind::object)) return {};
    std::vector<bool> taken(place_count());
    for (const auto& [name, value] : properties->members()) {
      const auto place = place_named(name);
      if (!place) {
        return refuse("registry.heading_unknown", {{"heading", domain::registry::shortened(name)},
                                                   {"known", known_headings()}});
      }
      if (taken[*place]) {
        return refuse("registry.heading_twice", {{"heading", domain::registry::shortened(name)}});
      }
      taken[*place] = true;
      put(*place, name, value, row);
    }
    return {};
  }

  void put(Place place, std::string_view name, Json value, Row& row) {
    const auto text = text_of(value);
    if (!text) {
      blame(row.line, "registry.value",
            {{"member", std::string(name)}, {"value", "{…}"}, {"allowed", "\"…\", 0, true, null"}});
    } else if (!text->empty()) {
      row.cells[place] = *text;
    }
  }

  void blame(int line, std::string code, std::vector<std::pair<std::string, base::Param>> params) {
    sound_ = false;
    gathering_.blame(line, {std::move(code), std::move(params)});
  }

  Gathering gathering_;
  bool sound_ = true;
};

// RFC 7946 knows one reference system; older files name one, which must be the same to a decimetre.
Outcome<void> check_crs(Json root) {
  const auto crs = root.find("crs");
  if (!crs || crs->is(JsonKind::null)) return {};
  const auto name = crs->at_pointer("/properties/name");
  const std::string_view text = name && name->is(JsonKind::string) ? name->text() : "?";
  for (const std::string_view known : {"4490", "4326", "CRS84"}) {
    if (text.ends_with(known)) return {};
  }
  return refuse("registry.crs", {{"crs", domain::registry::shortened(text)}});
}

}  // namespace

Outcome<Delivery> read_geojson(std::string_view bytes) {
  const auto document = JsonDocument::parse(bytes, delivery_limits);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  if (!root.is(JsonKind::object) || !says(root, "type", "FeatureCollection")) {
    return refuse("registry.not_features");
  }
  const auto list = root.find("features");
  if (!list || !list->is(JsonKind::array)) return refuse("registry.not_features");
  if (list->size() == 0) return refuse("registry.empty");
  if (auto checked = check_crs(root); !checked) return tl::unexpected(checked.error());
  constexpr std::size_t most = base::limits::registry_records_max;
  if (list->size() > most) {
    return refuse("registry.many_records", {{"records_max", std::int64_t{most}}});
  }
  Features features;
  for (std::size_t i = 0; i < list->size(); ++i) {
    auto added = features.add(list->at(i), static_cast<int>(i) + 1);
    if (!added) return tl::unexpected(added.error());
  }
  return features.finish();
}

}  // namespace adit::wire::registry
