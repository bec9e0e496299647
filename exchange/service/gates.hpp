// The gate at a session's two doors: before the first bid and at the hammer. One transaction locks
// the rows of the lot's blocks in id order, reads the facts as they stand, keeps the report and
// appends the session's event at its next place.
#pragma once

#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/session/auction/auction.hpp"
#include "journal/entry.hpp"
#include "service/setting.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Opens the session or says why not; `state` is the session replayed up to `head`. With too few
// bidders the gate is not asked (session.not_opened, too_few_bidders); a failed gate gives
// session.not_opened with its rules; else session.opened, and the lot is in session. Returns the
// entries of the session's stream to evolve with once committed. Throws store::Conflict when the
// stream has moved on (a bidder was admitted): load again. Refuses like auction::decide(Open).
[[nodiscard]] base::Outcome<std::vector<journal::Entry>> gate_opening(
    store::Transaction& tx, const Setting& setting, const domain::auction::Auction& state,
    const journal::Head& head, base::Instant now);

// The hammer: session.hammered with the reserve read from its sealed row, or session.suspended when
// the plan no longer allows the sale. As gate_opening. Refuses like auction::decide(Hammer);
// session.reserve_missing when the sealed row does not open under the sealing key.
[[nodiscard]] base::Outcome<std::vector<journal::Entry>> gate_hammer(
    store::Transaction& tx, const Setting& setting, const domain::auction::Auction& state,
    const journal::Head& head, base::Instant now);

}  // namespace adit::service
