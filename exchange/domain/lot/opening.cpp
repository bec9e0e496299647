// Counting is the calendar's; this file only says what is counted.
#include "domain/lot/opening.hpp"

namespace adit::domain::lot {

namespace {

constexpr base::Millis second_ms = 1000;
constexpr base::Millis minute_ms = 60 * second_ms;

}  // namespace

base::Outcome<EarliestOpening> earliest_opening(const profile::RuleProfile& profile,
                                                base::Instant announced_at,
                                                const calendar::WorkCalendar& calendar) {
  const auto& periods = profile.periods;
  EarliestOpening out;
  out.announced_at = announced_at;
  out.basis = periods.basis;
  out.count = periods.announcement;
  if (periods.basis == profile::PeriodBasis::seconds) {
    out.earliest = announced_at + periods.announcement * second_ms;
    return out;
  }
  const base::Date day = base::shanghai_date(announced_at);
  auto period = calendar.add(day, periods.announcement, periods.count_start_day);
  if (!period) return tl::unexpected(period.error());
  const auto next = calendar.add(period->end, 1);
  if (!next) return tl::unexpected(next.error());
  out.earliest = base::shanghai_midnight(next->end) + periods.opening_minute * minute_ms;
  out.days = std::move(period->days);
  out.skipped = std::move(period->skipped);
  out.table = std::move(period->table);
  return out;
}

}  // namespace adit::domain::lot
