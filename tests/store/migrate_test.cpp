// Migrations: once, in order, by one of many, and never over a difference.
#include "store/migrate.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "support/postgres.hpp"
#include "wire/embedded.hpp"

namespace adit::store {
namespace {

TEST(migrate, applies_everything_once) {
  const std::string database = tests::fresh_database();
  Connection connection(database);
  const auto applied = migrate(connection);
  EXPECT_EQ(applied.size(), wire::embedded_under("schemas/sql/").size());
  EXPECT_EQ(applied.front(), "0001_journal");
  EXPECT_TRUE(migrate(connection).empty());
  EXPECT_EQ(tests::query_value(database, "SELECT max(version) FROM schema_version"),
            std::to_string(applied.size()));
}

TEST(migrate, many_may_start_together) {
  const std::string database = tests::fresh_database();
  std::atomic<std::size_t> applied{0};
  {
    std::vector<std::jthread> servers;
    for (int i = 0; i < 4; ++i)
      servers.emplace_back([&] {
        Connection connection(database);
        applied += migrate(connection).size();
      });
  }
  EXPECT_EQ(applied, wire::embedded_under("schemas/sql/").size());
}

TEST(migrate, says_what_is_missing_and_applies_nothing) {
  const std::string database = tests::fresh_database();
  Connection connection(database);
  const auto all = missing_migrations(connection);
  EXPECT_EQ(missing_migrations(connection), all);
  EXPECT_EQ(migrate(connection), all);
  EXPECT_TRUE(missing_migrations(connection).empty());
  tests::execute(database,
                 "DELETE FROM schema_version WHERE version = (SELECT max(version) FROM "
                 "schema_version)");
  EXPECT_EQ(missing_migrations(connection), std::vector<std::string>{all.back()});
}

TEST(migrate, refuses_a_changed_history) {
  const std::string database = tests::fresh_database();
  Connection connection(database);
  (void)migrate(connection);
  tests::execute(database, "UPDATE schema_version SET digest = 'other' WHERE version = 1");
  EXPECT_THROW((void)migrate(connection), std::runtime_error);
}

TEST(migrate, refuses_a_newer_database) {
  const std::string database = tests::fresh_database();
  Connection connection(database);
  (void)migrate(connection);
  tests::execute(database, "INSERT INTO schema_version VALUES (9999, 'future', 'x')");
  EXPECT_THROW((void)migrate(connection), std::runtime_error);
}

}  // namespace
}  // namespace adit::store
