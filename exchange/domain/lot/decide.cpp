// What may happen to a lot next. The report and the reservation come in as arguments: they were
// made in the caller's transaction, and the database's constraints say the same once more.
#include "base/money.hpp"
#include "domain/lot/lot.hpp"
#include "domain/session/gate.hpp"

namespace adit::domain::lot {

using base::Instant;
using base::refuse;

namespace {

using Events = base::Outcome<std::vector<Event>>;

Events just(Event event) {
  std::vector<Event> events;
  events.push_back(std::move(event));
  return events;
}

bool within_money(std::int64_t fen) {
  return fen >= 1 && fen <= base::money_fen_max;
}

const char* bad_field(const Terms& terms, std::int64_t area_m2) {
  if (!within_money(terms.start_price_fen)) return "start_price_fen";
  if (!within_money(terms.increment_fen)) return "increment_fen";
  if (!within_money(terms.deposit_fen)) return "deposit_fen";
  if (area_m2 < 1) return "area_m2";
  return nullptr;
}

std::string_view right_name(conformity::Right right) {
  return right == conformity::Right::mining ? "mining" : "exploration";
}

// The terms of a draft; a reserve is never below the start price.
base::Outcome<void> sound(const Terms& terms, std::int64_t area_m2,
                          std::optional<std::int64_t> reserve_fen,
                          const profile::RuleProfile& profile) {
  if (const char* field = bad_field(terms, area_m2)) {
    return refuse("lot.bad_terms", {{"field", std::string(field)}});
  }
  if (!reserve_fen) {
    const bool needed = profile::reserve_required(profile, right_name(terms.right), terms.stage);
    if (needed) return refuse("lot.reserve_required", {{"profile", profile.id}});
    return {};
  }
  if (!within_money(*reserve_fen)) return refuse("lot.bad_terms", {{"field", "reserve_fen"}});
  if (*reserve_fen < terms.start_price_fen) {
    return refuse("lot.reserve_below_start", {{"start_price_fen", terms.start_price_fen}});
  }
  return {};
}

std::string joined(const std::vector<std::string>& rules) {
  std::string out;
  for (const std::string& rule : rules) {
    if (!out.empty()) out += ", ";
    out += rule;
  }
  return out;
}

base::Outcome<void> conforming(conformity::Verdict verdict, const std::vector<std::string>& rules) {
  if (verdict == conformity::Verdict::conforming) return {};
  return refuse("lot.not_conforming",
                {{"verdict", std::string(session::name(verdict))}, {"rules", joined(rules)}});
}

Terms with_reserve(Terms terms, const std::optional<std::int64_t>& reserve_fen) {
  terms.has_reserve = reserve_fen.has_value();
  return terms;
}

}  // namespace

Instant lapses_at(const profile::RuleProfile& profile, State state, Instant closed_at) {
  const std::int64_t times = state == State::suspended ? suspended_lapse_times : 1;
  return closed_at + profile.lapse_after_s.value_or(0) * times * 1'000;
}

Events Lot::decide(const Command& command, Instant now) const {
  return std::visit([&](const auto& kind) { return on(kind, now); }, command);
}

tl::unexpected<base::Refusal> Lot::wrong_state() const {
  return refuse("lot.wrong_state", {{"state", std::string(name(state_))}});
}

Lot::Events Lot::on(const Draft& command, Instant) const {
  if (state_ != State::unborn) return wrong_state();
  const auto fine = sound(command.terms, command.area_m2, command.reserve_fen, command.profile);
  if (!fine) return tl::unexpected(fine.error());
  return just(Drafted{command.lot, command.number, command.proposer,
                      with_reserve(command.terms, command.reserve_fen), command.area_m2,
                      command.draft});
}

Lot::Events Lot::on(const Revise& command, Instant) const {
  if (state_ != State::draft && state_ != State::submitted) return wrong_state();
  if (command.person != proposer_) return refuse("lot.not_proposer");
  const auto fine = sound(command.terms, command.area_m2, command.reserve_fen, command.profile);
  if (!fine) return tl::unexpected(fine.error());
  return just(Revised{version_ + 1, with_reserve(command.terms, command.reserve_fen),
                      command.area_m2, command.draft});
}

Lot::Events Lot::on(const Review& command, Instant now) const {
  if (state_ != State::draft && state_ != State::submitted) return wrong_state();
  return just(Reviewed{version_, command.verdict, command.rules, command.report_digest,
                       command.plan, command.registry_digest, now});
}

Lot::Events Lot::on(const Approve& command, Instant) const {
  if (state_ != State::submitted || !review_) return wrong_state();
  const auto fine = conforming(review_->verdict, review_->rules);
  if (!fine) return tl::unexpected(fine.error());
  if (command.person == proposer_) return refuse("approval.own_proposal");
  return just(Approved{version_, proposer_, command.person});
}

Lot::Events Lot::on(const Return& command, Instant) const {
  if (state_ != State::submitted) return wrong_state();
  if (command.person == proposer_) return refuse("approval.own_proposal");
  return just(Returned{version_, proposer_, command.person, command.reason});
}

Lot::Events Lot::on(const Announce& command, Instant now) const {
  if (state_ != State::approved) return wrong_state();
  const auto fine = conforming(command.review.verdict, command.review.rules);
  if (!fine) return tl::unexpected(fine.error());
  if (!profile::in_force(command.profile, base::shanghai_date(now))) {
    return refuse("profile.not_in_force", {{"profile", command.profile.id}});
  }
  if (terms_.has_reserve != command.reserve_commitment.has_value()) {
    return refuse("lot.reserve_missing");
  }
  const Instant opens_at = command.opens_at.value_or(command.earliest_opening);
  if (opens_at < command.earliest_opening) {
    return refuse("lot.too_early", {{"earliest", base::to_text(command.earliest_opening)}});
  }
  return just(Announced{command.announcement, command.session, now, command.earliest_opening,
                        opens_at, command.derivation, command.reserve_commitment, command.blocks,
                        command.review.report_digest});
}

Lot::Events Lot::on(const MarkOpened&, Instant) const {
  if (state_ != State::announced) return wrong_state();
  return just(Opened{announced_->session});
}

// A session that never opened closes an announced lot, every other outcome one in session.
Lot::Events Lot::on(const Close& command, Instant) const {
  const bool never_opened = command.outcome == CloseOutcome::not_opened;
  if (state_ != (never_opened ? State::announced : State::in_session)) return wrong_state();
  return just(Closed{announced_->session, command.outcome});
}

Lot::Events Lot::on(const Release&, Instant) const {
  const bool over = state_ == State::unsold || state_ == State::stopped;
  if (!over || !holds_blocks_) return wrong_state();
  return just(Released{announced_->blocks});
}

Lot::Events Lot::on(const Lapse& command, Instant now) const {
  if (state_ != State::sold && state_ != State::suspended) return wrong_state();
  if (!command.profile.lapse_after_s) {
    return refuse("lot.does_not_lapse", {{"profile", command.profile.id}});
  }
  const Instant due = lapses_at(command.profile, state_, command.closed_at);
  if (now < due) return refuse("lot.too_early", {{"earliest", base::to_text(due)}});
  return just(Lapsed{announced_->blocks});
}

}  // namespace adit::domain::lot
