// When sessions pause: a stall has to last, a lost connection counts at once and once, silence and
// a clock in doubt are told with their figures, and only a quiet look is all clear.
#include "live/pause_rule.hpp"

#include <gtest/gtest.h>

#include "base/limits.hpp"

namespace adit::live {
namespace {

using base::Millis;

constexpr base::Instant start{1'000'000};
constexpr Millis long_enough = base::limits::outage_pause_ms;
constexpr Millis look_ms = 100;

// Looks ten times a second and beats all the time, unless a case says otherwise.
class PauseRuleCase : public testing::Test {
 protected:
  PauseOrders look(Signs signs) {
    now = now + look_ms;
    if (signs.oldest_beat.ms == 0) signs.oldest_beat = now;
    return rule.judge(signs, now);
  }
  static Signs away(std::optional<base::Instant> since, journal::Losses losses = {}) {
    return {since, losses, {}, 0};
  }
  // Looks so long with these signs; the last orders.
  PauseOrders look_for(Millis ms, const Signs& signs) {
    PauseOrders orders;
    for (const base::Instant end = now + ms; now < end;) orders = look(signs);
    return orders;
  }

  base::Instant now = start;
  PauseRule rule{start};
};

using ClockCase = PauseRuleCase;

TEST_F(PauseRuleCase, AQuietLookIsAllClear) {
  EXPECT_TRUE(look({}).all_clear);
}

TEST_F(PauseRuleCase, AShortStallIsNobodysConcern) {
  const auto during = look_for(long_enough - look_ms, away(start));
  EXPECT_FALSE(during.pause || during.resume);
  const auto after = look({});
  EXPECT_FALSE(after.pause || after.resume);
}

TEST_F(PauseRuleCase, ALongStallPausesOnceAndEndsOnce) {
  const auto first = look_for(long_enough, away(start));
  ASSERT_TRUE(first.pause);
  EXPECT_EQ(first.pause->since, start);
  EXPECT_EQ(first.pause->cause, "database_unavailable");
  EXPECT_FALSE(first.all_clear);
  const auto later = look(away(start));
  EXPECT_FALSE(later.pause || later.resume || later.all_clear);
  const auto back = look({});
  EXPECT_TRUE(back.resume);
  EXPECT_FALSE(back.pause || back.all_clear);
  const auto quiet = look({});
  EXPECT_FALSE(quiet.resume);
  EXPECT_TRUE(quiet.all_clear);
}

TEST_F(PauseRuleCase, ALostConnectionPausesAtOnce) {
  const auto lost = look(away(start, {1, start}));
  ASSERT_TRUE(lost.pause);
  EXPECT_EQ(lost.pause->since, start);
  EXPECT_FALSE(look(away(start, {1, start})).pause);
  EXPECT_TRUE(look(away({}, {1, start})).resume);
}

TEST_F(PauseRuleCase, ALossThatIsOverAlreadyIsToldAllTheSame) {
  const auto orders = look(away({}, {1, start}));
  ASSERT_TRUE(orders.pause);
  EXPECT_EQ(orders.pause->since, start);
  EXPECT_TRUE(orders.resume);
  EXPECT_FALSE(orders.all_clear);
  const auto later = look(away({}, {1, start}));
  EXPECT_FALSE(later.pause || later.resume);
  const auto next = look(away({}, {2, now}));
  EXPECT_TRUE(next.pause) << "and the next";
}

TEST_F(PauseRuleCase, ASilenceOfTheServerIsToldWithItsLength) {
  EXPECT_TRUE(look({}).all_clear);
  const base::Instant last = now;
  now = now + 60'000;  // nobody looked meanwhile
  const auto orders = look({});
  ASSERT_TRUE(orders.pause);
  EXPECT_EQ(*orders.pause, (domain::auction::Interrupted{
                               last, "platform_stalled", {{"silent_ms", 60'000 + look_ms}}}));
  EXPECT_TRUE(orders.resume) << "it is over";
  EXPECT_FALSE(orders.all_clear);
  EXPECT_TRUE(look({}).all_clear);
}

TEST_F(PauseRuleCase, AThreadThatStandsStillPausesUntilItTurns) {
  Signs still;
  still.oldest_beat = start;
  EXPECT_TRUE(look_for(base::limits::heartbeat_ms_max, still).all_clear);
  const auto orders = look(still);
  ASSERT_TRUE(orders.pause);
  EXPECT_EQ(orders.pause->cause, "platform_stalled");
  EXPECT_EQ(orders.pause->since, start);
  EXPECT_FALSE(orders.resume);
  EXPECT_TRUE(look({}).resume);
}

TEST_F(ClockCase, AStepOfTheWallClockPausesUntilItHasKeptStill) {
  for (const Millis step : {1'000, -1'000, 3'600'000, -3'600'000, 101}) {
    Signs stepped;
    stepped.clock_drift_ms = step;
    PauseRule fresh{now};
    rule = fresh;
    const base::Instant before = now;
    const auto orders = look(stepped);
    ASSERT_TRUE(orders.pause) << step;
    EXPECT_EQ(*orders.pause,
              (domain::auction::Interrupted{before, "clock_in_doubt", {{"clock_off_ms", step}}}));
    EXPECT_FALSE(look_for(base::limits::clock_still_for_ms - look_ms, stepped).resume);
    EXPECT_TRUE(look(stepped).resume) << step;
    EXPECT_TRUE(look(stepped).all_clear) << "it is believed";
    EXPECT_TRUE(look({}).pause) << "and a step back is a step";
  }
}

TEST_F(ClockCase, AClockThatRunsWrongIsDoubtedAsLongAsItDoes) {
  EXPECT_TRUE(look({}).all_clear);
  Signs frozen;
  bool paused = false;
  for (int i = 1; i <= 100; ++i) {
    frozen.clock_drift_ms = -i * look_ms;
    const auto orders = look(frozen);
    paused = paused || orders.pause;
    EXPECT_FALSE(orders.resume) << i;
  }
  EXPECT_TRUE(paused);
  EXPECT_TRUE(look_for(base::limits::clock_still_for_ms, frozen).resume) << "it runs again";
}

TEST_F(ClockCase, WhatIsWithinTheMeasureIsNobodysConcern) {
  Signs off;
  for (const Millis drift : {50, -50, 100, -100, 0}) {
    off.clock_drift_ms = drift;
    EXPECT_TRUE(look(off).all_clear) << drift;
  }
}

}  // namespace
}  // namespace adit::live
