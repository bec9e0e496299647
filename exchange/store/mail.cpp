// The statements behind addresses and the outbox.
#include "store/mail.hpp"

#include "base/digest.hpp"
#include "store/statement.hpp"

namespace adit::store {

MailAddress mail_address_of(Transaction& tx, const std::string& person) {
  const auto rows =
      run(tx, "SELECT email, email_asked FROM personal_data WHERE person = $1", person);
  if (rows.empty()) return {};
  return {maybe_text(rows[0][0]), maybe_text(rows[0][1])};
}

void ask_mail_address(Transaction& tx, const std::string& person, const std::string& address) {
  run(tx,
      "INSERT INTO personal_data (person, email_asked) VALUES ($1, $2) ON CONFLICT (person) "
      "DO UPDATE SET email_asked = excluded.email_asked, erased_at_ms = NULL",
      person, address);
}

void confirm_mail_address(Transaction& tx, const std::string& person, base::Instant now) {
  run(tx,
      "UPDATE personal_data SET email = email_asked, email_confirmed_at_ms = $2, "
      "email_asked = NULL WHERE person = $1 AND email_asked IS NOT NULL",
      person, now.ms);
  run(tx, "DELETE FROM mail_code WHERE person = $1", person);
}

void drop_mail_address(Transaction& tx, const std::string& person, base::Instant now) {
  run(tx,
      "UPDATE personal_data SET email = NULL, email_confirmed_at_ms = NULL, email_asked = NULL "
      "WHERE person = $1",
      person);
  run(tx, "DELETE FROM mail_code WHERE person = $1", person);
  run(tx,
      "UPDATE mail_outbox SET state = 'not_sent', done_at_ms = $2 "
      "WHERE person = $1 AND state = 'waiting'",
      person, now.ms);
}

std::optional<MailCode> find_mail_code(Transaction& tx, const std::string& person) {
  const auto rows = run(tx,
                        "SELECT encode(sealed, 'hex'), tries, asked_at_ms, expires_at_ms "
                        "FROM mail_code WHERE person = $1 FOR UPDATE",
                        person);
  if (rows.empty()) return std::nullopt;
  return MailCode{base::from_hex(text(rows[0][0])).value_or(""),
                  static_cast<int>(number(rows[0][1])), instant(rows[0][2]), instant(rows[0][3])};
}

void put_mail_code(Transaction& tx, const std::string& person, const MailCode& code) {
  run(tx,
      "INSERT INTO mail_code (person, sealed, tries, asked_at_ms, expires_at_ms) "
      "VALUES ($1, decode($2, 'hex'), $3, $4, $5) ON CONFLICT (person) DO UPDATE SET "
      "sealed = excluded.sealed, tries = excluded.tries, asked_at_ms = excluded.asked_at_ms, "
      "expires_at_ms = excluded.expires_at_ms",
      person, base::to_hex(code.sealed), code.tries, code.asked_at.ms, code.expires_at.ms);
}

void count_code_try(Transaction& tx, const std::string& person) {
  run(tx, "UPDATE mail_code SET tries = tries + 1 WHERE person = $1", person);
}

CodesAsked count_codes_asked(Transaction& tx, AskedOf what, const CodeAsked& code,
                             base::Instant after) {
  run(tx, "LOCK TABLE mail_code_asked IN SHARE ROW EXCLUSIVE MODE");
  const auto rows =
      run(tx,
          "SELECT count(*), min(at_ms), max(at_ms) FROM mail_code_asked WHERE at_ms > $1 AND "
          "CASE $2::int WHEN 0 THEN person = $3 WHEN 1 THEN organisation = $4 "
          "ELSE address = decode($5, 'hex') END",
          after.ms, static_cast<int>(what), code.person, nullable(code.organisation),
          base::to_hex(code.address));
  return {number(rows[0][0]), instant(rows[0][1]), instant(rows[0][2])};
}

void keep_code_asked(Transaction& tx, const CodeAsked& code, base::Instant until) {
  run(tx, "DELETE FROM mail_code_asked WHERE at_ms <= $1", until.ms);
  run(tx,
      "INSERT INTO mail_code_asked (person, organisation, address, at_ms) "
      "VALUES ($1, $2, decode($3, 'hex'), $4)",
      code.person, nullable(code.organisation), base::to_hex(code.address), code.at.ms);
}

void put_in_outbox(Transaction& tx, const OutboxRow& mail, bool off) {
  const auto done = off ? std::optional<base::Instant>(mail.made_at) : std::nullopt;
  run(tx,
      "INSERT INTO mail_outbox (id, purpose, notice, person, state, next_at_ms, made_at_ms, "
      "done_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $6, $7) ON CONFLICT (id) DO NOTHING",
      mail.id, mail.notice ? "notice" : "code", nullable(mail.notice), mail.person,
      off ? "not_sent" : "waiting", mail.made_at.ms, nullable(done));
}

std::optional<OutboxRow> take_from_outbox(Transaction& tx, base::Instant now,
                                          base::Instant next_at) {
  const auto rows = run(tx,
                        "UPDATE mail_outbox SET tries = tries + 1, next_at_ms = $2 WHERE id = "
                        "(SELECT id FROM mail_outbox WHERE state = 'waiting' AND next_at_ms <= $1 "
                        "ORDER BY next_at_ms, id LIMIT 1 FOR UPDATE SKIP LOCKED) "
                        "RETURNING id, notice, person, tries, made_at_ms",
                        now.ms, next_at.ms);
  if (rows.empty()) return std::nullopt;
  return OutboxRow{text(rows[0][0]), maybe_text(rows[0][1]), text(rows[0][2]),
                   static_cast<int>(number(rows[0][3])), instant(rows[0][4])};
}

void mark_mail_sent(Transaction& tx, const std::string& id, base::Instant now) {
  run(tx,
      "UPDATE mail_outbox SET state = 'sent', reason = NULL, done_at_ms = $2 "
      "WHERE id = $1 AND state = 'waiting'",
      id, now.ms);
}

void retry_mail(Transaction& tx, const std::string& id, const std::string& reason,
                base::Instant next_at) {
  run(tx, "UPDATE mail_outbox SET reason = $2, next_at_ms = $3 WHERE id = $1 AND state = 'waiting'",
      id, reason, next_at.ms);
}

void give_mail_up(Transaction& tx, const std::string& id, const std::string& reason,
                  base::Instant now) {
  run(tx,
      "UPDATE mail_outbox SET state = 'given_up', reason = $2, done_at_ms = $3 "
      "WHERE id = $1 AND state = 'waiting'",
      id, reason, now.ms);
}

MailFigures mail_figures(Transaction& tx) {
  MailFigures out;
  for (const auto& row : run(tx, "SELECT state, count(*) FROM mail_outbox GROUP BY state")) {
    const auto state = text(row[0]);
    const auto count = number(row[1]);
    if (state == "waiting") out.waiting = count;
    if (state == "sent") out.sent = count;
    if (state == "given_up") out.given_up = count;
    if (state == "not_sent") out.not_sent = count;
  }
  return out;
}

std::vector<MailFailure> mail_failures(Transaction& tx, int limit) {
  std::vector<MailFailure> out;
  const auto rows = run(tx,
                        "SELECT n.kind, m.state, m.tries, m.reason, m.made_at_ms "
                        "FROM mail_outbox m LEFT JOIN notice n ON n.id = m.notice "
                        "WHERE m.reason IS NOT NULL AND m.state IN ('waiting', 'given_up') "
                        "ORDER BY m.made_at_ms DESC, m.id LIMIT $1",
                        limit);
  for (const auto& row : rows) {
    out.push_back({text(row[0]), text(row[1]), static_cast<int>(number(row[2])), text(row[3]),
                   instant(row[4])});
  }
  return out;
}

}  // namespace adit::store
