// How many blocks of the grid one project may have (国务院令第240号, article 3).
#pragma once

#include <cstdint>
#include <optional>

#include "domain/plan/mineral.hpp"

namespace adit::domain::ground {

inline constexpr std::int64_t cap_mineral_water = 10;
inline constexpr std::int64_t cap_solid = 40;   // metals, non-metals, radioactive minerals
inline constexpr std::int64_t cap_coal = 200;   // geothermal energy, coal, water and gas minerals
inline constexpr std::int64_t cap_oil = 2'500;  // petroleum and natural gas

// The cap of a mineral of the plan's table; nothing for those that the article does not name, such
// as oil shale and coalbed methane.
[[nodiscard]] std::optional<std::int64_t> block_cap(const plan::Mineral& mineral);

}  // namespace adit::domain::ground
