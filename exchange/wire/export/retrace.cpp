// One function a kind of event: its command.
#include "wire/export/retrace.hpp"

#include "base/limits.hpp"
#include "wire/result/result.hpp"

namespace adit::wire {

namespace auction = domain::auction;
using base::Outcome;
using base::refuse;

namespace {

auction::Command command_of(const auction::BidderAdmitted& event) {
  return auction::AdmitBidder{event.bid_number};
}
auction::Command command_of(const auction::Opened& event) {
  return auction::Open{event.gate};
}
auction::Command command_of(const auction::NotOpened& event) {
  return auction::Open{event.gate.value_or(domain::session::Gate{})};
}
auction::Command command_of(const auction::BidAccepted& event) {
  return auction::PlaceBid{event.bid_id, event.bid_number, event.amount_fen, event.t_recv};
}
auction::Command command_of(const auction::CountdownStarted&) {
  return auction::Tick{};
}
auction::Command command_of(const auction::Interrupted& event) {
  return auction::Interrupt{event.since, event.cause, event.evidence, event.order};
}
auction::Command command_of(const auction::Hammered& event) {
  return auction::Hammer{event.reserve_opened, event.gate};
}
auction::Command command_of(const auction::Suspended& event) {
  return auction::Suspend{event.gate};
}
auction::Command command_of(const auction::ResultPublished& event) {
  return auction::PublishResult{event.winner, event.result_hash, event.publication_ends_at};
}

Outcome<void> exactly(const Outcome<auction::Decision>& decision, const auction::Event& event) {
  if (!decision) return tl::unexpected(decision.error());
  if (decision->events.size() == 1 && decision->events.front() == event) return {};
  return refuse("replay.other_event");
}

// Where nothing more is to be checked than that the rules decide this very event.
template <class Fact>
Outcome<void> judge(const auction::Auction& state, const Fact& fact, base::Instant at,
                    const base::Digest&) {
  return exactly(state.decide(command_of(fact), at), auction::Event(fact));
}

Outcome<void> judge(const auction::Auction& state, const auction::Scheduled& fact, base::Instant,
                    const base::Digest&) {
  if (state.phase() != auction::Phase::unborn) return refuse("replay.other_event");
  const auto terms = auction::schedule(fact);
  if (!terms) return tl::unexpected(terms.error());
  return {};
}

// A resumption is decided with the notice that a running exchange gives, or without any, as in a
// rehearsal; nothing in between. An officer's says itself when it begins.
Outcome<void> judge(const auction::Auction& state, const auction::Resumed& fact, base::Instant at,
                    const base::Digest&) {
  auto command = auction::Resume{fact.cause, base::limits::resume_slack_ms, fact.order};
  if (fact.begins_at) {
    command.notice_ms = *fact.begins_at - at;
    return exactly(state.decide(command, at), auction::Event(fact));
  }
  if (exactly(state.decide(command, at), auction::Event(fact))) return {};
  command.notice_ms = 0;
  return exactly(state.decide(command, at), auction::Event(fact));
}

Outcome<void> judge(const auction::Auction& state, const auction::BidAccepted& fact,
                    base::Instant at, const base::Digest&) {
  if (fact.t_recv > at) return refuse("replay.bid_from_future");
  return exactly(state.decide(command_of(fact), at), auction::Event(fact));
}

// A secret reserve that was not met stays closed unless the profile says otherwise; then the rest
// of the hammer is checked and the reserve taken on trust (its commitment stays for a later proof).
Outcome<void> judge(const auction::Auction& state, const auction::Hammered& fact, base::Instant at,
                    const base::Digest&) {
  const auto decision = state.decide(command_of(fact), at);
  const bool closed_reserve = !decision && decision.error().code == "session.reserve_missing" &&
                              state.phase() == auction::Phase::countdown &&
                              !state.terms().profile.reserve.open_when_unsold;
  if (!closed_reserve) return exactly(decision, auction::Event(fact));
  const auction::Hammered unsold{auction::HammerOutcome::unsold, std::nullopt, std::nullopt, at,
                                 fact.gate};
  if (fact == unsold) return {};
  return refuse("replay.other_event");
}

Outcome<void> judge(const auction::Auction& state, const auction::ResultPublished& fact,
                    base::Instant at, const base::Digest& hammer_head) {
  auto right = exactly(state.decide(command_of(fact), at), auction::Event(fact));
  if (!right) return right;
  const auto result = domain::result::result_of(state, hammer_head, fact.winner);
  if (result_hash(result) != fact.result_hash) return refuse("replay.result_differs");
  return {};
}

}  // namespace

Outcome<void> retrace(const auction::Auction& state, const auction::Event& event, base::Instant at,
                      const base::Digest& hammer_head) {
  return std::visit([&](const auto& fact) { return judge(state, fact, at, hammer_head); }, event);
}

}  // namespace adit::wire
