// What every use case may consult besides the database: the rules in force, the sealing key,
// how long a recovery waits.
// Made once at start, immutable, shared by all threads.
#pragma once

#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/limits.hpp"
#include "base/sealed.hpp"
#include "domain/calendar/work_calendar.hpp"
#include "domain/plan/edition.hpp"
#include "domain/profile/rule_profile.hpp"

namespace adit::service {

struct Setting {
  domain::calendar::WorkCalendar calendar;
  std::vector<domain::profile::RuleProfile> profiles;
  std::vector<domain::plan::Edition> editions;
  base::SealingKey sealing_key;
  base::Millis recovery_delay_ms = base::limits::recovery_delay_ms;  // of a forgotten password

  // The profile or edition with this id, or null; the setting owns it.
  [[nodiscard]] const domain::profile::RuleProfile* profile(std::string_view id) const;
  [[nodiscard]] const domain::plan::Edition* edition(std::string_view id) const;
  // All editions, by which a delivery into the register is measured; the setting owns them.
  [[nodiscard]] std::vector<const domain::plan::Edition*> all_editions() const;
};

}  // namespace adit::service
