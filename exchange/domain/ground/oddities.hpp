// What is odd about a reading that holds together: its zones, its place, its size.
#pragma once

#include "base/outcome.hpp"
#include "domain/ground/reading.hpp"
#include "domain/plan/mineral.hpp"

namespace adit::domain::ground {

// wrong_zone: a corner whose zone is not that of most (each is told), or a ring with a corner more
// than 1.6° from the central meridian of its zone (the first is told): a zone reaches 1.5°, and
// lots at its edge keep to one zone.
void judge_zones(Reading& reading);

// outside_box: a ring with a corner outside Jilin's box (plan/shape.hpp), where no lot can be
// submitted; the first is told.
void judge_place(Reading& reading);

// over_block_cap: more blocks than the mineral may have; without a mineral, or for one that the
// article does not name, more than 40.
void judge_blocks(Reading& reading, const plan::Mineral* mineral);

// area_differs: the published area is not the computed one (area.hpp). Refuses like area_agrees.
[[nodiscard]] base::Outcome<void> judge_area(Reading& reading);

}  // namespace adit::domain::ground
