// Rounds go on after a fault and end when told to.
#include "app/rounds.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "support/comes_true.hpp"

namespace adit::app {
namespace {

using support::comes_true;

TEST(Rounds, GoOnUntilStopped) {
  std::atomic<int> count{0};
  Rounds rounds("test", [&] {
    ++count;
    return base::Millis{0};
  });
  ASSERT_TRUE(comes_true([&] { return count >= 3; }));
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
  ASSERT_TRUE(comes_true([&] { return count >= 1; }));
  rounds.stop();
  EXPECT_EQ(count, 1);
}

TEST(Rounds, AFaultEndsARoundAndNotTheRounds) {
  std::atomic<int> count{0};
  Rounds rounds("test", [&]() -> base::Millis {
    if (++count == 1) throw std::runtime_error("once");
    return 0;
  });
  EXPECT_TRUE(comes_true([&] { return count >= 2; })) << "the fault ended them";
  rounds.stop();
}

}  // namespace
}  // namespace adit::app
