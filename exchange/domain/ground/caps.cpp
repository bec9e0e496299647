// The table's groups are the classification's; the article's are told apart within energy and
// water.
#include "domain/ground/caps.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace adit::domain::ground {
namespace {

constexpr std::array<std::pair<std::string_view, std::int64_t>, 8> by_id = {{
    {"mineral_water", cap_mineral_water},
    {"uranium", cap_solid},
    {"thorium", cap_solid},
    {"coal", cap_coal},
    {"stone_coal", cap_coal},
    {"geothermal_energy", cap_coal},
    {"petroleum", cap_oil},
    {"natural_gas", cap_oil},
}};

}  // namespace

std::optional<std::int64_t> block_cap(const plan::Mineral& mineral) {
  const auto named = std::find_if(by_id.begin(), by_id.end(),
                                  [&](const auto& row) { return row.first == mineral.id; });
  if (named != by_id.end()) return named->second;
  switch (mineral.group) {
    case plan::MineralGroup::metal:
    case plan::MineralGroup::non_metal:
      return cap_solid;
    case plan::MineralGroup::water_gas:
      return cap_coal;
    case plan::MineralGroup::energy:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace adit::domain::ground
