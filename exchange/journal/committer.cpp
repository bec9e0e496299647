// The queue that feeds the commit loop, and the loop's thread.
#include "journal/committer.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "base/invariant.hpp"
#include "journal/commit_loop.hpp"

namespace adit::journal {

class Committer::Impl final : private CommitSource {
 public:
  Impl(std::unique_ptr<Port> port, base::SigningKey key, const base::Clock& clock,
       CommitterOptions options)
      : port_(std::move(port)),
        key_(std::move(key)),
        options_(options),
        loop_(*port_, *this, key_, clock, options_),
        thread_([this] { run(); }) {}

  ~Impl() override { stop(); }

  bool submit(Append append) {
    ADIT_INVARIANT(is_chain(append.entries), "an append is a run of entries of one stream");
    ADIT_INVARIANT(append.entries.size() <= options_.rows_max, "an append fits one batch");
    {
      const std::lock_guard lock(mutex_);
      if (stopping_ || queue_.size() >= options_.queue_max) return false;
      queue_.push_back(std::move(append));
    }
    wake_.notify_one();
    return true;
  }

  const CommitLoop& loop() const { return loop_; }

  Losses losses() const {
    const std::lock_guard lock(mutex_);
    return losses_;
  }

  void stop() {
    {
      std::unique_lock lock(mutex_);
      stopping_ = true;
      wake_.notify_one();
      while (!done_ && makes_progress(lock)) continue;
      if (!done_) port_->give_up();
    }
    if (thread_.joinable()) thread_.join();
  }

 private:
  // Waits for the end, or for stop_ms; true when some batch was through meanwhile, or all is done.
  bool makes_progress(std::unique_lock<std::mutex>& lock) {
    const std::uint64_t before = loop_.stats().batches;
    const auto patience = std::chrono::milliseconds(options_.stop_ms);
    return finished_.wait_for(lock, patience, [this] { return done_; }) ||
           loop_.stats().batches != before;
  }

  void run() {
    loop_.run();
    const std::lock_guard lock(mutex_);
    done_ = true;
    finished_.notify_all();
  }

  std::optional<std::vector<Append>> take() override {
    std::unique_lock lock(mutex_);
    const auto patience = std::chrono::milliseconds(options_.ping_ms);
    wake_.wait_for(lock, patience, [this] { return stopping_ || !queue_.empty(); });
    if (stopping_ && queue_.empty()) return std::nullopt;
    std::vector<Append> appends;
    std::size_t rows = 0;
    while (!queue_.empty()) {
      rows += queue_.front().entries.size();
      if (rows > options_.rows_max) break;
      appends.push_back(std::move(queue_.front()));
      queue_.pop_front();
    }
    return appends;
  }

  bool pause(base::Millis pause) override {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, std::chrono::milliseconds(pause), [this] { return stopping_; });
  }

  void lost(base::Instant since) override {
    const std::lock_guard lock(mutex_);
    losses_ = {losses_.count + 1, since};
  }

  const std::unique_ptr<Port> port_;
  const base::SigningKey key_;
  const CommitterOptions options_;

  // Guarded by the mutex.
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable finished_;
  std::deque<Append> queue_;
  bool stopping_ = false;
  bool done_ = false;
  Losses losses_;

  CommitLoop loop_;
  std::thread thread_;  // last: it starts when all else stands
};

Committer::Committer(std::unique_ptr<Port> port, base::SigningKey key, const base::Clock& clock,
                     CommitterOptions options)
    : impl_(std::make_unique<Impl>(std::move(port), std::move(key), clock, options)) {}

Committer::~Committer() = default;

bool Committer::submit(Append append) {
  return impl_->submit(std::move(append));
}

std::optional<base::Instant> Committer::unavailable_since() const {
  return impl_->loop().unavailable_since();
}

Losses Committer::losses() const {
  return impl_->losses();
}

CommitterStats Committer::stats() const {
  return impl_->loop().stats();
}

void Committer::stop() {
  impl_->stop();
}

}  // namespace adit::journal
