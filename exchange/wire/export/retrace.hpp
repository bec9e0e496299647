// Whether an event is what the rules decide in this state at this moment: the command that must
// have led to it is rebuilt and decided again.
#pragma once

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/session/auction/auction.hpp"

namespace adit::wire {

// `hammer_head` is the hash of session.hammered once that has been read. Refuses with the refusal
// that the rules give, `replay.other_event` (they decide something else), `replay.bid_from_future`
// (received after it was decided) or `replay.result_differs` (result_hash).
[[nodiscard]] base::Outcome<void> retrace(const domain::auction::Auction& state,
                                          const domain::auction::Event& event, base::Instant at,
                                          const base::Digest& hammer_head);

}  // namespace adit::wire
