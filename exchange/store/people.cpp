// The statements behind sign-in.
#include "store/people.hpp"

#include "base/digest.hpp"
#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* account_columns =
    "a.name, a.person, a.organisation, o.name AS organisation_name, a.role, "
    "coalesce(d.name, a.label) AS label, encode(a.salt, 'hex') AS salt, "
    "encode(a.hash, 'hex') AS hash, a.scrypt_n, a.scrypt_r, a.scrypt_p, a.id, a.locked_at_ms, "
    "a.member_role, a.bid_limit_fen ";

std::string bytes(const pqxx::field& field) {
  return base::from_hex(text(field)).value_or("");
}

std::string digest_of(const std::string& key) {
  return base::to_hex(base::sha256(key));
}

AccountRow account_of(const pqxx::row& row) {
  return {text(row["name"]),
          text(row["person"]),
          maybe_text(row["organisation"]),
          maybe_text(row["organisation_name"]),
          text(row["role"]),
          text(row["label"]),
          bytes(row["salt"]),
          bytes(row["hash"]),
          number(row["scrypt_n"]),
          number(row["scrypt_r"]),
          number(row["scrypt_p"]),
          text(row["id"]),
          !row["locked_at_ms"].is_null(),
          maybe_text(row["member_role"]),
          maybe_number(row["bid_limit_fen"])};
}

}  // namespace

void insert_person(Transaction& tx, const std::string& person, base::Instant now) {
  run(tx, "INSERT INTO person (id, created_at_ms) VALUES ($1, $2)", person, now.ms);
}

bool has_person(Transaction& tx, const std::string& person) {
  return !run(tx, "SELECT 1 FROM person WHERE id = $1", person).empty();
}

bool insert_account(Transaction& tx, const AccountRow& account, base::Instant now) {
  const bool made =
      run(tx,
          "INSERT INTO account (name, person, organisation, role, label, id, created_at_ms) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING",
          account.name, account.person, nullable(account.organisation), account.role, account.label,
          account.id, now.ms)
          .affected_rows() == 1;
  if (made && !account.hash.empty()) update_password(tx, account);
  return made;
}

bool has_account_on(Transaction& tx, const std::string& person, bool staff) {
  return !run(tx, "SELECT 1 FROM account WHERE person = $1 AND staff = $2 LIMIT 1", person, staff)
              .empty();
}

void update_password(Transaction& tx, const AccountRow& account) {
  run(tx,
      "UPDATE account SET salt = decode($2, 'hex'), hash = decode($3, 'hex'), scrypt_n = $4, "
      "scrypt_r = $5, scrypt_p = $6 WHERE name = $1",
      account.name, base::to_hex(account.salt), base::to_hex(account.hash), account.scrypt_n,
      account.scrypt_r, account.scrypt_p);
}

std::optional<AccountRow> find_account(Transaction& tx, const std::string& name) {
  const std::string sql = std::string("SELECT ") + account_columns +
                          "FROM account a LEFT JOIN organisation o ON o.id = a.organisation "
                          "LEFT JOIN personal_data d ON d.person = a.person WHERE a.name = $1";
  const auto rows = run(tx, sql.c_str(), name);
  if (rows.empty()) return std::nullopt;
  return account_of(rows[0]);
}

Attempts count_try(Transaction& tx, const std::string& key, base::Instant now,
                   base::Instant window_floor) {
  const auto rows =
      run(tx,
          "INSERT INTO sign_in_attempt (account_hash, window_start_ms, failures) "
          "VALUES (decode($1, 'hex'), $2, 1) ON CONFLICT (account_hash) DO UPDATE SET "
          "failures = CASE WHEN sign_in_attempt.window_start_ms < $3 THEN 1 "
          "ELSE sign_in_attempt.failures + 1 END, "
          "window_start_ms = CASE WHEN sign_in_attempt.window_start_ms < $3 THEN $2 "
          "ELSE sign_in_attempt.window_start_ms END RETURNING window_start_ms, failures",
          digest_of(key), now.ms, window_floor.ms);
  return {instant(rows[0][0]), static_cast<int>(number(rows[0][1]))};
}

void take_back_try(Transaction& tx, const std::string& key) {
  run(tx,
      "UPDATE sign_in_attempt SET failures = failures - 1 "
      "WHERE account_hash = decode($1, 'hex') AND failures > 1",
      digest_of(key));
}

void forget_attempts(Transaction& tx, const std::string& key) {
  run(tx, "DELETE FROM sign_in_attempt WHERE account_hash = decode($1, 'hex')", digest_of(key));
}

// Rows that others are at work on are left to the next time.
void forget_old_attempts(Transaction& tx, base::Instant window_floor) {
  run(tx,
      "DELETE FROM sign_in_attempt WHERE account_hash IN (SELECT account_hash FROM sign_in_attempt "
      "WHERE window_start_ms < $1 FOR UPDATE SKIP LOCKED)",
      window_floor.ms);
}

void insert_sign_in(Transaction& tx, const SignInRow& sign_in, base::Instant now) {
  run(tx,
      "INSERT INTO sign_in (token_hash, account, created_at_ms, seen_at_ms, expires_at_ms) "
      "VALUES (decode($1, 'hex'), $2, $3, $4, $5)",
      sign_in.token_hash, sign_in.account.name, now.ms, sign_in.seen_at.ms, sign_in.expires_at.ms);
}

std::optional<SignInRow> find_sign_in(Transaction& tx, const std::string& token_hash) {
  const std::string sql = std::string("SELECT ") + account_columns +
                          ", s.seen_at_ms, s.expires_at_ms FROM sign_in s "
                          "JOIN account a ON a.name = s.account "
                          "LEFT JOIN organisation o ON o.id = a.organisation "
                          "LEFT JOIN personal_data d ON d.person = a.person "
                          "WHERE s.token_hash = decode($1, 'hex') AND a.locked_at_ms IS NULL";
  const auto rows = run(tx, sql.c_str(), token_hash);
  if (rows.empty()) return std::nullopt;
  return SignInRow{token_hash, account_of(rows[0]), instant(rows[0]["seen_at_ms"]),
                   instant(rows[0]["expires_at_ms"])};
}

void note_sign_in(Transaction& tx, const std::string& account, base::Instant now) {
  run(tx, "UPDATE account SET last_sign_in_at_ms = $2 WHERE name = $1", account, now.ms);
}

void touch_sign_in(Transaction& tx, const std::string& token_hash, base::Instant now) {
  run(tx,
      "UPDATE sign_in SET seen_at_ms = greatest(seen_at_ms, $2) "
      "WHERE token_hash = decode($1, 'hex')",
      token_hash, now.ms);
}

void delete_sign_in(Transaction& tx, const std::string& token_hash) {
  run(tx, "DELETE FROM sign_in WHERE token_hash = decode($1, 'hex')", token_hash);
}

void delete_sign_ins_of(Transaction& tx, const std::string& account,
                        const std::optional<std::string>& but) {
  run(tx,
      "DELETE FROM sign_in WHERE account = $1 AND token_hash IS DISTINCT FROM decode($2, 'hex')",
      account, nullable(but));
}

std::vector<OpenSignInRow> open_sign_ins_of(Transaction& tx, const std::string& account,
                                            base::Instant now, base::Instant idle_floor,
                                            int limit) {
  std::vector<OpenSignInRow> out;
  const auto rows = run(tx,
                        "SELECT encode(token_hash, 'hex'), created_at_ms, seen_at_ms FROM sign_in "
                        "WHERE account = $1 AND expires_at_ms > $2 AND seen_at_ms > $3 "
                        "ORDER BY seen_at_ms DESC, token_hash LIMIT $4",
                        account, now.ms, idle_floor.ms, limit);
  for (const auto& row : rows) out.push_back({text(row[0]), instant(row[1]), instant(row[2])});
  return out;
}

void delete_expired_sign_ins(Transaction& tx, base::Instant now, base::Instant idle_floor) {
  run(tx, "DELETE FROM sign_in WHERE expires_at_ms <= $1 OR seen_at_ms <= $2", now.ms,
      idle_floor.ms);
}

void insert_ticket(Transaction& tx, const std::string& ticket_hash, const std::string& token_hash,
                   base::Instant expires_at) {
  run(tx,
      "INSERT INTO live_ticket (ticket_hash, sign_in, expires_at_ms) "
      "VALUES (decode($1, 'hex'), decode($2, 'hex'), $3)",
      ticket_hash, token_hash, expires_at.ms);
}

std::optional<std::string> take_ticket(Transaction& tx, const std::string& ticket_hash,
                                       base::Instant now) {
  run(tx, "DELETE FROM live_ticket WHERE expires_at_ms <= $1", now.ms);
  const auto rows = run(tx,
                        "DELETE FROM live_ticket WHERE ticket_hash = decode($1, 'hex') "
                        "RETURNING encode(sign_in, 'hex')",
                        ticket_hash);
  if (rows.empty()) return std::nullopt;
  return text(rows[0][0]);
}

void keep_name(Transaction& tx, const std::string& person, const std::string& name) {
  run(tx,
      "INSERT INTO personal_data (person, name) VALUES ($1, $2) "
      "ON CONFLICT (person) DO UPDATE SET name = excluded.name, erased_at_ms = NULL",
      person, name);
}

void keep_contact(Transaction& tx, const std::string& person, const std::string& contact) {
  run(tx,
      "INSERT INTO personal_data (person, contact) VALUES ($1, $2) "
      "ON CONFLICT (person) DO UPDATE SET contact = excluded.contact, erased_at_ms = NULL",
      person, contact);
}

}  // namespace adit::store
