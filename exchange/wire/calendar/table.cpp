// Tables into the calendar, periods out of it.
#include "wire/calendar/table.hpp"

#include <utility>
#include <vector>

#include "base/invariant.hpp"
#include "wire/embedded.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using domain::calendar::DayException;
using domain::calendar::WorkCalendar;
using domain::calendar::YearTable;

base::Outcome<std::vector<DayException>> days_of(Json days, const std::string& pointer) {
  std::vector<DayException> read;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const Json day = days.at(i);
    const auto date = base::parse_date(day["date"].text());
    if (!date) {
      return base::refuse_at(pointer + "/" + std::to_string(i) + "/date", date.error().code);
    }
    read.push_back({*date, std::string(day["zh"].text()), std::string(day["en"].text())});
  }
  return read;
}

std::vector<YearTable> load_embedded() {
  std::vector<YearTable> tables;
  for (const std::string_view path : embedded_under("deploy/calendars/")) {
    auto table = read_calendar_table(*embedded(path));
    ADIT_INVARIANT(table.has_value(), "the calendar tables in the program are well formed");
    tables.push_back(std::move(*table));
  }
  return tables;
}

WorkCalendar calendar_of_embedded() {
  auto calendar = WorkCalendar::of(embedded_tables());
  ADIT_INVARIANT(calendar.has_value(), "the calendar tables in the program make a calendar");
  return std::move(*calendar);
}

}  // namespace

base::Outcome<YearTable> read_calendar_table(std::string_view bytes) {
  const auto document = read("documents/calendar", bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  YearTable table;
  table.year = static_cast<int>(root["year"].integer());
  table.confirmed = root["confirmed"].boolean();
  auto rest = days_of(root["rest"], "/rest");
  if (!rest) return tl::unexpected(rest.error());
  auto make_up = days_of(root["make_up"], "/make_up");
  if (!make_up) return tl::unexpected(make_up.error());
  table.rest = std::move(*rest);
  table.make_up = std::move(*make_up);
  return domain::calendar::check_table(std::move(table));
}

const std::vector<YearTable>& embedded_tables() {
  static const std::vector<YearTable> tables = load_embedded();
  return tables;
}

const WorkCalendar& embedded_calendar() {
  static const WorkCalendar calendar = calendar_of_embedded();
  return calendar;
}

std::string working_period_json(const domain::calendar::WorkingPeriod& period) {
  JsonWriter out;
  out.begin_object().member("date", base::to_text(period.end)).key("days").begin_array();
  for (const base::Date day : period.days) out.text(base::to_text(day));
  out.end_array().key("skipped").begin_array();
  for (const domain::calendar::Skipped& day : period.skipped) {
    out.begin_object().member("date", base::to_text(day.date)).member("en", day.en);
    out.member("reason", day.reason).member("zh", day.zh).end_object();
  }
  out.end_array().member("table", period.table).end_object();
  return out.take();
}

}  // namespace adit::wire
