// Wall time anchored to the monotonic clock.
#include "base/clock.hpp"

#include <chrono>

namespace adit::base {

namespace {

template <class C>
std::int64_t read_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(C::now().time_since_epoch()).count();
}

}  // namespace

AnchoredClock::AnchoredClock()
    : wall_start_ms_(read_ms<std::chrono::system_clock>()),
      steady_start_ms_(read_ms<std::chrono::steady_clock>()) {}

Instant AnchoredClock::now() const {
  return {wall_start_ms_ + read_ms<std::chrono::steady_clock>() - steady_start_ms_};
}

Millis AnchoredClock::drift_ms() const {
  return read_ms<std::chrono::system_clock>() - now().ms;
}

}  // namespace adit::base
