// A record as a document, as the tables and the replies keep it.
#pragma once

#include <string>
#include <string_view>

#include "domain/registry/record.hpp"

namespace adit::wire::registry {

// {"id", "kind", its members, "top_mm", "bottom_mm"} in canonical form; the ground is kept beside
// it. And back, without ground and line: for documents that this program has written.
[[nodiscard]] std::string record_json(const domain::registry::Record& record);
[[nodiscard]] domain::registry::Record kept_record(std::string_view json);

// The ground as extended well-known binary of a MULTIPOLYGON, little-endian, EPSG 4490: the bytes
// of PostGIS's ST_AsEWKB(geom, 'NDR'). Empty without ground.
[[nodiscard]] std::string ground_ewkb(const domain::registry::Record& record);

// SHA-256 in hexadecimal over the document, a line feed and the binary ground: what two snapshots
// are compared by, and what the kept row gives again in SQL.
[[nodiscard]] std::string record_digest(std::string_view json, std::string_view ewkb);

}  // namespace adit::wire::registry
