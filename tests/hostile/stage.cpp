// One database, one process.
#include "hostile/stage.hpp"

#include "store/migrate.hpp"
#include "support/postgres.hpp"

namespace adit::hostile {

namespace {

std::string migrated() {
  const std::string database = tests::fresh_database();
  store::Connection connection(database);
  store::migrate(connection);
  return database;
}

}  // namespace

support::ExchangeProcess& server() {
  static support::ExchangeProcess one(ADIT_PROGRAM, migrated());
  static const bool started = (one.start(), true);
  (void)started;
  return one;
}

}  // namespace adit::hostile
