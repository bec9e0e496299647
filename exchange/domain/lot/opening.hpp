// When a session may open at the earliest, with the derivation that lets anybody check it.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/calendar/work_calendar.hpp"
#include "domain/profile/rule_profile.hpp"

namespace adit::domain::lot {

struct EarliestOpening {
  base::Instant announced_at;
  base::Instant earliest;
  profile::PeriodBasis basis = profile::PeriodBasis::working_days;
  int count = 0;                           // working days or seconds that the announcement stands
  std::vector<base::Date> days;            // the counted working days, none for seconds
  std::vector<calendar::Skipped> skipped;  // the days between that did not count
  std::string table;                       // the calendar's tables, empty for seconds
};

// The announcement stands for the profile's whole period; the session may open at the profile's
// opening minute of the first working day after it (a period in days ends with its last day, civil
// code, article 203). Periods in seconds end to the millisecond. Refuses with `calendar.past_end`
// {year} and the calendar's other refusals.
[[nodiscard]] base::Outcome<EarliestOpening> earliest_opening(
    const profile::RuleProfile& profile, base::Instant announced_at,
    const calendar::WorkCalendar& calendar);

}  // namespace adit::domain::lot
