// The tables of 2010–2026 against periods of published notices, and tables that cannot be.
#include "wire/calendar/table.hpp"

#include <gtest/gtest.h>

#include <map>

#include "wire/embedded.hpp"
#include "wire/json.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

base::Date date(const char* text) {
  return base::parse_date(text).value();
}

struct Notice {
  const char* from;
  const char* to;
  int days;
  bool count_start_day;
};

// Periods of real grant announcements.
TEST(CalendarTable, CountsTheDaysOfPublishedNotices) {
  const Notice notices[] = {
      {"2024-09-19", "2024-10-22", 20, false}, {"2025-02-25", "2025-03-25", 20, false},
      {"2023-06-21", "2023-07-19", 20, true},  {"2026-02-03", "2026-03-06", 19, false},
      {"2026-02-03", "2026-03-06", 20, true},  {"2025-12-08", "2025-12-22", 10, false}};
  for (const Notice& notice : notices) {
    const auto days =
        embedded_calendar().count(date(notice.from), date(notice.to), notice.count_start_day);
    EXPECT_EQ(days.value(), notice.days) << notice.from;
    const auto period =
        embedded_calendar().add(date(notice.from), notice.days, notice.count_start_day);
    EXPECT_EQ(base::to_text(period->end), notice.to);
  }
}

// Weekdays of a year less its statutory holidays, which holidays on a weekend never lessen. A day
// too many or too few in a table shows here; the exceptions have a reason each.
TEST(CalendarTable, HasTheNumberOfWorkingDaysAYear) {
  const std::map<int, int> exceptions{{2011, 1},    // 31 December works for the New Year of 2012
                                      {2012, -1},   // and is missed here
                                      {2015, -1},   // 3 September was off for the anniversary
                                      {2020, -2}};  // Spring Festival was prolonged
  for (int year = 2010; year <= 2026; ++year) {
    const base::Date first = base::date_of({year, 1, 1});
    const base::Date last = base::date_of({year, 12, 31});
    int expected = year < 2025 ? -11 : -13;
    for (base::Date day = first; day <= last; day = day + 1) {
      if (base::weekday(day) <= 5) ++expected;
    }
    if (const auto found = exceptions.find(year); found != exceptions.end()) {
      expected += found->second;
    }
    EXPECT_EQ(embedded_calendar().count(first, last, true).value(), expected) << year;
  }
}

TEST(CalendarTable, CoversItsYearsAndEndsThere) {
  EXPECT_EQ(embedded_calendar().first_year(), 2010);
  EXPECT_EQ(embedded_calendar().last_year(), 2026);
  const auto past = embedded_calendar().add(date("2026-12-20"), 20);
  ASSERT_FALSE(past.has_value());
  EXPECT_EQ(past.error().code, "calendar.past_end");
}

TEST(CalendarTable, EveryTableNamesANotice) {
  const auto paths = embedded_under("deploy/calendars/");
  ASSERT_EQ(paths.size(), 17u);
  for (const std::string_view path : paths) {
    const auto document = read("documents/calendar", *embedded(path), file_limits).value();
    for (const Json source : document.root()["source"].elements()) {
      EXPECT_TRUE(source["title"].text().starts_with("国务院")) << path;
    }
  }
}

std::string changed(std::string_view from, std::string_view to) {
  std::string text(*embedded("deploy/calendars/cn-2024.json"));
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return at == text.npos ? text : text.replace(at, from.size(), to);
}

std::string code_of(const std::string& table) {
  const auto read = read_calendar_table(table);
  return read ? "" : read.error().code;
}

TEST(CalendarTable, RefusesTablesThatCannotBe) {
  EXPECT_EQ(code_of(changed("2024-01-01", "2024-01-01")), "");
  EXPECT_EQ(code_of(changed("2024-01-01", "2024-02-30")), "date.malformed");
  EXPECT_EQ(code_of(changed("2024-01-01", "2023-01-01")), "calendar.wrong_year");
  EXPECT_EQ(code_of(changed("2024-01-01", "2024-02-10")), "calendar.day_twice");
  EXPECT_EQ(code_of(changed("2024-01-01", "2024-12-25")), "calendar.unordered");
  EXPECT_EQ(code_of(changed("2024-02-04", "2024-02-05")), "calendar.make_up_weekday");
  EXPECT_EQ(code_of(changed("\"year\": 2024", "\"year\": 2024.5")), "schema.type");
  const auto refused = read_calendar_table(changed("2024-02-04", "2024-02-31"));
  EXPECT_EQ(refused.error().pointer, "/make_up/0/date");
}

TEST(CalendarTable, PeriodsAreCanonicalAndFitTheirSchema) {
  const auto period = embedded_calendar().add(date("2024-09-27"), 3).value();
  const std::string text = working_period_json(period);
  const auto document = read("documents/working-period", text);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(canonical(document->root()), text);
  EXPECT_EQ(document->root()["date"].text(), "2024-10-08");
}

}  // namespace
}  // namespace adit::wire
