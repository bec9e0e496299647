// Waiting with a bound, so that a wrong product fails a test instead of holding it for ever.
#pragma once

#include <chrono>
#include <thread>

namespace adit::support {

// Waits for a condition that comes true on another thread or in another process; false when it does
// not in time.
template <class Condition>
bool comes_true(Condition condition, std::chrono::seconds patience = std::chrono::seconds(10)) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > until) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

}  // namespace adit::support
