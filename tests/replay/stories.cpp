// Seven ways for a session to go.
#include "stories.hpp"

#include "support/recorded_session.hpp"

namespace adit::tests {

namespace {

const Winner winner{"示例矿业一号有限公司", "91220000MA0000000C"};

RecordedSession begun(const Scheduled& what) {
  RecordedSession session(what, opens_at - 20'000);
  for (const BidNumber& number : {ann, ben, cai}) {
    session.does(AdmitBidder{number}, opens_at - 5'000);
  }
  return session;
}

RecordedSession live(const Scheduled& what) {
  return begun(what).does(Open{passed()}, opens_at + 3);
}

// Bids in both phases, an interruption, a reserve that is met and opened, a published winner.
RecordedSession sold() {
  auto session = live(terms_with_reserve(start_fen + 2 * step_fen));
  session.does(bid(ann, start_fen, opens_at + 1'000));
  session.does(bid(ben, start_fen + step_fen, opens_at + 2'000));
  session.does(Tick{}, free_ends + 3);
  session.does(bid(cai, start_fen + 2 * step_fen, free_ends + 9'000));
  session.does(Interrupt{free_ends + 12'000, "server_restarted"}, free_ends + 15'000);
  session.does(Resume{"server_restarted"}, free_ends + 16'000);
  session.does(bid(ann, start_fen + 5 * step_fen, free_ends + 30'000));
  const Instant deadline = *session.state().deadline();
  session.does(Hammer{reserve(start_fen + 2 * step_fen), passed()}, deadline + 4);
  return session.publishes(winner, deadline + 50);
}

// The best bid stays below the secret reserve, which stays closed.
RecordedSession unsold() {
  auto session = live(terms_with_reserve(start_fen + 9 * step_fen));
  session.does(bid(ann, start_fen, free_ends + 100));
  const Instant deadline = *session.state().deadline();
  session.does(Hammer{reserve(start_fen + 9 * step_fen), passed()}, deadline);
  return session.publishes(std::nullopt, deadline + 50);
}

// An officer stops the free phase, and later takes over a pause of the platform's; both times the
// session goes on announced ahead.
RecordedSession paused() {
  auto session = live(terms());
  session.does(bid(ann, start_fen, opens_at + 1'000));
  session.does(officer_stops(opens_at + 2'000), opens_at + 2'000);
  session.does(officer_resumes(60'000), opens_at + 9'000);
  session.does(bid(ben, start_fen + step_fen, opens_at + 10'000));
  const Instant free_end = *session.state().free_ends_at();
  session.does(Tick{}, free_end + 3);
  session.does(Interrupt{free_end + 4'000, "database_unavailable"}, free_end + 7'000);
  const Order both{domain::PersonId("person-2"), "示例：等候数据库核查", "Example: a check"};
  session.does(Interrupt{free_end + 8'000, "officer", {}, both}, free_end + 8'000);
  session.does(Resume{"officer", 300'000, both}, free_end + 100'000);
  const Instant deadline = *session.state().deadline();
  session.does(Hammer{{}, passed()}, deadline + 4);
  return session.publishes(winner, deadline + 50);
}

RecordedSession no_bids() {
  return live(terms()).does(Hammer{{}, passed()}, first_deadline + 10);
}

RecordedSession not_opened() {
  RecordedSession session(terms(), opens_at - 20'000);
  session.does(AdmitBidder{ann}, opens_at - 5'000);
  return session.does(Open{passed()}, opens_at);
}

RecordedSession suspended() {
  auto session = live(terms());
  session.does(bid(ben, start_fen, free_ends + 5));
  return session.does(Suspend{failed()}, free_ends + countdown_ms + 5);
}

RecordedSession open() {
  auto session = live(terms());
  return session.does(bid(ben, start_fen, free_ends + 5));
}

}  // namespace

std::vector<Story> stories() {
  return {{"sold", sold().text(), "sold"},
          {"unsold", unsold().text(), "unsold"},
          {"no-bids", no_bids().text(), "unsold"},
          {"not-opened", not_opened().text(), "not_opened"},
          {"suspended", suspended().text(), "suspended"},
          {"open", open().text(), "open"},
          {"paused", paused().text(), "sold"}};
}

}  // namespace adit::tests
