// Doubt is counted from when it could first be answered.
#include "crash/doubts.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace adit::crash {
namespace {

using namespace std::chrono_literals;

TEST(Doubts, CountFromTheLostAnswerWhileTheExchangeIsThere) {
  Doubts doubts;
  doubts.settled(Doubts::Clock::now() - 700ms, true);
  EXPECT_GE(doubts.report().longest, 700ms);
  EXPECT_EQ(doubts.report().stood, 1U);
}

TEST(Doubts, CountFromTheReturnOfTheExchange) {
  Doubts doubts;
  doubts.exchange_is_away();
  doubts.exchange_is_back();
  std::this_thread::sleep_for(5ms);
  doubts.settled(Doubts::Clock::now() - 1h, false);
  EXPECT_GE(doubts.report().longest, 5ms);
  EXPECT_LT(doubts.report().longest, 1h);
  EXPECT_EQ(doubts.report().absent, 1U);
}

TEST(Doubts, AreNotCountedBeforeAnybodySeesTheExchangeAgain) {
  Doubts doubts;
  doubts.exchange_is_away();
  doubts.settled(Doubts::Clock::now() - 1h, true);
  EXPECT_EQ(doubts.report().longest, 0ms);
  EXPECT_EQ(doubts.report().stood, 1U);
}

}  // namespace
}  // namespace adit::crash
