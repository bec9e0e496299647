// Faults of the real database under a committer at work: killed backends, a killed server, a commit
// that was not replicated, rows that it will not take, and an owner that wakes too late.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "journal/committer.hpp"
#include "support/comes_true.hpp"
#include "support/journal_case.hpp"
#include "support/postgres.hpp"

namespace adit::tests {
namespace {

using support::comes_true;

constexpr const char* kill_committers =
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
    "WHERE application_name = 'adit journal' AND datname = current_database()";

JournalWorld world_of(const std::string& database) {
  return {journal::postgres_journal(database),
          [database] { return journal::postgres_port(database); }};
}

std::string& chosen_database() {
  static std::string database;
  return database;
}

// The cases' tools, and the name of the database beneath.
class PostgresFaults : public JournalCase {
 protected:
  std::string database = chosen_database();

  void submit_bids(journal::Committer& to, int count) {
    for (int i = 0; i < count; ++i) {
      submit(to, bid("a", a));
      submit(to, bid("b", b));
    }
  }
  Head a, b;
};

JournalWorld fresh_world() {
  chosen_database() = journal_database();
  return world_of(chosen_database());
}

INSTANTIATE_TEST_SUITE_P(postgres, PostgresFaults,
                         ::testing::Values(std::function<JournalWorld()>(fresh_world)));

TEST_P(PostgresFaults, killed_backends_lose_and_double_nothing) {
  journal::CommitterOptions options;
  options.rows_max = 16;
  const auto one = committer(options);
  for (int round = 0; round < 20; ++round) {
    submit_bids(*one, 25);
    std::this_thread::sleep_for(std::chrono::milliseconds(round % 7));
    ASSERT_TRUE(comes_true([&] { return query_value(database, kill_committers) != "0"; }));
  }
  expect_receipts(answers.wait());
  expect_all_stand_once();
  EXPECT_GT(one->stats().reconnects, 1u);
}

TEST_P(PostgresFaults, rows_that_the_database_never_takes_do_not_block_the_rest) {
  const auto one = committer();
  plan->hold_sends();
  submit_bids(*one, 1);
  plan->wait_until_held();
  Append impossible;
  impossible.entries.push_back(
      journal::seal("c", {}, {base::Instant{1}, "session.x", 0, "{}"}));  // CHECK (v > 0)
  submit(*one, std::move(impossible));
  submit_bids(*one, 1);
  plan->let_go();
  const auto results = answers.wait();
  EXPECT_EQ(results[2].status, CommitStatus::fenced);
  for (const std::size_t i : {0u, 1u, 3u, 4u})
    EXPECT_EQ(results[i].status, CommitStatus::committed) << i;
  EXPECT_TRUE(world.journal->read("c").empty());
}

TEST_P(PostgresFaults, the_transaction_is_on_record_for_followers_and_receipts) {
  const auto one = committer();
  plan->hold_sends();
  submit_bids(*one, 1);
  plan->wait_until_held();
  submit_bids(*one, 20);
  plan->let_go();
  (void)answers.wait();
  EXPECT_EQ(query_value(database, "SELECT count(*) FROM receipt_batch JOIN journal USING (txid)"),
            "42");
  EXPECT_EQ(query_value(database, "SELECT count(DISTINCT txid) FROM journal"),
            std::to_string(one->stats().batches));
}

TEST_P(PostgresFaults, two_committers_never_use_one_batch_number) {
  const auto one = committer();
  const auto two = committer();
  for (int i = 0; i < 20; ++i) {
    submit(*one, bid("a", a));
    submit(*two, bid("b", b));
    (void)answers.wait();
  }
  expect_receipts(answers.wait());
}

constexpr unsigned child_s_max = 30;  // then a child ends that was never fenced

// Ends with the test, however that ends; a child that has been waited for is gone already.
struct Child {
  pid_t pid;
  explicit Child(pid_t which) : pid(which) {}
  ~Child() {
    if (::waitpid(pid, nullptr, WNOHANG) != 0) return;
    ::kill(pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
};

// An old owner that was stopped, and a new one that took its stream over: the old one writes
// nothing.
TEST_P(PostgresFaults, an_owner_stopped_by_a_signal_writes_nothing_when_it_wakes) {
  // The signal stops this child in the middle of its work; it has its own threads and connections.
  const pid_t old_owner = ::fork();
  if (old_owner == 0) {
    ::alarm(child_s_max);
    Head head;
    std::atomic<bool> fenced{false};
    {
      journal::Committer mine(journal::postgres_port(database), key, clock);
      while (!fenced) {
        Append append = bid("a", head, "old owner");
        append.done = [&](const CommitResult& result) {
          if (result.status == CommitStatus::fenced) fenced = true;
        };
        (void)mine.submit(std::move(append));
        std::this_thread::sleep_for(std::chrono::microseconds(500));
      }
    }
    ::_exit(42);
  }
  const Child child{old_owner};
  ASSERT_TRUE(comes_true([&] { return world.journal->head("a").seq >= 50; }));
  ::kill(old_owner, SIGSTOP);
  int status = 0;
  ::waitpid(old_owner, &status, WUNTRACED);
  ASSERT_TRUE(WIFSTOPPED(status));
  std::this_thread::sleep_for(std::chrono::milliseconds(200));  // what its backend had begun lands

  Head taken = world.journal->head("a");
  const std::int64_t last_of_old = taken.seq;
  const auto new_owner = committer();
  for (int i = 0; i < 10; ++i) submit(*new_owner, bid("a", taken, "new owner"));
  (void)answers.wait();
  ::kill(old_owner, SIGCONT);
  ::waitpid(old_owner, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 42) << "the old owner was not fenced";

  const auto after = world.journal->read("a", last_of_old);
  EXPECT_EQ(after.size(), 10u);
  for (const Entry& entry : after) EXPECT_NE(entry.body.find("new owner"), entry.body.npos);
}

TEST(postgres_crash, a_killed_server_loses_and_doubles_nothing) {
  PostgresCluster cluster;
  const std::string database = journal_database(cluster);
  const auto journal = journal::postgres_journal(database);
  const base::SigningKey key = base::SigningKey::generate();
  const base::AnchoredClock clock;
  Answers answers;
  std::vector<Entry> sent;
  {
    journal::Committer one(journal::postgres_port(database), key, clock, {.rows_max = 16});
    Head head;
    for (int crash = 0; crash < 3; ++crash) {
      for (int i = 0; i < 400; ++i) {
        Append append;
        append.entries.push_back(
            journal::seal("a", head, {base::Instant{i}, "session.bid_accepted", 1, R"({"n":1})"}));
        head = journal::head_of(append.entries.back());
        sent.push_back(append.entries.back());
        append.done = answers.next();
        ASSERT_TRUE(one.submit(std::move(append)));
        if (i == 200 + crash) cluster.crash();
      }
      cluster.start();
    }
    for (const CommitResult& result : answers.wait())
      EXPECT_EQ(result.status, CommitStatus::committed);
  }
  EXPECT_EQ(journal->read("a"), sent);
}

TEST(postgres_crash, a_commit_that_was_not_replicated_is_not_acknowledged) {
  PostgresCluster cluster;
  const std::string database = journal_database(cluster);
  const base::AnchoredClock clock;
  Answers answers;
  journal::CommitterOptions options;
  options.stall_ms = 50;
  journal::Committer one(journal::postgres_port(database), base::SigningKey::generate(), clock,
                         options);
  ASSERT_TRUE(comes_true([&] { return one.healthy(); }));
  // A standby that does not exist: commits wait for it, and a cancelled wait only warns.
  execute(cluster.conninfo("postgres"), "ALTER SYSTEM SET synchronous_standby_names = 'ghost'");
  execute(cluster.conninfo("postgres"), "SELECT pg_reload_conf()");
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  Append append;
  append.entries.push_back(journal::seal("a", {}, {base::Instant{1}, "session.x", 1, "{}"}));
  append.done = answers.next();
  ASSERT_TRUE(one.submit(std::move(append)));
  for (int i = 0; i < 5; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    execute(cluster.conninfo("postgres"),
            "SELECT pg_cancel_backend(pid) FROM pg_stat_activity "
            "WHERE application_name = 'adit journal' AND wait_event = 'SyncRep'");
  }
  EXPECT_TRUE(answers.order().empty()) << "acknowledged without the standby";
  // It has connected again and asks whether the commit is certain; that hangs, which takes a
  // moment.
  EXPECT_TRUE(comes_true([&] { return !one.healthy(); }, std::chrono::seconds(2)));
  EXPECT_EQ(query_value(database, "SELECT count(*) FROM journal"), "1");
  execute(cluster.conninfo("postgres"), "ALTER SYSTEM RESET synchronous_standby_names");
  execute(cluster.conninfo("postgres"), "SELECT pg_reload_conf()");
  EXPECT_EQ(answers.wait()[0].status, CommitStatus::committed);
}

}  // namespace
}  // namespace adit::tests
