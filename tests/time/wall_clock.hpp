// What the preloaded clock is told: shared memory between a test and the server that it deceives.
#pragma once

#include <atomic>
#include <cstdint>

namespace adit::tests {

// The wall clock shows `base_ns` plus `percent` hundredths of what has really passed since
// `since_ns`. All of it counts nanoseconds since 1970.
struct WallClockOrders {
  std::atomic<std::int64_t> version{0};  // odd while the others are being written
  std::atomic<std::int64_t> base_ns{0};
  std::atomic<std::int64_t> since_ns{0};
  std::atomic<std::int64_t> percent{100};
};

}  // namespace adit::tests
