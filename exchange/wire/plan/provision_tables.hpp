// The tables of a plan, cell by cell.
#pragma once

#include "base/outcome.hpp"
#include "domain/plan/provisions.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// Adds the tables of a document that has passed documents/plan-tables. Refuses with
// `plan.unit_unknown` (unit, row) and `plan.amount` (amount, unit, row).
[[nodiscard]] base::Outcome<void> read_tables(domain::plan::Provisions& into, Json root);

}  // namespace adit::wire
