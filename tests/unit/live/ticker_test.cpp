// One timer over many deadlines, and none of them trusted.
#include "live/ticker.hpp"

#include <gtest/gtest.h>

#include "support/hand_loops.hpp"

namespace adit {
namespace {

class TickerTest : public testing::Test {
 protected:
  void at(std::int64_t ms) {
    clock.set({ms});
    loops.settle();
  }

  tests::HandClock clock{{1'000}};
  tests::HandLoops loops{clock};
  std::vector<std::string> rung;
  live::Ticker ticker{loops.loop, clock, [this](const std::string& key) { rung.push_back(key); }};
};

TEST_F(TickerTest, RingsEachKeyAtItsTimeInOrder) {
  ticker.set("late", base::Instant{3'000});
  ticker.set("early", base::Instant{2'000});
  at(1'999);
  EXPECT_TRUE(rung.empty());
  at(2'000);
  EXPECT_EQ(rung, std::vector<std::string>{"early"});
  at(3'000);
  EXPECT_EQ(rung, (std::vector<std::string>{"early", "late"}));
}

TEST_F(TickerTest, ADeadlineThatMovesRingsOnceAtTheNewTime) {
  ticker.set("a", base::Instant{2'000});
  ticker.set("a", base::Instant{5'000});
  at(2'000);
  EXPECT_TRUE(rung.empty());
  at(5'000);
  EXPECT_EQ(rung.size(), 1u);
  at(9'000);
  EXPECT_EQ(rung.size(), 1u);
}

TEST_F(TickerTest, ADeadlineThatIsTakenAwayDoesNotRing) {
  ticker.set("a", base::Instant{2'000});
  ticker.set("a", std::nullopt);
  at(9'000);
  EXPECT_TRUE(rung.empty());
}

TEST_F(TickerTest, AKeyMaySetItselfAgainWhileItRings) {
  live::Ticker again{loops.loop, clock, [&](const std::string& key) {
                       rung.push_back(key);
                       if (rung.size() < 3) again.set(key, clock.now() + 10);
                     }};
  again.set("a", base::Instant{2'000});
  at(2'000);
  at(2'010);
  at(2'020);
  at(2'030);
  EXPECT_EQ(rung.size(), 3u);
}

}  // namespace
}  // namespace adit
