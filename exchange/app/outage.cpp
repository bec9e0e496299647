// The rule itself.
#include "app/outage.hpp"

#include <utility>

#include "base/limits.hpp"

namespace adit::app {

OutageOrders OutageRule::judge(const DatabaseSigns& signs, base::Instant now) {
  OutageOrders orders;
  const auto seen = std::exchange(losses_seen_, signs.losses.count);
  if (!paused_) {
    if (signs.losses.count > seen) {
      orders.pause = signs.losses.since;
    } else if (signs.away_since && now - *signs.away_since >= base::limits::outage_pause_ms) {
      orders.pause = signs.away_since;
    }
    paused_ = orders.pause.has_value();
  }
  if (paused_ && !signs.away_since) {
    orders.resume = true;
    paused_ = false;
  }
  return orders;
}

}  // namespace adit::app
