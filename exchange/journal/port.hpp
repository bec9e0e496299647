// The committer's door to a database: the few steps of which a commit consists, each of which can
// fail before it did anything or after it did everything. Tests fail each of them both ways.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "journal/entry.hpp"
#include "journal/journal.hpp"
#include "ledger/receipt.hpp"

namespace adit::journal {

// What goes in together or not at all.
struct CommitBatch {
  std::vector<const Entry*> rows;
  std::shared_ptr<const ledger::SignedBatch> receipts{};  // may be null
};

// A place in a stream.
struct Place {
  std::string_view stream;
  std::int64_t seq = 0;
};

enum class SendOutcome {
  committed,  // durable, on the synchronous standby too where there is one
  conflict,   // a place was taken; nothing was written
  refused,    // the database would never take these rows; nothing was written
};

// Used by one thread, except give_up. Every step throws Unavailable when the answer did not come;
// then nothing but open() may follow.
class Port {
 public:
  virtual ~Port() = default;

  // Connects, dropping an older connection.
  virtual void open() = 0;
  // The first of `batch_numbers` consecutive batch numbers that nobody else will use.
  [[nodiscard]] virtual std::int64_t take_batch_numbers() = 0;
  [[nodiscard]] virtual SendOutcome send(const CommitBatch& batch) = 0;
  // The hashes of the entries that stand in these places.
  [[nodiscard]] virtual std::vector<std::optional<base::Digest>> hashes(
      const std::vector<Place>& places) = 0;
  // Returns once everything that can be read is also durable on the synchronous standby.
  virtual void settle() = 0;
  virtual void ping() = 0;
  // From any thread: the step that waits now, and all later ones, throw Unavailable.
  virtual void give_up() noexcept = 0;
};

inline constexpr std::int64_t batch_numbers = 1000;

}  // namespace adit::journal
