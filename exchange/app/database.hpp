// Reaching the database at the start of a command.
#pragma once

#include <memory>
#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "store/pool.hpp"

namespace adit::app {

// A connection, for which it waits up to `patience_ms` with a line in the log; then refuses with
// `database.unreachable` {reason}.
[[nodiscard]] base::Outcome<std::unique_ptr<store::Connection>> reach_database(
    const std::string& conninfo, base::Millis patience_ms);

// The same, for commands that use its tables: refuses also with `database.not_migrated` {missing,
// first} when migrations are to be applied. Throws like store::missing_migrations.
[[nodiscard]] base::Outcome<std::unique_ptr<store::Connection>> reach_migrated_database(
    const std::string& conninfo, base::Millis patience_ms);

}  // namespace adit::app
