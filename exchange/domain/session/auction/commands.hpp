// What may be asked of an auction, in the imperative. Secrets travel only in commands: a reserve
// enters the stream when the hammer opens it, never before.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>

#include "base/instant.hpp"
#include "domain/session/auction/events.hpp"

namespace adit::domain::auction {

struct AdmitBidder {
  BidNumber bid_number;
};

// Due at opens_at, with the conformity check made for this moment.
struct Open {
  session::Gate gate;
};

// `bid_id` is made by the bidder, so that asking again is harmless.
struct PlaceBid {
  std::string bid_id;
  BidNumber bid_number;
  std::int64_t amount_fen = 0;
  base::Instant t_recv;
};

// Time has passed: ends the free phase when that is due, and is otherwise silent.
struct Tick {};

// Due at the deadline. The reserve must open the published commitment where there is one.
struct Hammer {
  std::optional<session::ReserveOpening> reserve;
  session::Gate gate;
};

struct Suspend {
  session::Gate gate;
};

// `since` is the last moment at which the platform is known to have taken bids. `order` exactly
// when the cause is an officer.
struct Interrupt {
  base::Instant since;
  std::string cause;
  std::map<std::string, std::int64_t> evidence{};
  std::optional<Order> order{};
};

// `notice_ms` passes before what is left of the phase begins to run: everybody is to see all of it.
// Only an officer ends an officer's pause, and nothing else.
struct Resume {
  std::string cause;
  base::Millis notice_ms = 0;
  std::optional<Order> order{};
};

struct PublishResult {
  std::optional<Winner> winner;
  base::Digest result_hash;
  base::Instant publication_ends_at;
};

using Command = std::variant<AdmitBidder, Open, PlaceBid, Tick, Hammer, Suspend, Interrupt, Resume,
                             PublishResult>;

}  // namespace adit::domain::auction
