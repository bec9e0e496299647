// Dates of sessions for people's calendars (RFC 5545).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire {

struct CalendarEntry {
  std::string uid;            // the same for ever
  std::int64_t sequence = 0;  // grows with each change
  base::Instant stamp;        // of the last change
  base::Instant start;
  std::optional<base::Instant> end;  // nothing: a point in time
  std::string summary;
  std::string description;
  std::string url;
  bool cancelled = false;
};

// A whole calendar in UTC; texts become plain lines. Lines are folded at 75 bytes, never within a
// character.
[[nodiscard]] std::string icalendar(const std::string& name,
                                    const std::vector<CalendarEntry>& entries);

}  // namespace adit::wire
