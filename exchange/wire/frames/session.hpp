// A session as anyone may read it (schemas/replies/session), and its ladder of accepted bids. The
// same text for a live session in memory and for one that was read back from the journal.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "domain/session/auction/auction.hpp"
#include "wire/frames/notice.hpp"

namespace adit::wire {

// What a reader is shown: the durable state and what stands beside it. References must outlive it.
struct SessionView {
  const domain::auction::Auction& state;
  base::Digest head;  // of the stream, at state.seq()
  const std::vector<Notice>& notices;
  base::Instant now;
  // The platform takes no bids though the stream does not say so yet.
  std::optional<domain::auction::Interrupted> paused{};
  // For the bidder who asks, never for others.
  std::optional<domain::BidNumber> own_bid_number{};
};

[[nodiscard]] std::string session_json(const SessionView& view);

// The phase as it is shown: after its deadline a countdown is closing, but in a pause no hammer is
// awaited, whatever the clock says.
[[nodiscard]] domain::auction::Phase phase_shown(const domain::auction::Auction& state,
                                                 base::Instant now, bool paused);

// {"bids":[…],"seq":N}; at most `limit` bids after `after`, oldest first.
[[nodiscard]] std::string ladder_json(const domain::auction::Auction& state, std::int64_t after,
                                      std::size_t limit);

// One element of `bids`.
void write_ladder_row(JsonWriter& out, const domain::auction::Acceptance& bid);

// The word of schemas for a phase; `unborn` has none and breaks an invariant.
[[nodiscard]] std::string_view phase_text(domain::auction::Phase phase);

// Square kilometres with four decimals, rounded half up: 1068534 → "1.0685".
[[nodiscard]] std::string area_km2_text(std::int64_t area_m2);

}  // namespace adit::wire
