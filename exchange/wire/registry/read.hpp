// A delivery for the register, as CSV (RFC 4180) or GeoJSON (RFC 7946), into records.
#pragma once

#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/registry/record.hpp"

namespace adit::wire::registry {

struct Delivery {
  std::string_view format;  // csv or geojson
  std::vector<domain::registry::Record> records;
  // What is wrong with single records, in the order of their lines, at most registry_problems_max;
  // those records are not among `records`.
  std::vector<base::Refusal> problems;
};

// Reads UTF-8, with or without a byte order mark. GeoJSON begins with a brace, all else is CSV: a
// row of headings in English or Chinese, then a record a row; without a column `kind` all are
// rights. Ground stands in a column `wkt` (POLYGON or MULTIPOLYGON, longitude before latitude, on
// CGCS2000) or in the feature's geometry. A row of a right may declare its holder beside it
// (holder_zh, control_group), as flat tables do. Refuses as a whole with registry.empty (no
// record), registry.encoding (line), registry.headings (missing), registry.heading_unknown
// (heading, known), registry.heading_twice (heading), registry.quote (line), registry.many_records
// (records_max), registry.not_features, registry.not_a_feature (line), registry.crs (crs) and what
// JsonDocument::parse refuses. A record is refused with registry.kind (value),
// registry.member_missing (member), registry.value (member, value, allowed), registry.not_of_kind
// (member, kind), registry.holder_differs (holder, first_line), registry.ground (reason),
// registry.ground_crossing (lon, lat), registry.outside_china (lon, lat) and registry.fields
// (expected, found), all with `line`.
[[nodiscard]] base::Outcome<Delivery> read_delivery(std::string_view bytes);

}  // namespace adit::wire::registry
