// The body of session.bid_accepted, read without parser and schema: a session is bids and little
// else, and what a bid costs here decides how long a replay takes, and a restart.
#pragma once

#include <optional>
#include <string_view>

#include "domain/session/auction/events.hpp"

namespace adit::wire {

// The bid, where `body` is valid by schemas/events/session.bid_accepted and in canonical bytes.
// Nothing where it is not, and the decoder with the schema says why.
[[nodiscard]] std::optional<domain::auction::BidAccepted> read_bid_body(std::string_view body);

}  // namespace adit::wire
