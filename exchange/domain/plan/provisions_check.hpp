// The checks on the provisions of a document that no schema can make.
#pragma once

#include "base/outcome.hpp"
#include "domain/plan/provisions.hpp"

namespace adit::domain::plan {

// Whether everything that the provisions name is there, once, and of a kind, beside the edition
// whose minerals and clauses they speak of. Each refusal has the parameters `file` and `row`:
// `plan.other_document`, `plan.row_twice`, `plan.reference_unknown` (member, name),
// `plan.slip_unmarked`, `plan.outlook_as_limit` (cell), `plan.cell_differs` (cell),
// `plan.zones_contrary` (other, mineral), `plan.unlike` (first, second), `plan.scale_order`,
// `plan.row_empty` (member), `plan.figure_unquoted` (amount), `plan.control_differs` (mineral).
[[nodiscard]] base::Outcome<void> check(const Provisions& provisions, const Edition& edition);

}  // namespace adit::domain::plan
