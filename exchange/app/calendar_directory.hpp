// Calendar tables that `adit calendar load` has kept: one file a year in a directory, beside the
// tables that the program carries. A new year needs a file and a restart, no new program.
#pragma once

#include <string>

#include "base/outcome.hpp"
#include "domain/calendar/work_calendar.hpp"

namespace adit::app {

// Where commands keep and look for tables unless told otherwise; a server looks in the folder
// `calendars` of its data directory, which deploy/start makes the same place.
inline constexpr const char* calendar_directory = "var/calendars";

// The program's tables and every *.json of `directory`; a directory that is not there holds none.
// A year that the program has learnt since counts once. Refuses with `calendar.year_exists` (year,
// place) when the two differ, and like wire::read_calendar_table (with the file's name as `file`)
// and WorkCalendar::of.
[[nodiscard]] base::Outcome<domain::calendar::WorkCalendar> load_calendar(
    const std::string& directory);

// Keeps a year's table (its document as it stands in a file) in `directory`, which is made when it
// is not there; gives the calendar that holds it. Whoever reads meanwhile sees the table whole or
// not at all. The days of a year never change: the same days again are harmless, others are refused
// with `calendar.year_exists` (year, place). Refuses like load_calendar and with `file.unwritable`.
[[nodiscard]] base::Outcome<domain::calendar::WorkCalendar> keep_table(const std::string& directory,
                                                                       const std::string& document);

}  // namespace adit::app
