// Exact answers about rings anywhere in China: whole 1e-8 degrees, and products in 128 bits, where
// plan/shape.hpp keeps to Jilin's box and 64.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "domain/plan/shape.hpp"

namespace adit::domain::ground {

// Two sides of a closed ring that share a point without following each other, or that run back on
// each other; by the places of their first corners, the smaller first. Nothing for a simple ring.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> crossing_sides(
    const plan::Ring& ring);

// How the insides of two simple rings lie to each other; sides may touch in each case.
enum class Relation { apart, crossing, first_inside, second_inside, same };

[[nodiscard]] Relation relation_of(const plan::Ring& first, const plan::Ring& second);

// The corners of either ring that lie on the other one, each once.
[[nodiscard]] std::vector<plan::Point> touching_corners(const plan::Ring& first,
                                                        const plan::Ring& second);

// Whether the rings share a length of their sides, not only points.
[[nodiscard]] bool run_along(const plan::Ring& first, const plan::Ring& second);

// Whether the closed ring is wound against the clock.
[[nodiscard]] bool counter_clockwise(const plan::Ring& ring);

}  // namespace adit::domain::ground
