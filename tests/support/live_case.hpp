// A session on a hand-turned loop, with the real committer over the journal's twin in memory, and a
// backstage whose gates the test opens.
#pragma once

#include <gtest/gtest.h>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/committer.hpp"
#include "journal/memory_journal.hpp"
#include "live/session_actor.hpp"
#include "support/auction_case.hpp"
#include "support/faulty_port.hpp"
#include "support/hand_loops.hpp"
#include "wire/events/session_events.hpp"
#include "wire/export/header.hpp"
#include "wire/json.hpp"

namespace adit::tests {

// The blocking work of a session, done at once on the twin.
class HandBackstage final : public live::Backstage {
 public:
  HandBackstage(journal::MemoryJournal& journal, const base::Clock& clock)
      : journal_(journal), clock_(clock) {}

  void load(const std::string& session, std::int64_t after_seq, Done<live::Loaded> done) override {
    if (away || unreadable) return done({live::Ended::unavailable, {}});
    done({live::Ended::done, {journal_.read(live::stream_of(session), after_seq), bidders}});
  }
  // Readers are answered when the test says so, or at once.
  void read(const std::string& session, live::ReadFor whom, Done<live::Whole> done) override {
    if (whom == live::ReadFor::session) return whole(session, done);
    ++reads;
    if (!hold_reads) return whole(session, done);
    held_reads.push_back([this, session, done] { whole(session, done); });
  }
  void unfinished(Done<std::vector<std::string>> done) override {
    if (away) return done({live::Ended::unavailable, {}});
    done({live::Ended::done, listed});
  }
  void open(Auction state, journal::Head head, Done<std::vector<journal::Entry>> done) override {
    decide(state, head, Open{gate}, done);
  }
  void hammer(Auction state, journal::Head head, Done<std::vector<journal::Entry>> done) override {
    ++hammers;
    decide(state, head, gate.passed() ? Command{Hammer{reserve_opening, gate}} : Suspend{gate},
           done);
  }
  void receipt(const std::string&, std::int64_t seq, Done<std::string> done) override {
    if (away) return done({live::Ended::unavailable, {}});
    done({live::Ended::done, "{\"stored\":" + std::to_string(seq) + "}"});
  }

  bool away = false;
  bool unreadable = false;                 // streams cannot be read, all else works
  std::optional<live::Ended> answer_lost;  // the gate's work is done, its answer is this
  std::optional<live::Ended> fails_with;   // the gate does nothing and says this
  bool lands_late = false;                 // the gate's answer is lost, and its commit comes later:
  std::vector<journal::Entry> late;        // of this, when the test says
  bool lands_at_next_gate = false;         // or when the next gate waits for it
  domain::session::Gate gate = passed();
  std::optional<domain::session::ReserveOpening> reserve_opening;
  live::Bidders bidders{{"A", ann}, {"B", ben}, {"C", cai}};
  std::vector<std::string> listed;
  int hammers = 0;
  int reads = 0;
  bool hold_reads = false;
  std::deque<std::function<void()>> held_reads;

 private:
  void whole(const std::string& session, const Done<live::Whole>& done) {
    if (away || unreadable) return done({live::Ended::unavailable, {}});
    const auto entries = journal_.read(live::stream_of(session));
    done({live::Ended::done, {live::Record::fold(entries), bidders}});
  }
  void decide(const Auction& state, journal::Head head, const Command& command,
              const Done<std::vector<journal::Entry>>& done) {
    if (away) return done({live::Ended::unavailable, {}});
    if (const auto failed = std::exchange(fails_with, std::nullopt)) return done({*failed, {}});
    const auto decision = state.decide(command, clock_.now());
    if (!decision) return done({live::Ended::refused, {}});
    std::vector<journal::Entry> entries;
    for (const auto& event : decision->events) {
      auto encoded = wire::encode(event);
      entries.push_back(journal::seal(live::stream_of(state.terms().session.text), head,
                                      {clock_.now(), encoded.kind, encoded.v, encoded.body}));
      head = journal::head_of(entries.back());
    }
    if (std::exchange(lands_at_next_gate, false)) (void)journal_.append(late);
    if (std::exchange(lands_late, false)) {
      late = std::move(entries);
      return done({live::Ended::in_doubt, {}});
    }
    if (journal_.append(entries) == journal::AppendOutcome::conflict) {
      return done({live::Ended::conflict, {}});
    }
    if (const auto lost = std::exchange(answer_lost, std::nullopt)) return done({*lost, {}});
    done({live::Ended::done, std::move(entries)});
  }

  journal::MemoryJournal& journal_;
  const base::Clock& clock_;
};

struct HeardNews final : live::Announcer {
  void price(const wire::Standing& standing, const std::vector<Acceptance>& bids) override {
    prices.push_back(standing);
    for (const auto& one : bids) told.push_back(one);
  }
  void tell(const wire::Standing&, std::string payload) override {
    frames.push_back(std::move(payload));
  }
  // Whether a notice of this code was told.
  [[nodiscard]] bool noticed(const std::string& code) const {
    for (const auto& frame : frames) {
      if (frame.find("\"kind\":\"notice\"") != std::string::npos &&
          frame.find("\"code\":\"" + code + "\"") != std::string::npos) {
        return true;
      }
    }
    return false;
  }
  std::vector<wire::Standing> prices;
  std::vector<Acceptance> told;
  std::vector<std::string> frames;
};

class LiveCase : public testing::Test {
 protected:
  // Puts the session's first events into the journal and its actor on the loop.
  void begin(const std::vector<Event>& events, base::Instant at) {
    clock.set(at);
    journal::Head head{0, wire::export_root(std::get<Scheduled>(events.front()))};
    std::vector<journal::Entry> entries;
    for (const auto& event : events) {
      auto encoded = wire::encode(event);
      entries.push_back(
          journal::seal("session/s1", head, {at, encoded.kind, encoded.v, encoded.body}));
      head = journal::head_of(entries.back());
    }
    ASSERT_EQ(journal.append(entries), journal::AppendOutcome::committed);
    restart();
  }

  // A new server reads the journal.
  void restart() {
    all_clear.until({INT64_MAX});
    auto record = live::Record::fold(journal.read("session/s1"));
    ASSERT_TRUE(record.has_value());
    actor = std::make_shared<live::SessionActor>(
        live::ActorParts{loops.loop, loops, clock, *committer, backstage, news, ticker, all_clear,
                         confirmations},
        "s1", std::move(*record), backstage.bidders);
    actor->begin();
    loops.settle();
  }

  void open() {
    begin(scheduled(), opens_at - 1'000);
    pass(1'000);
    ASSERT_TRUE(reaches(live::SessionActor::Stage::running));
  }
  // To the countdown that follows the free phase, in which ann leads.
  void run_to_deadline() {
    open();
    EXPECT_EQ(answer(place("A", start_fen, std::string(32, '1'))), "accepted");
    pass(free_ms);
    ASSERT_TRUE(
        loops.run_until([this] { return actor->record().state().phase() == Phase::countdown; }));
  }
  [[nodiscard]] base::Instant deadline() { return *actor->record().state().deadline(); }

  struct Told {
    std::optional<base::Outcome<live::Accepted>> outcome;
    [[nodiscard]] std::string code() const {
      if (!outcome) return "nothing yet";
      return *outcome ? "accepted" : outcome->error().code;
    }
  };
  using Telling = std::shared_ptr<Told>;

  Telling place(const std::string& organisation, std::int64_t fen, const std::string& id,
                std::optional<base::Instant> t_recv = {}) {
    const auto told = std::make_shared<Told>();
    actor->place({id, organisation, fen, t_recv.value_or(clock.now())},
                 [told](base::Outcome<live::Accepted> outcome) {
                   EXPECT_FALSE(told->outcome.has_value()) << "answered twice";
                   told->outcome = std::move(outcome);
                 });
    return told;
  }
  std::string answer(const Telling& telling) {
    loops.run_until([&] { return telling->outcome.has_value(); });
    return telling->code();
  }
  void pass(base::Millis ms) {
    clock.advance(ms);
    loops.settle();
  }
  void pause(base::Instant since) { actor->pause({since, "database_unavailable"}); }
  bool reaches(live::SessionActor::Stage stage) {
    return loops.run_until([&] { return actor->stage() == stage; });
  }
  [[nodiscard]] std::size_t entries() { return journal.read("session/s1").size(); }

  HandClock clock{opens_at};
  HandLoops loops{clock};
  journal::MemoryJournal journal;
  std::shared_ptr<FaultPlan> faults = std::make_shared<FaultPlan>();
  std::unique_ptr<journal::Committer> committer = std::make_unique<journal::Committer>(
      std::make_unique<FaultyPort>(journal.port(), faults), base::SigningKey::generate(), clock);
  HandBackstage backstage{journal, clock};
  HeardNews news;
  live::AllClear all_clear;  // given once and for all, until a test takes it back
  live::Confirmations confirmations;
  std::shared_ptr<live::SessionActor> actor;
  live::Ticker ticker{loops.loop, clock, [this](const std::string&) { actor->tick(); }};
};

}  // namespace adit::tests
