// How the rings of one lot lie to each other.
#pragma once

#include <vector>

#include "base/outcome.hpp"
#include "domain/ground/reading.hpp"

namespace adit::domain::ground {

// Finds the outer ring of each hole. An outer ring may lie within a hole of another one. Refuses
// with `lot.hole_outside` (line, ring) for a hole that is not wholly inside one outer ring, and
// with `lot.holes_overlap` or `lot.rings_overlap` (line, ring, other) for two of a kind that share
// ground; rings that only touch share none.
[[nodiscard]] base::Outcome<void> nest(std::vector<Ring>& rings);

}  // namespace adit::domain::ground
