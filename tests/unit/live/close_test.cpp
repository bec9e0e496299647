// Fifty thousand bids within fifty milliseconds of a close, each handled up to thirty later: in
// time is who was received before the deadline, whatever the clock shows when it is decided.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "support/dice.hpp"
#include "support/live_case.hpp"

namespace adit {
namespace {

using namespace tests;  // NOLINT: the language of these tests

class CloseTest : public LiveCase {
 protected:
  struct Round {
    Telling telling;
    base::Instant t_recv;
    base::Instant deadline;
  };

  // One bid near the close as it stands now; an accepted one moves it.
  Round bid(int number) {
    const auto offset = static_cast<base::Millis>(dice.roll(101)) - 50;
    const base::Instant t_recv = close + offset;
    clock.set(std::max(clock.now(), t_recv + static_cast<base::Millis>(dice.roll(31))));
    std::string id = std::to_string(number);
    id.insert(0, 32 - id.size(), '0');
    const std::string who = (accepted + 1) % 2 == 0 ? "A" : "B";
    Round round{place(who, next_fen, id, t_recv), t_recv, close};
    if (offset >= 0) return round;
    ++accepted;
    next_fen += step_fen;
    close = std::max(close, t_recv + countdown_ms);
    return round;
  }

  void judge(std::vector<Round>& rounds) {
    for (const Round& round : rounds) {
      const bool in_time = round.t_recv < round.deadline;
      ASSERT_EQ(answer(round.telling), in_time ? "accepted" : "bid.after_hammer")
          << round.t_recv - round.deadline << " ms from the close";
    }
    rounds.clear();
  }

  Dice dice{20'270'115};
  base::Instant close;
  std::int64_t next_fen = start_fen + step_fen;
  int accepted = 0;
};

TEST_F(CloseTest, IsExact) {
  run_to_deadline();
  loops.hold_watermarks = true;  // nobody says that all has been received
  close = deadline();
  std::vector<Round> rounds;
  for (int i = 1; i <= 50'000; ++i) {
    rounds.push_back(bid(i));
    if (rounds.size() < 2'000) continue;
    ASSERT_NO_FATAL_FAILURE(judge(rounds));
  }
  EXPECT_GT(accepted, 20'000);
  EXPECT_LT(accepted, 30'000);
  EXPECT_EQ(actor->record().state().bids().size(), static_cast<std::size_t>(accepted) + 1);
  EXPECT_EQ(deadline(), close);
}

}  // namespace
}  // namespace adit
