// The rule itself.
#include "live/pause_rule.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/limits.hpp"

namespace adit::live {

using domain::auction::Interrupted;

std::optional<base::Millis> ClockRule::doubt(base::Millis drift_ms, base::Instant now) {
  if (std::abs(drift_ms - trusted_ms_) <= base::limits::clock_off_ms_max) return std::nullopt;
  if (std::abs(drift_ms - held_ms_) > base::limits::clock_still_ms_max) {
    held_ms_ = drift_ms;
    held_since_ = now;
  }
  if (now - held_since_ < base::limits::clock_still_for_ms) return drift_ms - trusted_ms_;
  trusted_ms_ = held_ms_;
  return std::nullopt;
}

PauseOrders PauseRule::judge(const Signs& signs, base::Instant now) {
  PauseOrders orders;
  const auto why = cause(signs, now);
  if (!paused_) {
    orders.pause = why;
    paused_ = why.has_value();
  }
  const bool stands = now - signs.oldest_beat > base::limits::heartbeat_ms_max;
  if (paused_ && !signs.database_away_since && !clock_doubted_ && !stands) {
    orders.resume = true;
    paused_ = false;
  }
  orders.all_clear = !paused_ && !orders.resume;
  looked_at_ = now;
  return orders;
}

// What there is to pause for; the first of them is told.
std::optional<Interrupted> PauseRule::cause(const Signs& signs, base::Instant now) {
  const bool lost = signs.losses.count > std::exchange(losses_seen_, signs.losses.count);
  const auto off_ms = clock_.doubt(signs.clock_drift_ms, now);
  clock_doubted_ = off_ms.has_value();
  const base::Instant sign_of_life = std::min(looked_at_, signs.oldest_beat);
  const base::Millis silent_ms = now - sign_of_life;
  if (lost) return Interrupted{signs.losses.since, "database_unavailable"};
  if (silent_ms > base::limits::heartbeat_ms_max) {
    return Interrupted{sign_of_life, "platform_stalled", {{"silent_ms", silent_ms}}};
  }
  const auto& away = signs.database_away_since;
  if (away && now - *away >= base::limits::outage_pause_ms) {
    return Interrupted{*away, "database_unavailable"};
  }
  if (off_ms) return Interrupted{looked_at_, "clock_in_doubt", {{"clock_off_ms", *off_ms}}};
  return std::nullopt;
}

}  // namespace adit::live
