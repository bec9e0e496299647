// A gate whose answer was lost, or a bid whose server was, and whose commit comes after the stream
// was read: it is ours, wherever the session meets it.
#include "support/live_case.hpp"

namespace adit {
namespace {

using namespace tests;  // NOLINT: the language of these tests
using Stage = live::SessionActor::Stage;

const std::string id_2(32, '2');

class LateGateTest : public LiveCase {
 protected:
  // To a pause in which a hammer without answer has been looked for and was not there.
  void miss_the_hammer() {
    run_to_deadline();
    backstage.lands_late = true;
    backstage.unreadable = true;
    clock.set(deadline());
    loops.settle();
    pause(clock.now());
    backstage.unreadable = false;
    pass(500);
    ASSERT_EQ(actor->stage(), Stage::running);
    ASSERT_TRUE(news.noticed("session.interrupted"));
  }
};

// The same at the opening, met by a look at the stream that anybody may cause.
TEST_F(LateGateTest, AnOpeningThatLandsLateIsAdoptedByWhoReadsOn) {
  begin(scheduled(), opens_at - 1'000);
  backstage.lands_late = true;
  pass(1'000);
  ASSERT_EQ(actor->stage(), Stage::resting);
  ASSERT_EQ(journal.append(backstage.late), journal::AppendOutcome::committed);
  actor->refresh();
  loops.settle();
  EXPECT_EQ(actor->stage(), Stage::running);
  EXPECT_FALSE(news.noticed("session.moved"));
}

// Until then nobody could bid: that time is given back.
TEST_F(LateGateTest, AnOpeningThatIsLearntOfLateCostsNoBiddingTime) {
  begin(scheduled(), opens_at - 1'000);
  backstage.lands_late = true;
  pass(1'000);
  ASSERT_EQ(journal.append(backstage.late), journal::AppendOutcome::committed);
  backstage.away = true;
  pass(20'000);
  backstage.away = false;
  pass(500);
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  EXPECT_GE(actor->record().state().free_ends_at()->ms, (clock.now() + free_ms).ms);
}

// A commit without answer may come after the stream was read: the pause that was owed meets it in
// its place. That is no other owner.
TEST_F(LateGateTest, AHammerThatLandsAfterItWasLookedForIsAdopted) {
  miss_the_hammer();
  ASSERT_EQ(journal.append(backstage.late), journal::AppendOutcome::committed);
  actor->unpause();
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_TRUE(news.noticed("session.sold"));
  EXPECT_FALSE(news.noticed("session.moved"));
  EXPECT_EQ(actor->json({}).find("\"interrupted\":{"), std::string::npos) << actor->json({});
  EXPECT_EQ(actor->record().state().hammered()->winner->bid_number, ann);
  EXPECT_EQ(place("B", start_fen + step_fen, id_2)->code(), "bid.after_hammer");
}

TEST_F(LateGateTest, AHammerThatLandsLateIsAdoptedWhenTheStreamCanBeReadAgain) {
  miss_the_hammer();
  ASSERT_EQ(journal.append(backstage.late), journal::AppendOutcome::committed);
  backstage.unreadable = true;
  actor->unpause();
  ASSERT_TRUE(reaches(Stage::hammering));
  pass(500);
  EXPECT_EQ(actor->stage(), Stage::hammering);
  backstage.unreadable = false;
  pass(500);
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_TRUE(news.noticed("session.sold"));
}

TEST_F(LateGateTest, WhoTookThePlaceOfADoubtfulHammerAndWentOnOwnsTheSession) {
  miss_the_hammer();
  auto resumed = actor->record().state();
  const auto events = resumed.decide(Interrupt{clock.now(), "server_restarted"}, clock.now());
  const auto other = wire::encode(events->events.front());
  ASSERT_EQ(journal.append({journal::seal("session/s1", actor->record().head(),
                                          {clock.now(), other.kind, other.v, other.body})}),
            journal::AppendOutcome::committed);
  actor->unpause();
  ASSERT_TRUE(reaches(Stage::lost));
  EXPECT_TRUE(news.noticed("session.moved"));
}

// The doubt is over once something else stands in the hammer's place.
TEST_F(LateGateTest, ADoubtfulHammerThatNeverLandsIsForgotten) {
  miss_the_hammer();
  actor->unpause();
  ASSERT_TRUE(loops.run_until([this] {
    return !actor->record().state().interrupted() && deadline() >= clock.now() + countdown_ms;
  }));
  EXPECT_EQ(answer(place("B", start_fen + step_fen, id_2)), "accepted");
  EXPECT_EQ(journal.append(backstage.late), journal::AppendOutcome::conflict);
}

// What the server before this one sent last may land after its successor has read the stream.
TEST_F(LateGateTest, AHammerThatLandsAfterARestartIsAdopted) {
  run_to_deadline();
  backstage.lands_late = true;
  backstage.unreadable = true;
  clock.set(deadline());
  loops.settle();
  faults->hold_sends();
  restart();
  ASSERT_EQ(actor->stage(), Stage::running);
  ASSERT_EQ(journal.append(backstage.late), journal::AppendOutcome::committed);
  backstage.unreadable = false;
  faults->let_go();
  ASSERT_TRUE(reaches(Stage::ended));
  EXPECT_TRUE(news.noticed("session.sold"));
  EXPECT_FALSE(news.noticed("session.moved"));
}

class LateBidTest : public LiveCase {
 protected:
  // What one more command writes, where the stream stands now.
  std::vector<journal::Entry> written(const Command& command) {
    const auto record = live::Record::fold(journal.read("session/s1"));
    const auto decision = record->state().decide(command, clock.now());
    const auto event = wire::encode(decision->events.front());
    return {journal::seal("session/s1", record->head(),
                          {clock.now(), event.kind, event.v, event.body})};
  }
  // To a restart that has read the stream and not written yet, when a bid of before lands.
  void restart_before_the_bid_lands() {
    run_to_deadline();
    faults->hold_sends();
    restart();
    EXPECT_EQ(answer(place("B", second_fen, id_2)), "bid.unknown_outcome") << "it may yet land";
    ASSERT_EQ(journal.append(written(PlaceBid{id_2, ben, second_fen, clock.now()})),
              journal::AppendOutcome::committed);
  }
  const std::int64_t second_fen = start_fen + step_fen;
};

// The server before this one was killed while its last bid was on its way into the database.
TEST_F(LateBidTest, ABidThatLandsAfterARestartIsTakenOver) {
  restart_before_the_bid_lands();
  faults->let_go();
  ASSERT_TRUE(loops.run_until([this] { return news.noticed("session.resumed"); }));
  EXPECT_EQ(actor->record().state().leader()->bid_number, ben);
  EXPECT_FALSE(news.noticed("session.moved"));
  EXPECT_EQ(answer(place("B", second_fen, id_2)), "accepted");
  EXPECT_EQ(answer(place("A", second_fen + step_fen, std::string(32, '3'))), "accepted");
}

// That happens once: whoever then goes on is another server.
TEST_F(LateBidTest, WhoGoesOnAfterThatOwnsTheSession) {
  restart_before_the_bid_lands();
  backstage.unreadable = true;
  faults->let_go();
  ASSERT_TRUE(reaches(Stage::hammering));
  faults->hold_sends();
  backstage.unreadable = false;
  pass(500);
  ASSERT_EQ(journal.append(written(Interrupt{clock.now(), "server_restarted"})),
            journal::AppendOutcome::committed);
  faults->let_go();
  ASSERT_TRUE(reaches(Stage::lost));
  EXPECT_TRUE(news.noticed("session.moved"));
}

TEST_F(LateGateTest, AnOpeningThatLandsAfterItWasLookedForIsOurs) {
  backstage.lands_late = true;
  begin(scheduled(), opens_at - 1'000);
  pass(1'000);
  ASSERT_EQ(actor->stage(), Stage::resting);
  backstage.lands_at_next_gate = true;
  pass(500);
  pass(500);
  ASSERT_TRUE(reaches(Stage::running));
  EXPECT_FALSE(news.noticed("session.moved"));
}

}  // namespace
}  // namespace adit
