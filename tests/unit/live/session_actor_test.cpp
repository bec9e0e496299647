// The bid path: told only after the commit, the same answer for the same id, and a pause that gives
// everyone a full countdown.
#include "live/session_actor.hpp"

#include "support/live_case.hpp"

namespace adit {
namespace {

using namespace tests;  // NOLINT: the language of these tests
using Stage = live::SessionActor::Stage;

const std::string id_1(32, '1');
const std::string id_2(32, '2');

class SessionActorTest : public LiveCase {
 protected:
  // Running, a second into the free phase, as after a restart: the pause is over.
  void run() {
    begin(opened(), opens_at + 1'000);
    ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
    loops.settle();
  }
};

TEST_F(SessionActorTest, AnAcceptanceIsToldOnlyWhenItIsDurable) {
  run();
  faults->hold_sends();
  const auto telling = place("A", start_fen, id_1);
  loops.settle();
  EXPECT_EQ(telling->code(), "nothing yet");
  EXPECT_EQ(actor->record().state().bids().size(), 0u);
  EXPECT_TRUE(news.prices.empty());
  faults->let_go();
  EXPECT_EQ(answer(telling), "accepted");
  loops.settle();
  EXPECT_EQ(actor->record().state().bids().size(), 1u);
  ASSERT_EQ(news.prices.size(), 1u);
  EXPECT_EQ(news.prices[0].price_fen, start_fen);
}

TEST_F(SessionActorTest, ARefusalIsToldAtOnceAndLeavesNoTrace) {
  run();
  const std::size_t before = entries();
  const auto telling = place("A", start_fen - 1, id_1);
  EXPECT_EQ(telling->code(), "bid.below_minimum");
  EXPECT_EQ(number_in(telling->outcome->error(), "least_fen"), start_fen);
  EXPECT_EQ(entries(), before);
}

TEST_F(SessionActorTest, BidsAreDecidedAheadOfTheDisk) {
  run();
  faults->hold_sends();
  const auto first = place("A", start_fen, id_1);
  const auto too_low = place("B", start_fen, id_2);
  EXPECT_EQ(too_low->code(), "bid.below_minimum");
  const auto second = place("B", start_fen + step_fen, id_2);
  faults->let_go();
  EXPECT_EQ(answer(first), "accepted");
  EXPECT_EQ(answer(second), "accepted");
}

TEST_F(SessionActorTest, TheSameIdInFlightIsAnsweredOnceForEachWhoAsks) {
  run();
  faults->hold_sends();
  const auto first = place("A", start_fen, id_1);
  const auto again = place("A", start_fen, id_1);
  faults->let_go();
  EXPECT_EQ(answer(first), "accepted");
  EXPECT_EQ(answer(again), "accepted");
  EXPECT_EQ((*first->outcome)->receipt, (*again->outcome)->receipt);
  EXPECT_FALSE((*first->outcome)->repeat);
  EXPECT_TRUE((*again->outcome)->repeat);
  EXPECT_EQ(actor->record().state().bids().size(), 1u);
}

TEST_F(SessionActorTest, TheSameIdLaterGetsTheStoredReceipt) {
  run();
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
  const auto again = place("A", start_fen, id_1);
  EXPECT_EQ(answer(again), "accepted");
  EXPECT_EQ((*again->outcome)->receipt,
            "{\"stored\":" + std::to_string((*again->outcome)->bid.seq) + "}");
  const auto other = place("A", start_fen + step_fen, id_1);
  EXPECT_EQ(other->code(), "bid.id_conflict");
}

TEST_F(SessionActorTest, OnlyTheBidderLearnsOfHisBid) {
  run();
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
  std::string others;
  actor->recall("B", id_1, [&](auto outcome) { others = outcome ? "told" : outcome.error().code; });
  EXPECT_EQ(others, "bid.unknown");
  const auto own = std::make_shared<Told>();
  actor->recall("A", id_1, [own](auto outcome) { own->outcome = std::move(outcome); });
  EXPECT_EQ(answer(own), "accepted");
}

TEST_F(SessionActorTest, AStrangerIsNotAdmitted) {
  run();
  EXPECT_EQ(place("nobody", start_fen, id_1)->code(), "bid.not_admitted");
  EXPECT_EQ(place("", start_fen, id_1)->code(), "bid.not_admitted");
}

TEST_F(SessionActorTest, ABidWithoutResultForTooLongIsToldSoAndStillCounts) {
  run();
  faults->hold_sends();
  const auto telling = place("A", start_fen, id_1);
  clock.advance(base::limits::bid_answer_ms_max + 1);
  actor->beat();
  EXPECT_EQ(telling->code(), "bid.unknown_outcome");
  faults->let_go();
  ASSERT_TRUE(loops.run_until([this] { return actor->record().state().bids().size() == 1; }));
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
}

class LostAnswerTest : public SessionActorTest, public testing::WithParamInterface<How> {};

TEST_P(LostAnswerTest, ACommitWithoutAnswerDoublesNothingAndLosesNothing) {
  run();
  const std::size_t before = entries();
  faults->then(Step::send, GetParam());
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
  EXPECT_EQ(actor->record().state().bids().size(), 1u);
  EXPECT_EQ(entries(), before + 1);
}

INSTANTIATE_TEST_SUITE_P(BothWays, LostAnswerTest,
                         testing::Values(How::lost, How::done_but_answer_lost));

TEST_F(SessionActorTest, AnotherOwnerEndsThisOne) {
  run();
  // Somebody else writes the next place of the stream.
  const auto head = journal.head("session/s1");
  auto foreign = wire::encode(Event{Interrupted{clock.now(), "elsewhere"}});
  ASSERT_EQ(journal.append({journal::seal("session/s1", head,
                                          {clock.now(), foreign.kind, foreign.v, foreign.body})}),
            journal::AppendOutcome::committed);
  const auto telling = place("A", start_fen, id_1);
  EXPECT_EQ(answer(telling), "session.moved");
  EXPECT_EQ(actor->stage(), Stage::lost);
  EXPECT_TRUE(news.noticed("session.moved"));
  EXPECT_EQ(place("A", start_fen, id_1)->code(), "session.moved");
}

TEST_F(SessionActorTest, WhoHasLostASessionReadsItAndWritesNothing) {
  run();
  // The new owner interrupts and resumes, as after a restart.
  auto head = journal.head("session/s1");
  for (const Event& event : {Event{Interrupted{clock.now(), "server_restarted"}},
                             Event{Resumed{free_ends, std::nullopt, "server_restarted"}}}) {
    const auto encoded = wire::encode(event);
    const auto entry =
        journal::seal("session/s1", head, {clock.now(), encoded.kind, encoded.v, encoded.body});
    ASSERT_EQ(journal.append({entry}), journal::AppendOutcome::committed);
    head = journal::head_of(entry);
  }
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "session.moved");
  actor->refresh();
  loops.settle();
  EXPECT_EQ(actor->record().head(), head) << "readers see what the new owner wrote";
  EXPECT_EQ(actor->stage(), Stage::lost);
  actor->refresh();
  actor->tick();
  loops.settle();
  EXPECT_EQ(journal.head("session/s1"), head);
}

TEST_F(SessionActorTest, ARestartGivesAFullCountdown) {
  begin(in_countdown(), free_ends);
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  EXPECT_TRUE(news.noticed("session.interrupted"));
  EXPECT_GE(actor->record().state().deadline()->ms, (clock.now() + countdown_ms).ms);
}

TEST_F(SessionActorTest, AnOutagePausesAndEndsByItself) {
  run();
  const std::size_t frames = news.frames.size();
  pause(clock.now() - 3'000);
  loops.settle();
  EXPECT_GT(news.frames.size(), frames) << "the public is told at once";
  EXPECT_EQ(place("A", start_fen, id_1)->code(), "bid.interrupted");
  const std::int64_t before = actor->record().head().seq;
  actor->unpause();
  ASSERT_TRUE(loops.run_until([&] { return actor->record().head().seq == before + 2; }));
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
}

TEST_F(SessionActorTest, ABidInFlightWhenThePauseBeginsStillCounts) {
  run();
  faults->hold_sends();
  const auto telling = place("A", start_fen, id_1);
  pause(clock.now());
  actor->unpause();
  loops.settle();
  faults->let_go();
  EXPECT_EQ(answer(telling), "accepted");
  ASSERT_TRUE(loops.run_until([this] {
    return !actor->record().state().interrupted() && actor->record().notices().size() >= 5;
  }));
}

TEST_F(SessionActorTest, ARepeatIsAnsweredEvenWhilePaused) {
  run();
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
  pause(clock.now());
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
  EXPECT_EQ(place("A", start_fen + step_fen, id_1)->code(), "bid.id_conflict");
}

class OfficerTest : public SessionActorTest {
 protected:
  // The code of a refusal, "done", or "nothing yet".
  using Heard = std::shared_ptr<std::string>;
  Heard hold() {
    const auto heard = std::make_shared<std::string>("nothing yet");
    actor->hold(order(), [heard](const base::Outcome<void>& told) { *heard = word(told); });
    return heard;
  }
  Heard release(base::Millis notice_ms = 60'000) {
    const auto heard = std::make_shared<std::string>("nothing yet");
    actor->release(order("示例：已核实"), notice_ms,
                   [heard](const base::Outcome<void>& told) { *heard = word(told); });
    return heard;
  }
  std::string answer(const Heard& heard) {
    loops.run_until([&] { return *heard != "nothing yet"; });
    return *heard;
  }
  using SessionActorTest::answer;
  [[nodiscard]] bool held() { return actor->record().state().held(); }

 private:
  static std::string word(const base::Outcome<void>& told) {
    return told ? "done" : told.error().code;
  }
};

TEST_F(OfficerTest, AnOrderIsAnsweredWhenItIsDurableAndTheReasonIsPublic) {
  run();
  faults->hold_sends();
  const auto heard = hold();
  loops.settle();
  EXPECT_EQ(*heard, "nothing yet");
  EXPECT_EQ(place("A", start_fen, id_1)->code(), "bid.interrupted") << "from this moment on";
  faults->let_go();
  EXPECT_EQ(answer(heard), "done");
  EXPECT_TRUE(news.noticed("session.interrupted"));
  EXPECT_NE(actor->json(std::nullopt).find("示例：核实投诉"), std::string::npos);
  EXPECT_EQ(answer(hold()), "session.interrupted");
}

TEST_F(OfficerTest, NoHammerFallsUntilAnOfficerLetsItGoOn) {
  run_to_deadline();
  const base::Instant before = deadline();
  EXPECT_EQ(answer(hold()), "done");
  pass(3'600'000);
  EXPECT_EQ(backstage.hammers, 0);
  EXPECT_EQ(actor->stage(), Stage::running);
  EXPECT_EQ(answer(release()), "done");
  EXPECT_GE(deadline(), clock.now() + 60'000 + countdown_ms);
  EXPECT_GT(deadline(), before);
  EXPECT_EQ(answer(place("B", start_fen + step_fen, id_2)), "accepted");
}

TEST_F(OfficerTest, ThePauseOutlivesTheServer) {
  run();
  EXPECT_EQ(answer(hold()), "done");
  const std::size_t before = entries();
  clock.advance(100'000);
  restart();
  EXPECT_TRUE(held());
  EXPECT_EQ(entries(), before) << "nothing is to be said of the restart";
  EXPECT_EQ(place("A", start_fen, id_1)->code(), "bid.interrupted");
  EXPECT_EQ(answer(release()), "done");
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
}

TEST_F(OfficerTest, GoesOnOnlyWhenBothPausesAreOver) {
  run();
  EXPECT_EQ(answer(hold()), "done");
  pause(clock.now());
  EXPECT_EQ(answer(release()), "session.platform_paused");
  actor->unpause();
  loops.settle();
  EXPECT_TRUE(held()) << "the end of the platform's trouble is not the officer's word";
  EXPECT_EQ(place("A", start_fen, id_1)->code(), "bid.interrupted");
  EXPECT_EQ(answer(release()), "done");
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "accepted");
}

TEST_F(OfficerTest, MayStopASessionThatThePlatformHasPaused) {
  run();
  const base::Instant since = clock.now();
  pause(since);
  clock.advance(5'000);
  EXPECT_EQ(answer(hold()), "done");
  EXPECT_EQ(actor->record().state().interrupted()->since, since);
  actor->unpause();
  loops.settle();
  EXPECT_TRUE(held());
  EXPECT_EQ(answer(release()), "done");
  EXPECT_FALSE(held());
}

TEST_F(OfficerTest, WhoLostAHeldSessionTakesItWithTheNextOrder) {
  run();
  auto head = journal.head("session/s1");
  const Event foreign{Interrupted{clock.now(), "officer", {}, order()}};
  const auto encoded = wire::encode(foreign);
  ASSERT_EQ(journal.append({journal::seal("session/s1", head,
                                          {clock.now(), encoded.kind, encoded.v, encoded.body})}),
            journal::AppendOutcome::committed);
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "session.moved");
  clock.advance(base::limits::take_over_ms * 10);
  actor->refresh();
  loops.settle();
  EXPECT_EQ(actor->stage(), Stage::lost) << "a pause that waits for a word is not unattended";
  EXPECT_EQ(answer(release()), "done");
  EXPECT_EQ(actor->stage(), Stage::running);
}

TEST_F(OfficerTest, NoOrderReachesASessionThatAnotherServerRuns) {
  run();
  const Event foreign{Interrupted{clock.now(), "elsewhere"}};
  const auto encoded = wire::encode(foreign);
  ASSERT_EQ(journal.append({journal::seal("session/s1", journal.head("session/s1"),
                                          {clock.now(), encoded.kind, encoded.v, encoded.body})}),
            journal::AppendOutcome::committed);
  EXPECT_EQ(answer(place("A", start_fen, id_1)), "session.moved");
  EXPECT_EQ(*hold(), "session.moved") << "told at once, not by the fence";
  EXPECT_EQ(*release(), "session.moved");
}

TEST_F(OfficerTest, NoOrderComesBetweenAHammerAndItsAnswer) {
  run_to_deadline();
  backstage.answer_lost = live::Ended::in_doubt;
  backstage.unreadable = true;
  clock.set(deadline());
  loops.settle();
  ASSERT_EQ(actor->stage(), Stage::hammering);
  EXPECT_EQ(*hold(), "session.at_gate");
  EXPECT_EQ(*release(), "session.at_gate");
  backstage.unreadable = false;
  pass(500);
  EXPECT_TRUE(reaches(Stage::ended));
}

TEST_F(OfficerTest, AnOrderWithoutResultForTooLongIsToldSo) {
  run();
  faults->hold_sends();
  const auto heard = hold();
  clock.advance(base::limits::bid_answer_ms_max + 1);
  actor->beat();
  EXPECT_EQ(*heard, "request.in_doubt");
  faults->let_go();
  ASSERT_TRUE(loops.run_until([this] { return held(); }));
}

}  // namespace
}  // namespace adit
