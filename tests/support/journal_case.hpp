// The tools of every case about a journal and its committer: a world (PostgreSQL or memory),
// answers, bids that chain, and what must be true afterwards.
#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <functional>
#include <mutex>

#include "journal/committer.hpp"
#include "journal/journal.hpp"
#include "ledger/keys.hpp"
#include "support/faulty_port.hpp"

namespace adit::tests {

using journal::Append;
using journal::CommitResult;
using journal::CommitStatus;
using journal::Draft;
using journal::Entry;
using journal::Head;

// A database of one kind.
struct JournalWorld {
  std::shared_ptr<journal::Journal> journal;
  std::function<std::unique_ptr<journal::Port>()> port;
};

// Collects the answers to appends.
class Answers {
 public:
  std::function<void(const CommitResult&)> next() {
    const std::lock_guard lock(mutex_);
    const std::size_t index = results_.size();
    results_.emplace_back();
    return [this, index](const CommitResult& result) {
      const std::lock_guard inner(mutex_);
      EXPECT_FALSE(results_[index]) << "answered twice";
      results_[index] = result;
      order_.push_back(index);
      changed_.notify_all();
    };
  }
  std::vector<CommitResult> wait() {
    std::unique_lock lock(mutex_);
    const bool all = changed_.wait_for(lock, std::chrono::seconds(60),
                                       [this] { return order_.size() == results_.size(); });
    EXPECT_TRUE(all) << "an append was never answered";
    std::vector<CommitResult> results;
    for (const auto& result : results_) results.push_back(result.value_or(CommitResult{}));
    return results;
  }
  std::vector<std::size_t> order() {
    const std::lock_guard lock(mutex_);
    return order_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<CommitResult>> results_;
  std::vector<std::size_t> order_;
};

class JournalCase : public ::testing::TestWithParam<std::function<JournalWorld()>> {
 protected:
  JournalCase() : world(GetParam()()) {}

  std::unique_ptr<journal::Committer> committer(journal::CommitterOptions options = {}) {
    options.backoff_min_ms = 1;
    options.backoff_max_ms = 10;
    return std::make_unique<journal::Committer>(std::make_unique<FaultyPort>(world.port(), plan),
                                                key, clock, options);
  }

  // The next bid of a stream, as the caller would seal it.
  static Append bid(const std::string& stream, Head& head, const std::string& note = "") {
    Draft draft{base::Instant{1'800'000'000'000 + head.seq}, "session.bid_accepted", 1,
                R"({"note":")" + note + R"("})"};
    Append append;
    append.entries.push_back(journal::seal(stream, head, std::move(draft)));
    head = journal::head_of(append.entries.back());
    append.leaves.push_back(ledger::WrittenLeaf(leaf_of(append)).hash());
    return append;
  }

  // What the receipt of a bid vouches for.
  static ledger::Leaf leaf_of(const Append& bid) {
    const Entry& entry = bid.entries.front();
    ledger::Leaf leaf;
    leaf.session = entry.stream;
    leaf.seq = entry.seq;
    leaf.bid_id = "00112233445566778899aabbccddeeff";
    leaf.bid_number = "1234";
    leaf.amount_fen = 100 + entry.seq;
    leaf.hash = entry.hash;
    return leaf;
  }

  // A plain event without a receipt, sealed after `head`.
  static Entry event(const std::string& stream, const Head& head, const std::string& note) {
    return journal::seal(stream, head,
                         {base::Instant{1}, "session.resumed", 1, R"({"by":")" + note + R"("})"});
  }

  // Submits and keeps what was submitted.
  void submit(journal::Committer& to, Append append) {
    append.done = answers.next();
    sent.push_back(append);
    ASSERT_TRUE(to.submit(std::move(append)));
  }

  // Each stream holds exactly what was sent, in order, chained.
  void expect_all_stand_once() {
    std::map<std::string, std::vector<Entry>> streams;
    for (const Append& append : sent)
      for (const Entry& entry : append.entries) streams[entry.stream].push_back(entry);
    for (const auto& [stream, entries] : streams) {
      EXPECT_EQ(world.journal->read(stream), entries) << stream;
      Head head;
      for (const Entry& entry : entries) {
        EXPECT_TRUE(journal::follows(entry, head));
        head = journal::head_of(entry);
      }
      EXPECT_EQ(world.journal->head(stream), head);
    }
  }

  void expect_receipts(const std::vector<CommitResult>& results) {
    for (std::size_t i = std::exchange(checked, results.size()); i < results.size(); ++i) {
      ASSERT_EQ(results[i].status, CommitStatus::committed) << i;
      if (sent[i].leaves.empty()) continue;
      const ledger::WrittenLeaf leaf(leaf_of(sent[i]));
      const std::string receipt =
          ledger::receipt_json(*results[i].batch, results[i].first_leaf, leaf);
      EXPECT_TRUE(ledger::verify_receipt(receipt, key.public_pem()));
      EXPECT_EQ(
          journal::stored_receipt(*world.journal, sent[i].entries.front().stream, leaf_of(sent[i])),
          receipt);
    }
  }

  JournalWorld world;
  base::SigningKey key = base::SigningKey::generate();
  base::AnchoredClock clock;
  std::shared_ptr<FaultPlan> plan = std::make_shared<FaultPlan>();
  Answers answers;
  std::vector<Append> sent;
  std::size_t checked = 0;  // receipts seen to be right
};

}  // namespace adit::tests
