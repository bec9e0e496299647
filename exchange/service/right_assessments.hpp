// The gate for a right that is on record: an officer asks whether it may be extended (延续) or
// changed (变更), and the report stands in the right's history.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "service/setting.hpp"
#include "wire/replies/reports.hpp"
#include "wire/requests/right_assessment.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Assesses the right as it is to be, against the register as it stands, journals that and keeps the
// report; not a refusal when nonconforming. Who takes a right over is judged as its holder. Nothing
// in the register changes. Refuses with right.not_found {right}, plan.not_loaded {plan},
// mineral.unknown {mineral}, lot.heights_order, what domain::registry::changes_of and examine_shape
// refuse, assessment.holder_unknown {holder}, assessment.ground_taken {right, overlap_m2} and
// date.malformed.
[[nodiscard]] base::Outcome<wire::replies::RightAssessment> assess_right(
    store::Transaction& tx, const Setting& setting, const Actor& actor, const std::string& right,
    const wire::requests::RightAssessment& asked, base::Instant now);

// Newest first. Refuses with right.not_found {right} for one that never was.
[[nodiscard]] base::Outcome<std::vector<wire::replies::RightAssessment>> assessments_of_right(
    store::Transaction& tx, const std::string& right);

}  // namespace adit::service
