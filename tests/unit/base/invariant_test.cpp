// A broken invariant ends the process with its sentence; a kept one costs nothing.
#include "base/invariant.hpp"

#include <gtest/gtest.h>

namespace {

TEST(InvariantDeathTest, SaysItsSentenceAndPlaceThenAborts) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_DEATH(ADIT_INVARIANT(1 > 2, "one is less than two"),
               "broken invariant: one is less than two .*invariant_test.cpp:[0-9]+");
}

TEST(Invariant, LetsTheTruthPass) {
  int evaluated = 0;
  ADIT_INVARIANT(++evaluated == 1, "the condition is evaluated once, in every build");
  EXPECT_EQ(evaluated, 1);
}

}  // namespace
