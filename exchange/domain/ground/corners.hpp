// From figures to places on the ellipsoid.
#pragma once

#include <vector>

#include "base/outcome.hpp"
#include "domain/ground/columns.hpp"
#include "domain/ground/reading.hpp"

namespace adit::domain::ground {

// The corners of every ring, in the order of the text. Warns with columns_swapped at the first pair
// that has east before north, or latitude before longitude, without saying so by letters. Refuses
// with `lot.outside_china` (line, text) for a longitude not within 73–137° E, or a latitude not
// within 3–54° N, and with `lot.notations_disagree` (line, distance_m) when the compared pair is
// more than three metres, and what its last digit leaves open, away.
[[nodiscard]] base::Outcome<std::vector<std::vector<Corner>>> read_corners(
    const Table& table, const Columns& columns, std::vector<Warning>& warnings);

// Metres between two places of one datum that are near each other; to a hundredth part.
[[nodiscard]] double distance_m(const base::Geographic& a, const base::Geographic& b);

}  // namespace adit::domain::ground
