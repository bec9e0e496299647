// The statements behind one-time codes.
#include "store/one_time_codes.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* code_columns =
    "SELECT encode(digest, 'hex') AS digest, account, purpose, proposal, issued_at_ms, "
    "usable_from_ms, expires_at_ms FROM one_time_code "
    "WHERE used_at_ms IS NULL AND withdrawn_at_ms IS NULL AND ";

std::optional<CodeRow> only(const pqxx::result& rows) {
  if (rows.empty()) return std::nullopt;
  const auto row = rows[0];
  return CodeRow{text(row["digest"]),          text(row["account"]),
                 text(row["purpose"]),         maybe_text(row["proposal"]),
                 instant(row["issued_at_ms"]), instant(row["usable_from_ms"]),
                 instant(row["expires_at_ms"])};
}

}  // namespace

void withdraw_code_of(Transaction& tx, const std::string& account, base::Instant now) {
  run(tx,
      "UPDATE one_time_code SET withdrawn_at_ms = $2 "
      "WHERE account = $1 AND used_at_ms IS NULL AND withdrawn_at_ms IS NULL",
      account, now.ms);
}

void insert_code(Transaction& tx, const CodeRow& code) {
  run(tx,
      "INSERT INTO one_time_code (digest, account, purpose, proposal, issued_at_ms, "
      "usable_from_ms, expires_at_ms) VALUES (decode($1, 'hex'), $2, $3, $4, $5, $6, $7)",
      code.digest, code.account, code.purpose, nullable(code.proposal), code.issued_at.ms,
      code.usable_from.ms, code.expires_at.ms);
}

std::optional<CodeRow> find_code(Transaction& tx, const std::string& digest) {
  const std::string sql = std::string(code_columns) + "digest = decode($1, 'hex')";
  return only(run(tx, sql.c_str(), digest));
}

std::optional<CodeRow> find_code_of(Transaction& tx, const std::string& account) {
  const std::string sql = std::string(code_columns) + "account = $1";
  return only(run(tx, sql.c_str(), account));
}

bool use_code(Transaction& tx, const std::string& digest, base::Instant now) {
  return run(tx,
             "UPDATE one_time_code SET used_at_ms = $2 WHERE digest = decode($1, 'hex') "
             "AND used_at_ms IS NULL AND withdrawn_at_ms IS NULL "
             "AND usable_from_ms <= $2 AND expires_at_ms > $2",
             digest, now.ms)
             .affected_rows() == 1;
}

}  // namespace adit::store
