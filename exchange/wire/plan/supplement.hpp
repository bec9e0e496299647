// The supplement of an edition: the member of edition.json that stands in for annexes which the
// document lacks.
#pragma once

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// Reads the member `supplement`, if it is there. Refuses with `plan.unit_unknown` (unit, row) and
// `plan.amount` (amount, unit, row).
[[nodiscard]] base::Outcome<void> read_supplement(domain::plan::Edition& edition, Json root);

// Its rows cite the clauses that need them; once the edition has its clauses.
void cite_supplement(domain::plan::Edition& edition);

}  // namespace adit::wire
