// One application: submitted → qualified | rejected; qualified and the full deposit → admitted,
// with a bid number that the caller has drawn.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/outcome.hpp"
#include "domain/application/events.hpp"

namespace adit::domain::application {

enum class State { unborn, submitted, qualified, rejected, admitted };
enum class DepositState { awaited, partial, full };

// The words in events, tables and replies.
[[nodiscard]] std::string_view name(State state);
[[nodiscard]] std::string_view name(DepositState state);

// Who is known to share a controller with the company (shared_control.hpp) when a command is given.
using Shared = std::vector<ControlShared>;

struct Submit {
  ApplicationId application;
  LotId lot;
  OrganisationId organisation;
  std::int64_t deposit_due_fen = 0;
  base::Instant opens_at;
  Shared shared{};
};

struct Qualify {
  PersonId person;
  Shared shared{};
};

struct Reject {
  PersonId person;
  std::string reason;
};

// `bid_number` is given out if this deposit makes up the full amount; it must be free in the
// session.
struct RecordDeposit {
  std::int64_t amount_fen = 0;
  base::Instant received_at;
  std::string reference;  // of the bank
  PersonId person;
  BidNumber bid_number;
  Shared shared{};
};

using Command = std::variant<Submit, Qualify, Reject, RecordDeposit>;

// Not safe for concurrent use: loaded for one command.
class Application {
 public:
  // Refusals:
  //   any            application.wrong_state {state}
  //   all            application.registration_closed {opens_at} once the session's opening is due
  //   Reject         application.reason_required
  //   RecordDeposit  deposit.bad_amount, deposit.in_future {received_at},
  //                  deposit.late {received_at, opens_at}, deposit.reference_taken {reference}
  // The same deposit again leads to no event. What a command brings of shared control is told
  // once for each other application.
  [[nodiscard]] base::Outcome<std::vector<Event>> decide(const Command& command,
                                                         base::Instant now) const;
  // Applies a fact; never refuses.
  void evolve(const Event& event);

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] std::int64_t seq() const { return seq_; }  // events applied so far
  [[nodiscard]] const Submitted& submitted() const { return submitted_; }
  [[nodiscard]] std::int64_t received_fen() const { return received_fen_; }
  [[nodiscard]] DepositState deposit_state() const;
  [[nodiscard]] const std::optional<BidNumber>& bid_number() const { return bid_number_; }
  [[nodiscard]] const std::optional<std::string>& reason() const { return reason_; }

 private:
  using Events = base::Outcome<std::vector<Event>>;
  [[nodiscard]] Events on(const Submit& command, base::Instant now) const;
  [[nodiscard]] Events on(const Qualify& command, base::Instant now) const;
  [[nodiscard]] Events on(const Reject& command, base::Instant now) const;
  [[nodiscard]] Events on(const RecordDeposit& command, base::Instant now) const;

  void apply(const Submitted& event);
  void apply(const Qualified& event);
  void apply(const Rejected& event);
  void apply(const DepositRecorded& event);
  void apply(const Admitted& event);
  void apply(const ControlShared& event);

  [[nodiscard]] base::Outcome<void> open_in(State state, base::Instant now) const;
  [[nodiscard]] std::vector<Event> alarms(const Shared& shared) const;

  State state_ = State::unborn;
  std::int64_t seq_ = 0;
  Submitted submitted_;
  std::map<std::string, std::int64_t> deposits_;  // bank reference → fen
  std::set<std::string> sharing_;                 // applications that the alarm was raised for
  std::int64_t received_fen_ = 0;
  std::optional<BidNumber> bid_number_;
  std::optional<std::string> reason_;
};

}  // namespace adit::domain::application
