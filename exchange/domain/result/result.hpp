// The published result of a session: computed from its events, never typed in. Losers appear by bid
// number only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/session/auction/auction.hpp"

namespace adit::domain::result {

struct PublishedWinner {
  BidNumber bid_number;
  std::string name;
  std::string credit_code;
  bool operator==(const PublishedWinner&) const = default;
};

struct Result {
  auction::Scheduled terms;
  auction::HammerOutcome outcome = auction::HammerOutcome::unsold;
  std::optional<std::int64_t> price_fen;  // set exactly when sold
  std::optional<PublishedWinner> winner;  // set exactly when sold
  std::int64_t bids = 0;
  std::vector<BidNumber> losers;  // admitted bidders without the winner, ascending
  std::optional<session::ReserveOpening> reserve_opened;
  base::Instant closed_at;
  base::Digest head;  // hash of the hammer's line: it covers every event before the result
};

// The result of a session that the hammer has closed. `head` is the hash of session.hammered and
// `winner` who stands behind the winning bid number; none when unsold.
[[nodiscard]] Result result_of(const auction::Auction& auction, const base::Digest& head,
                               const std::optional<auction::Winner>& winner);

}  // namespace adit::domain::result
