// A refusal costs one look at what the session has answered already; a bid within the mandate
// nothing.
#include "api/own_bids.hpp"

#include <utility>

namespace adit::api {

void place_own(live::SessionDirectory& directory, const std::string& session,
               const domain::organisation::Mandate& mandate, live::Bid bid,
               live::PlacedAnswer answer) {
  const auto may = domain::organisation::may_bid(mandate, bid.amount_fen);
  if (may) return directory.place(session, std::move(bid), std::move(answer));
  const auto known_or_refused = [amount_fen = bid.amount_fen, refusal = may.error(),
                                 answer = std::move(answer)](base::Outcome<live::Accepted> known) {
    if (known && known->bid.amount_fen == amount_fen) {
      known->repeat = true;
      return answer(std::move(known), std::nullopt);
    }
    // Whether it was accepted cannot be told now.
    if (!known && known.error().code != "bid.unknown")
      return answer(std::move(known), std::nullopt);
    answer(tl::unexpected(refusal), std::nullopt);
  };
  directory.recall(session, bid.organisation, bid.bid_id, known_or_refused);
}

}  // namespace adit::api
