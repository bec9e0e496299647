// Working days over two small years: make-up days, holidays, the first day, and the ends.
#include "domain/calendar/work_calendar.hpp"

#include <gtest/gtest.h>

namespace adit::domain::calendar {
namespace {

base::Date day(int year, int month, int number) {
  return base::date_of({year, month, number});
}

DayException named(base::Date date) {
  return {date, "国庆节", "National Day"};
}

// 2024 with 1–7 October off and Sunday 29 September worked; 2025 without exceptions.
WorkCalendar example() {
  YearTable first{2024, true, {}, {named(day(2024, 9, 29))}};
  for (int number = 1; number <= 7; ++number) first.rest.push_back(named(day(2024, 10, number)));
  return WorkCalendar::of({{2025, true, {}, {}}, first}).value();
}

TEST(WorkCalendar, SkipsWeekendsAndHolidaysAndCountsMakeUpDays) {
  const auto period = example().add(day(2024, 9, 27), 3).value();
  const std::vector<base::Date> expected{day(2024, 9, 29), day(2024, 9, 30), day(2024, 10, 8)};
  EXPECT_EQ(period.days, expected);
  EXPECT_EQ(period.end, day(2024, 10, 8));
  ASSERT_EQ(period.skipped.size(), 8u);
  EXPECT_EQ(period.skipped.front().reason, "weekend");
  EXPECT_EQ(period.skipped.back().reason, "holiday");
  EXPECT_EQ(period.skipped.back().en, "National Day");
}

TEST(WorkCalendar, CountsTheFirstDayOnlyWhenTold) {
  const auto calendar = example();
  const base::Date friday = day(2024, 9, 27);
  EXPECT_EQ(calendar.add(friday, 1)->end, day(2024, 9, 29));
  EXPECT_EQ(calendar.add(friday, 1, true)->end, friday);
  EXPECT_EQ(calendar.count(friday, day(2024, 9, 29)).value(), 1);
  EXPECT_EQ(calendar.count(friday, day(2024, 9, 29), true).value(), 2);
  EXPECT_EQ(calendar.count(friday, friday).value(), 0);
}

TEST(WorkCalendar, CountIsTheInverseOfAdd) {
  const auto calendar = example();
  for (int wd = 1; wd <= 60; ++wd) {
    const auto period = calendar.add(day(2024, 9, 19), wd).value();
    EXPECT_EQ(calendar.count(day(2024, 9, 19), period.end).value(), wd);
    EXPECT_EQ(period.days.size(), static_cast<std::size_t>(wd));
  }
}

TEST(WorkCalendar, RefusesOutsideItsYears) {
  const auto calendar = example();
  EXPECT_EQ(calendar.add(day(2025, 12, 31), 1).error().code, "calendar.past_end");
  EXPECT_EQ(calendar.add(day(2025, 12, 30), 1)->end, day(2025, 12, 31));
  EXPECT_EQ(calendar.count(day(2025, 12, 30), day(2026, 1, 1)).error().code, "calendar.past_end");
  const auto none = calendar.count(day(2026, 6, 1), day(2026, 6, 1));
  ASSERT_FALSE(none) << "no day to count, and none known either: " << *none;
  EXPECT_EQ(none.error().code, "calendar.past_end");
  EXPECT_EQ(calendar.add(day(2024, 1, 1), 4'000).error().code, "calendar.past_end");
  EXPECT_EQ(calendar.working(day(2023, 12, 31)).error().code, "calendar.before_start");
  EXPECT_EQ(calendar.add(day(2023, 12, 31), 1)->end, day(2024, 1, 1));
}

TEST(WorkCalendar, RefusesSenselessQuestions) {
  const auto calendar = example();
  EXPECT_EQ(calendar.add(day(2024, 1, 1), 0).error().code, "calendar.bad_count");
  EXPECT_EQ(calendar.add(day(2024, 1, 1), -1).error().code, "calendar.bad_count");
  EXPECT_EQ(calendar.count(day(2024, 2, 2), day(2024, 2, 1)).error().code, "calendar.reversed");
}

TEST(WorkCalendar, RefusesTablesThatCannotBe) {
  const auto code = [](std::vector<YearTable> tables) {
    return WorkCalendar::of(std::move(tables)).error().code;
  };
  const DayException saturday = named(day(2024, 10, 12));
  const DayException friday = named(day(2024, 10, 11));
  EXPECT_EQ(code({}), "calendar.empty");
  EXPECT_EQ(code({{2024, true, {}, {}}, {2024, true, {}, {}}}), "calendar.year_twice");
  EXPECT_EQ(code({{2024, true, {}, {}}, {2026, true, {}, {}}}), "calendar.gap");
  EXPECT_EQ(code({{2025, true, {friday}, {}}}), "calendar.wrong_year");
  EXPECT_EQ(code({{2024, true, {}, {friday}}}), "calendar.make_up_weekday");
  EXPECT_EQ(code({{2024, true, {saturday}, {saturday}}}), "calendar.day_twice");
  EXPECT_EQ(code({{2024, true, {friday, friday}, {}}}), "calendar.day_twice");
  EXPECT_EQ(code({{2024, true, {saturday, friday}, {}}}), "calendar.unordered");
}

TEST(WorkCalendar, DigestNamesTheTables) {
  const auto one = WorkCalendar::of({{2024, true, {}, {}}}).value();
  const auto other = WorkCalendar::of({{2024, true, {named(day(2024, 10, 1))}, {}}}).value();
  EXPECT_NE(one.digest(), other.digest());
  EXPECT_EQ(one.table(), "cn-2024-2024@" + base::to_hex(one.digest()).substr(0, 12));
}

}  // namespace
}  // namespace adit::domain::calendar
