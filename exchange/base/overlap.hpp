// How much ground two polygons share, on a plane laid at their middle: for tolerances, where a
// thousandth does not matter. Exact answers about sides are domain/ground/crossing.hpp's, stored
// areas are ellipsoidal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace adit::base {

// Degrees east and north, closed; the first ring is the outer one, further ones are holes.
using DegreeRing = std::vector<std::pair<double, double>>;
using DegreePolygon = std::vector<DegreeRing>;

struct Overlap {
  std::size_t first = 0;   // places in the list
  std::size_t second = 0;  // above `first`
  std::int64_t overlap_m2 = 0;
  std::int64_t perimeter_m = 0;  // of what they share
  std::int64_t smaller_m2 = 0;   // area of the smaller of the two
};

// Every pair of the list whose polygons share an area of at least a square metre; by places. Takes
// time in proportion to the pairs whose boxes meet, not to all pairs.
[[nodiscard]] std::vector<Overlap> overlaps_among(const std::vector<DegreePolygon>& polygons);

}  // namespace adit::base
