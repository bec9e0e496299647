// What every journal promises, as cases that run on PostgreSQL and on its twin in memory.
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
    const bool all = changed_.wait_for(lock, std::chrono::seconds(60), [this] {
      return order_.size() == results_.size();
    });
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
    return std::make_unique<journal::Committer>(
        std::make_unique<FaultyPort>(world.port(), plan), key, clock, options);
  }

  // The next bid of a stream, as the caller would seal it.
  static Append bid(const std::string& stream, Head& head, const std::string& note = "") {
    Draft draft{base::Instant{1'800'000'000'000 + head.seq}, "session.bid_accepted", 1,
                R"({"note":")" + note + R"("})"};
    Append append;
    append.entries.push_back(journal::seal(stream, head, std::move(draft)));
    head = journal::head_of(append.entries.back());
    ledger::Leaf leaf;
    leaf.session = stream;
    leaf.seq = head.seq;
    leaf.bid_id = "00112233445566778899aabbccddeeff";
    leaf.bid_number = "1234";
    leaf.amount_fen = 100 + head.seq;
    leaf.hash = head.hash;
    append.leaves.push_back(leaf);
    return append;
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
      const ledger::Leaf& leaf = sent[i].leaves[0];
      const std::string receipt = ledger::receipt_json(
          *results[i].batch, results[i].first_leaf, ledger::leaf_text(leaf));
      EXPECT_TRUE(ledger::verify_receipt(receipt, key.public_pem()));
      EXPECT_EQ(journal::stored_receipt(*world.journal, leaf), receipt);
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

TEST_P(JournalCase, an_empty_stream_has_nothing) {
  EXPECT_EQ(world.journal->head("s"), Head{});
  EXPECT_TRUE(world.journal->read("s").empty());
}

TEST_P(JournalCase, appends_all_or_nothing) {
  const Entry first = event("s", {}, "矿");
  const Entry second = event("s", journal::head_of(first), "b\\u0000");
  const Entry other = event("t", {}, "c");
  EXPECT_EQ(world.journal->append({first, second}), journal::AppendOutcome::committed);
  EXPECT_EQ(world.journal->append({other, second}), journal::AppendOutcome::conflict);
  EXPECT_TRUE(world.journal->read("t").empty());
  EXPECT_EQ(world.journal->read("s"), (std::vector<Entry>{first, second}));
  EXPECT_EQ(world.journal->read("s", 1), std::vector<Entry>{second});
  EXPECT_EQ(world.journal->read("s", 0, 1), std::vector<Entry>{first});
  EXPECT_EQ(world.journal->head("s"), journal::head_of(second));
}

TEST_P(JournalCase, commits_and_gives_receipts) {
  Head a, b;
  {
    const auto one = committer();
    for (int i = 0; i < 50; ++i) {
      submit(*one, bid("a", a));
      if (i % 3 == 0) submit(*one, bid("b", b));
    }
    Append quiet;
    quiet.entries.push_back(event("b", b, "no receipt"));
    submit(*one, std::move(quiet));
    expect_receipts(answers.wait());
  }
  expect_all_stand_once();
  ledger::Leaf unknown = sent[0].leaves[0];
  unknown.amount_fen += 1;
  EXPECT_FALSE(journal::stored_receipt(*world.journal, unknown));
}

TEST_P(JournalCase, answers_in_the_order_of_submission) {
  Head a, b;
  const auto one = committer();
  for (int i = 0; i < 100; ++i) submit(*one, i % 2 ? bid("a", a) : bid("b", b));
  (void)answers.wait();
  const auto order = answers.order();
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
}

TEST_P(JournalCase, what_queues_while_a_commit_runs_is_the_next_batch) {
  Head a;
  plan->hold_sends();
  journal::CommitterOptions options;
  options.rows_max = 40;
  const auto one = committer(options);
  submit(*one, bid("a", a));
  plan->wait_until_held();
  for (int i = 0; i < 100; ++i) submit(*one, bid("a", a));
  plan->let_go();
  expect_receipts(answers.wait());
  EXPECT_EQ(one->stats().batches, 4u);  // 1, 40, 40, 20
  EXPECT_EQ(one->stats().rows, 101u);
}

TEST_P(JournalCase, a_full_queue_says_no) {
  Head a;
  plan->hold_sends();
  journal::CommitterOptions options;
  options.queue_max = 3;
  const auto one = committer(options);
  submit(*one, bid("a", a));
  plan->wait_until_held();
  for (int i = 0; i < 3; ++i) submit(*one, bid("a", a));
  Head beyond = a;
  EXPECT_FALSE(one->submit(bid("a", beyond)));
  plan->let_go();
  expect_receipts(answers.wait());
  one->stop();
  EXPECT_FALSE(one->submit(bid("a", a)));
}

TEST_P(JournalCase, survives_every_fault_of_every_step) {
  const std::vector<std::vector<Fault>> stories{
      {{Step::open, How::lost}},
      {{Step::open, How::done_but_answer_lost}},
      {{Step::take_batch_numbers, How::lost}},
      {{Step::take_batch_numbers, How::done_but_answer_lost}},
      {{Step::send, How::lost}},
      {{Step::send, How::done_but_answer_lost}},
      {{Step::send, How::lost}, {Step::open, How::lost}},
      {{Step::send, How::done_but_answer_lost}, {Step::open, How::done_but_answer_lost}},
      {{Step::send, How::lost}, {Step::hashes, How::lost}},
      {{Step::send, How::lost}, {Step::hashes, How::done_but_answer_lost}},
      {{Step::send, How::done_but_answer_lost}, {Step::hashes, How::lost}},
      {{Step::send, How::done_but_answer_lost}, {Step::hashes, How::done_but_answer_lost}},
      {{Step::send, How::done_but_answer_lost}, {Step::settle, How::lost}},
      {{Step::send, How::done_but_answer_lost}, {Step::settle, How::done_but_answer_lost}},
      {{Step::send, How::lost}, {Step::send, How::lost}, {Step::send, How::lost}},
      {{Step::send, How::lost}, {Step::send, How::done_but_answer_lost}},
  };
  int story_number = 0;
  for (const auto& story : stories) {
    const std::string name = "story" + std::to_string(++story_number);
    for (const Fault& fault : story) plan->then(fault.step, fault.how);
    Head a, b;
    const auto one = committer();
    for (int i = 0; i < 20; ++i) {
      submit(*one, bid(name + "a", a));
      submit(*one, bid(name + "b", b));
    }
    expect_receipts(answers.wait());
    EXPECT_TRUE(plan->all_happened()) << name;
  }
  expect_all_stand_once();
}

TEST_P(JournalCase, another_owner_fences_its_stream_only) {
  Head a, b;
  plan->hold_sends();
  const auto one = committer();
  submit(*one, bid("b", b));
  plan->wait_until_held();
  const Entry rival = event("a", a, "rival");
  ASSERT_EQ(world.journal->append({rival}), journal::AppendOutcome::committed);
  submit(*one, bid("a", a, "mine"));
  submit(*one, bid("b", b));
  submit(*one, bid("a", a, "mine"));
  submit(*one, bid("b", b));
  plan->let_go();
  const auto results = answers.wait();
  for (const std::size_t i : {0u, 2u, 4u}) EXPECT_EQ(results[i].status, CommitStatus::committed) << i;
  for (const std::size_t i : {1u, 3u}) EXPECT_EQ(results[i].status, CommitStatus::fenced) << i;
  EXPECT_EQ(world.journal->read("a"), std::vector<Entry>{rival});
  EXPECT_EQ(world.journal->read("b").size(), 3u);
  EXPECT_EQ(one->stats().fenced, 2u);
}

TEST_P(JournalCase, what_chains_onto_a_fenced_append_is_fenced_too) {
  Head a;
  const auto one = committer();
  const Entry rival = event("a", a, "rival");
  ASSERT_EQ(world.journal->append({rival}), journal::AppendOutcome::committed);
  for (int i = 0; i < 5; ++i) {
    submit(*one, bid("a", a));
    EXPECT_EQ(answers.wait().back().status, CommitStatus::fenced);
  }
  EXPECT_EQ(world.journal->read("a").size(), 1u);
  Head fresh = journal::head_of(rival);
  submit(*one, bid("a", fresh));
  submit(*one, bid("a", fresh));
  EXPECT_EQ(answers.wait().back().status, CommitStatus::committed);
  EXPECT_EQ(world.journal->read("a").size(), 3u);
}

TEST_P(JournalCase, a_rival_that_wins_while_the_answer_is_lost_fences) {
  Head a;
  plan->hold_sends();
  const auto one = committer();
  submit(*one, bid("a", a));
  plan->wait_until_held();
  const Entry rival = event("a", {}, "rival");
  ASSERT_EQ(world.journal->append({rival}), journal::AppendOutcome::committed);
  plan->then(Step::send, How::lost);
  plan->let_go();
  EXPECT_EQ(answers.wait()[0].status, CommitStatus::fenced);
  EXPECT_EQ(world.journal->read("a"), std::vector<Entry>{rival});
}

TEST_P(JournalCase, several_entries_of_one_append_stand_together) {
  Head a;
  const auto one = committer();
  for (int i = 0; i < 10; ++i) {
    Append append = bid("a", a);
    append.entries.push_back(event("a", a, "follows"));
    a = journal::head_of(append.entries.back());
    submit(*one, std::move(append));
  }
  expect_receipts(answers.wait());
  expect_all_stand_once();
}

TEST_P(JournalCase, says_since_when_the_database_is_away) {
  for (int i = 0; i < 12; ++i) plan->then(Step::open, How::lost);
  const base::Instant before = clock.now();
  const auto one = committer();
  EXPECT_FALSE(one->healthy());
  EXPECT_GE(*one->unavailable_since(), before);
  Head a;
  submit(*one, bid("a", a));
  expect_receipts(answers.wait());
  EXPECT_TRUE(one->healthy());
}

TEST_P(JournalCase, notices_a_lost_connection_without_work) {
  journal::CommitterOptions options;
  options.ping_ms = 1;
  plan->then(Step::ping, How::lost);
  for (int i = 0; i < 5; ++i) plan->then(Step::open, How::lost);
  const auto one = committer(options);
  for (int i = 0; i < 5000 && !plan->all_happened(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_TRUE(plan->all_happened());
  Head a;
  submit(*one, bid("a", a));
  expect_receipts(answers.wait());
  EXPECT_EQ(one->stats().reconnects, 2u);
}

TEST_P(JournalCase, a_commit_that_hangs_counts_as_unavailable) {
  Head a;
  plan->hold_sends();
  journal::CommitterOptions options;
  options.stall_ms = 20;
  options.stop_ms = 50;
  const auto one = committer(options);
  submit(*one, bid("a", a));
  plan->wait_until_held();
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  EXPECT_FALSE(one->healthy());
  submit(*one, bid("a", a));
  // Two appends are left: the one that hangs and the one behind it.
  plan->then(Step::send, How::lost);
  one->stop();
  for (const CommitResult& result : answers.wait())
    EXPECT_EQ(result.status, CommitStatus::stopped);
}

TEST_P(JournalCase, stopping_commits_what_is_queued) {
  Head a;
  plan->hold_sends();
  const auto one = committer();
  for (int i = 0; i < 100; ++i) submit(*one, bid("a", a));
  plan->let_go();
  one->stop();
  expect_receipts(answers.wait());
  expect_all_stand_once();
}

TEST_P(JournalCase, tells_when_a_batch_is_through) {
  Head a;
  std::atomic<int> batches{0};
  journal::CommitterOptions options;
  options.after_batch = [&] { ++batches; };
  const auto one = committer(options);
  for (int i = 0; i < 10; ++i) submit(*one, bid("a", a));
  (void)answers.wait();
  one->stop();
  EXPECT_EQ(static_cast<std::uint64_t>(batches), one->stats().batches);
}

}  // namespace adit::tests
