// Ground as it is drawn in deliveries: well-known text and the geometries of GeoJSON.
#pragma once

#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/registry/record.hpp"

namespace adit::wire::registry {

// POLYGON or MULTIPOLYGON, longitude before latitude in degrees, in any case; heights and measures
// behind them are passed over, as is SRID=4490; before them. EMPTY and an empty text are no ground.
// Nothing is checked but the writing. Refuses with registry.ground (reason): not_polygon,
// not_read, other_crs.
[[nodiscard]] base::Outcome<std::vector<domain::registry::Polygon>> read_wkt(std::string_view text);

}  // namespace adit::wire::registry
