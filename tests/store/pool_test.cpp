// The pool: jobs run, faults reach whoever waits, the queue is bounded, a crash of the server
// passes.
#include "store/pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <pqxx/pqxx>

#include "store/transaction.hpp"
#include "support/postgres.hpp"

namespace adit::store {
namespace {

std::string value(Connection& connection, const std::string& sql) {
  Transaction look(connection);
  return look.sql().exec(sql)[0][0].as<std::string>();
}

TEST(pool, runs_jobs_and_tells_when_they_are_done) {
  Pool pool(tests::fresh_database());
  std::atomic<int> done{0};
  for (int i = 0; i < 50; ++i) {
    ASSERT_TRUE(
        pool.run([](Connection& connection) { EXPECT_EQ(value(connection, "SELECT 7"), "7"); },
                 [&](const std::exception_ptr& fault) {
                   EXPECT_FALSE(fault);
                   ++done;
                 }));
  }
  pool.stop();
  EXPECT_EQ(done, 50);
  EXPECT_FALSE(pool.run([](Connection&) {}, {}));
}

TEST(pool, hands_over_what_a_job_threw) {
  Pool pool(tests::fresh_database());
  EXPECT_THROW(pool.run_and_wait([](Connection&) { throw Conflict("c", "no"); }), Conflict);
  EXPECT_NO_THROW(pool.run_and_wait([](Connection& connection) { value(connection, "SELECT 1"); }));
}

TEST(pool, its_queue_is_bounded) {
  std::promise<void> started, go;  // these outlive the worker that waits for them
  Pool pool(tests::fresh_database(), {1, 2});
  ASSERT_TRUE(pool.run(
      [&](Connection&) {
        started.set_value();
        go.get_future().wait();
      },
      {}));
  started.get_future().wait();
  EXPECT_TRUE(pool.run([](Connection&) {}, {}));
  EXPECT_TRUE(pool.run([](Connection&) {}, {}));
  EXPECT_FALSE(pool.run([](Connection&) {}, {}));
  EXPECT_EQ(pool.waiting(), 2u);
  EXPECT_THROW(pool.run_and_wait([](Connection&) {}), Unavailable);
  go.set_value();
}

TEST(pool, says_that_the_database_is_away_and_comes_back_with_it) {
  tests::PostgresCluster cluster;
  Pool pool(tests::fresh_database(cluster), {2, 16});
  const auto ask = [&] {
    pool.run_and_wait([](Connection& connection) { value(connection, "SELECT 1"); });
  };
  EXPECT_NO_THROW(ask());
  cluster.cut_off();  // also the processes that would serve on without their parent
  for (int i = 0; i < 4; ++i) EXPECT_THROW(ask(), Unavailable);
  cluster.start();
  for (int i = 0; i < 4; ++i) EXPECT_NO_THROW(ask());
}

TEST(pool, an_unreachable_database_is_unavailable) {
  Pool pool("host=/nowhere dbname=x", {1, 4});
  EXPECT_THROW(pool.run_and_wait([](Connection&) { FAIL() << "no connection, no job"; }),
               Unavailable);
}

TEST(connection, has_our_defaults_also_from_a_url) {
  const tests::PostgresCluster cluster;
  const std::string keywords = tests::fresh_database(cluster);
  const auto after = [&](const std::string& key) {
    const auto start = keywords.find(key) + key.size();
    return keywords.substr(start, keywords.find(' ', start) - start);
  };
  const std::string url =
      "postgresql:///" + after("dbname=") + "?user=" + after("user=") + "&host=" + after("host=");
  for (const auto& conninfo : {keywords, url}) {
    Connection connection(conninfo, {.statement_ms = 700});
    EXPECT_EQ(value(connection, "SHOW application_name"), "adit store") << conninfo;
    EXPECT_EQ(value(connection, "SHOW statement_timeout"), "700ms") << conninfo;
    EXPECT_EQ(value(connection, "SELECT current_database()"), after("dbname="));
  }
  Connection named(url + "&application_name=it%27s%20%5Cmine");
  EXPECT_EQ(value(named, "SHOW application_name"), "it's \\mine");
}

}  // namespace
}  // namespace adit::store
