// Questions that the rest of the domain asks of a profile.
#include "domain/profile/rule_profile.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace adit::domain::profile {

namespace {

// Thirty days: no phase of an online auction is longer, and sums of instants cannot overflow.
using base::limits::phase_ms_max;
constexpr int minutes_a_day = 24 * 60;

bool applies(const ReserveRequirement& row, std::string_view right, std::string_view stage) {
  if (row.right != right) return false;
  return row.stages.empty() || std::ranges::find(row.stages, stage) != row.stages.end();
}

const char* unusable_field(const RuleProfile& p) {
  if (p.auction.free_phase_ms < 0 || p.auction.free_phase_ms > phase_ms_max) {
    return "/auction/free_phase_ms";
  }
  if (p.auction.countdown_ms < 1 || p.auction.countdown_ms > phase_ms_max) {
    return "/auction/countdown_ms";
  }
  if (p.auction.min_bidders < 1) return "/auction/min_bidders";
  if (p.auction.jump_steps && *p.auction.jump_steps < 1) return "/auction/jump_steps";
  if (p.periods.announcement < 0) return "/periods/announcement";
  if (p.periods.publication < 0) return "/periods/publication";
  const int minute = p.periods.opening_minute;
  if (minute < 0 || minute >= minutes_a_day) return "/periods/opening_minute";
  if (p.effective_to && *p.effective_to < p.effective_from) return "/effective_to";
  if (p.lapse_after_s && *p.lapse_after_s < 1) return "/lapse_after_s";
  return nullptr;
}

}  // namespace

bool in_force(const RuleProfile& profile, base::Date day) {
  return day >= profile.effective_from && (!profile.effective_to || day <= *profile.effective_to);
}

bool reserve_required(const RuleProfile& profile, std::string_view right, std::string_view stage) {
  return std::ranges::any_of(profile.reserve.required,
                             [&](const auto& row) { return applies(row, right, stage); });
}

base::Outcome<void> check(const RuleProfile& profile) {
  const char* field = unusable_field(profile);
  if (field == nullptr) return {};
  return base::refuse_at(field, "profile.malformed", {{"field", std::string(field)}});
}

}  // namespace adit::domain::profile
