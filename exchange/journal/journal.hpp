// Reading the journal, and appending outside the committer. Two implementations behave alike and
// pass the same cases: postgres_journal and MemoryJournal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/unavailable.hpp"
#include "journal/entry.hpp"
#include "ledger/receipt.hpp"

namespace adit::journal {

// The database cannot be reached, or failed for a reason outside the program. What was asked may or
// may not have happened; ask again by reading.
class Unavailable : public base::Unavailable {
 public:
  using base::Unavailable::Unavailable;
};

enum class AppendOutcome { committed, conflict };

// Safe to call from every thread; blocks while the database answers.
class Journal {
 public:
  virtual ~Journal() = default;

  // The entries of `stream` with a seq above `after_seq`, in order, at most `limit`. An unknown
  // stream has none. Throws Unavailable.
  [[nodiscard]] virtual std::vector<Entry> read(std::string_view stream, std::int64_t after_seq,
                                                std::size_t limit) = 0;
  [[nodiscard]] std::vector<Entry> read(std::string_view stream, std::int64_t after_seq = 0) {
    return read(stream, after_seq, static_cast<std::size_t>(-1) >> 1);
  }

  // The end of `stream`; seq 0 and a zero hash when it has no entries. Throws Unavailable.
  [[nodiscard]] virtual Head head(std::string_view stream) = 0;

  // Appends all of `entries`, of any streams, durably, or none: conflict says that a place was
  // already taken. Throws Unavailable, and then nobody knows; the committer is the way that does.
  [[nodiscard]] virtual AppendOutcome append(const std::vector<Entry>& entries) = 0;

  // The signed batch that was committed together with the entry at (stream, seq) and holds `leaf`;
  // nothing when there is none. Throws Unavailable.
  [[nodiscard]] virtual std::optional<ledger::SignedBatch> batch_of(std::string_view stream,
                                                                    std::int64_t seq,
                                                                    const base::Digest& leaf) = 0;
};

// The receipt of a bid of this stream that was committed earlier, also before a restart: the same
// document as then. Nothing when the journal holds no such bid. Throws Unavailable.
[[nodiscard]] std::optional<std::string> stored_receipt(Journal& journal, std::string_view stream,
                                                        const ledger::Leaf& leaf);

// Reads and appends through a connection of its own, which it opens when needed and again after it
// broke. `conninfo` is a libpq connection string.
[[nodiscard]] std::unique_ptr<Journal> postgres_journal(std::string conninfo);

}  // namespace adit::journal
