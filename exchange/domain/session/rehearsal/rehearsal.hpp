// A rehearsal (演练): an auction by the same rules that counts for nothing, so that a bidder knows
// the room before money depends on it. Three robots bid against him. Nothing here can be mistaken
// for a session of the exchange: ids, stream, terms and receipts all say what it is.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "domain/ids.hpp"
#include "domain/robot/temperament.hpp"
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

// Who bids against the owner: one waits for the last seconds, one answers at once, one goes up by
// several steps.
inline constexpr std::array robots{robot::Temperament::patient, robot::Temperament::eager,
                                   robot::Temperament::jumper};

}  // namespace adit::domain::rehearsal
