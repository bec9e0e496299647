// Points in time and dates. The exchange counts UTC milliseconds; people read Asia/Shanghai, which
// has kept +08:00 without summer time since 1991, so no time-zone table is needed.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace adit::base {

// Milliseconds; may be negative as a difference.
using Millis = std::int64_t;

// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t ms = 0;

  constexpr auto operator<=>(const Instant&) const = default;
  constexpr Instant operator+(Millis d) const { return {ms + d}; }
  constexpr Instant operator-(Millis d) const { return {ms - d}; }
  constexpr Millis operator-(Instant other) const { return ms - other.ms; }
};

// RFC 3339 with milliseconds and +08:00, such as 2026-11-23T15:05:19.702+08:00.
[[nodiscard]] std::string to_text(Instant at);

// Reads RFC 3339 with zero to three fractional digits and any offset or Z.
// Refuses with `instant.malformed`, also for days that do not exist and years outside 1970…9999.
[[nodiscard]] Outcome<Instant> parse_instant(std::string_view text);

// A day of the Gregorian calendar, as days since 1970-01-01.
struct Date {
  std::int32_t days = 0;

  constexpr auto operator<=>(const Date&) const = default;
  constexpr Date operator+(std::int32_t n) const { return {days + n}; }
  constexpr std::int32_t operator-(Date other) const { return days - other.days; }
};

struct YearMonthDay {
  int year = 1970;
  int month = 1;
  int day = 1;
};

[[nodiscard]] YearMonthDay civil(Date date);
[[nodiscard]] Date date_of(YearMonthDay ymd);  // the parts must name a real day
[[nodiscard]] int weekday(Date date);          // 1 Monday … 7 Sunday (ISO 8601)
[[nodiscard]] std::string to_text(Date date);  // 2026-11-23

// Reads yyyy-mm-dd; refuses with `date.malformed`.
[[nodiscard]] Outcome<Date> parse_date(std::string_view text);

// The day that a clock in Shanghai shows at `at`, and the instant at which that day begins.
[[nodiscard]] Date shanghai_date(Instant at);
[[nodiscard]] Instant shanghai_midnight(Date date);

}  // namespace adit::base
