// Calendar tables as documents (schemas/documents/calendar): the files of deploy/calendars are
// compiled into the program, so that a copied binary counts the same working days.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/calendar/work_calendar.hpp"

namespace adit::wire {

// Reads and checks one year's table; refuses with the schema's refusals, `date.malformed` and those
// of domain::calendar::check_table.
[[nodiscard]] base::Outcome<domain::calendar::YearTable> read_calendar_table(
    std::string_view bytes);

// The tables compiled into the program by year, read on first use; a malformed one breaks an
// invariant.
[[nodiscard]] const std::vector<domain::calendar::YearTable>& embedded_tables();

// Their calendar alone, without the years that were loaded later (app/calendar_directory.hpp).
[[nodiscard]] const domain::calendar::WorkCalendar& embedded_calendar();

// {"date","days","skipped":[{"date","reason","zh","en"}],"table"} in canonical form.
[[nodiscard]] std::string working_period_json(const domain::calendar::WorkingPeriod& period);

}  // namespace adit::wire
