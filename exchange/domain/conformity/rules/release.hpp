// Quotas of rights: C4 and C12 count what was released in the period, D4 and D5 what lives in
// zones.
#pragma once

#include "domain/conformity/rules/tally.hpp"

namespace adit::domain::conformity {

// How a new right stands to a quota: `pass`, `fail`, or `undetermined` with what is missing. The
// explanation says both numbers.
[[nodiscard]] Judgement judge_quota(const Case& given, const plan::Quota& quota);

// What an announcement of this mining lot takes of the quotas that it was judged by, and of the
// deposits that have room for one entity (C16): every row whose finding does not stop the lot. A
// slot is the lot's own, else the first above all others.
[[nodiscard]] std::vector<Wanted> quotas_wanted(const Case& given,
                                                const std::vector<Finding>& findings);

}  // namespace adit::domain::conformity
