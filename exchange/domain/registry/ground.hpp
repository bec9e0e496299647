// Ground as an authority has drawn it, checked, and brought into the form in which it is kept.
#pragma once

#include <vector>

#include "base/outcome.hpp"
#include "domain/registry/record.hpp"

namespace adit::domain::registry {

// Holders, reports of reserves and programmes of a year lie nowhere.
[[nodiscard]] bool may_have_ground(Kind kind);

// Whether what a table could not keep was drawn: returns the same polygons with points that repeat
// the one before dropped, outer rings wound against the clock, holes with it. Refuses with
// - registry.ground (reason): many_points (a ring of more than ring_points_max, or together more
//   than registry_points_max), unclosed, few_corners (no three of them), hole_outside (not wholly
//   within its outer ring), holes_overlap, hole_cuts (holes that touch, along sides or so that the
//   ground falls apart), parts_overlap (or run along each other);
// - registry.outside_china (lon, lat): beyond 73–136° E, 3–54° N;
// - registry.ground_crossing (lon, lat): where a ring meets itself.
[[nodiscard]] base::Outcome<std::vector<Polygon>> checked_ground(std::vector<Polygon> drawn);

}  // namespace adit::domain::registry
