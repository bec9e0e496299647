// Counting is the calendar's; here it becomes a reply with the rule in both languages.
#include "service/opening.hpp"

#include "base/invariant.hpp"
#include "domain/lot/opening.hpp"
#include "wire/json.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
using domain::profile::PeriodBasis;
using wire::replies::EarliestOpening;

namespace {

constexpr base::Millis second_ms = 1000;

std::string clock_text(int minute) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return two(minute / 60) + ":" + two(minute % 60);
}

void explain_days(EarliestOpening& out, const domain::profile::Periods& periods) {
  const std::string days = std::to_string(periods.announcement);
  const std::string at = clock_text(periods.opening_minute);
  out.rule_zh = "公告期 " + days + " 个工作日，" +
                (periods.count_start_day ? "公告当日计入" : "自公告次日起算") +
                "；期满后的第一个工作日 " + at + " 起可以开始竞价。";
  out.rule_en = "Announced for " + days + " working days, counted from the day " +
                (periods.count_start_day ? "of" : "after") +
                " the announcement; bidding may open from " + at +
                " on the first working day after that.";
}

void explain_seconds(EarliestOpening& out, const domain::profile::Periods& periods) {
  const std::string seconds = std::to_string(periods.announcement);
  out.rule_zh = "沙盘示例：公告 " + seconds + " 秒后可以开始竞价。";
  out.rule_en = "Sandbox example: bidding may open " + seconds + " seconds after the announcement.";
}

EarliestOpening reply_of(const domain::lot::EarliestOpening& counted,
                         const domain::profile::Periods& periods) {
  EarliestOpening out;
  out.earliest = counted.earliest;
  out.working_days = counted.basis == PeriodBasis::working_days;
  out.count = counted.count;
  out.table = counted.table;
  for (const auto& day : counted.days) out.days.push_back(base::to_text(day));
  for (const auto& day : counted.skipped) {
    out.skipped.push_back({base::to_text(day.date), day.reason, day.zh, day.en});
  }
  out.working_days ? explain_days(out, periods) : explain_seconds(out, periods);
  return out;
}

}  // namespace

Outcome<EarliestOpening> earliest_opening(const Setting& setting, const std::string& profile_id,
                                          Instant from) {
  const auto* profile = setting.profile(profile_id);
  if (profile == nullptr) return refuse("profile.not_found", {{"profile", profile_id}});
  const auto counted = domain::lot::earliest_opening(*profile, from, setting.calendar);
  if (!counted) return tl::unexpected(counted.error());
  return reply_of(*counted, profile->periods);
}

std::string canonical_json(const EarliestOpening& opening) {
  const auto document = wire::JsonDocument::parse(wire::replies::to_json(opening));
  ADIT_INVARIANT(document.has_value(), "a reply is JSON");
  return wire::canonical(document->root());
}

Outcome<Instant> publication_end(const domain::calendar::WorkCalendar& calendar,
                                 const domain::profile::RuleProfile& profile, Instant from) {
  const auto& periods = profile.periods;
  if (periods.basis == PeriodBasis::seconds) return from + periods.publication * second_ms;
  const auto period = calendar.add(base::shanghai_date(from), periods.publication);
  if (!period) return tl::unexpected(period.error());
  return base::shanghai_midnight(period->end + 1) - 1;
}

}  // namespace adit::service
