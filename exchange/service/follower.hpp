// Followers carry what one stream causes in another: session events into read models, an ended
// session into its lot, its reservations and its published result. Each function is one transaction
// of its own; run follow, then settle, then lapse_due, from one thread at a time. Doing any of them
// twice is harmless.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "service/setting.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Works off the next news (at most `most`) behind a durable cursor, moving the cursor in the same
// transaction; returns how many: one for each stream that a transaction wrote. Only settled
// transactions count (txid below the snapshot's xmin), by (txid, stream, seq); the stream itself is
// read on from where its read model stands.
[[nodiscard]] std::size_t follow(store::Transaction& tx, std::size_t most = 500);

// Sessions that have ended and are not yet carried into their lots; oldest first.
[[nodiscard]] std::vector<std::string> ended_sessions(store::Transaction& tx,
                                                      std::size_t most = 20);

// Carries one ended session into its lot (lot.closed), frees the blocks of an unsold or unopened
// one (lot.released), publishes the result of a hammered one (session.result_published) and keeps
// it. Twice is harmless.
enum class Settling {
  published,  // the session's stream has grown by its result
  settled,    // nothing is left to do
  waits,      // the calendar cannot count the publication period yet, and the log says so
};
[[nodiscard]] Settling settle(store::Transaction& tx, const Setting& setting,
                              const std::string& session, base::Instant now);

// Ends demonstration rights whose time is over (lot.lapsed) and frees their blocks; at most `most`.
// Returns how many.
[[nodiscard]] std::size_t lapse_due(store::Transaction& tx, const Setting& setting,
                                    base::Instant now, std::size_t most = 20);

}  // namespace adit::service
