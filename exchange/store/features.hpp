// What lies on the ground, for readers of OGC API – Features: lots, planned blocks, zones and
// registered rights with their shapes, cut to a box, in the reference system that is asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// The layers that are served. Lots: announced ones and later.
enum class Collection { lots, blocks, zones, rights };

struct FeatureQuery {
  Collection collection = Collection::lots;
  // An area in the system `area_srid` (x before y); features that meet it.
  std::optional<std::string> area_wkt{};
  int area_srid = 4490;
  // Features whose time meets this span, both ends included; open where nothing stands.
  std::optional<base::Instant> from{};
  std::optional<base::Instant> until{};
  std::optional<std::string> id{};
  int srid = 4490;           // of the geometries in the answer
  bool north_first = false;  // as the authority orders the axes of `srid`
  int decimals = 7;
  std::int64_t offset = 0;
  std::int64_t limit = 100;
};

struct GroundFeature {
  std::string id;
  std::string geometry;    // GeoJSON, or null where the register has no shape
  std::string properties;  // a JSON object
};

struct FeaturePage {
  std::int64_t matched = 0;  // by the query, on all pages
  std::vector<GroundFeature> features;
};

// One page by id.
[[nodiscard]] FeaturePage find_features(Transaction& tx, const FeatureQuery& query);

// West, south, east, north of a collection in degrees, as JSON numbers of seven decimals; nothing
// while it has no shapes.
[[nodiscard]] std::optional<std::vector<std::string>> extent_of(Transaction& tx,
                                                                Collection collection);

}  // namespace adit::store
