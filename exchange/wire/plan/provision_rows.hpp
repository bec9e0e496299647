// The rows of the provisions' files, one reader a kind. A document must have passed its schema.
#pragma once

#include "base/outcome.hpp"
#include "domain/plan/provisions.hpp"
#include "wire/json.hpp"

namespace adit::wire {

// Each adds the rows of one file. Refuses with `plan.unit_unknown` (unit, row), `plan.amount`
// (amount, unit, row) and `date.malformed` (row).
using ProvisionReader = base::Outcome<void> (*)(domain::plan::Provisions&, Json root);

[[nodiscard]] base::Outcome<void> read_areas(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_belts(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_quotas(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_scales(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_controls(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_prerequisites(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_projects(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_targets(domain::plan::Provisions& into, Json root);
[[nodiscard]] base::Outcome<void> read_contradictions(domain::plan::Provisions& into, Json root);

}  // namespace adit::wire
