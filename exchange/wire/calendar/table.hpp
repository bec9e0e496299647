// Calendar tables as documents (schemas/documents/calendar): the files of deploy/calendars are
// compiled into the program, so that a copied binary counts the same working days.
#pragma once

#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/calendar/work_calendar.hpp"

namespace adit::wire {

// Reads and checks one year's table; refuses with the schema's refusals, `date.malformed` and those
// of domain::calendar::check_table.
[[nodiscard]] base::Outcome<domain::calendar::YearTable> read_calendar_table(
    std::string_view bytes);

// The calendar of the tables compiled into the program, made on first use; a malformed table breaks
// an invariant.
[[nodiscard]] const domain::calendar::WorkCalendar& embedded_calendar();

// {"date","days","skipped":[{"date","reason","zh","en"}],"table"} in canonical form.
[[nodiscard]] std::string working_period_json(const domain::calendar::WorkingPeriod& period);

}  // namespace adit::wire
