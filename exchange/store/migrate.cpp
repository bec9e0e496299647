// Each migration is recorded with its digest, so that a changed file is noticed.
#include "store/migrate.hpp"

#include <charconv>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>

#include "base/digest.hpp"
#include "base/log.hpp"
#include "store/sqlstate.hpp"
#include "store/transaction.hpp"
#include "wire/embedded.hpp"

namespace adit::store {

namespace {

constexpr std::string_view folder = "schemas/sql/";

// Any number will do as long as nobody else in the database uses it.
constexpr const char* lock_sql = "SELECT pg_advisory_xact_lock(4157013)";

constexpr const char* record_sql =
    "CREATE TABLE IF NOT EXISTS schema_version ("
    "version integer PRIMARY KEY, name text NOT NULL, digest text NOT NULL, "
    "applied_at timestamptz NOT NULL DEFAULT now())";

struct Migration {
  int version = 0;
  std::string name;  // 0001_journal
  std::string sql;
  std::string digest;
};

std::vector<Migration> compiled_in() {
  std::vector<Migration> all;
  for (const std::string_view path : wire::embedded_under(folder)) {
    Migration next;
    next.name =
        path.substr(folder.size(), path.size() - folder.size() - std::string_view(".sql").size());
    std::from_chars(next.name.data(), next.name.data() + next.name.size(), next.version);
    next.sql = *wire::embedded(path);
    next.digest = base::to_hex(base::sha256(next.sql));
    if (next.version != static_cast<int>(all.size()) + 1)
      throw std::runtime_error("migrations are numbered without gaps; see " + next.name);
    all.push_back(std::move(next));
  }
  return all;
}

std::map<int, std::string> on_record(pqxx::transaction_base& sql) {
  std::map<int, std::string> digests;
  for (const pqxx::row& row : sql.exec("SELECT version, digest FROM schema_version"))
    digests.emplace(row[0].as<int>(), row[1].as<std::string>());
  return digests;
}

void check(const std::vector<Migration>& known, const std::map<int, std::string>& recorded) {
  if (!recorded.empty() && recorded.rbegin()->first > static_cast<int>(known.size()))
    throw std::runtime_error("the database is newer than this program");
  for (const auto& [version, digest] : recorded)
    if (known[static_cast<std::size_t>(version) - 1].digest != digest)
      throw std::runtime_error("the migration on record differs from the program's: " +
                               known[static_cast<std::size_t>(version) - 1].name);
}

void apply(pqxx::transaction_base& sql, const Migration& migration) {
  sql.exec(migration.sql);
  sql.exec_params("INSERT INTO schema_version (version, name, digest) VALUES ($1, $2, $3)",
                  migration.version, migration.name, migration.digest);
}

// Applies the first migration that is missing; nothing when none is. The lock is held to the end of
// the transaction, and each transaction looks again at what is on record.
std::optional<std::string> apply_next(Connection& connection, const std::vector<Migration>& known) {
  Transaction transaction(connection);
  auto applied = translated([&]() -> std::optional<std::string> {
    pqxx::transaction_base& sql = transaction.sql();
    sql.exec("SET LOCAL lock_timeout = 0");
    sql.exec(lock_sql);
    sql.exec(record_sql);
    const auto recorded = on_record(sql);
    check(known, recorded);
    if (recorded.size() == known.size()) return std::nullopt;
    apply(sql, known[recorded.size()]);
    return known[recorded.size()].name;
  });
  transaction.commit();
  return applied;
}

std::map<int, std::string> on_record_if_any(pqxx::transaction_base& sql) {
  const bool any = sql.exec1("SELECT to_regclass('schema_version') IS NOT NULL")[0].as<bool>();
  return any ? on_record(sql) : std::map<int, std::string>();
}

}  // namespace

std::vector<std::string> missing_migrations(Connection& connection) {
  const std::vector<Migration> known = compiled_in();
  Transaction transaction(connection);
  const auto recorded = translated([&] { return on_record_if_any(transaction.sql()); });
  check(known, recorded);
  std::vector<std::string> missing;
  for (std::size_t i = recorded.size(); i < known.size(); ++i) missing.push_back(known[i].name);
  return missing;
}

std::vector<std::string> migrate(Connection& connection) {
  const std::vector<Migration> known = compiled_in();
  std::vector<std::string> applied;
  while (auto name = apply_next(connection, known)) {
    base::log::info("the database was migrated", {{"migration", *name}});
    applied.push_back(*std::move(name));
  }
  return applied;
}

}  // namespace adit::store
