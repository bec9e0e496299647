// The statements behind the list of accounts.
#include "store/accounts.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

// Of an account `a`; $1 is the present.
const std::string summaries =
    "SELECT a.id, a.name, a.person, a.label, a.role, a.last_sign_in_at_ms, a.lock_reason, "
    "CASE WHEN a.locked_at_ms IS NOT NULL THEN 'locked' WHEN a.hash IS NULL THEN 'no_password' "
    "ELSE 'active' END AS state, o.name AS organisation_name, c.expires_at_ms AS code_expires_at "
    "FROM account a LEFT JOIN organisation o ON o.id = a.organisation "
    "LEFT JOIN one_time_code c ON c.account = a.name AND c.used_at_ms IS NULL "
    "AND c.withdrawn_at_ms IS NULL AND c.expires_at_ms > $1 ";

AccountSummary summary_of(const pqxx::row& row) {
  return {text(row["id"]),
          text(row["name"]),
          text(row["person"]),
          text(row["label"]),
          text(row["role"]),
          text(row["state"]),
          maybe_text(row["organisation_name"]),
          maybe_instant(row["last_sign_in_at_ms"]),
          maybe_instant(row["code_expires_at"]),
          maybe_text(row["lock_reason"])};
}

}  // namespace

AccountPage list_accounts(Transaction& tx, const AccountQuery& query, base::Instant now) {
  const std::string sql =
      "SELECT *, count(*) OVER () AS matched FROM (" + summaries +
      ") AS s WHERE ($2::text IS NULL OR role = $2) AND ($3::text IS NULL OR state = $3) "
      "AND ($4::text IS NULL OR strpos(lower(concat_ws(' ', name, label, organisation_name)), "
      "lower($4)) > 0) ORDER BY role = 'bidder', role, name LIMIT $5";
  AccountPage out;
  for (const auto& row : run(tx, sql.c_str(), now.ms, nullable(query.role), nullable(query.state),
                             nullable(query.text), query.limit)) {
    out.matched = number(row["matched"]);
    out.accounts.push_back(summary_of(row));
  }
  return out;
}

std::optional<AccountSummary> find_account_by_id(Transaction& tx, const std::string& id,
                                                 base::Instant now) {
  const auto rows = run(tx, (summaries + "WHERE a.id = $2").c_str(), now.ms, id);
  if (rows.empty()) return std::nullopt;
  return summary_of(rows[0]);
}

std::int64_t administrators_beside(Transaction& tx, const std::string& person) {
  run(tx, "SELECT 1 FROM account WHERE role = 'administrator' ORDER BY name FOR UPDATE");
  return number(run(tx,
                    "SELECT count(DISTINCT person) FROM account WHERE role = 'administrator' "
                    "AND locked_at_ms IS NULL AND hash IS NOT NULL AND person <> $1",
                    person)[0][0]);
}

void set_role(Transaction& tx, const std::string& account, const std::string& role) {
  run(tx, "UPDATE account SET role = $2 WHERE name = $1", account, role);
}

void lock_account(Transaction& tx, const std::string& account, const std::string& reason,
                  base::Instant now) {
  run(tx, "UPDATE account SET locked_at_ms = $2, lock_reason = $3 WHERE name = $1", account, now.ms,
      reason);
}

void unlock_account(Transaction& tx, const std::string& account) {
  run(tx, "UPDATE account SET locked_at_ms = NULL, lock_reason = NULL WHERE name = $1", account);
}

}  // namespace adit::store
