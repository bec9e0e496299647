// The periods of an announcement and of a published result, counted and explained for people.
#pragma once

#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/calendar/work_calendar.hpp"
#include "service/queries.hpp"
#include "service/setting.hpp"
#include "wire/replies/public.hpp"

namespace adit::service {

// The reply as it is kept in the lot.announced event.
[[nodiscard]] std::string canonical_json(const wire::replies::EarliestOpening& opening);

// The last instant of a result's publication (结果公示期) that begins at `from`. Refuses with
// calendar.past_end {year}.
[[nodiscard]] base::Outcome<base::Instant> publication_end(
    const domain::calendar::WorkCalendar& calendar, const domain::profile::RuleProfile& profile,
    base::Instant from);

}  // namespace adit::service
