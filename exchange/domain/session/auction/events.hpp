// What can happen in an auction (拍卖), as facts in the past tense. An event carries everything
// that evolve needs, so that a replay from a file needs no clock and no database.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/ids.hpp"
#include "domain/profile/rule_profile.hpp"
#include "domain/session/gate.hpp"
#include "domain/session/reserve.hpp"

namespace adit::domain::auction {

// The terms of the session, pinned at its announcement. The first event of every stream.
struct Scheduled {
  SessionId session;
  LotId lot;
  std::string number;  // as printed in the announcement
  std::string title_zh;
  std::string title_en;
  std::string right;    // exploration or mining
  std::string mineral;  // code of the plan's mineral list
  std::int64_t area_m2 = 0;
  profile::RuleProfile profile;
  std::string calendar;  // which working-day table the periods were counted with
  base::Instant opens_at;
  std::int64_t start_price_fen = 0;
  std::int64_t increment_fen = 0;
  std::int64_t deposit_fen = 0;
  std::optional<base::Digest> reserve_commitment;  // none: a sale declared without reserve

  bool operator==(const Scheduled&) const = default;
};

struct BidderAdmitted {
  BidNumber bid_number;
  bool operator==(const BidderAdmitted&) const = default;
};

// The free phase runs from the opening, so a late opening shortens nothing.
struct Opened {
  base::Instant opened_at;
  base::Instant free_ends_at;
  int bidders = 0;
  session::Gate gate;
  bool operator==(const Opened&) const = default;
};

enum class NotOpenedReason { too_few_bidders, gate };

struct NotOpened {
  NotOpenedReason reason = NotOpenedReason::too_few_bidders;
  int bidders = 0;
  int min_bidders = 0;
  std::vector<std::string> rules;     // which rules of the plan stood in the way
  std::optional<session::Gate> gate;  // none when too few bidders made the check needless
  bool operator==(const NotOpened&) const = default;
};

// `t_recv` is when the last byte of the bid arrived; it alone decides whether a bid is in time.
struct BidAccepted {
  std::string bid_id;
  BidNumber bid_number;
  std::int64_t amount_fen = 0;
  base::Instant t_recv;
  bool operator==(const BidAccepted&) const = default;
};

struct CountdownStarted {
  base::Instant deadline;
  bool operator==(const CountdownStarted&) const = default;
};

// The cause of a pause that an officer ordered.
inline constexpr std::string_view by_officer = "officer";

// An officer's word: who gave it, by reference, and why, for everybody to read. `reason_en` may be
// empty.
struct Order {
  PersonId by;
  std::string reason_zh;
  std::string reason_en{};
  bool operator==(const Order&) const = default;
};

// No bids could be taken from `since` on. `cause` is a stable code such as `server_restarted` or
// `database_unavailable`; `evidence` the figures that it was judged by, with their units in their
// names. An officer's pause has an order and no evidence; it may take over one of the platform's,
// from whose beginning it then counts.
struct Interrupted {
  base::Instant since;
  std::string cause;
  std::map<std::string, std::int64_t> evidence{};
  std::optional<Order> order{};
  bool operator==(const Interrupted&) const = default;
};

// Exactly one of the first two instants is set: the new end of the phase that was interrupted. An
// officer's pause ends by an order, which also tells when the phase runs on.
struct Resumed {
  std::optional<base::Instant> free_ends_at;
  std::optional<base::Instant> deadline;
  std::string cause;
  std::optional<Order> order{};
  std::optional<base::Instant> begins_at{};
  bool operator==(const Resumed&) const = default;
};

struct Candidate {
  BidNumber bid_number;
  std::int64_t price_fen = 0;
  bool operator==(const Candidate&) const = default;
};

enum class HammerOutcome { sold, unsold };

struct Hammered {
  HammerOutcome outcome = HammerOutcome::unsold;
  std::optional<Candidate> winner;  // set exactly when sold
  std::optional<session::ReserveOpening> reserve_opened;
  base::Instant closed_at;
  session::Gate gate;
  bool operator==(const Hammered&) const = default;
};

// 中止: the plan no longer allows the sale. The leading bid is kept, no money moves.
struct Suspended {
  std::vector<std::string> rules;
  std::optional<Candidate> candidate;
  session::Gate gate;
  bool operator==(const Suspended&) const = default;
};

// The winner in public: losers appear by bid number only, and not here.
struct Winner {
  std::string name;
  std::string credit_code;
  bool operator==(const Winner&) const = default;
};

struct ResultPublished {
  std::optional<Winner> winner;  // none when unsold
  base::Digest result_hash;      // of the result document in canonical form
  base::Instant published_at;
  base::Instant publication_ends_at;
  bool operator==(const ResultPublished&) const = default;
};

using Event =
    std::variant<Scheduled, BidderAdmitted, Opened, NotOpened, BidAccepted, CountdownStarted,
                 Interrupted, Resumed, Hammered, Suspended, ResultPublished>;

}  // namespace adit::domain::auction
