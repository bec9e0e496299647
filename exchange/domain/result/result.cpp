// A result is read off the closed session.
#include "domain/result/result.hpp"

#include <algorithm>

#include "base/invariant.hpp"

namespace adit::domain::result {

Result result_of(const auction::Auction& auction, const base::Digest& head,
                 const std::optional<auction::Winner>& winner) {
  ADIT_INVARIANT(auction.hammered().has_value(), "a result follows the hammer");
  const auction::Hammered& hammered = *auction.hammered();
  ADIT_INVARIANT(hammered.winner.has_value() == winner.has_value(),
                 "a sold session has a winner behind its bid number, an unsold one has none");
  Result out;
  out.terms = auction.terms();
  out.outcome = hammered.outcome;
  out.bids = static_cast<std::int64_t>(auction.bids().size());
  out.reserve_opened = hammered.reserve_opened;
  out.closed_at = hammered.closed_at;
  out.head = head;
  if (hammered.winner) {
    out.price_fen = hammered.winner->price_fen;
    out.winner = PublishedWinner{hammered.winner->bid_number, winner->name, winner->credit_code};
  }
  for (const BidNumber& number : auction.admitted()) {
    if (!hammered.winner || number != hammered.winner->bid_number) out.losers.push_back(number);
  }
  std::ranges::sort(out.losers);
  return out;
}

}  // namespace adit::domain::result
