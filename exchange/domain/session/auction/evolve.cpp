// How facts change an auction, and what can be read from one. Running and recovery both come here.
#include <algorithm>

#include "base/invariant.hpp"
#include "base/money.hpp"
#include "domain/session/auction/auction.hpp"

namespace adit::domain::auction {

using base::Instant;

void Auction::evolve(const Event& event) {
  std::visit([this](const auto& fact) { apply(fact); }, event);
  ++seq_;
}

void Auction::apply(const Scheduled& event) {
  ADIT_INVARIANT(phase_ == Phase::unborn, "an auction is scheduled once");
  terms_ = event;
  phase_ = Phase::scheduled;
}

void Auction::apply(const BidderAdmitted& event) {
  admitted_.insert(event.bid_number);
}

void Auction::apply(const Opened& event) {
  phase_ = Phase::free;
  free_ends_at_ = event.free_ends_at;
}

void Auction::apply(const NotOpened& event) {
  phase_ = Phase::not_opened;
  not_opened_ = event;
}

// The one place where a bid moves the deadline; it never moves back, whatever order bids of nearly
// the same moment were sequenced in.
void Auction::apply(const BidAccepted& event) {
  ADIT_INVARIANT(event.amount_fen >= least_fen(), "the price never falls");
  ADIT_INVARIANT(admitted(event.bid_number), "the leader is an admitted bidder");
  bids_.push_back({seq_ + 1, event.bid_id, event.bid_number, event.amount_fen, event.t_recv});
  if (phase_ != Phase::countdown) return;
  deadline_ = std::max(deadline_, event.t_recv + terms_.profile.auction.countdown_ms);
}

void Auction::apply(const CountdownStarted& event) {
  phase_ = Phase::countdown;
  deadline_ = event.deadline;
}

void Auction::apply(const Interrupted& event) {
  interrupted_ = event;
}

void Auction::apply(const Resumed& event) {
  if (event.free_ends_at) free_ends_at_ = std::max(free_ends_at_, *event.free_ends_at);
  if (event.deadline) deadline_ = std::max(deadline_, *event.deadline);
  interrupted_.reset();
}

void Auction::apply(const Hammered& event) {
  phase_ = event.outcome == HammerOutcome::sold ? Phase::sold : Phase::unsold;
  hammered_ = event;
}

void Auction::apply(const Suspended& event) {
  phase_ = Phase::suspended;
  suspended_ = event;
}

void Auction::apply(const ResultPublished& event) {
  result_ = event;
}

std::optional<Instant> Auction::next_deadline() const {
  if (interrupted_) return std::nullopt;
  switch (phase_) {
    case Phase::scheduled:
      return terms_.opens_at;
    case Phase::free:
      return free_ends_at_;
    case Phase::countdown:
      return deadline_;
    default:
      return std::nullopt;
  }
}

std::int64_t Auction::least_fen() const {
  return bids_.empty() ? terms_.start_price_fen : bids_.back().amount_fen + terms_.increment_fen;
}

Phase Auction::phase_at(Instant now) const {
  const bool over = phase_ == Phase::countdown && !interrupted_ && now >= deadline_;
  return over ? Phase::closing : phase_;
}

bool Auction::ended() const {
  return phase_ == Phase::sold || phase_ == Phase::unsold || phase_ == Phase::not_opened ||
         phase_ == Phase::suspended;
}

std::optional<Instant> Auction::free_ends_at() const {
  const bool opened = live() || hammered_ || suspended_;
  return opened ? std::optional<Instant>(free_ends_at_) : std::nullopt;
}

std::optional<Instant> Auction::deadline() const {
  const bool started = phase_ == Phase::countdown || hammered_;
  return started ? std::optional<Instant>(deadline_) : std::nullopt;
}

std::span<const Acceptance> Auction::bids_after(std::int64_t seq) const {
  const auto first = std::ranges::upper_bound(bids_, seq, {}, &Acceptance::seq);
  return {first, bids_.end()};
}

const Acceptance* Auction::answered(const std::string& bid_id) const {
  for (; indexed_ < bids_.size(); ++indexed_) answered_.add(bids_[indexed_].bid_id, indexed_);
  const auto found =
      answered_.find(bid_id, [&](std::size_t place) { return bids_[place].bid_id == bid_id; });
  return found ? &bids_[*found] : nullptr;
}

// When the hammer falls if nothing else happens: the deadline, or what it will be once the free
// phase has run out.
Instant Auction::countdown_deadline() const {
  if (phase_ != Phase::free) return deadline_;
  return free_ends_at_ + terms_.profile.auction.countdown_ms;
}

bool Auction::countdown_due(Instant at) const {
  return phase_ == Phase::free && at >= free_ends_at_;
}

}  // namespace adit::domain::auction
