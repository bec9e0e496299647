// The arithmetic of doubt.
#include "crash/doubts.hpp"

#include <algorithm>

namespace adit::crash {

void Doubts::exchange_is_away() {
  const std::lock_guard lock(mutex_);
  away_ = true;
}

void Doubts::exchange_is_back() {
  const std::lock_guard lock(mutex_);
  away_ = false;
  back_ = Clock::now();
}

void Doubts::settled(Clock::time_point since, bool stood) {
  const auto now = Clock::now();
  const std::lock_guard lock(mutex_);
  ++(stood ? report_.stood : report_.absent);
  if (away_) return;  // known before anybody saw the exchange again
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(now - std::max(since, back_));
  report_.longest = std::max(report_.longest, took);
}

Doubts::Report Doubts::report() const {
  const std::lock_guard lock(mutex_);
  return report_;
}

}  // namespace adit::crash
