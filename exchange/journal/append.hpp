// What is asked of the group commit, and what it answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/limits.hpp"
#include "journal/entry.hpp"
#include "ledger/receipt.hpp"

namespace adit::journal {

enum class CommitStatus {
  committed,  // durable
  fenced,     // another owner wrote the stream: nothing of this append is or will be written;
              // drop the state and read it again
  stopped,    // the committer was stopped first; whether it was written is not known
};

struct CommitResult {
  CommitStatus status = CommitStatus::stopped;
  // With leaves and committed: the signed batch, in which they stand from first_leaf on.
  std::shared_ptr<const ledger::SignedBatch> batch{};
  std::size_t first_leaf = 0;
};

// Entries of one stream, contiguous; they are committed together or not at all.
struct Append {
  std::vector<Entry> entries;          // 1 to commit_rows_max
  std::vector<base::Digest> leaves{};  // receipts wanted: the hashes of their leaves
  // Called once, on the committer's thread, in the order of submission within a stream; must be
  // short and not throw: post to your own executor.
  std::function<void(const CommitResult&)> done;
};

// Where appends are handed in: the committer; a simulation has one without a thread.
class AppendQueue {
 public:
  virtual ~AppendQueue() = default;

  // Queues an append from any thread. False when the queue is full or about to close: then `done`
  // is never called. After a fenced append, appends that chain onto it are fenced too, until one
  // starts from another head.
  [[nodiscard]] virtual bool submit(Append append) = 0;

  // True while the database answers.
  [[nodiscard]] virtual bool healthy() const = 0;
};

// How often a connection that worked was lost, and since when the last loss is known; also when it
// was back before anybody looked.
struct Losses {
  std::uint64_t count = 0;
  base::Instant since;
};

struct CommitterOptions {
  std::size_t rows_max = base::limits::commit_rows_max;
  std::size_t queue_max = base::limits::commit_queue_max;  // appends
  base::Millis backoff_min_ms = 20;
  base::Millis backoff_max_ms = 1000;
  base::Millis ping_ms = 100;    // how often an idle committer asks whether the database lives
  base::Millis stall_ms = 1000;  // a commit that takes longer counts as unavailable
  base::Millis stop_ms = 5000;   // how long stop() waits for a batch to go through
};

struct CommitterStats {
  std::uint64_t batches = 0;
  std::uint64_t rows = 0;
  std::uint64_t fenced = 0;
  std::uint64_t reconnects = 0;
};

}  // namespace adit::journal
