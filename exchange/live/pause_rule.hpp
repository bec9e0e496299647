// When the sessions pause and when they go on, decided from signs of life: of the database, of the
// server itself, of its clock. Nothing is guessed: who cannot show that all is well pauses, and no
// hammer falls without that word.
#pragma once

#include <cstdint>
#include <optional>

#include "base/instant.hpp"
#include "domain/session/auction/events.hpp"
#include "journal/append.hpp"

namespace adit::live {

// What is known at one moment.
struct Signs {
  std::optional<base::Instant> database_away_since;  // nothing while it answers
  journal::Losses losses;                            // taken before `database_away_since`
  base::Instant oldest_beat;        // of all io threads: since then one of them may stand still
  base::Millis clock_drift_ms = 0;  // of the wall clock against the clock that deadlines run by
};

// Both may be ordered at once: a pause whose cause was over before anybody looked.
struct PauseOrders {
  std::optional<domain::auction::Interrupted> pause;  // since when, why, by which figures
  bool resume = false;                                // after the pause, if there is one
  bool all_clear = false;                             // nothing stands in the way of a hammer
};

// When the wall clock is to be doubted. It may stand wherever it likes against ours: what counts is
// that the two run alike. A step is believed once it has kept still for a while.
class ClockRule {
 public:
  // How far the wall clock has moved away, while that is in doubt.
  [[nodiscard]] std::optional<base::Millis> doubt(base::Millis drift_ms, base::Instant now);

 private:
  base::Millis trusted_ms_ = 0;
  base::Millis held_ms_ = 0;
  base::Instant held_since_;
};

// Used by one thread.
class PauseRule {
 public:
  explicit PauseRule(base::Instant start) : looked_at_(start) {}

  // A stall of the database pauses after limits::outage_pause_ms, a lost connection of the
  // committer at once, a silence of the server (between two calls of this, or of an io thread)
  // after limits::heartbeat_ms_max, a clock in doubt at once. Sessions go on when nothing is left
  // of any of them. Told each thing once.
  [[nodiscard]] PauseOrders judge(const Signs& signs, base::Instant now);

 private:
  [[nodiscard]] std::optional<domain::auction::Interrupted> cause(const Signs& signs,
                                                                  base::Instant now);
  std::uint64_t losses_seen_ = 0;
  base::Instant looked_at_;
  ClockRule clock_;
  bool clock_doubted_ = false;
  bool paused_ = false;
};

}  // namespace adit::live
