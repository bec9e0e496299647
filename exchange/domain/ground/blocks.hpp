// The registration grid: blocks of one minute of longitude by one of latitude (国务院令第240号, 3).
#pragma once

#include <cstdint>
#include <vector>

#include "domain/plan/shape.hpp"

namespace adit::domain::ground {

// How many blocks the ground within the closed rings has part of; holes are holes by lying within
// (even and odd). A side along a line of the grid, or within two centimetres of it, which is what
// coordinates are rounded to, has no part of the block beyond; but all
// ground has part of one block.
[[nodiscard]] std::int64_t grid_blocks(const std::vector<plan::Ring>& rings);

}  // namespace adit::domain::ground
