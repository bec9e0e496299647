// The commit loop without a thread: takes what is queued, sends it as one batch, and where an
// answer is lost looks and asks again, in order. Where the appends come from and how time passes
// while there are none is its caller's matter: the committer runs it on a thread of its own.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "journal/append.hpp"
#include "journal/port.hpp"

namespace adit::journal {

// The caller's side of the loop.
class CommitSource {
 public:
  virtual ~CommitSource() = default;
  // Waits for work and takes as much as one batch holds: empty when none came for a while, nothing
  // at the end.
  [[nodiscard]] virtual std::optional<std::vector<Append>> take() = 0;
  // Waits that long before the next try to connect; true when there is to be none.
  [[nodiscard]] virtual bool pause(base::Millis pause) = 0;
  // A connection that worked is gone; the database is away since then.
  virtual void lost(base::Instant since) = 0;
};

// Used by one thread, but for what says otherwise.
class CommitLoop {
 public:
  // All outlive the loop.
  CommitLoop(Port& port, CommitSource& source, const base::SigningKey& key,
             const base::Clock& clock, const CommitterOptions& options);

  // Connects, then sees batches through until the source comes to its end.
  void run();

  // From any thread.
  [[nodiscard]] std::optional<base::Instant> unavailable_since() const;
  [[nodiscard]] CommitterStats stats() const;

 private:
  // One batch on its way, with the appends that it consists of.
  struct Flight {
    std::vector<Append> appends;
    CommitBatch batch{};
    bool doubtful = false;  // an answer was lost: look before sending again
  };

  void look_after_connection();
  [[nodiscard]] bool connect();
  [[nodiscard]] bool open();
  void lose(const Unavailable& fault);

  void commit(std::vector<Append> appends);
  [[nodiscard]] bool attempt(Flight& flight);
  [[nodiscard]] bool after_refusal(Flight& flight, SendOutcome outcome);
  void prepare(Flight& flight);
  [[nodiscard]] std::int64_t batch_number();
  [[nodiscard]] bool found_whole(Flight& flight);
  [[nodiscard]] bool a_place_is_taken(const Flight& flight);
  void answer_committed(const Flight& flight);
  static void answer(const Flight& flight, CommitResult result);
  void fence(const Flight& flight);
  void fence_what_chains_onto_fenced(std::vector<Append>& appends);
  template <class Step>
  void ask(Step step);

  Port& port_;
  CommitSource& source_;
  const base::SigningKey& key_;
  const std::string key_id_;
  const base::Clock& clock_;
  const CommitterOptions& options_;

  bool connected_ = false;
  bool abandoned_ = false;  // stopped while there was no connection
  std::int64_t next_number_ = 0;
  std::int64_t numbers_left_ = 0;
  std::unordered_map<std::string, base::Digest> fenced_ends_;

  // Written by the loop, read by all.
  std::atomic<std::int64_t> down_since_;
  std::atomic<std::int64_t> asking_since_;
  std::atomic<std::uint64_t> batches_{0}, rows_{0}, fenced_{0}, reconnects_{0};
};

}  // namespace adit::journal
