// The tables of the database, version by version: schemas/sql/NNNN_name.sql, compiled in, forward
// only.
#pragma once

#include <string>
#include <vector>

#include "store/pool.hpp"

namespace adit::store {

// Applies the migrations that the database does not have yet, each in its own transaction, under
// one advisory lock so that two servers may start together. Returns the names of those applied.
// Throws std::runtime_error when a migration on record differs from the one compiled in, or the
// database is newer than the program; Unavailable.
std::vector<std::string> migrate(Connection& connection);

// The names of those migrations, without applying any: empty when the database is up to date.
// Throws like migrate().
[[nodiscard]] std::vector<std::string> missing_migrations(Connection& connection);

}  // namespace adit::store
