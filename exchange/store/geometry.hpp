// What PostGIS says about a polygon: whether it is sound, how large, and what it touches. Shapes
// are intersected as drawn in longitude and latitude; every area and length is geodesic, on the
// CGCS2000 ellipsoid, rounded to whole units, so that the pure rules receive integers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/conformity/facts.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct Soundness {
  bool valid = false;
  std::string reason;  // GEOS's word, such as "Self-intersection"; empty when valid
  std::string lon;     // where, in degrees; empty when valid
  std::string lat;
  std::int64_t area_m2 = 0;
};
// Examines a MULTIPOLYGON in well-known text.
[[nodiscard]] Soundness examine(Transaction& tx, const std::string& wkt);

// The planned blocks of an edition that share an area with a MULTIPOLYGON in well-known text; by
// id.
[[nodiscard]] std::vector<domain::conformity::Touch> touched_blocks(Transaction& tx,
                                                                    const std::string& plan,
                                                                    const std::string& wkt);

}  // namespace adit::store
