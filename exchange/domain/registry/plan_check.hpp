// What a delivery may say of minerals, measured by the plans of the province: whom a programme or a
// plan of a city or county names, and that the lower plan is stricter or equal, never laxer
// (L1229).
#pragma once

#include <vector>

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"
#include "domain/registry/record.hpp"

namespace adit::domain::registry {

// Everything wrong with programmes, their items and lower plans under these editions, in the order
// of the records; at most `registry_problems_max`. Without an edition minerals have no names to
// agree with, and only the plans' own lists are compared. Refusals, all with `line`:
// - registry.mineral_unknown (member, mineral): a name that no edition's table has;
// - registry.minerals_contradict (plan, mineral, member, other): in two lists of one plan for the
//   same kind of right;
// - registry.laxer (plan, mineral, edition): opened by a lower plan, and prohibited to mine by an
//   edition whose period meets the plan's.
[[nodiscard]] std::vector<base::Refusal> problems_with_plans(
    const std::vector<Record>& records, const std::vector<const plan::Edition*>& editions);

}  // namespace adit::domain::registry
