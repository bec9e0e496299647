// The group commit: everything that was queued while the last commit ran is the next batch. One
// thread, one connection, one commit in flight, no timer. What it reports as committed is durable,
// also when the connection died at the worst moment: then it reads back and asks again, in order.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "base/instant.hpp"
#include "base/limits.hpp"
#include "journal/entry.hpp"
#include "journal/port.hpp"
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

struct CommitterOptions {
  std::size_t rows_max = base::limits::commit_rows_max;
  std::size_t queue_max = base::limits::commit_queue_max;  // appends
  base::Millis backoff_min_ms = 20;
  base::Millis backoff_max_ms = 1000;
  base::Millis ping_ms = 100;    // how often an idle committer asks whether the database lives
  base::Millis stall_ms = 1000;  // a commit that takes longer counts as unavailable
  base::Millis stop_ms = 5000;   // how long stop() waits for a batch to go through
  // Called on the committer's thread after the last `done` of each batch, so that answers can be
  // posted together; may be empty.
  std::function<void()> after_batch{};
};

struct CommitterStats {
  std::uint64_t batches = 0;
  std::uint64_t rows = 0;
  std::uint64_t fenced = 0;
  std::uint64_t reconnects = 0;
};

// How often a connection that worked was lost, and since when the last loss is known; also when it
// was back before anybody looked.
struct Losses {
  std::uint64_t count = 0;
  base::Instant since;
};

class Committer {
 public:
  // `port` is the committer's own door to the database (postgres_port, MemoryJournal::port). The
  // clock outlives the committer. The thread starts at once and connects by itself.
  Committer(std::unique_ptr<Port> port, base::SigningKey key, const base::Clock& clock,
            CommitterOptions options = {});
  ~Committer();  // stop()
  Committer(const Committer&) = delete;
  Committer& operator=(const Committer&) = delete;

  // Queues an append from any thread. False when the queue is full or the committer is stopping:
  // then `done` is never called. After a fenced append, appends that chain onto it are fenced too,
  // until one starts from another head.
  [[nodiscard]] bool submit(Append append);

  // True while the database answers. Otherwise the instant since when it does not.
  [[nodiscard]] bool healthy() const { return !unavailable_since().has_value(); }
  [[nodiscard]] std::optional<base::Instant> unavailable_since() const;

  [[nodiscard]] Losses losses() const;
  [[nodiscard]] CommitterStats stats() const;

  // Takes no more, commits what is queued if the database answers, else reports it as stopped, and
  // joins the thread. May be called twice.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

// A committer's door to PostgreSQL. Connects lazily; `conninfo` is a libpq connection string.
[[nodiscard]] std::unique_ptr<Port> postgres_port(std::string conninfo);

}  // namespace adit::journal
