// Which shapes of many share ground: for tolerances, where a thousandth does not matter. Exact
// answers about sides are domain/ground/crossing.hpp's, stored areas are ellipsoidal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/common_ground.hpp"

namespace adit::base {

struct Overlap {
  std::size_t first = 0;   // places in the list
  std::size_t second = 0;  // above `first`
  std::int64_t overlap_m2 = 0;
  std::int64_t perimeter_m = 0;  // of what they share
  std::int64_t smaller_m2 = 0;   // area of the smaller of the two
};

// The pairs of the list whose shapes share an area of at least a square metre and that `counts`
// says yes to; in the order of their second places, then of their first, and the first `most` of
// them. Takes time in proportion to the pairs whose boxes meet, not to all pairs.
[[nodiscard]] std::vector<Overlap> overlaps_among(
    const std::vector<DegreeShape>& shapes, std::size_t most,
    const std::function<bool(const Overlap&)>& counts);

}  // namespace adit::base
