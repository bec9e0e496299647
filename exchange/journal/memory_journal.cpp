// A map of streams behind a mutex.
#include "journal/memory_journal.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <set>

namespace adit::journal {

class MemoryJournal::Rows {
 public:
  AppendOutcome append(const std::vector<const Entry*>& entries,
                       const std::shared_ptr<const ledger::SignedBatch>& receipts) {
    const std::lock_guard lock(mutex_);
    if (taken(entries) || (receipts && batches_.contains(receipts->batch)))
      return AppendOutcome::conflict;
    ++transaction_;
    for (const Entry* entry : entries)
      streams_[entry->stream].emplace(entry->seq, Row{*entry, transaction_});
    if (receipts) batches_.emplace(receipts->batch, Batch{*receipts, transaction_});
    return AppendOutcome::committed;
  }

  std::vector<Entry> read(std::string_view stream, std::int64_t after_seq, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<Entry> entries;
    const auto found = streams_.find(stream);
    if (found == streams_.end()) return entries;
    for (auto row = found->second.upper_bound(after_seq);
         row != found->second.end() && entries.size() < limit; ++row)
      entries.push_back(row->second.entry);
    return entries;
  }

  Head head(std::string_view stream) {
    const std::lock_guard lock(mutex_);
    const auto found = streams_.find(stream);
    return found == streams_.end() ? Head{} : head_of(found->second.rbegin()->second.entry);
  }

  std::optional<base::Digest> hash(const Place& place) {
    const std::lock_guard lock(mutex_);
    const Row* row = find(place.stream, place.seq);
    return row ? std::optional(row->entry.hash) : std::nullopt;
  }

  std::optional<ledger::SignedBatch> batch_of(const Place& place, const base::Digest& leaf) {
    const std::lock_guard lock(mutex_);
    const Row* row = find(place.stream, place.seq);
    if (!row) return std::nullopt;
    for (const auto& [number, batch] : batches_)
      if (batch.transaction == row->transaction && batch.batch.tree.index_of(leaf))
        return batch.batch;
    return std::nullopt;
  }

  std::int64_t take_batch_numbers() {
    const std::lock_guard lock(mutex_);
    return std::exchange(next_number_, next_number_ + batch_numbers);
  }

  std::size_t streams() {
    const std::lock_guard lock(mutex_);
    return streams_.size();
  }

  void forget(std::string_view stream) {
    const std::lock_guard lock(mutex_);
    const auto found = streams_.find(stream);
    if (found == streams_.end()) return;
    streams_.erase(found);
    std::set<std::uint64_t> needed;
    for (const auto& [name, rows] : streams_)
      for (const auto& [seq, row] : rows) needed.insert(row.transaction);
    std::erase_if(batches_,
                  [&](const auto& one) { return !needed.contains(one.second.transaction); });
  }

 private:
  struct Row {
    Entry entry;
    std::uint64_t transaction;
  };
  struct Batch {
    ledger::SignedBatch batch;
    std::uint64_t transaction;
  };

  bool taken(const std::vector<const Entry*>& entries) const {
    std::set<std::pair<std::string_view, std::int64_t>> together;
    for (const Entry* entry : entries)
      if (find(entry->stream, entry->seq) || !together.emplace(entry->stream, entry->seq).second)
        return true;
    return false;
  }

  const Row* find(std::string_view stream, std::int64_t seq) const {
    const auto found = streams_.find(stream);
    if (found == streams_.end()) return nullptr;
    const auto row = found->second.find(seq);
    return row == found->second.end() ? nullptr : &row->second;
  }

  std::mutex mutex_;
  std::map<std::string, std::map<std::int64_t, Row>, std::less<>> streams_;
  std::map<std::int64_t, Batch> batches_;
  std::uint64_t transaction_ = 0;
  std::int64_t next_number_ = 1;
};

class MemoryJournal::MemoryPort final : public Port {
 public:
  explicit MemoryPort(std::shared_ptr<Rows> rows) : rows_(std::move(rows)) {}

  void open() override { answer(); }
  std::int64_t take_batch_numbers() override {
    answer();
    return rows_->take_batch_numbers();
  }
  SendOutcome send(const CommitBatch& batch) override {
    answer();
    const AppendOutcome outcome = rows_->append(batch.rows, batch.receipts);
    return outcome == AppendOutcome::committed ? SendOutcome::committed : SendOutcome::conflict;
  }
  std::vector<std::optional<base::Digest>> hashes(const std::vector<Place>& places) override {
    answer();
    std::vector<std::optional<base::Digest>> found;
    found.reserve(places.size());
    for (const Place& place : places) found.push_back(rows_->hash(place));
    return found;
  }
  void settle() override { answer(); }
  void ping() override { answer(); }
  void give_up() noexcept override { given_up_ = true; }

 private:
  void answer() const {
    if (given_up_) throw Unavailable("given up");
  }
  std::shared_ptr<Rows> rows_;
  std::atomic<bool> given_up_{false};
};

MemoryJournal::MemoryJournal() : rows_(std::make_shared<Rows>()) {}
MemoryJournal::~MemoryJournal() = default;

std::vector<Entry> MemoryJournal::read(std::string_view stream, std::int64_t after_seq,
                                       std::size_t limit) {
  return rows_->read(stream, after_seq, limit);
}

Head MemoryJournal::head(std::string_view stream) {
  return rows_->head(stream);
}

AppendOutcome MemoryJournal::append(const std::vector<Entry>& entries) {
  std::vector<const Entry*> rows;
  rows.reserve(entries.size());
  for (const Entry& entry : entries) rows.push_back(&entry);
  return rows_->append(rows, nullptr);
}

std::optional<ledger::SignedBatch> MemoryJournal::batch_of(std::string_view stream,
                                                           std::int64_t seq,
                                                           const base::Digest& leaf) {
  return rows_->batch_of({stream, seq}, leaf);
}

void MemoryJournal::forget(std::string_view stream) {
  rows_->forget(stream);
}

std::size_t MemoryJournal::streams() {
  return rows_->streams();
}

std::unique_ptr<Port> MemoryJournal::port() {
  return std::make_unique<MemoryPort>(rows_);
}

}  // namespace adit::journal
