// Which of a session's bidders are connected, and whether too many of them were cut off at once to
// go on without them. Who says goodbye is not cut off, and a single bidder never is "many": its
// line is its own affair, and nobody can hold up a session alone.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/instant.hpp"
#include "domain/session/auction/events.hpp"

namespace adit::live {

// Belongs to one session, used on its loop.
class Attendance {
 public:
  // A channel of this company opens and closes; `cut` when the connection broke without a goodbye.
  void came(const std::string& organisation, std::uint64_t channel);
  void went(const std::string& organisation, std::uint64_t channel, bool cut, base::Instant at);

  // How many companies have a channel open, and how many were cut off and are waited for.
  [[nodiscard]] std::size_t present() const { return present_.size(); }
  [[nodiscard]] std::size_t cut_off() const { return cut_off_.size(); }

  // Why the session has to pause: more than a fifth of the `qualified` bidders, and at least two,
  // were cut off within limits::cut_off_span_ms and are not back. `since` is when the first was.
  [[nodiscard]] std::optional<domain::auction::Interrupted> pause(std::size_t qualified,
                                                                  base::Instant now) const;
  // Whether such a pause is over: enough are back, or limits::cut_off_wait_ms are. Forgets those
  // who were waited for when it is.
  [[nodiscard]] bool over(std::size_t qualified, base::Instant now);

 private:
  std::map<std::string, std::set<std::uint64_t>> present_;  // channels by company
  std::map<std::string, base::Instant> cut_off_;            // and since when
};

}  // namespace adit::live
