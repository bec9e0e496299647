// A reading as KML.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "domain/ground/reading.hpp"

namespace adit::wire {

// One Placemark (OGC 12-007r2) with a polygon for each outer ring, clamped to the ground. Refuses
// with `lot.legacy_not_mapped` (format) on Xi'an 1980.
[[nodiscard]] base::Outcome<std::string> kml(const domain::ground::Reading& reading);

}  // namespace adit::wire
