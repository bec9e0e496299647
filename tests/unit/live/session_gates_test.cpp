// The doors of a session: late timers change nothing, bids in time are never lost to scheduling,
// and a gate without an answer is asked again.
#include "support/live_case.hpp"

namespace adit {
namespace {

using namespace tests;  // NOLINT: the language of these tests
using Stage = live::SessionActor::Stage;

const std::string id_1(32, '1');
const std::string id_2(32, '2');

class SessionGatesTest : public LiveCase {};

TEST_F(SessionGatesTest, OpensAtItsTimeAndNotBefore) {
  begin(scheduled(), opens_at - 1'000);
  pass(999);
  EXPECT_EQ(actor->stage(), Stage::resting);
  pass(1);
  ASSERT_TRUE(reaches(Stage::running));
  EXPECT_TRUE(news.noticed("session.opened"));
}

TEST_F(SessionGatesTest, ABidBeforeTheOpeningIsRefused) {
  begin(scheduled(), opens_at - 1'000);
  EXPECT_EQ(place("A", start_fen, id_1)->code(), "bid.not_open");
}

TEST_F(SessionGatesTest, AGateThatFailsAtTheOpeningEndsIt) {
  backstage.gate = failed();
  begin(scheduled(), opens_at - 1'000);
  pass(1'000);
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_TRUE(news.noticed("session.not_opened"));
}

TEST_F(SessionGatesTest, AnAdmissionInTheLastMomentCounts) {
  begin({terms(), BidderAdmitted{ann}, BidderAdmitted{ben}}, opens_at - 1'000);
  const auto head = journal.head("session/s1");
  const auto late = wire::encode(Event{BidderAdmitted{cai}});
  ASSERT_EQ(journal.append(
                {journal::seal("session/s1", head, {clock.now(), late.kind, late.v, late.body})}),
            journal::AppendOutcome::committed);
  pass(1'000);
  ASSERT_TRUE(reaches(Stage::running));
  EXPECT_EQ(actor->record().state().bidders(), 3u);
  EXPECT_EQ(answer(place("C", start_fen, id_1)), "accepted");
}

TEST_F(SessionGatesTest, ABidInTimeThatIsHandedOnLateStillMovesTheHammer) {
  run_to_deadline();
  const base::Instant due = deadline();
  loops.hold_watermarks = true;
  clock.set(due + 50);
  loops.settle();
  ASSERT_EQ(loops.held.size(), 1u) << "the close waits for the watermark";
  const auto in_time = place("B", start_fen + step_fen, id_2, due - 1);
  EXPECT_EQ(answer(in_time), "accepted");
  loops.held[0]();
  loops.settle();
  EXPECT_EQ(backstage.hammers, 0);
  EXPECT_EQ(deadline(), due - 1 + countdown_ms);
}

TEST_F(SessionGatesTest, ABidAtTheDeadlineIsTooLateBeforeAndAfterTheHammer) {
  run_to_deadline();
  const base::Instant due = deadline();
  loops.hold_watermarks = true;
  clock.set(due);
  loops.settle();
  const auto late = place("B", start_fen + step_fen, id_2, due);
  EXPECT_EQ(late->code(), "bid.after_hammer");
  EXPECT_EQ(number_in(late->outcome->error(), "late_ms"), 0);
  loops.held.at(0)();
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_EQ(place("B", start_fen + step_fen, id_2, due)->code(), "bid.after_hammer");
}

TEST_F(SessionGatesTest, TheHammerWaitsForWhatIsInFlight) {
  run_to_deadline();
  const base::Instant due = deadline();
  faults->hold_sends();
  const auto flying = place("B", start_fen + step_fen, id_2, due - 1);
  clock.set(due + countdown_ms);
  loops.settle();
  EXPECT_EQ(backstage.hammers, 0);
  faults->let_go();
  EXPECT_EQ(answer(flying), "accepted");
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_EQ(backstage.hammers, 1);
  EXPECT_EQ(actor->record().state().hammered()->winner->bid_number, ben);
}

TEST_F(SessionGatesTest, SoldToTheHighestBidder) {
  run_to_deadline();
  clock.set(deadline());
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_TRUE(news.noticed("session.sold"));
  EXPECT_EQ(place("B", start_fen + step_fen, id_2)->code(), "bid.after_hammer");
}

TEST_F(SessionGatesTest, AGateThatFailsAtTheHammerSuspends) {
  run_to_deadline();
  backstage.gate = failed();
  clock.set(deadline());
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_TRUE(news.noticed("session.suspended"));
  EXPECT_EQ(actor->record().state().suspended()->candidate->bid_number, ann);
}

TEST_F(SessionGatesTest, ADatabaseAwayAtTheHammerIsAskedAgain) {
  run_to_deadline();
  backstage.away = true;
  clock.set(deadline());
  loops.settle();
  EXPECT_EQ(actor->stage(), Stage::running);
  backstage.away = false;
  pass(500);
  ASSERT_TRUE(reaches(Stage::ended));
}

TEST_F(SessionGatesTest, AHammerWhoseAnswerWasLostFallsOnce) {
  run_to_deadline();
  backstage.answer_lost = live::Ended::in_doubt;
  clock.set(deadline());
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_EQ(backstage.hammers, 1);
  EXPECT_TRUE(actor->record().state().hammered().has_value());
}

// Whether the hammer fell cannot be read for as long as the database is away, which is no reason to
// write where it may stand, nor to believe in another owner.
TEST_F(SessionGatesTest, AHammerInDoubtIsLookedForUntilTheStreamAnswers) {
  run_to_deadline();
  backstage.answer_lost = live::Ended::in_doubt;
  backstage.unreadable = true;
  clock.set(deadline());
  loops.settle();
  EXPECT_EQ(actor->stage(), Stage::hammering);
  pause(clock.now());
  pass(5'000);
  EXPECT_EQ(actor->stage(), Stage::hammering);
  backstage.unreadable = false;
  actor->unpause();
  pass(500);
  ASSERT_TRUE(reaches(Stage::ended)) << "fenced by its own hammer";
  EXPECT_EQ(backstage.hammers, 1);
  EXPECT_TRUE(news.noticed("session.sold"));
  EXPECT_FALSE(news.noticed("session.moved"));
}

// The doubt ends well for the bidders when nothing was written: the pause counts.
TEST_F(SessionGatesTest, AHammerThatDidNotFallYieldsToThePause) {
  run_to_deadline();
  backstage.fails_with = live::Ended::in_doubt;
  backstage.unreadable = true;
  clock.set(deadline());
  loops.settle();
  pause(clock.now());
  pass(5'000);
  backstage.unreadable = false;
  pass(500);
  EXPECT_TRUE(news.noticed("session.interrupted"));
  actor->unpause();
  ASSERT_TRUE(loops.run_until([this] {
    return !actor->record().state().interrupted() && deadline() >= clock.now() + countdown_ms;
  }));
  EXPECT_FALSE(actor->record().state().hammered().has_value());
}

TEST_F(SessionGatesTest, APausePastTheDeadlineIsNotTheHammerFalling) {
  run_to_deadline();
  pause(clock.now());
  clock.set(deadline() + 1);
  EXPECT_EQ(actor->standing().phase, Phase::countdown);
  EXPECT_TRUE(actor->json({}).find(R"("phase":"countdown")") != std::string::npos);
}

TEST_F(SessionGatesTest, AnOpeningWhoseAnswerWasLostIsOurs) {
  backstage.answer_lost = live::Ended::in_doubt;
  begin(scheduled(), opens_at - 1'000);
  pass(1'000);
  pass(500);
  ASSERT_TRUE(reaches(Stage::running));
}

TEST_F(SessionGatesTest, AnOpeningThatAnotherServerMadeIsNotOurs) {
  backstage.answer_lost = live::Ended::conflict;
  begin(scheduled(), opens_at - 1'000);
  pass(1'000);
  pass(500);
  ASSERT_TRUE(reaches(Stage::lost));
}

TEST_F(SessionGatesTest, NoHammerWhilePausedAndAFullCountdownAfter) {
  run_to_deadline();
  pause(clock.now());
  clock.set(deadline() + 60'000);
  loops.settle();
  EXPECT_EQ(backstage.hammers, 0);
  actor->unpause();
  ASSERT_TRUE(loops.run_until([this] {
    return !actor->record().state().interrupted() && deadline() >= clock.now() + countdown_ms;
  }));
  EXPECT_EQ(backstage.hammers, 0);
}

// What the bidders have is what is left when they hear of it, not when the platform wrote it down.
TEST_F(SessionGatesTest, AResumptionThatLandsAMomentLaterStillGivesAFullCountdown) {
  run_to_deadline();
  pause(clock.now());
  faults->hold_sends();
  actor->unpause();
  faults->wait_until_held();
  clock.advance(base::limits::resume_slack_ms);
  faults->let_go();
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  EXPECT_GE(deadline(), clock.now() + countdown_ms);
}

TEST_F(SessionGatesTest, AResumptionThatLandsTooLateIsGivenAgain) {
  run_to_deadline();
  pause(clock.now());
  faults->hold_sends();
  actor->unpause();
  faults->wait_until_held();
  clock.advance(2 * countdown_ms);
  const base::Instant landing = clock.now();
  faults->let_go();
  ASSERT_TRUE(loops.run_until([&] {
    const auto& state = actor->record().state();
    return state.ended() || (!state.interrupted() && deadline() >= landing + countdown_ms);
  }));
  EXPECT_EQ(backstage.hammers, 0) << "the hammer fell on a countdown that nobody saw";
  EXPECT_EQ(answer(place("B", start_fen + step_fen, id_2)), "accepted");
}

TEST_F(SessionGatesTest, AnOutageWhileAResumptionIsOnItsWayPausesAgain) {
  run_to_deadline();
  pause(clock.now());
  faults->hold_sends();
  actor->unpause();
  faults->wait_until_held();
  const base::Instant again = clock.now();
  pause(again);
  clock.advance(500);
  faults->let_go();
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  loops.settle();
  EXPECT_EQ(place("B", start_fen + step_fen, id_2)->code(), "bid.interrupted");
  clock.advance(2 * countdown_ms);
  loops.settle();
  EXPECT_EQ(backstage.hammers, 0);
  actor->unpause();
  ASSERT_TRUE(loops.run_until([this] {
    return !actor->record().state().interrupted() && deadline() >= clock.now() + countdown_ms;
  }));
  const auto& notices = actor->record().notices();
  EXPECT_EQ(std::count_if(notices.begin(), notices.end(),
                          [](const auto& notice) { return notice.code == "session.resumed"; }),
            2);
}

// An outage that is over before the gate says that it had none of the answers.
TEST_F(SessionGatesTest, AnOutageAtTheHammerIsOwedAPause) {
  run_to_deadline();
  backstage.fails_with = live::Ended::in_doubt;
  backstage.unreadable = true;
  clock.set(deadline());
  loops.settle();
  ASSERT_EQ(actor->stage(), Stage::hammering);
  pause(clock.now());
  pass(5'000);
  actor->unpause();
  backstage.unreadable = false;
  pass(500);
  EXPECT_TRUE(news.noticed("session.interrupted"));
  pass(500);
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  EXPECT_GE(deadline(), clock.now() + countdown_ms);
  EXPECT_FALSE(actor->record().state().hammered().has_value());
}

TEST_F(SessionGatesTest, NoHammerWhileTheCommitterIsWithoutAnswer) {
  run_to_deadline();
  faults->hold_sends();
  journal::Head head = journal.head("other");
  const auto entry = journal::seal("other", head, {clock.now(), "session.x", 1, "{}"});
  ASSERT_TRUE(committer->submit({{entry}, {}, [](const journal::CommitResult&) {}}));
  faults->wait_until_held();
  clock.set(deadline());
  loops.settle();
  EXPECT_EQ(actor->stage(), Stage::running);
  EXPECT_EQ(backstage.hammers, 0);
  faults->let_go();
  ASSERT_TRUE(loops.run_until([this] { return committer->healthy(); }));
  pass(500);
  ASSERT_TRUE(reaches(Stage::ended));
}

}  // namespace
}  // namespace adit
