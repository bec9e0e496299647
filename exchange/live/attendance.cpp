// Counting who is missing.
#include "live/attendance.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace adit::live {

namespace {

bool too_many(std::size_t missing, std::size_t qualified) {
  return missing >= 2 && missing * base::limits::cut_off_share > qualified;
}

}  // namespace

void Attendance::came(const std::string& organisation, std::uint64_t channel) {
  present_[organisation].insert(channel);
  cut_off_.erase(organisation);
}

void Attendance::went(const std::string& organisation, std::uint64_t channel, bool cut,
                      base::Instant at) {
  const auto found = present_.find(organisation);
  if (found == present_.end() || found->second.erase(channel) == 0) return;
  if (!found->second.empty()) return;
  present_.erase(found);
  if (cut) cut_off_[organisation] = at;
}

std::optional<domain::auction::Interrupted> Attendance::pause(std::size_t qualified,
                                                              base::Instant now) const {
  std::size_t missing = 0;
  base::Instant first = now;
  for (const auto& [organisation, at] : cut_off_) {
    if (now - at > base::limits::cut_off_span_ms) continue;
    ++missing;
    first = std::min(first, at);
  }
  if (!too_many(missing, qualified)) return std::nullopt;
  return domain::auction::Interrupted{first,
                                      "bidders_cut_off",
                                      {{"cut_off", static_cast<std::int64_t>(missing)},
                                       {"qualified", static_cast<std::int64_t>(qualified)}}};
}

bool Attendance::over(std::size_t qualified, base::Instant now) {
  const auto waited = [now](const auto& one) {
    return now - one.second > base::limits::cut_off_wait_ms;
  };
  std::erase_if(cut_off_, waited);
  if (too_many(cut_off_.size(), qualified)) return false;
  cut_off_.clear();
  return true;
}

}  // namespace adit::live
