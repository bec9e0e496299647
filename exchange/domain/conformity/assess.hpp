// The gate: every rule of the catalogue against one lot, with the facts as they stood.
#pragma once

#include "domain/conformity/report.hpp"
#include "domain/plan/provisions.hpp"

namespace adit::domain::conformity {

// Assesses `lot` under `edition` (which speaks_of() accepted) as decided at `at`, for `stage`.
// `provisions` are those of the edition's document; without them (null) the rules that ask for them
// are undetermined.
// A rule that is not due at the stage is not applicable. Legal base: L1233, the review comes first.
[[nodiscard]] Report assess(const LotFacts& lot, const RegistryFacts& registry,
                            const plan::Edition& edition, const plan::Provisions* provisions,
                            base::Instant at, Stage stage);

}  // namespace adit::domain::conformity
