// The anchored clock agrees with the wall at start and never steps back.
#include "base/clock.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace adit::base {
namespace {

std::int64_t wall_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

TEST(AnchoredClock, StartsAtTheWallClock) {
  const std::int64_t before = wall_ms();
  const AnchoredClock clock;
  const Instant now = clock.now();
  EXPECT_GE(now.ms, before - 1);
  EXPECT_LE(now.ms, wall_ms() + 1);
}

TEST(AnchoredClock, NeverStepsBack) {
  const AnchoredClock clock;
  Instant last = clock.now();
  for (int i = 0; i < 10'000; ++i) {
    const Instant now = clock.now();
    ASSERT_GE(now, last);
    last = now;
  }
}

TEST(AnchoredClock, MeasuresItsDriftFromTheWall) {
  const AnchoredClock clock;
  EXPECT_LE(std::abs(clock.drift_ms()), 50);
}

}  // namespace
}  // namespace adit::base
