// Calendar arithmetic by std::chrono and RFC 3339 text.
#include "base/instant.hpp"

#include <chrono>
#include <optional>

namespace adit::base {

namespace {

constexpr Millis shanghai_offset_ms = 8 * 3600 * 1000;
constexpr Millis day_ms = 24 * 3600 * 1000;

// Reads exactly `count` digits at `at` and moves past them.
std::optional<int> digits(std::string_view text, std::size_t& at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const char c = text[at + i];
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  at += count;
  return value;
}

bool take(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

std::optional<Date> read_date(std::string_view text, std::size_t& at) {
  const auto year = digits(text, at, 4);
  if (!year || !take(text, at, '-')) return std::nullopt;
  const auto month = digits(text, at, 2);
  if (!month || !take(text, at, '-')) return std::nullopt;
  const auto day = digits(text, at, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{*year},
                                        std::chrono::month{static_cast<unsigned>(*month)},
                                        std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok() || *year < 1970) return std::nullopt;
  return date_of({*year, *month, *day});
}

std::optional<Millis> read_clock(std::string_view text, std::size_t& at) {
  const auto hour = digits(text, at, 2);
  if (!hour || *hour > 23 || !take(text, at, ':')) return std::nullopt;
  const auto minute = digits(text, at, 2);
  if (!minute || *minute > 59 || !take(text, at, ':')) return std::nullopt;
  const auto second = digits(text, at, 2);
  if (!second || *second > 59) return std::nullopt;
  Millis ms = ((*hour * 60 + *minute) * 60 + *second) * Millis{1000};
  if (!take(text, at, '.')) return ms;
  Millis unit = 100;
  for (int n = 0; n < 3 && at < text.size() && text[at] >= '0' && text[at] <= '9';
       ++n, unit /= 10) {
    ms += (text[at++] - '0') * unit;
  }
  return unit == 100 ? std::nullopt : std::optional<Millis>(ms);
}

std::optional<Millis> read_offset(std::string_view text, std::size_t& at) {
  if (take(text, at, 'Z')) return Millis{0};
  const bool plus = take(text, at, '+');
  if (!plus && !take(text, at, '-')) return std::nullopt;
  const auto hour = digits(text, at, 2);
  if (!hour || *hour > 23 || !take(text, at, ':')) return std::nullopt;
  const auto minute = digits(text, at, 2);
  if (!minute || *minute > 59) return std::nullopt;
  const Millis offset = (*hour * 60 + *minute) * Millis{60000};
  return plus ? offset : -offset;
}

}  // namespace

namespace {

// Writes the last `width` digits of `value` over the zeros at `at`. By hand: every bid writes
// several instants, and printf would read its format again for each.
void put(std::string& text, std::size_t at, std::size_t width, std::int64_t value) {
  for (std::size_t i = at + width; i-- > at; value /= 10) {
    text[i] = static_cast<char>('0' + value % 10);
  }
}

// RFC 3339 has four digits for a year.
void put_date(std::string& text, Date date) {
  const auto [year, month, day] = civil(date);
  put(text, 0, 4, year);
  put(text, 5, 2, month);
  put(text, 8, 2, day);
}

}  // namespace

std::string to_text(Instant at) {
  const Date date = shanghai_date(at);
  const Millis ms = at - shanghai_midnight(date);
  std::string out = "0000-00-00T00:00:00.000+08:00";
  put_date(out, date);
  put(out, 11, 2, ms / 3600000);
  put(out, 14, 2, ms / 60000 % 60);
  put(out, 17, 2, ms / 1000 % 60);
  put(out, 20, 3, ms % 1000);
  return out;
}

Outcome<Instant> parse_instant(std::string_view text) {
  std::size_t at = 0;
  const auto date = read_date(text, at);
  const bool separated = date && (take(text, at, 'T') || take(text, at, ' '));
  const auto clock = separated ? read_clock(text, at) : std::nullopt;
  const auto offset = clock ? read_offset(text, at) : std::nullopt;
  if (!offset || at != text.size()) {
    return refuse("instant.malformed", {{"text", std::string(text.substr(0, 64))}});
  }
  return Instant{date->days * day_ms + *clock - *offset};
}

YearMonthDay civil(Date date) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Date date_of(YearMonthDay ymd) {
  const std::chrono::sys_days days{std::chrono::year{ymd.year} /
                                   std::chrono::month{static_cast<unsigned>(ymd.month)} /
                                   std::chrono::day{static_cast<unsigned>(ymd.day)}};
  return {static_cast<std::int32_t>(days.time_since_epoch().count())};
}

int weekday(Date date) {
  const std::chrono::weekday day{std::chrono::sys_days{std::chrono::days{date.days}}};
  return static_cast<int>(day.iso_encoding());
}

std::string to_text(Date date) {
  std::string out = "0000-00-00";
  put_date(out, date);
  return out;
}

Outcome<Date> parse_date(std::string_view text) {
  std::size_t at = 0;
  const auto date = read_date(text, at);
  if (!date || at != text.size()) {
    return refuse("date.malformed", {{"text", std::string(text.substr(0, 64))}});
  }
  return *date;
}

Date shanghai_date(Instant at) {
  const Millis local = at.ms + shanghai_offset_ms;
  const Millis floor = local >= 0 ? local / day_ms : -((-local + day_ms - 1) / day_ms);
  return {static_cast<std::int32_t>(floor)};
}

Instant shanghai_midnight(Date date) {
  return {date.days * day_ms - shanghai_offset_ms};
}

}  // namespace adit::base
