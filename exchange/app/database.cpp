// PostgreSQL may still be starting, above all after a power cut: a little patience saves a restart.
#include "app/database.hpp"

#include <chrono>
#include <thread>

#include "base/log.hpp"
#include "store/migrate.hpp"

namespace adit::app {

base::Outcome<std::unique_ptr<store::Connection>> reach_database(const std::string& conninfo,
                                                                 base::Millis patience_ms) {
  using clock = std::chrono::steady_clock;
  const auto until = clock::now() + std::chrono::milliseconds(patience_ms);
  bool told = false;
  while (true) {
    try {
      auto connection = std::make_unique<store::Connection>(conninfo);
      connection->ensure();
      return connection;
    } catch (const store::Unavailable& fault) {
      if (clock::now() >= until) {
        return base::refuse("database.unreachable", {{"reason", std::string(fault.what())}});
      }
      if (!told) base::log::warn("waiting for the database", {{"reason", fault.what()}});
      told = true;
      std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
  }
}

base::Outcome<std::unique_ptr<store::Connection>> reach_migrated_database(
    const std::string& conninfo, base::Millis patience_ms) {
  auto connection = reach_database(conninfo, patience_ms);
  if (!connection) return connection;
  const auto missing = store::missing_migrations(**connection);
  if (missing.empty()) return connection;
  return base::refuse(
      "database.not_migrated",
      {{"missing", static_cast<std::int64_t>(missing.size())}, {"first", missing.front()}});
}

}  // namespace adit::app
