// One reader a parameter; what nobody reads is refused, lest a misspelt filter let everything by.
#include "service/feature_query.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "base/limits.hpp"
#include "wire/replies/features.hpp"

namespace adit::service {

namespace {

using base::Outcome;
using base::refuse;
using Read = Outcome<void>;

constexpr const char* open_end = "..";

const ReferenceSystem* system_of(std::string_view uri) {
  const auto found = std::ranges::find(reference_systems(), uri, &ReferenceSystem::uri);
  return found == reference_systems().end() ? nullptr : &*found;
}

std::optional<std::vector<double>> numbers(std::string_view text) {
  std::vector<double> out;
  while (true) {
    const std::string_view one = text.substr(0, text.find(','));
    double value = 0;
    const auto [at, error] = std::from_chars(one.data(), one.data() + one.size(), value);
    if (error != std::errc{} || at != one.data() + one.size() || !std::isfinite(value)) return {};
    out.push_back(value);
    if (one.size() == text.size()) return out;
    text.remove_prefix(one.size() + 1);
  }
}

std::string box_wkt(double west, double south, double east, double north) {
  const auto corner = [](double x, double y) {
    return std::to_string(x) + " " + std::to_string(y);
  };
  return "((" + corner(west, south) + "," + corner(east, south) + "," + corner(east, north) + "," +
         corner(west, north) + "," + corner(west, south) + "))";
}

// Whether a corner can be projected: a zone's plane has an end, and beyond it there is no answer.
bool on_the_ground(double x, double y, const ReferenceSystem& system) {
  constexpr double width_m = 1e6;   // to either side of the central meridian
  constexpr double length_m = 1e7;  // from the equator to the pole
  if (system.middle_m == 0) return std::abs(x) <= 180 && std::abs(y) <= 90;
  return std::abs(x - system.middle_m) <= width_m && std::abs(y) <= length_m;
}

// A box may be given with heights, which nothing here has; and a box of degrees whose west is
// greater than its east goes round the other way.
Outcome<std::string> area_of(const std::string& text, const ReferenceSystem& system) {
  auto edges = numbers(text);
  if (!edges || (edges->size() != 4 && edges->size() != 6)) return refuse("query.bbox");
  const std::size_t half = edges->size() / 2;
  double west = (*edges)[0], south = (*edges)[1];
  double east = (*edges)[half], north = (*edges)[half + 1];
  if (system.north_first) {
    std::swap(west, south);
    std::swap(east, north);
  }
  const bool grid = system.middle_m != 0;
  const bool there = on_the_ground(west, south, system) && on_the_ground(east, north, system);
  if (!there || south > north || (west > east && grid)) return refuse("query.bbox");
  if (west <= east) return "MULTIPOLYGON(" + box_wkt(west, south, east, north) + ")";
  return "MULTIPOLYGON(" + box_wkt(west, south, 180, north) + "," +
         box_wkt(-180, south, east, north) + ")";
}

// An instant, or two of them with a slash between, either of which may be open (.. or nothing).
Read read_span(store::FeatureQuery& query, const std::string& text) {
  const auto slash = text.find('/');
  const std::string first = text.substr(0, slash);
  const std::string last = slash == std::string::npos ? first : text.substr(slash + 1);
  const auto read = [slash](const std::string& part, std::optional<base::Instant>& into) -> Read {
    if (slash != std::string::npos && (part.empty() || part == open_end)) return {};
    const auto at = base::parse_instant(part);
    if (!at) return refuse("query.datetime");
    into = *at;
    return {};
  };
  if (auto ok = read(first, query.from); !ok) return ok;
  if (auto ok = read(last, query.until); !ok) return ok;
  if (query.from && query.until && *query.until < *query.from) return refuse("query.datetime");
  return {};
}

Outcome<ReferenceSystem> read_system(const std::string& field, const std::string& uri) {
  const ReferenceSystem* system = system_of(uri);
  if (system == nullptr) return refuse("query.crs", {{"field", field}, {"value", uri}});
  return *system;
}

Read check_names(const QueryText& text, const std::set<std::string_view>& known) {
  std::set<std::string> seen;
  for (const auto& [name, value] : text) {
    if (!known.contains(name)) return refuse("query.unknown", {{"field", name}});
    if (!seen.insert(name).second) return refuse("query.twice", {{"field", name}});
  }
  return {};
}

std::optional<std::string> asked(const QueryText& text, std::string_view name) {
  const auto found = std::ranges::find(text, name, &QueryText::value_type::first);
  return found == text.end() ? std::nullopt : std::optional(found->second);
}

Read read_crs(store::FeatureQuery& query, const QueryText& text) {
  const auto uri = asked(text, "crs");
  if (!uri) return {};
  const auto system = read_system("crs", *uri);
  if (!system) return tl::unexpected(system.error());
  query.srid = system->srid;
  query.north_first = system->north_first;
  query.decimals = system->decimals;
  return {};
}

Read read_area(store::FeatureQuery& query, const QueryText& text) {
  auto system = Outcome<ReferenceSystem>(reference_systems().front());
  if (const auto uri = asked(text, "bbox-crs")) system = read_system("bbox-crs", *uri);
  if (!system) return tl::unexpected(system.error());
  const auto box = asked(text, "bbox");
  if (!box) return {};
  auto area = area_of(*box, *system);
  if (!area) return tl::unexpected(area.error());
  query.area_wkt = std::move(*area);
  query.area_srid = system->srid;
  return {};
}

Read read_page(store::FeatureQuery& query, const QueryText& text) {
  if (const auto limit = asked(text, "limit")) {
    const auto value = whole_number("limit", *limit, 1, base::limits::page_offset_max);
    if (!value) return tl::unexpected(value.error());
    query.limit = std::min<std::int64_t>(*value, base::limits::page_features_max);
  }
  if (const auto offset = asked(text, "offset")) {
    const auto value = whole_number("offset", *offset, 0, base::limits::page_offset_max);
    if (!value) return tl::unexpected(value.error());
    query.offset = *value;
  }
  return {};
}

}  // namespace

Outcome<std::int64_t> whole_number(const std::string& field, const std::string& text,
                                   std::int64_t least, std::int64_t most) {
  std::int64_t value = 0;
  const auto* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || at != end || value < least || value > most) {
    return refuse("query.limit", {{"field", field}, {"least", least}, {"most", most}});
  }
  return value;
}

const std::vector<ReferenceSystem>& reference_systems() {
  static const std::vector<ReferenceSystem> systems{
      {wire::replies::crs84, 4490, false, 7},
      {"http://www.opengis.net/def/crs/EPSG/0/4490", 4490, true, 7},
      {"http://www.opengis.net/def/crs/EPSG/0/4529", 4529, true, 3, 41.5e6},
      {"http://www.opengis.net/def/crs/EPSG/0/4530", 4530, true, 3, 42.5e6},
      {"http://www.opengis.net/def/crs/EPSG/0/4531", 4531, true, 3, 43.5e6},
      {"http://www.opengis.net/def/crs/EPSG/0/4532", 4532, true, 3, 44.5e6},
  };
  return systems;
}

Outcome<store::FeatureQuery> read_feature_query(store::Collection collection,
                                                const QueryText& text) {
  store::FeatureQuery query;
  query.collection = collection;
  auto ok = check_names(text, {"bbox", "bbox-crs", "crs", "datetime", "limit", "offset"});
  if (ok) ok = read_crs(query, text);
  if (ok) ok = read_area(query, text);
  if (ok) ok = read_page(query, text);
  const auto span = asked(text, "datetime");
  if (ok && span) ok = read_span(query, *span);
  if (!ok) return tl::unexpected(ok.error());
  return query;
}

Outcome<store::FeatureQuery> read_feature_query(store::Collection collection, const std::string& id,
                                                const QueryText& text) {
  store::FeatureQuery query;
  query.collection = collection;
  query.id = id;
  query.limit = 1;
  auto ok = check_names(text, {"crs"});
  if (ok) ok = read_crs(query, text);
  if (!ok) return tl::unexpected(ok.error());
  return query;
}

std::string_view uri_of(const store::FeatureQuery& query) {
  const auto found = std::ranges::find_if(reference_systems(), [&](const auto& system) {
    return system.srid == query.srid && system.north_first == query.north_first;
  });
  return found->uri;
}

}  // namespace adit::service
