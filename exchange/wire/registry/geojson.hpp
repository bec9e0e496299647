// A delivery as a FeatureCollection of GeoJSON (RFC 7946).
#pragma once

#include <string_view>

#include "base/outcome.hpp"
#include "wire/registry/read.hpp"

namespace adit::wire::registry {

// Reads as read_delivery says, from bytes without a byte order mark.
[[nodiscard]] base::Outcome<Delivery> read_geojson(std::string_view bytes);

}  // namespace adit::wire::registry
