// Walking the calendar day by day: periods are short, and a walk shows its derivation.
#include "domain/calendar/work_calendar.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace adit::domain::calendar {
namespace {

using base::Date;
using base::Outcome;
using base::refuse;
using base::refuse_at;

bool weekend(Date date) {
  return base::weekday(date) >= 6;
}

// The place of a day's date in a table's document: /rest/3/date.
std::string place(const char* list, std::size_t index) {
  return std::string("/") + list + "/" + std::to_string(index) + "/date";
}

Outcome<void> check_days(const char* list, const std::vector<DayException>& days, int year) {
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::string date = base::to_text(days[i].date);
    if (base::civil(days[i].date).year != year) {
      return refuse_at(place(list, i), "calendar.wrong_year",
                       {{"date", date}, {"year", std::int64_t{year}}});
    }
    if (i == 0) continue;
    if (days[i].date == days[i - 1].date) {
      return refuse_at(place(list, i), "calendar.day_twice", {{"date", date}});
    }
    if (days[i].date < days[i - 1].date) {
      return refuse_at(place(list, i), "calendar.unordered", {{"date", date}});
    }
  }
  return {};
}

void describe(std::string& text, char mark, const std::map<Date, DayException>& days) {
  for (const auto& [date, day] : days) {
    text += mark + base::to_text(date) + " " + day.zh + "\n";
  }
}

}  // namespace

bool same_days(const YearTable& one, const YearTable& other) {
  return one.year == other.year && one.rest == other.rest && one.make_up == other.make_up;
}

Outcome<YearTable> check_table(YearTable table) {
  if (auto ok = check_days("rest", table.rest, table.year); !ok) return tl::unexpected(ok.error());
  if (auto ok = check_days("make_up", table.make_up, table.year); !ok)
    return tl::unexpected(ok.error());
  for (std::size_t i = 0; i < table.make_up.size(); ++i) {
    const Date day = table.make_up[i].date;
    const std::string date = base::to_text(day);
    if (!weekend(day)) {
      return refuse_at(place("make_up", i), "calendar.make_up_weekday", {{"date", date}});
    }
    const auto same = [&](const DayException& rest) { return rest.date == day; };
    if (std::ranges::any_of(table.rest, same)) {
      return refuse_at(place("make_up", i), "calendar.day_twice", {{"date", date}});
    }
  }
  return table;
}

Outcome<WorkCalendar> WorkCalendar::of(std::vector<YearTable> tables) {
  if (tables.empty()) return refuse("calendar.empty");
  std::ranges::sort(tables, {}, &YearTable::year);
  WorkCalendar made;
  made.first_year_ = tables.front().year;
  made.last_year_ = tables.back().year;
  int expected = made.first_year_;
  for (YearTable& table : tables) {
    const std::int64_t year = table.year;
    if (year < expected) return refuse("calendar.year_twice", {{"year", year}});
    if (year > expected) return refuse("calendar.gap", {{"year", std::int64_t{expected}}});
    ++expected;
    auto checked = check_table(std::move(table));
    if (!checked) return tl::unexpected(checked.error());
    for (DayException& day : checked->rest) made.rest_.emplace(day.date, std::move(day));
    for (DayException& day : checked->make_up) made.make_up_.emplace(day.date, std::move(day));
  }
  std::string text = made.table() + "\n";
  describe(text, '-', made.rest_);
  describe(text, '+', made.make_up_);
  made.digest_ = base::sha256(text);
  return made;
}

Outcome<bool> WorkCalendar::working(Date date) const {
  const std::int64_t year = base::civil(date).year;
  if (year > last_year_) {
    return refuse("calendar.past_end", {{"year", year}, {"last", std::int64_t{last_year_}}});
  }
  if (year < first_year_) {
    return refuse("calendar.before_start", {{"year", year}, {"first", std::int64_t{first_year_}}});
  }
  if (make_up_.contains(date)) return true;
  return !rest_.contains(date) && !weekend(date);
}

Skipped WorkCalendar::reason_of(Date date) const {
  const auto found = rest_.find(date);
  if (found == rest_.end()) return {date, "weekend", "周末", "weekend"};
  return {date, "holiday", found->second.zh, found->second.en};
}

Outcome<WorkingPeriod> WorkCalendar::add(Date from, int n, bool count_start_day) const {
  if (n < 1) return refuse("calendar.bad_count", {{"wd", std::int64_t{n}}});
  WorkingPeriod period;
  period.table = table();
  for (Date day = count_start_day ? from : from + 1;; day = day + 1) {
    const auto works = working(day);
    if (!works) return tl::unexpected(works.error());
    if (!*works) {
      period.skipped.push_back(reason_of(day));
      continue;
    }
    period.days.push_back(day);
    if (static_cast<int>(period.days.size()) == n) break;
  }
  period.end = period.days.back();
  return period;
}

Outcome<int> WorkCalendar::count(Date from, Date to, bool count_start_day) const {
  if (to < from) {
    return refuse("calendar.reversed", {{"from", base::to_text(from)}, {"to", base::to_text(to)}});
  }
  // Also where no day is counted: of days past the end nobody knows that there are none.
  if (const auto last = working(to); !last) return tl::unexpected(last.error());
  int days = 0;
  for (Date day = count_start_day ? from : from + 1; day <= to; day = day + 1) {
    const auto works = working(day);
    if (!works) return tl::unexpected(works.error());
    if (*works) ++days;
  }
  return days;
}

std::string WorkCalendar::table() const {
  const std::string years = "cn-" + std::to_string(first_year_) + "-" + std::to_string(last_year_);
  return digest_ == base::Digest{} ? years : years + "@" + base::to_hex(digest_).substr(0, 12);
}

}  // namespace adit::domain::calendar
