// What every journal promises, as cases that run on PostgreSQL and on its twin in memory; included
// by one file of each program.
#pragma once

#include <algorithm>
#include <thread>

#include "support/journal_case.hpp"

namespace adit::tests {

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
  ledger::Leaf unknown = leaf_of(sent[0]);
  unknown.amount_fen += 1;
  EXPECT_FALSE(journal::stored_receipt(*world.journal, unknown.session, unknown));
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
  for (const std::size_t i : {0u, 2u, 4u})
    EXPECT_EQ(results[i].status, CommitStatus::committed) << i;
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
  const base::Instant started = clock.now();
  for (int i = 0; i < 5; ++i) plan->then(Step::open, How::lost);
  const auto one = committer(options);
  for (int i = 0; i < 5000 && !plan->all_happened(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  EXPECT_TRUE(plan->all_happened());
  Head a;
  submit(*one, bid("a", a));
  expect_receipts(answers.wait());
  EXPECT_EQ(one->stats().reconnects, 2u);
  EXPECT_EQ(one->losses().count, 1u) << "the first connection is no loss, each later one is";
  EXPECT_GE(one->losses().since, started);
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
  for (const CommitResult& result : answers.wait()) EXPECT_EQ(result.status, CommitStatus::stopped);
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

}  // namespace adit::tests
