// One lot (标的): draft → submitted (reviewed; a second person may give it back) → approved →
// announced → in_session → sold | unsold, with stopped (the session did not open), suspended and,
// for demonstrations, lapsed. Nothing gets past `submitted` without a conforming report and a
// second person.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/outcome.hpp"
#include "domain/lot/events.hpp"
#include "domain/profile/rule_profile.hpp"

namespace adit::domain::lot {

enum class State {
  unborn,
  draft,
  submitted,
  approved,
  announced,
  in_session,
  sold,
  unsold,
  stopped,
  suspended,
  lapsed
};

// The word in events, tables and replies.
[[nodiscard]] std::string_view name(State state);
[[nodiscard]] std::string_view name(CloseOutcome outcome);

// `reserve_fen` is checked and forgotten; `profile` is the one that the terms name.
struct Draft {
  LotId lot;
  std::string number;
  PersonId proposer;
  Terms terms;
  std::int64_t area_m2 = 0;
  std::string draft;
  std::optional<std::int64_t> reserve_fen;
  profile::RuleProfile profile;
};

struct Revise {
  PersonId person;
  Terms terms;
  std::int64_t area_m2 = 0;
  std::string draft;
  std::optional<std::int64_t> reserve_fen;
  profile::RuleProfile profile;
};

// The outcome of a conformity review, made now.
struct Review {
  conformity::Verdict verdict = conformity::Verdict::undetermined;
  std::vector<std::string> rules;
  base::Digest report_digest;
  std::string plan;
  base::Digest registry_digest;
};

struct Approve {
  PersonId person;
};

struct Return {
  PersonId person;
  std::string reason;
};

// `review` was made in the announcement's own transaction. `opens_at` none: the earliest.
struct Announce {
  std::string announcement;
  SessionId session;
  base::Instant earliest_opening;
  std::string derivation;
  std::optional<base::Instant> opens_at;
  std::optional<base::Digest> reserve_commitment;
  std::vector<std::string> blocks;
  Review review;
  profile::RuleProfile profile;
};

// A suspended demonstration lot keeps its ground so many times as long as one that was sold: it is
// rare, and whoever comes is to find one.
inline constexpr std::int64_t suspended_lapse_times = 12;

// When a demonstration lot lapses whose session ended then with it in this state; the profile has a
// `lapse_after_s`.
[[nodiscard]] base::Instant lapses_at(const profile::RuleProfile& profile, State state,
                                      base::Instant closed_at);

struct MarkOpened {};

struct Close {
  CloseOutcome outcome = CloseOutcome::unsold;
};

struct Release {};

// Allowed from lapses_at on, of a lot that was sold or whose session was suspended at `closed_at`.
struct Lapse {
  base::Instant closed_at;
  profile::RuleProfile profile;
};

using Command = std::variant<Draft, Revise, Review, Approve, Return, Announce, MarkOpened, Close,
                             Release, Lapse>;

// Not safe for concurrent use: loaded for one command.
class Lot {
 public:
  // Refusals:
  //   any       lot.wrong_state {state}
  //   Draft     lot.bad_terms {field}, lot.reserve_required, lot.reserve_below_start
  //             {start_price_fen}
  //   Revise    the same and lot.not_proposer; allowed until approved
  //   Approve   lot.not_conforming {verdict, rules}, approval.own_proposal
  //   Return    approval.own_proposal
  //   Announce  lot.not_conforming, profile.not_in_force {profile}, lot.reserve_missing,
  //             lot.too_early {earliest}
  //   Lapse     lot.does_not_lapse, lot.too_early {earliest}
  [[nodiscard]] base::Outcome<std::vector<Event>> decide(const Command& command,
                                                         base::Instant now) const;
  // Applies a fact; never refuses.
  void evolve(const Event& event);

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] int version() const { return version_; }
  [[nodiscard]] std::int64_t seq() const { return seq_; }  // events applied so far
  [[nodiscard]] const LotId& id() const { return id_; }
  [[nodiscard]] const std::string& number() const { return number_; }
  [[nodiscard]] const PersonId& proposer() const { return proposer_; }
  [[nodiscard]] const Terms& terms() const { return terms_; }
  [[nodiscard]] std::int64_t area_m2() const { return area_m2_; }
  [[nodiscard]] const std::string& draft() const { return draft_; }
  [[nodiscard]] const std::optional<Reviewed>& review() const { return review_; }
  [[nodiscard]] const std::optional<Announced>& announced() const { return announced_; }
  [[nodiscard]] bool holds_blocks() const { return holds_blocks_; }

 private:
  using Events = base::Outcome<std::vector<Event>>;
  [[nodiscard]] Events on(const Draft& command, base::Instant now) const;
  [[nodiscard]] Events on(const Revise& command, base::Instant now) const;
  [[nodiscard]] Events on(const Review& command, base::Instant now) const;
  [[nodiscard]] Events on(const Approve& command, base::Instant now) const;
  [[nodiscard]] Events on(const Return& command, base::Instant now) const;
  [[nodiscard]] Events on(const Announce& command, base::Instant now) const;
  [[nodiscard]] Events on(const MarkOpened& command, base::Instant now) const;
  [[nodiscard]] Events on(const Close& command, base::Instant now) const;
  [[nodiscard]] Events on(const Release& command, base::Instant now) const;
  [[nodiscard]] Events on(const Lapse& command, base::Instant now) const;

  void apply(const Drafted& event);
  void apply(const Revised& event);
  void apply(const Reviewed& event);
  void apply(const Approved& event);
  void apply(const Returned& event);
  void apply(const Announced& event);
  void apply(const Opened& event);
  void apply(const Closed& event);
  void apply(const Released& event);
  void apply(const Lapsed& event);

  [[nodiscard]] tl::unexpected<base::Refusal> wrong_state() const;

  State state_ = State::unborn;
  int version_ = 1;
  std::int64_t seq_ = 0;
  LotId id_;
  std::string number_;
  PersonId proposer_;
  Terms terms_;
  std::int64_t area_m2_ = 0;
  std::string draft_;
  std::optional<Reviewed> review_;
  std::optional<Announced> announced_;
  bool holds_blocks_ = false;
};

}  // namespace adit::domain::lot
