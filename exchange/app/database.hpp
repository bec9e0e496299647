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

}  // namespace adit::app
