// The dead man's switch at a session: no hammer without the all-clear, a pause when many are cut
// off, and who has lost a session takes it up again when its owner leaves it alone.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/limits.hpp"
#include "support/live_case.hpp"

namespace adit {
namespace {

using namespace tests;  // NOLINT: the language of these tests
using live::SessionActor;
using Stage = SessionActor::Stage;

class AllClearTest : public LiveCase {
 protected:
  void take_back_all_clear() { all_clear.until(clock.now()); }

  // Ten times the countdown, in steps in which everything that is due is done.
  void wait_long() {
    for (int i = 0; i < 100; ++i) {
      pass(countdown_ms / 10);
      actor->beat();
    }
  }

  void cut_off(int bidders) {
    for (int i = 0; i < bidders; ++i) {
      actor->went(std::string(1, static_cast<char>('A' + i)), static_cast<std::uint64_t>(i), true);
    }
  }
  void seat(int bidders) {
    for (int i = 0; i < bidders; ++i) {
      actor->came(std::string(1, static_cast<char>('A' + i)), static_cast<std::uint64_t>(i));
    }
  }
  // Somebody else writes the stream: an owner who interrupts and does not resume.
  void another_owner_interrupts() {
    const auto encoded = wire::encode(Event{Interrupted{clock.now(), "server_restarted"}});
    ASSERT_EQ(journal.append({journal::seal("session/s1", journal.head("session/s1"),
                                            {clock.now(), encoded.kind, encoded.v, encoded.body})}),
              journal::AppendOutcome::committed);
  }
};

TEST_F(AllClearTest, WithoutItNoHammerFalls) {
  run_to_deadline();
  take_back_all_clear();
  wait_long();
  EXPECT_EQ(actor->stage(), Stage::running);
  EXPECT_EQ(backstage.hammers, 0);
  all_clear.until(deadline());
  pass(1'000);
  EXPECT_TRUE(reaches(Stage::ended));
}

TEST_F(AllClearTest, AWordFromBeforeTheDeadlineIsNone) {
  run_to_deadline();
  all_clear.until(deadline() - 1);
  wait_long();
  EXPECT_EQ(backstage.hammers, 0);
}

TEST_F(AllClearTest, ManyCutOffAtOncePauseTheSessionWithTheirNumber) {
  run_to_deadline();
  seat(3);
  const base::Instant since = clock.now();
  cut_off(2);
  EXPECT_TRUE(news.noticed("session.interrupted"));
  EXPECT_EQ(place("B", start_fen + step_fen, std::string(32, '2'))->code(), "bid.interrupted");
  pass(base::limits::cut_off_wait_ms + 1);
  actor->beat();
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }))
      << "nobody is waited for without end";
  const auto entries = journal.read("session/s1");
  const auto told = std::ranges::find(entries, "session.interrupted", &journal::Entry::kind);
  ASSERT_NE(told, entries.end());
  EXPECT_EQ(told->v, 2);
  EXPECT_EQ(told->body, R"({"cause":"bidders_cut_off","evidence":{"cut_off":2,"qualified":3},)"
                        R"("since":")" +
                            base::to_text(since) + "\"}");
}

TEST_F(AllClearTest, TheyComeBackAndGetAFullCountdown) {
  run_to_deadline();
  seat(3);
  cut_off(2);
  pass(1'000);
  seat(2);
  actor->beat();
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  EXPECT_GE(deadline(), clock.now() + countdown_ms);
}

TEST_F(AllClearTest, NobodyPullsHisPlugForEver) {
  run_to_deadline();
  for (int i = 0; i < base::limits::cut_off_pauses_max; ++i) {
    seat(3);
    cut_off(2);
    const std::size_t known = actor->record().notices().size();
    seat(3);
    actor->beat();
    ASSERT_TRUE(loops.run_until([&] { return actor->record().notices().size() == known + 2; }))
        << i;
  }
  cut_off(2);
  EXPECT_EQ(answer(place("B", start_fen + step_fen, std::string(32, '2'))), "accepted");
}

TEST_F(AllClearTest, AnUnattendedSessionIsTakenOver) {
  open();
  another_owner_interrupts();
  EXPECT_EQ(answer(place("A", start_fen, std::string(32, '1'))), "session.moved");
  actor->refresh();
  pass(base::limits::take_over_ms);
  actor->refresh();
  loops.settle();
  EXPECT_EQ(actor->stage(), Stage::lost) << "its owner may yet come";
  pass(1);
  actor->refresh();
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  EXPECT_EQ(actor->stage(), Stage::running);
  EXPECT_EQ(answer(place("A", start_fen, std::string(32, '1'))), "accepted");
}

TEST_F(AllClearTest, NothingIsTakenOverInTrouble) {
  open();
  another_owner_interrupts();
  EXPECT_EQ(answer(place("A", start_fen, std::string(32, '1'))), "session.moved");
  pause(clock.now());
  pass(10 * base::limits::take_over_ms);
  actor->refresh();
  loops.settle();
  EXPECT_EQ(actor->stage(), Stage::lost);
}

}  // namespace
}  // namespace adit
