// Followers carry what one stream causes in another: session events into read models, an ended
// session into its lot, its reservations and its published result. They read the journal behind a
// durable cursor and append with what the cause dictates, so doing it twice is harmless.
#pragma once

#include <cstddef>

#include "base/instant.hpp"
#include "service/setting.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Works off the next entries (at most `most`) in one transaction, moving the cursor in it; returns
// how many. Only entries of transactions that are all settled are read (txid below the snapshot's
// xmin), by (txid, stream, seq): the one order that every reader sees. Run it from one thread at a
// time a database: the cursor row is locked, a second caller waits.
[[nodiscard]] std::size_t follow(store::Transaction& tx, const Setting& setting,
                                 base::Instant now, std::size_t most = 500);

// Whether nothing waits for the follower: for /readyz.
[[nodiscard]] bool caught_up(store::Transaction& tx);

// Ends the sandbox's demo rights whose time is over (lot.lapsed) and frees their blocks; at most
// `most`. Returns how many.
[[nodiscard]] std::size_t lapse_due(store::Transaction& tx, const Setting& setting,
                                    base::Instant now, std::size_t most = 100);

}  // namespace adit::service
