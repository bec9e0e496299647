// The journal as followers read it: settled entries of all streams in the one global order, behind
// a cursor that moves in the transaction of what was done.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "store/transaction.hpp"

namespace adit::store {

// The last (txid, stream, seq) that a follower has worked off; everything begins at zero.
struct Cursor {
  std::string txid = "0";
  std::string stream;
  std::int64_t seq = 0;
};

// Reads the cursor and locks its row until the transaction ends; makes it when it is new. A holder
// that does nothing for five seconds, because its process was stopped, loses its connection, so
// that another server's follower goes on.
[[nodiscard]] Cursor lock_cursor(Transaction& tx, const std::string& follower);
void move_cursor(Transaction& tx, const std::string& follower, const Cursor& cursor);

// Where streams have news behind the cursor: for each transaction and stream the last entry, so
// that a commit of many bids is one line. Of transactions below the snapshot's xmin only: no
// transaction that is still running can put anything before it any more. At most `most` lines.
[[nodiscard]] std::vector<Cursor> read_feed(Transaction& tx, const Cursor& after, std::size_t most);

// The entries of these kinds behind `after` up to and with `until`, both of which read_feed gave,
// in the same order.
[[nodiscard]] std::vector<journal::Entry> read_told(Transaction& tx, const Cursor& after,
                                                    const Cursor& until,
                                                    const std::vector<std::string>& kinds);

}  // namespace adit::store
