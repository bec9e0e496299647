// When sessions pause: a stall has to last, a lost connection counts at once and once.
#include "app/outage.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::app {
namespace {

constexpr base::Instant start{1'000'000};
constexpr base::Millis long_enough = base::limits::outage_pause_ms;

TEST(OutageRule, AShortStallIsNobodysConcern) {
  OutageRule rule;
  const DatabaseSigns away{start, {}};
  const auto during = rule.judge(away, start + long_enough - 1);
  EXPECT_FALSE(during.pause || during.resume);
  const auto after = rule.judge({}, start + long_enough);
  EXPECT_FALSE(after.pause || after.resume);
}

TEST(OutageRule, ALongStallPausesOnceAndEndsOnce) {
  OutageRule rule;
  const DatabaseSigns away{start, {}};
  EXPECT_EQ(rule.judge(away, start + long_enough).pause, start);
  const auto later = rule.judge(away, start + long_enough + 500);
  EXPECT_FALSE(later.pause || later.resume);
  const auto back = rule.judge({}, start + long_enough + 600);
  EXPECT_TRUE(back.resume);
  EXPECT_FALSE(back.pause);
  EXPECT_FALSE(rule.judge({}, start + long_enough + 700).resume);
}

TEST(OutageRule, ALostConnectionPausesAtOnce) {
  OutageRule rule;
  const DatabaseSigns lost{start, {1, start}};
  EXPECT_EQ(rule.judge(lost, start + 1).pause, start);
  EXPECT_FALSE(rule.judge(lost, start + 100).pause);
  EXPECT_TRUE(rule.judge({{}, {1, start}}, start + 200).resume);
}

TEST(OutageRule, ALossThatIsOverAlreadyIsToldAllTheSame) {
  OutageRule rule;
  const DatabaseSigns back{{}, {1, start}};
  const auto orders = rule.judge(back, start + 80);
  EXPECT_EQ(orders.pause, start);
  EXPECT_TRUE(orders.resume);
  const auto later = rule.judge(back, start + 180);
  EXPECT_FALSE(later.pause || later.resume);
  EXPECT_EQ(rule.judge({{}, {2, start + 190}}, start + 280).pause, start + 190) << "and the next";
}

}  // namespace
}  // namespace adit::app
