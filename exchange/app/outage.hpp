// When the sessions pause and when they go on, decided from what is known of the database. A stall
// has to last; a lost connection counts at once, also one that is back already.
#pragma once

#include <cstdint>
#include <optional>

#include "base/instant.hpp"
#include "journal/committer.hpp"

namespace adit::app {

// What is known at one moment.
struct DatabaseSigns {
  std::optional<base::Instant> away_since;  // nothing while it answers
  journal::Losses losses;                   // taken before `away_since`
};

// Both may be ordered at once: an outage that was over before anybody looked.
struct OutageOrders {
  std::optional<base::Instant> pause;  // since when the database is or was away
  bool resume = false;                 // after the pause, if there is one
};

// Used by one thread.
class OutageRule {
 public:
  // A stall pauses after limits::outage_pause_ms, a lost connection of the committer at once.
  // Sessions go on when the database answers. Told each thing once.
  [[nodiscard]] OutageOrders judge(const DatabaseSigns& signs, base::Instant now);

 private:
  std::uint64_t losses_seen_ = 0;
  bool paused_ = false;
};

}  // namespace adit::app
