// The commit loop. Everything below `run` happens on one thread, so that what is told as committed
// is told in order; only the queue, the figures and the sense of health are shared.
#include "journal/committer.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "base/invariant.hpp"
#include "base/log.hpp"
#include "journal/port.hpp"
#include "ledger/keys.hpp"

namespace adit::journal {

namespace {

constexpr std::int64_t never = INT64_MIN;

// One batch on its way, with the appends that it consists of.
struct Flight {
  std::vector<Append> appends;
  CommitBatch batch{};
  bool doubtful = false;  // an answer was lost: look before sending again
};

std::size_t rows_of(const std::vector<Append>& appends) {
  std::size_t rows = 0;
  for (const Append& append : appends) rows += append.entries.size();
  return rows;
}

}  // namespace

class Committer::Impl {
 public:
  Impl(std::unique_ptr<Port> port, base::SigningKey key, const base::Clock& clock,
       CommitterOptions options)
      : port_(std::move(port)),
        key_(std::move(key)),
        key_id_(ledger::key_id_of(key_)),
        clock_(clock),
        options_(std::move(options)),
        down_since_(clock.now().ms),
        thread_([this] { run(); }) {}

  ~Impl() { stop(); }

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

  std::optional<base::Instant> unavailable_since() const {
    if (const std::int64_t since = down_since_; since != never) return base::Instant{since};
    const std::int64_t since = asking_since_;
    if (since != never && clock_.now().ms - since > options_.stall_ms) return base::Instant{since};
    return std::nullopt;
  }

  Losses losses() const {
    const std::lock_guard lock(mutex_);
    return losses_;
  }

  CommitterStats stats() const { return {batches_, rows_, fenced_, reconnects_}; }

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
    const std::uint64_t before = batches_;
    const auto patience = std::chrono::milliseconds(options_.stop_ms);
    return finished_.wait_for(lock, patience, [this] { return done_; }) || batches_ != before;
  }

  void run() {
    (void)connect();
    for (std::vector<Append> appends = take(); !appends.empty(); appends = take()) {
      commit(std::move(appends));
      if (options_.after_batch) options_.after_batch();
    }
    const std::lock_guard lock(mutex_);
    done_ = true;
    finished_.notify_all();
  }

  // Waits for work and takes as much as one batch holds; nothing once stopped and drained. Looks
  // after the connection while there is no work.
  std::vector<Append> take() {
    const auto patience = std::chrono::milliseconds(options_.ping_ms);
    while (true) {
      {
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, patience, [this] { return stopping_ || !queue_.empty(); });
        if (!queue_.empty()) return take_queued();
        if (stopping_) return {};
      }
      look_after_connection();
    }
  }

  std::vector<Append> take_queued() {
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

  void look_after_connection() {
    try {
      if (connected_) ask([&] { port_->ping(); });
    } catch (const Unavailable& fault) {
      lose(fault);
    }
    (void)connect();
  }

  // Sees one batch through to an answer for each of its appends.
  void commit(std::vector<Append> appends) {
    fence_what_chains_onto_fenced(appends);
    if (appends.empty()) return;
    Flight flight{std::move(appends)};
    for (bool answered = false; !answered;) {
      if (!connect()) return answer(flight, {CommitStatus::stopped});
      try {
        answered = attempt(flight);
      } catch (const Unavailable& fault) {
        flight.doubtful = true;
        lose(fault);
      }
    }
  }

  // One try on a live connection; false asks for another.
  bool attempt(Flight& flight) {
    if (flight.doubtful && found_whole(flight)) return true;
    if (flight.batch.rows.empty()) prepare(flight);
    SendOutcome outcome{};
    ask([&] { outcome = port_->send(flight.batch); });
    if (outcome == SendOutcome::committed) {
      answer_committed(flight);
      return true;
    }
    return after_refusal(flight, outcome);
  }

  // The refusal may be about our own rows, which an attempt that seemed lost has written after all.
  bool after_refusal(Flight& flight, SendOutcome outcome) {
    if (found_whole(flight)) return true;
    if (flight.appends.size() > 1) {
      for (Append& append : flight.appends) {
        std::vector<Append> alone;
        alone.push_back(std::move(append));
        commit(std::move(alone));
      }
      return true;
    }
    if (outcome == SendOutcome::refused || a_place_is_taken(flight)) {
      fence(flight);
      return true;
    }
    flight.batch = {};  // nothing of ours stands there: make it anew and try again
    return false;
  }

  void prepare(Flight& flight) {
    std::vector<base::Digest> leaves;
    for (const Append& append : flight.appends)
      leaves.insert(leaves.end(), append.leaves.begin(), append.leaves.end());
    if (!leaves.empty()) {
      flight.batch.receipts = std::make_shared<const ledger::SignedBatch>(
          ledger::sign_batch(batch_number(), std::move(leaves), key_, key_id_));
    }
    flight.batch.rows.reserve(rows_of(flight.appends));
    for (const Append& append : flight.appends)
      for (const Entry& entry : append.entries) flight.batch.rows.push_back(&entry);
  }

  std::int64_t batch_number() {
    if (numbers_left_ == 0) {
      ask([&] { next_number_ = port_->take_batch_numbers(); });
      numbers_left_ = batch_numbers;
    }
    --numbers_left_;
    return next_number_++;
  }

  // True when every append of the flight stands in the journal; then it is made certain and told.
  bool found_whole(Flight& flight) {
    if (flight.batch.rows.empty()) return false;
    std::vector<Place> ends;
    for (const Append& append : flight.appends)
      ends.push_back({append.entries.back().stream, append.entries.back().seq});
    std::vector<std::optional<base::Digest>> found;
    ask([&] { found = port_->hashes(ends); });
    for (std::size_t i = 0; i < found.size(); ++i)
      if (found[i] != flight.appends[i].entries.back().hash) return false;
    ask([&] { port_->settle(); });
    answer_committed(flight);
    return true;
  }

  bool a_place_is_taken(const Flight& flight) {
    std::vector<Place> places;
    for (const Entry* entry : flight.batch.rows) places.push_back({entry->stream, entry->seq});
    std::vector<std::optional<base::Digest>> found;
    ask([&] { found = port_->hashes(places); });
    return std::any_of(found.begin(), found.end(),
                       [](const auto& hash) { return hash.has_value(); });
  }

  void answer_committed(const Flight& flight) {
    batches_ += 1;
    rows_ += flight.batch.rows.size();
    answer(flight, {CommitStatus::committed, flight.batch.receipts});
  }

  static void answer(const Flight& flight, CommitResult result) {
    const auto batch = result.batch;
    std::size_t leaf = 0;
    for (const Append& append : flight.appends) {
      result.batch = append.leaves.empty() ? nullptr : batch;
      result.first_leaf = leaf;
      leaf += append.leaves.size();
      append.done(result);
    }
  }

  void fence(const Flight& flight) {
    const Append& append = flight.appends.front();
    fenced_ += 1;
    fenced_ends_[append.entries.front().stream] = append.entries.back().hash;
    base::log::warn("an append is fenced, its place is taken or refused",
                    {{"stream", append.entries.front().stream},
                     {"seq", std::to_string(append.entries.front().seq)}});
    answer(flight, {CommitStatus::fenced});
  }

  // An append that follows a fenced one describes a future that did not happen.
  void fence_what_chains_onto_fenced(std::vector<Append>& appends) {
    if (fenced_ends_.empty()) return;
    std::vector<Append> left;
    for (Append& append : appends) {
      const auto end = fenced_ends_.find(append.entries.front().stream);
      const bool chained = end != fenced_ends_.end() && append.entries.front().prev == end->second;
      if (!chained) {
        if (end != fenced_ends_.end()) fenced_ends_.erase(end);
        left.push_back(std::move(append));
        continue;
      }
      end->second = append.entries.back().hash;
      fenced_ += 1;
      append.done({CommitStatus::fenced});
    }
    appends = std::move(left);
  }

  // Connects if needed, for as long as it takes; false when stopped meanwhile.
  bool connect() {
    for (base::Millis pause = options_.backoff_min_ms; !connected_;
         pause = std::min(2 * pause, options_.backoff_max_ms)) {
      if (abandoned_) return false;
      try {
        ask([&] { port_->open(); });
        connected_ = true;
        down_since_ = never;
        reconnects_ += 1;
        numbers_left_ = 0;
      } catch (const Unavailable&) {
        abandoned_ = stops_within(pause);
      }
    }
    return true;
  }

  bool stops_within(base::Millis pause) {
    std::unique_lock lock(mutex_);
    return wake_.wait_for(lock, std::chrono::milliseconds(pause), [this] { return stopping_; });
  }

  void lose(const Unavailable& fault) {
    connected_ = false;
    {
      const std::lock_guard lock(mutex_);
      losses_ = {losses_.count + 1, base::Instant{down_since_}};
    }
    base::log::warn("the journal lost its database", {{"reason", fault.what()}});
  }

  // Runs one step of the port, with the time on record.
  template <class Step>
  void ask(Step step) {
    asking_since_ = clock_.now().ms;
    try {
      step();
    } catch (...) {
      if (down_since_ == never) down_since_ = asking_since_.load();
      asking_since_ = never;
      throw;
    }
    asking_since_ = never;
  }

  const std::unique_ptr<Port> port_;
  const base::SigningKey key_;
  const std::string key_id_;
  const base::Clock& clock_;
  const CommitterOptions options_;

  // Of the commit thread alone.
  bool connected_ = false;
  bool abandoned_ = false;  // stopped while there was no connection
  std::int64_t next_number_ = 0;
  std::int64_t numbers_left_ = 0;
  std::unordered_map<std::string, base::Digest> fenced_ends_;

  // Written by the commit thread, read by all.
  std::atomic<std::int64_t> down_since_;
  std::atomic<std::int64_t> asking_since_{never};
  std::atomic<std::uint64_t> batches_{0}, rows_{0}, fenced_{0}, reconnects_{0};

  // Guarded by the mutex.
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable finished_;
  std::deque<Append> queue_;
  bool stopping_ = false;
  bool done_ = false;
  Losses losses_;

  std::thread thread_;  // last: it starts when all else stands
};

Committer::Committer(std::unique_ptr<Port> port, base::SigningKey key, const base::Clock& clock,
                     CommitterOptions options)
    : impl_(std::make_unique<Impl>(std::move(port), std::move(key), clock, std::move(options))) {}

Committer::~Committer() = default;

bool Committer::submit(Append append) {
  return impl_->submit(std::move(append));
}

std::optional<base::Instant> Committer::unavailable_since() const {
  return impl_->unavailable_since();
}

Losses Committer::losses() const {
  return impl_->losses();
}

CommitterStats Committer::stats() const {
  return impl_->stats();
}

void Committer::stop() {
  impl_->stop();
}

}  // namespace adit::journal
