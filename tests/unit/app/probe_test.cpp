// A question that hangs is seen from outside, by its age.
#include "app/probe.hpp"

#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

#include "support/hand_loops.hpp"

namespace adit::app {
namespace {

constexpr base::Instant start{1'000'000};

template <class Condition>
bool comes_true(Condition condition) {
  for (int i = 0; i < 2'000 && !condition(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return condition();
}

TEST(Probe, IsSilentUntilTheFirstAnswer) {
  const tests::HandClock clock(start);
  std::promise<void> answer;
  Probe probe(clock, [done = answer.get_future().share()] { done.wait(); });
  EXPECT_EQ(probe.silent_since(), start);
  answer.set_value();
  EXPECT_TRUE(comes_true([&] { return !probe.silent_since(); }));
}

TEST(Probe, AQuestionThatHangsCountsFromWhenItWasAsked) {
  tests::HandClock clock(start);
  std::promise<void> answer;
  std::atomic<int> asked{0};
  Probe probe(clock, [&, done = answer.get_future().share()] {
    if (++asked > 1) done.wait();
  });
  EXPECT_TRUE(comes_true([&] { return !probe.silent_since(); }));
  clock.advance(400);
  ASSERT_TRUE(comes_true([&] { return asked == 2; }));
  clock.advance(1'000);
  EXPECT_FALSE(probe.silent_since());
  clock.advance(1);
  EXPECT_EQ(probe.silent_since(), start + 400);
  answer.set_value();
  EXPECT_TRUE(comes_true([&] { return !probe.silent_since(); }));
}

TEST(Probe, AFailedQuestionCountsFromTheFirstOne) {
  tests::HandClock clock(start);
  std::atomic<int> asked{0};
  Probe probe(clock, [&] {
    if (++asked > 1) throw std::runtime_error("away");
  });
  EXPECT_TRUE(comes_true([&] { return !probe.silent_since(); }));
  clock.advance(100);
  EXPECT_TRUE(comes_true([&] { return probe.silent_since() == start + 100; }));
  clock.advance(100);
  ASSERT_TRUE(comes_true([&] { return asked == 3; }));
  EXPECT_EQ(probe.silent_since(), start + 100);
}

}  // namespace
}  // namespace adit::app
