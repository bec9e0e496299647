// The documents of OGC API – Features, Part 1 (core, GeoJSON, OpenAPI 3.0) and Part 2 (systems of
// reference by URI), version 1.0 of both. Links begin with `origin`, such as
// https://localhost:8443: clients do not agree on how to read a relative one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

// CGCS2000 in longitude and latitude agrees with CRS84 at the scale of a map; GeoJSON is in it.
inline constexpr const char* crs84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

struct FeatureCollection {
  std::string id;
  std::string title;
  std::string description;
  std::vector<std::string> crs;                    // URIs that may be asked for, the default first
  std::optional<std::vector<std::string>> extent;  // west, south, east, north in degrees
};

struct Feature {
  std::string id;
  std::string geometry;    // GeoJSON geometry or null
  std::string properties;  // a JSON object
};

struct FeatureList {
  std::string collection;
  std::string here;                 // path and query of this page
  std::optional<std::string> next;  // of the pages beside it
  std::optional<std::string> previous;
  std::int64_t matched = 0;
  base::Instant at;
  std::vector<Feature> features;
};

[[nodiscard]] std::string features_landing_json(const std::string& origin);
[[nodiscard]] std::string features_conformance_json();
[[nodiscard]] std::string to_json(const std::vector<FeatureCollection>& collections,
                                  const std::string& origin);
[[nodiscard]] std::string to_json(const FeatureCollection& collection, const std::string& origin);
[[nodiscard]] std::string to_json(const FeatureList& list, const std::string& origin);
[[nodiscard]] std::string feature_json(const std::string& collection, const Feature& feature,
                                       const std::string& origin);

}  // namespace adit::wire::replies
