// Migrations: what is compiled in and not on record is applied, in the order of the numbers.
#include "store/migrate.hpp"

#include <map>
#include <stdexcept>

#include "base/digest.hpp"
#include "store/connection.hpp"
#include "store/sqlstate.hpp"
#include "store/transaction.hpp"
#include "wire/embedded.hpp"

namespace adit::store {

namespace {

constexpr std::int64_t advisory_lock = 0x61646974;  // "adit"; any number that only we use

std::string name_of(std::string_view path) { return std::string(path.substr(path.rfind('/') + 1)); }

std::map<std::string, std::string> on_record(Transaction& tx) {
  tx.sql().exec0(
      "CREATE TABLE IF NOT EXISTS schema_version (name text PRIMARY KEY, digest text NOT NULL, "
      "applied_at timestamptz NOT NULL DEFAULT now())");
  std::map<std::string, std::string> applied;
  for (const auto& row : tx.sql().exec("SELECT name, digest FROM schema_version")) {
    applied[row[0].as<std::string>()] = row[1].as<std::string>();
  }
  return applied;
}

void apply(Connection& connection, const std::string& name, std::string_view sql,
           const std::string& digest) {
  Transaction tx(connection);
  translated([&] {
    tx.sql().exec0(std::string(sql));
    tx.sql().exec_params0("INSERT INTO schema_version (name, digest) VALUES ($1, $2)", name, digest);
  });
  tx.commit();
}

// Held on the session, so that it outlives the single transactions.
class MigrationLock {
 public:
  explicit MigrationLock(Connection& connection) : connection_(connection) {
    call("SELECT pg_advisory_lock(" + std::to_string(advisory_lock) + ")");
  }
  ~MigrationLock() {
    try {
      call("SELECT pg_advisory_unlock(" + std::to_string(advisory_lock) + ")");
    } catch (const std::exception&) {
      return;  // the connection is gone, and the lock with it
    }
  }
  MigrationLock(const MigrationLock&) = delete;
  MigrationLock& operator=(const MigrationLock&) = delete;

 private:
  void call(const std::string& sql) {
    Transaction tx(connection_);
    translated([&] { tx.sql().exec(sql); });
    tx.commit();
  }
  Connection& connection_;
};

}  // namespace

std::vector<std::string> migrate(Connection& connection) {
  const MigrationLock lock(connection);
  std::map<std::string, std::string> applied;
  {
    Transaction tx(connection);
    applied = translated([&] { return on_record(tx); });
    tx.commit();
  }
  std::vector<std::string> fresh;
  for (const auto path : wire::embedded_under("schemas/sql/")) {
    const std::string name = name_of(path);
    const std::string_view sql = *wire::embedded(path);
    const std::string digest = base::to_hex(base::sha256(sql));
    const auto known = applied.find(name);
    if (known == applied.end()) {
      apply(connection, name, sql, digest);
      fresh.push_back(name);
      continue;
    }
    if (known->second != digest) {
      throw std::runtime_error("migration " + name + " on record is not the one of this program");
    }
    applied.erase(known);
  }
  if (!applied.empty()) {
    throw std::runtime_error("the database has migration " + applied.begin()->first +
                             ", which this program does not know: it is newer");
  }
  return fresh;
}

}  // namespace adit::store
