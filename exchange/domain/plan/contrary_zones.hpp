// A map may not say of one piece of ground that mining is encouraged and that it is restricted or
// prohibited, nor both of the latter: prohibited beats restricted beats encouraged (L556) settles
// what a lot may do there, but not which of the two outlines is the mistake.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/plan/zone.hpp"

namespace adit::domain::plan {

struct ContraryZones {
  std::string first;
  std::string second;
};

// The first two zones of contrary kinds, of mining or of exploration, that share ground beyond
// drawing noise; nothing where there are none. One mineral may be restricted where another is
// encouraged: such zones are contrary only where both may mean the same one.
[[nodiscard]] std::optional<ContraryZones> contrary_zones(const std::vector<Zone>& zones);

}  // namespace adit::domain::plan
