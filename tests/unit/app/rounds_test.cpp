// Rounds go on after a fault and end when told to.
#include "app/rounds.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace adit::app {
namespace {

TEST(Rounds, GoOnUntilStopped) {
  std::atomic<int> count{0};
  Rounds rounds("test", [&] {
    ++count;
    return base::Millis{0};
  });
  while (count < 3) std::this_thread::yield();
  rounds.stop();
  const int at_end = count;
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_EQ(count, at_end);
}

TEST(Rounds, StopDoesNotWaitForTheRest) {
  std::atomic<int> count{0};
  Rounds rounds("test", [&] {
    ++count;
    return base::Millis{3'600'000};
  });
  while (count < 1) std::this_thread::yield();
  rounds.stop();
  EXPECT_EQ(count, 1);
}

TEST(Rounds, AFaultEndsARoundAndNotTheRounds) {
  std::atomic<int> count{0};
  Rounds rounds("test", [&]() -> base::Millis {
    if (++count == 1) throw std::runtime_error("once");
    return 0;
  });
  while (count < 2) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  rounds.stop();
  EXPECT_GE(count, 2);
}

}  // namespace
}  // namespace adit::app
