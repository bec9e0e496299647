// The earliest opening: whole working days, or seconds in the sandbox.
#include "domain/lot/opening.hpp"

#include <gtest/gtest.h>

namespace adit::domain::lot {

namespace {

// 2024 around the National Day as it was arranged: 1–7 October off, 29 September and 12 October
// worked; Mid-Autumn is over.
calendar::WorkCalendar autumn_2024() {
  calendar::YearTable year{2024, true, {}, {}};
  for (int day = 1; day <= 7; ++day) {
    year.rest.push_back({base::date_of({2024, 10, day}), "国庆节", "National Day"});
  }
  year.make_up = {{base::date_of({2024, 9, 29}), "国庆节", "National Day"},
                  {base::date_of({2024, 10, 12}), "国庆节", "National Day"}};
  return *calendar::WorkCalendar::of({year});
}

base::Instant at(std::string_view text) {
  return *base::parse_instant(text);
}

profile::RuleProfile rules(profile::PeriodBasis basis) {
  profile::RuleProfile out;
  out.periods.basis = basis;
  return out;
}

TEST(earliest_opening, comes_after_twenty_whole_working_days_of_a_real_notice) {
  const auto opening = earliest_opening(rules(profile::PeriodBasis::working_days),
                                        at("2024-09-19T15:00:00.000+08:00"), autumn_2024());
  ASSERT_TRUE(opening.has_value());
  ASSERT_EQ(opening->days.size(), 20U);
  EXPECT_EQ(base::to_text(opening->days.back()), "2024-10-22");
  EXPECT_EQ(opening->earliest, at("2024-10-23T09:00:00.000+08:00"));
  EXPECT_FALSE(opening->skipped.empty());
  EXPECT_FALSE(opening->table.empty());
}

TEST(earliest_opening, skips_a_weekend_after_the_period) {
  auto profile = rules(profile::PeriodBasis::working_days);
  profile.periods.announcement = 4;
  const auto opening =
      earliest_opening(profile, at("2024-11-04T23:59:59.999+08:00"), autumn_2024());
  EXPECT_EQ(opening->earliest, at("2024-11-11T09:00:00.000+08:00"));
  profile.periods.count_start_day = true;
  const auto counted =
      earliest_opening(profile, at("2024-11-04T00:00:00.000+08:00"), autumn_2024());
  EXPECT_EQ(counted->earliest, at("2024-11-08T09:00:00.000+08:00"));
}

TEST(earliest_opening, counts_seconds_in_the_sandbox) {
  const base::Instant announced{1'800'000'000'123};
  const auto opening =
      earliest_opening(rules(profile::PeriodBasis::seconds), announced, autumn_2024());
  EXPECT_EQ(opening->earliest, announced + 20'000);
  EXPECT_TRUE(opening->days.empty());
}

TEST(earliest_opening, is_refused_past_the_calendar) {
  const auto opening = earliest_opening(rules(profile::PeriodBasis::working_days),
                                        at("2024-12-20T09:00:00.000+08:00"), autumn_2024());
  EXPECT_EQ(opening.error().code, "calendar.past_end");
}

}  // namespace

}  // namespace adit::domain::lot
