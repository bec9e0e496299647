// Instants are read from RFC 3339, written with +08:00, and cut into the days of Shanghai.
#include "base/instant.hpp"

#include <gtest/gtest.h>

namespace adit::base {
namespace {

TEST(Instant, WritesShanghaiTimeWithMilliseconds) {
  EXPECT_EQ(to_text(Instant{0}), "1970-01-01T08:00:00.000+08:00");
  EXPECT_EQ(to_text(Instant{1'795'417'519'702}), "2026-11-23T15:05:19.702+08:00");
}

TEST(Instant, ReadsWhatItWrites) {
  for (const std::int64_t ms : {std::int64_t{0}, std::int64_t{1}, std::int64_t{951'782'399'999},
                                std::int64_t{1'795'417'519'702}, std::int64_t{4'102'444'800'000}}) {
    EXPECT_EQ(parse_instant(to_text(Instant{ms})).value(), Instant{ms});
  }
}

TEST(Instant, ReadsEveryOffsetAndFraction) {
  const Instant noon = parse_instant("2026-11-23T12:00:00+08:00").value();
  EXPECT_EQ(parse_instant("2026-11-23T04:00:00Z").value(), noon);
  EXPECT_EQ(parse_instant("2026-11-22T23:30:00-04:30").value(), noon);
  EXPECT_EQ(parse_instant("2026-11-23 12:00:00.000+08:00").value(), noon);
  EXPECT_EQ(parse_instant("2026-11-23T12:00:00.5+08:00").value(), noon + 500);
  EXPECT_EQ(parse_instant("2026-11-23T12:00:00.05+08:00").value(), noon + 50);
}

TEST(Instant, RefusesWhatIsNoInstant) {
  for (const char* text :
       {"", "2026-11-23", "2026-11-23T12:00:00", "2026-02-29T12:00:00Z", "2026-11-23T24:00:00Z",
        "2026-11-23T12:60:00Z", "2026-11-23T12:00:60Z", "2026-11-23T12:00:00.Z",
        "2026-11-23T12:00:00.1234Z", "2026-11-23T12:00:00Z ", "1969-12-31T23:59:59Z",
        "2026-11-23T12:00:00+24:00", "+026-11-23T12:00:00Z", "2026-11-23t12:00:00Z"}) {
    const auto read = parse_instant(text);
    ASSERT_FALSE(read.has_value()) << text;
    EXPECT_EQ(read.error().code, "instant.malformed");
  }
}

TEST(Instant, DifferencesAndOrderCountMilliseconds) {
  EXPECT_EQ(Instant{1500} - Instant{1000}, 500);
  EXPECT_EQ(Instant{1000} - 1, Instant{999});
  EXPECT_LT(Instant{999}, Instant{1000});
}

TEST(Date, KnowsTheCalendar) {
  EXPECT_EQ(date_of({1970, 1, 1}).days, 0);
  EXPECT_EQ(to_text(date_of({2024, 2, 28}) + 1), "2024-02-29");
  EXPECT_EQ(to_text(date_of({2026, 2, 28}) + 1), "2026-03-01");
  EXPECT_EQ(date_of({2026, 1, 1}) - date_of({2025, 1, 1}), 365);
  EXPECT_EQ(civil(date_of({2026, 11, 23})).day, 23);
}

TEST(Date, CountsWeekdaysFromMonday) {
  EXPECT_EQ(weekday(date_of({1970, 1, 1})), 4);
  EXPECT_EQ(weekday(date_of({2026, 11, 23})), 1);
  EXPECT_EQ(weekday(date_of({2026, 11, 29})), 7);
}

TEST(Date, IsReadStrictly) {
  EXPECT_EQ(to_text(parse_date("2026-11-23").value()), "2026-11-23");
  for (const char* text : {"2026-13-01", "2026-02-30", "2026-1-1", "2026-11-23T", "20261123", ""}) {
    ASSERT_FALSE(parse_date(text).has_value()) << text;
    EXPECT_EQ(parse_date(text).error().code, "date.malformed");
  }
}

TEST(ShanghaiDay, BeginsEightHoursBeforeTheUtcDay) {
  const Date day = date_of({2026, 11, 23});
  const Instant midnight = shanghai_midnight(day);
  EXPECT_EQ(to_text(midnight), "2026-11-23T00:00:00.000+08:00");
  EXPECT_EQ(shanghai_date(midnight), day);
  EXPECT_EQ(shanghai_date(midnight - 1), day + -1);
  EXPECT_EQ(shanghai_date(midnight + 86'399'999), day);
}

TEST(ShanghaiDay, IsRoundedDownBefore1970) {
  EXPECT_EQ(shanghai_date(Instant{-28'800'000}).days, 0);
  EXPECT_EQ(shanghai_date(Instant{-28'800'001}).days, -1);
}

}  // namespace
}  // namespace adit::base
