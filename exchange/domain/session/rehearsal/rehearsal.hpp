// A rehearsal (演练): an auction by the same rules that counts for nothing, so that a bidder knows
// the room before money depends on it. Three robots bid against him. Nothing here can be mistaken
// for a session of the exchange: ids, stream, terms and receipts all say what it is.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "domain/ids.hpp"
#include "domain/session/auction/events.hpp"

namespace adit::domain::rehearsal {

enum class Pace { brisk, unhurried };

// What its owner is told of one.
struct Rehearsal {
  SessionId session;
  Pace pace = Pace::brisk;
  BidNumber own;
  base::Instant opens_at;
  base::Instant ends_at;  // then it is forgotten, hammered or not
};

// Ids of rehearsals begin with this, and no others do.
inline constexpr std::string_view id_prefix = "rehearsal-";
[[nodiscard]] inline bool is_rehearsal(std::string_view session) {
  return session.starts_with(id_prefix);
}

// The terms, opening at `opens_at`: no lot, no reserve, rules of its own that say so.
[[nodiscard]] auction::Scheduled terms_of(SessionId session, Pace pace, base::Instant opens_at);

// How a robot bids: one goes along step by step, one is quick and soon spent, one waits for the
// last seconds.
enum class Temper { steady, eager, late };
inline constexpr std::array<Temper, 3> tempers{Temper::steady, Temper::eager, Temper::late};

// What a robot sees: no more than every bidder does.
struct Sight {
  bool countdown = false;    // else the free phase
  base::Millis left_ms = 0;  // of the phase
  std::int64_t start_fen = 0;
  std::int64_t least_fen = 0;
  std::int64_t increment_fen = 0;
  bool leads = false;
};

// What a robot of this temper does at one look, a few times a second; nothing mostly. `dice` is a
// number from 0 to 255.
[[nodiscard]] std::optional<std::int64_t> bid_of(Temper temper, const Sight& sight, unsigned dice);

}  // namespace adit::domain::rehearsal
