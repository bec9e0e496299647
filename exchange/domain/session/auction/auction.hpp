// One auction (拍卖): a free phase, then a countdown that each accepted bid resets, then the
// hammer. The highest bid wins if it meets the reserve. Phases:
//   scheduled → free → countdown → sold | unsold;  scheduled → not_opened;
//   free, countdown → suspended; both can be interrupted and resumed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/outcome.hpp"
#include "domain/session/auction/bid_index.hpp"
#include "domain/session/auction/commands.hpp"
#include "domain/session/auction/events.hpp"

namespace adit::domain::auction {

// `closing` is the countdown after its deadline, while the hammer is being prepared; it is a
// reading of the clock (phase_at), not a stored phase. `unborn` holds before the first event.
enum class Phase {
  unborn,
  scheduled,
  free,
  countdown,
  closing,
  sold,
  unsold,
  not_opened,
  suspended
};

// An accepted bid and its place in the stream.
struct Acceptance {
  std::int64_t seq = 0;
  std::string bid_id;
  BidNumber bid_number;
  std::int64_t amount_fen = 0;
  base::Instant t_recv;

  bool operator==(const Acceptance&) const = default;
};

// What a command leads to: the events to make durable, or the answer that was given before.
struct Decision {
  std::vector<Event> events;
  std::optional<Acceptance> repeat;  // set only for a bid id that was answered already
};

// Checks the terms of a session before its first event: positive price and increment within the
// money range, deposit not negative, a usable profile. Refuses with `session.bad_terms` {field},
// or `profile.malformed`.
[[nodiscard]] base::Outcome<Event> schedule(const Scheduled& terms);

// Not safe for concurrent use; owned by one actor. A copy is a second state fed by the same events.
class Auction {
 public:
  // Judges a command against this state. Never changes it, reads no clock: `now` is the moment of
  // deciding, a bid's own `t_recv` the moment that counts for it. Refusals, in the order tested:
  //   any command      session.wrong_phase {phase}
  //   AdmitBidder      session.registration_closed {opens_at}, session.bid_number_taken
  //                    {bid_number}
  //   Open             session.too_early {opens_at}
  //   PlaceBid         bid.id_conflict {bid_id}, bid.not_open {opens_at, phase},
  //                    bid.after_hammer {t_recv, deadline, late_ms}, bid.not_admitted {bid_number},
  //                    bid.interrupted {since, cause}, bid.leader_may_not_raise {price_fen},
  //                    bid.above_maximum {amount_fen, maximum_fen},
  //                    bid.below_minimum {amount_fen, least_fen, increment_fen},
  //                    bid.not_multiple {amount_fen, least_fen, increment_fen, lower_fen,
  //                    higher_fen}: the valid amounts around it (the lower one twice at the
  //                    maximum)
  //   Hammer           session.interrupted, session.too_early {deadline},
  //                    session.gate_failed {verdict}, session.reserve_missing,
  //                    session.reserve_mismatch {commitment}
  //   Suspend          session.gate_passed
  //   Interrupt        session.order_missing, session.interrupted {since, cause}
  //   Resume           session.order_missing, session.not_interrupted, session.held {since},
  //                    session.not_held {since, cause}, session.notice_out_of_range {notice_ms,
  //                    least_ms, most_ms}
  //   PublishResult    session.result_published, session.winner_mismatch
  [[nodiscard]] base::Outcome<Decision> decide(const Command& command, base::Instant now) const;

  // Applies a fact; never refuses. Constant time but for the growth of the list of bids.
  void evolve(const Event& event);

  // When the next thing is due by itself: the opening, the end of the free phase, the hammer.
  // None while interrupted and after the end.
  [[nodiscard]] std::optional<base::Instant> next_deadline() const;

  // The least amount that the next bid may have; may exceed base::money_fen_max, when no bid can.
  [[nodiscard]] std::int64_t least_fen() const;

  [[nodiscard]] Phase phase() const { return phase_; }
  [[nodiscard]] Phase phase_at(base::Instant now) const;
  [[nodiscard]] bool live() const { return phase_ == Phase::free || phase_ == Phase::countdown; }
  [[nodiscard]] bool ended() const;

  // The pinned terms; meaningful from the first event on, like everything below.
  [[nodiscard]] const Scheduled& terms() const { return terms_; }
  [[nodiscard]] std::int64_t seq() const { return seq_; }  // events applied so far
  [[nodiscard]] std::size_t bidders() const { return admitted_.size(); }
  [[nodiscard]] bool admitted(const BidNumber& number) const { return admitted_.contains(number); }
  [[nodiscard]] const std::unordered_set<BidNumber>& admitted() const { return admitted_; }
  [[nodiscard]] std::optional<base::Instant> free_ends_at() const;  // from the opening on
  [[nodiscard]] std::optional<base::Instant> deadline() const;      // from the countdown on
  [[nodiscard]] const std::optional<Interrupted>& interrupted() const { return interrupted_; }
  // Paused by an officer: then no trouble of the platform, nor its end, changes anything.
  [[nodiscard]] bool held() const { return interrupted_ && interrupted_->order; }

  // Accepted bids in the order of their sequence; each outbids the one before.
  [[nodiscard]] std::span<const Acceptance> bids() const { return bids_; }
  [[nodiscard]] std::span<const Acceptance> bids_after(std::int64_t seq) const;
  [[nodiscard]] const Acceptance* leader() const { return bids_.empty() ? nullptr : &bids_.back(); }
  // The acceptance of a bid id, or nothing. The index behind it grows when it is asked, so that a
  // state that is only shown never carries one; the first question about a long session takes long.
  [[nodiscard]] const Acceptance* answered(const std::string& bid_id) const;

  // How it ended; set once.
  [[nodiscard]] const std::optional<NotOpened>& not_opened() const { return not_opened_; }
  [[nodiscard]] const std::optional<Hammered>& hammered() const { return hammered_; }
  [[nodiscard]] const std::optional<Suspended>& suspended() const { return suspended_; }
  [[nodiscard]] const std::optional<ResultPublished>& result() const { return result_; }

 private:
  [[nodiscard]] base::Outcome<Decision> on(const AdmitBidder& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const Open& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const PlaceBid& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const Tick& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const Hammer& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const Suspend& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const Interrupt& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const Resume& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<Decision> on(const PublishResult& command, base::Instant now) const;

  [[nodiscard]] base::Outcome<Decision> hold(const Interrupt& command, base::Instant now) const;
  [[nodiscard]] base::Outcome<void> may_resume(const Resume& command) const;
  [[nodiscard]] base::Outcome<void> in_time(const PlaceBid& command) const;
  [[nodiscard]] base::Outcome<void> high_enough(const PlaceBid& command) const;
  [[nodiscard]] base::Outcome<void> opens_commitment(const Hammer& command) const;
  [[nodiscard]] base::Instant countdown_deadline() const;
  [[nodiscard]] bool countdown_due(base::Instant at) const;

  void apply(const Scheduled& event);
  void apply(const BidderAdmitted& event);
  void apply(const Opened& event);
  void apply(const NotOpened& event);
  void apply(const BidAccepted& event);
  void apply(const CountdownStarted& event);
  void apply(const Interrupted& event);
  void apply(const Resumed& event);
  void apply(const Hammered& event);
  void apply(const Suspended& event);
  void apply(const ResultPublished& event);

  Phase phase_ = Phase::unborn;
  std::int64_t seq_ = 0;
  Scheduled terms_;
  base::Instant free_ends_at_;
  base::Instant deadline_;  // meaningful from the countdown on
  std::unordered_set<BidNumber> admitted_;
  std::vector<Acceptance> bids_;
  mutable BidIndex answered_;        // bid id → place in bids_
  mutable std::size_t indexed_ = 0;  // of bids_, from the front
  std::optional<Interrupted> interrupted_;
  std::optional<NotOpened> not_opened_;
  std::optional<Hammered> hammered_;
  std::optional<Suspended> suspended_;
  std::optional<ResultPublished> result_;
};

}  // namespace adit::domain::auction
