// What a company lets one of its people do: the role, and the most that this person may bid.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/organisation/events.hpp"

namespace adit::domain::organisation {

// The words in events, tables and replies.
[[nodiscard]] std::string_view name(Role role);
// Nothing for a word that is none of these.
[[nodiscard]] std::optional<Role> role_of(std::string_view word);

struct Mandate {
  Role role = Role::bidder;
  std::optional<std::int64_t> limit_fen{};  // the highest bid; nothing: no limit
};

// Refuses with bid.viewer_may_not_bid, and bid.above_own_limit {amount_fen, limit_fen}. Says
// nothing of the auction: whether the bid is worth anything there is asked next.
[[nodiscard]] base::Outcome<void> may_bid(const Mandate& mandate, std::int64_t amount_fen);

}  // namespace adit::domain::organisation
