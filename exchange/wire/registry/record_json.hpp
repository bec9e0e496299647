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

// MULTIPOLYGON of well-known text, in degrees with eight decimals; empty without ground.
[[nodiscard]] std::string ground_wkt(const domain::registry::Record& record);

// The same as extended well-known binary in hexadecimal, EPSG 4490, which the database takes ten
// times faster; empty without ground.
[[nodiscard]] std::string ground_ewkb(const domain::registry::Record& record);

// SHA-256 in hexadecimal over the document and, behind a line feed, the well-known text: what two
// snapshots are compared by.
[[nodiscard]] std::string record_digest(const domain::registry::Record& record);

}  // namespace adit::wire::registry
