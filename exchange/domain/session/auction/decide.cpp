// The rules of an auction: which events a command leads to, or which refusal. Nothing changes here.
#include <algorithm>

#include "base/limits.hpp"
#include "base/money.hpp"
#include "domain/session/auction/auction.hpp"
#include "domain/session/auction/phase_name.hpp"

namespace adit::domain::auction {

using base::Instant;
using base::Outcome;
using base::refuse;
using base::to_text;

namespace {

Decision just(Event event) {
  Decision decision;
  decision.events.push_back(std::move(event));
  return decision;
}

tl::unexpected<base::Refusal> wrong_phase(Phase phase) {
  return refuse("session.wrong_phase", {{"phase", std::string(name(phase))}});
}

tl::unexpected<base::Refusal> bad_terms(const char* field) {
  return refuse("session.bad_terms", {{"field", std::string(field)}});
}

tl::unexpected<base::Refusal> interrupted_refusal(const char* code, const Interrupted& by) {
  return refuse(code, {{"since", to_text(by.since)}, {"cause", by.cause}});
}

tl::unexpected<base::Refusal> too_late(Instant t_recv, Instant deadline) {
  return refuse("bid.after_hammer", {{"t_recv", to_text(t_recv)},
                                     {"deadline", to_text(deadline)},
                                     {"late_ms", t_recv - deadline}});
}

// An officer's command has an order, and no other has.
template <class Pause>
bool is_whole(const Pause& command) {
  return command.order.has_value() == (command.cause == by_officer);
}

bool within_money(std::int64_t least, std::int64_t fen) {
  return fen >= least && fen <= base::money_fen_max;
}

}  // namespace

Outcome<Event> schedule(const Scheduled& terms) {
  if (!within_money(1, terms.start_price_fen)) return bad_terms("start_price_fen");
  if (!within_money(1, terms.increment_fen)) return bad_terms("increment_fen");
  if (!within_money(0, terms.deposit_fen)) return bad_terms("deposit_fen");
  const auto usable = profile::check(terms.profile);
  if (!usable) return tl::unexpected(usable.error());
  return Event(terms);
}

Outcome<Decision> Auction::decide(const Command& command, Instant now) const {
  return std::visit([&](const auto& kind) { return on(kind, now); }, command);
}

Outcome<Decision> Auction::on(const AdmitBidder& command, Instant now) const {
  if (phase_ != Phase::scheduled) return wrong_phase(phase_);
  if (now >= terms_.opens_at) {
    return refuse("session.registration_closed", {{"opens_at", to_text(terms_.opens_at)}});
  }
  if (admitted(command.bid_number)) {
    return refuse("session.bid_number_taken", {{"bid_number", command.bid_number.text}});
  }
  return just(BidderAdmitted{command.bid_number});
}

Outcome<Decision> Auction::on(const Open& command, Instant now) const {
  if (phase_ != Phase::scheduled) return wrong_phase(phase_);
  if (now < terms_.opens_at) {
    return refuse("session.too_early", {{"opens_at", to_text(terms_.opens_at)}});
  }
  const int count = static_cast<int>(bidders());
  const int least = terms_.profile.auction.min_bidders;
  if (count < least) {
    return just(NotOpened{NotOpenedReason::too_few_bidders, count, least, {}, std::nullopt});
  }
  if (!command.gate.passed()) {
    return just(NotOpened{NotOpenedReason::gate, count, least, command.gate.rules, command.gate});
  }
  return just(Opened{now, now + terms_.profile.auction.free_phase_ms, count, command.gate});
}

Outcome<Decision> Auction::on(const PlaceBid& command, Instant) const {
  if (const Acceptance* before = answered(command.bid_id)) {
    if (before->bid_number != command.bid_number || before->amount_fen != command.amount_fen) {
      return refuse("bid.id_conflict", {{"bid_id", command.bid_id}});
    }
    return Decision{{}, *before};
  }
  const auto timely = in_time(command);
  if (!timely) return tl::unexpected(timely.error());
  const auto sufficient = high_enough(command);
  if (!sufficient) return tl::unexpected(sufficient.error());
  Decision decision;
  decision.events.reserve(2);
  if (countdown_due(command.t_recv)) {
    decision.events.emplace_back(CountdownStarted{countdown_deadline()});
  }
  decision.events.emplace_back(
      BidAccepted{command.bid_id, command.bid_number, command.amount_fen, command.t_recv});
  return decision;
}

// Whether a bid by this bidder is welcome at the moment of its receipt.
Outcome<void> Auction::in_time(const PlaceBid& command) const {
  if (phase_ == Phase::sold || phase_ == Phase::unsold) {
    return too_late(command.t_recv, deadline_);
  }
  if (!live() || command.t_recv < terms_.opens_at) {
    return refuse("bid.not_open",
                  {{"opens_at", to_text(terms_.opens_at)}, {"phase", std::string(name(phase_))}});
  }
  if (!admitted(command.bid_number)) {
    return refuse("bid.not_admitted", {{"bid_number", command.bid_number.text}});
  }
  if (interrupted_) return interrupted_refusal("bid.interrupted", *interrupted_);
  if (command.t_recv >= countdown_deadline()) return too_late(command.t_recv, countdown_deadline());
  return {};
}

Outcome<void> Auction::high_enough(const PlaceBid& command) const {
  const bool leads = leader() != nullptr && leader()->bid_number == command.bid_number;
  if (leads && !terms_.profile.auction.leader_may_raise) {
    return refuse("bid.leader_may_not_raise", {{"price_fen", leader()->amount_fen}});
  }
  const std::int64_t amount = command.amount_fen;
  if (amount > base::money_fen_max) {
    return refuse("bid.above_maximum",
                  {{"amount_fen", amount}, {"maximum_fen", base::money_fen_max}});
  }
  const std::int64_t least = least_fen();
  const std::int64_t increment = terms_.increment_fen;
  if (amount < least) {
    return refuse("bid.below_minimum",
                  {{"amount_fen", amount}, {"least_fen", least}, {"increment_fen", increment}});
  }
  const std::int64_t over = (amount - least) % increment;
  if (over == 0) return {};
  const std::int64_t lower = amount - over;
  const bool reachable = lower <= base::money_fen_max - increment;
  return refuse("bid.not_multiple", {{"amount_fen", amount},
                                     {"least_fen", least},
                                     {"increment_fen", increment},
                                     {"lower_fen", lower},
                                     {"higher_fen", reachable ? lower + increment : lower}});
}

Outcome<Decision> Auction::on(const Tick&, Instant now) const {
  Decision decision;
  if (!interrupted_ && countdown_due(now)) {
    decision.events.emplace_back(CountdownStarted{countdown_deadline()});
  }
  return decision;
}

Outcome<Decision> Auction::on(const Hammer& command, Instant now) const {
  if (!live()) return wrong_phase(phase_);
  if (interrupted_) return interrupted_refusal("session.interrupted", *interrupted_);
  const Instant due = countdown_deadline();
  if (now < due) return refuse("session.too_early", {{"deadline", to_text(due)}});
  if (!command.gate.passed()) {
    return refuse("session.gate_failed",
                  {{"verdict", std::string(session::name(command.gate.verdict))}});
  }
  const auto opening = opens_commitment(command);
  if (!opening) return tl::unexpected(opening.error());
  Hammered event{HammerOutcome::unsold, std::nullopt, std::nullopt, now, command.gate};
  const Acceptance* first = leader();
  if (first != nullptr && (!command.reserve || first->amount_fen >= command.reserve->amount_fen)) {
    event.outcome = HammerOutcome::sold;
    event.winner = Candidate{first->bid_number, first->amount_fen};
  }
  const bool show = event.winner || terms_.profile.reserve.open_when_unsold;
  if (show) event.reserve_opened = command.reserve;
  Decision decision;
  if (countdown_due(now)) decision.events.emplace_back(CountdownStarted{due});
  decision.events.emplace_back(std::move(event));
  return decision;
}

// A session with a commitment closes only with the amount that was committed to; one without
// takes no reserve at all. Without a bid nothing depends on it, so it may stay closed.
Outcome<void> Auction::opens_commitment(const Hammer& command) const {
  if (!terms_.reserve_commitment) {
    if (!command.reserve) return {};
    return refuse("session.reserve_mismatch", {{"commitment", "none"}});
  }
  const auto& commitment = *terms_.reserve_commitment;
  if (!command.reserve) {
    const bool needed = leader() != nullptr || terms_.profile.reserve.open_when_unsold;
    if (needed) return refuse("session.reserve_missing");
    return {};
  }
  if (session::reserve_commitment(terms_.session, *command.reserve) != commitment) {
    return refuse("session.reserve_mismatch", {{"commitment", base::to_hex(commitment)}});
  }
  return {};
}

Outcome<Decision> Auction::on(const Suspend& command, Instant) const {
  if (!live()) return wrong_phase(phase_);
  if (command.gate.passed()) return refuse("session.gate_passed");
  Suspended event{command.gate.rules, std::nullopt, command.gate};
  if (leader() != nullptr) event.candidate = Candidate{leader()->bid_number, leader()->amount_fen};
  return just(std::move(event));
}

Outcome<Decision> Auction::on(const Interrupt& command, Instant now) const {
  if (!live()) return wrong_phase(phase_);
  if (!is_whole(command)) return refuse("session.order_missing");
  if (command.order) return hold(command, now);
  if (interrupted_) return interrupted_refusal("session.interrupted", *interrupted_);
  return just(Interrupted{std::min(command.since, now), command.cause, command.evidence});
}

// An officer stops what runs, or takes over a pause of the platform's, whose beginning stays: what
// was left then is given back. Not a session whose time is up: that would take the right from the
// leader.
Outcome<Decision> Auction::hold(const Interrupt& command, Instant now) const {
  if (held()) return interrupted_refusal("session.interrupted", *interrupted_);
  Instant since = std::min(command.since, now);
  if (interrupted_) since = std::min(since, interrupted_->since);
  if (since >= countdown_deadline()) return wrong_phase(Phase::closing);
  return just(Interrupted{since, command.cause, {}, command.order});
}

// A pause ends by whom it began.
Outcome<void> Auction::may_resume(const Resume& command) const {
  if (!is_whole(command)) return refuse("session.order_missing");
  if (!interrupted_) return refuse("session.not_interrupted");
  if (!command.order) {
    if (!held()) return {};
    return refuse("session.held", {{"since", to_text(interrupted_->since)}});
  }
  if (!held()) return interrupted_refusal("session.not_held", *interrupted_);
  const base::Millis notice = command.notice_ms;
  constexpr base::Millis least = base::limits::officer_notice_ms;
  constexpr base::Millis most = base::limits::officer_notice_ms_max;
  if (notice >= least && notice <= most) return {};
  return refuse("session.notice_out_of_range",
                {{"notice_ms", notice}, {"least_ms", least}, {"most_ms", most}});
}

// What was left of the phase is given back; in the countdown never less than a full countdown.
Outcome<Decision> Auction::on(const Resume& command, Instant now) const {
  if (!live()) return wrong_phase(phase_);
  const auto allowed = may_resume(command);
  if (!allowed) return tl::unexpected(allowed.error());
  Resumed event{std::nullopt, std::nullopt, command.cause, command.order};
  const Instant begins = now + command.notice_ms;
  if (command.order) event.begins_at = begins;
  if (phase_ == Phase::free) {
    const base::Millis left = std::max<base::Millis>(free_ends_at_ - interrupted_->since, 0);
    event.free_ends_at = std::max(begins + left, free_ends_at_);
    return just(std::move(event));
  }
  const base::Millis full = terms_.profile.auction.countdown_ms;
  const base::Millis left = std::max(deadline_ - interrupted_->since, full);
  event.deadline = std::max(begins + left, deadline_);
  return just(std::move(event));
}

Outcome<Decision> Auction::on(const PublishResult& command, Instant now) const {
  if (phase_ != Phase::sold && phase_ != Phase::unsold) return wrong_phase(phase_);
  if (result_) return refuse("session.result_published");
  if (command.winner.has_value() != (phase_ == Phase::sold)) {
    return refuse("session.winner_mismatch");
  }
  return just(ResultPublished{command.winner, command.result_hash, now,
                              std::max(now, command.publication_ends_at)});
}

}  // namespace adit::domain::auction
