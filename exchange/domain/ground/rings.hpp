// From corners to sound rings: closed, without corners twice, not crossing themselves.
#pragma once

#include <vector>

#include "base/outcome.hpp"
#include "domain/ground/reading.hpp"
#include "domain/ground/table.hpp"

namespace adit::domain::ground {

// `corners` are those of the table's rings. A last corner that repeats the first one closes the
// ring without a word. Warns with ring_open where the last corner is within a metre of the first
// but not the same (it is taken for it), and where a ring lacks the row with an asterisk that
// others have; and with repeated_corner where a corner follows itself. Refuses with
// `lot.ring_short` (line, ring) below three different corners and with `self_crossing` (line, ring,
// first, second: the corners at which the two sides begin).
[[nodiscard]] base::Outcome<std::vector<Ring>> make_rings(const Table& table,
                                                          std::vector<std::vector<Corner>> corners,
                                                          std::vector<Warning>& warnings);

}  // namespace adit::domain::ground
