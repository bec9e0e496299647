// Transactions: all or nothing, the fence, and what each failure is called.
#include "store/transaction.hpp"

#include <gtest/gtest.h>

#include <pqxx/pqxx>
#include <thread>

#include "store/sqlstate.hpp"
#include "support/postgres.hpp"

namespace adit::store {
namespace {

journal::Draft draft(std::string note = "x") {
  return {base::Instant{1}, "lot.drafted", 1, R"({"note":")" + note + R"("})"};
}

class transaction : public ::testing::Test {
 protected:
  std::string database = tests::journal_database();
  Connection connection{database};

  std::string backend() {
    Transaction look(connection);
    return look.sql().exec("SELECT pg_backend_pid()")[0][0].as<std::string>();
  }
};

TEST_F(transaction, appends_and_reads) {
  std::vector<journal::Entry> written;
  {
    Transaction one(connection);
    written = one.append_cold("lot-1", {}, {draft("矿"), draft("\\u0000")});
    EXPECT_EQ(one.read_stream("lot-1"), written);
    one.commit();
  }
  Transaction two(connection);
  EXPECT_EQ(two.read_stream("lot-1"), written);
  EXPECT_EQ(two.read_stream("lot-1", 1), std::vector<journal::Entry>{written[1]});
  EXPECT_EQ(two.stream_head("lot-1"), journal::head_of(written[1]));
  EXPECT_EQ(two.stream_head("lot-2"), journal::Head{});
  EXPECT_TRUE(journal::follows(written[1], journal::head_of(written[0])));
}

TEST_F(transaction, without_commit_nothing_happened) {
  { (void)Transaction(connection).append_cold("lot-1", {}, {draft()}); }
  EXPECT_EQ(Transaction(connection).stream_head("lot-1"), journal::Head{});
}

TEST_F(transaction, a_taken_place_is_a_conflict_with_its_constraint) {
  {
    Transaction one(connection);
    one.append_cold("lot-1", {}, {draft()});
    one.commit();
  }
  Transaction two(connection);
  try {
    two.append_cold("lot-1", {}, {draft("other")});
    FAIL() << "the place was taken twice";
  } catch (const Conflict& conflict) {
    EXPECT_EQ(conflict.constraint, "journal_pkey");
  }
}

TEST_F(transaction, other_constraints_are_named_too) {
  Transaction one(connection);
  try {
    translated([&] {
      one.sql().exec(
          "INSERT INTO receipt_batch (batch, size, leaves, root, key_id, sig) "
          "VALUES (0, 1, '', '', '', '')");
    });
    FAIL();
  } catch (const Conflict& conflict) {
    EXPECT_TRUE(conflict.constraint.starts_with("receipt_batch_")) << conflict.constraint;
  }
}

TEST_F(transaction, a_wrong_statement_is_no_condition) {
  Transaction one(connection);
  EXPECT_THROW(translated([&] { one.sql().exec("SELECT nothing FROM nowhere"); }), pqxx::sql_error);
}

TEST_F(transaction, the_journal_cannot_be_changed) {
  {
    Transaction one(connection);
    one.append_cold("lot-1", {}, {draft()});
    one.commit();
  }
  for (const char* change : {"UPDATE journal SET kind = 'x'", "DELETE FROM journal",
                             "TRUNCATE journal", "DELETE FROM receipt_batch"}) {
    Transaction two(connection);
    EXPECT_THROW(translated([&] { two.sql().exec(change); }), Conflict) << change;
  }
}

TEST_F(transaction, a_killed_backend_is_unavailable_and_the_next_one_works) {
  {
    Transaction one(connection);
    one.append_cold("lot-1", {}, {draft()});
    tests::execute(database, "SELECT pg_terminate_backend(" +
                                 one.sql().exec("SELECT pg_backend_pid()")[0][0].as<std::string>() +
                                 ")");
    EXPECT_THROW(one.append_cold("lot-1", {1, {}}, {draft()}), Unavailable);
  }
  connection.drop();
  EXPECT_EQ(Transaction(connection).stream_head("lot-1"), journal::Head{});
}

TEST_F(transaction, a_backend_killed_before_commit_leaves_doubt_or_nothing) {
  Transaction one(connection);
  one.append_cold("lot-1", {}, {draft()});
  tests::execute(database, "SELECT pg_terminate_backend(" +
                               one.sql().exec("SELECT pg_backend_pid()")[0][0].as<std::string>() +
                               ")");
  try {
    one.commit();
    FAIL() << "a commit on a dead connection was reported as done";
  } catch (const InDoubt&) {
  } catch (const Unavailable&) {
  }
}

TEST_F(transaction, an_idle_connection_that_died_is_replaced) {
  const std::string first = backend();
  tests::execute(database, "SELECT pg_terminate_backend(" + first + ")");
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  EXPECT_NE(backend(), first);
}

TEST_F(transaction, a_deadlock_is_a_conflict_without_a_constraint) {
  tests::execute(database,
                 "CREATE TABLE pair (id int PRIMARY KEY); INSERT INTO pair VALUES (1), (2)");
  Connection other(database);
  Transaction one(connection);
  Transaction two(other);
  one.sql().exec("SELECT 1 FROM pair WHERE id = 1 FOR UPDATE");
  two.sql().exec("SELECT 1 FROM pair WHERE id = 2 FOR UPDATE");
  int conflicts = 0;
  std::thread rival([&] {
    try {
      translated([&] { two.sql().exec("SELECT 1 FROM pair WHERE id = 1 FOR UPDATE"); });
      two.commit();
    } catch (const Conflict& conflict) {
      EXPECT_EQ(conflict.constraint, "");
      ++conflicts;
    }
  });
  try {
    translated([&] { one.sql().exec("SELECT 1 FROM pair WHERE id = 2 FOR UPDATE"); });
    one.commit();
    rival.join();
  } catch (const Conflict&) {
    rival.join();
    ++conflicts;
  }
  EXPECT_EQ(conflicts, 1);
}

}  // namespace
}  // namespace adit::store
