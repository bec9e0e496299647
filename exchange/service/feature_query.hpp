// The query of a feature collection, from text: OGC API – Features Part 1 section 7.15 (bbox,
// datetime, limit) and Part 2 section 6 (crs, bbox-crs); and offset, by which pages are linked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/outcome.hpp"
#include "store/features.hpp"

namespace adit::service {

// Names and values as they came, in that order.
using QueryText = std::vector<std::pair<std::string, std::string>>;

// A system of reference that is served.
struct ReferenceSystem {
  std::string_view uri;
  int srid = 4490;
  bool north_first = false;  // as its authority orders the axes
  int decimals = 7;          // of a coordinate in an answer: about a centimetre, or less
  double middle_m = 0;       // of a zone: the easting of its central meridian; 0: degrees
};

// CRS84 first, which is the default; then CGCS2000 (EPSG 4490) and its zones 41 to 44.
[[nodiscard]] const std::vector<ReferenceSystem>& reference_systems();

// Refuses with `query.unknown` {field}, `query.twice` {field}, `query.crs` {field, value},
// `query.bbox`, `query.datetime`, `query.limit` {field, least, most}. A limit above the most that a
// page holds is taken as that, as the standard says.
[[nodiscard]] base::Outcome<store::FeatureQuery> read_feature_query(store::Collection collection,
                                                                    const QueryText& text);
// The same for one feature: only `crs` may be asked for.
[[nodiscard]] base::Outcome<store::FeatureQuery> read_feature_query(store::Collection collection,
                                                                    const std::string& id,
                                                                    const QueryText& text);

// A whole number of a query, within both bounds; refuses with `query.limit` {field, least, most}.
[[nodiscard]] base::Outcome<std::int64_t> whole_number(const std::string& field,
                                                       const std::string& text, std::int64_t least,
                                                       std::int64_t most);

// The URI of the system that a query asks for.
[[nodiscard]] std::string_view uri_of(const store::FeatureQuery& query);

}  // namespace adit::service
