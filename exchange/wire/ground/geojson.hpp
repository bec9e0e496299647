// A reading as GeoJSON.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "domain/ground/reading.hpp"

namespace adit::wire {

// One Feature (RFC 7946) with a Polygon, or a MultiPolygon for several outer rings; CGCS2000 stands
// for WGS 84, from which it differs by less than a metre. Refuses with `lot.legacy_not_mapped`
// (format) on Xi'an 1980.
[[nodiscard]] base::Outcome<std::string> geojson(const domain::ground::Reading& reading);

}  // namespace adit::wire
