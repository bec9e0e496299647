// The statements behind notices.
#include "store/notices.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* recipient_sql =
    "SELECT a.name, a.person, w.in_app, w.mail, d.email IS NOT NULL AS reachable FROM account a "
    "LEFT JOIN notice_wish w ON w.account = a.name AND w.kind = $1 "
    "LEFT JOIN personal_data d ON d.person = a.person ";

constexpr const char* notice_columns =
    "SELECT id, account, kind, facts, in_app, at_ms, read_at_ms FROM notice ";

std::optional<bool> maybe_flag(const pqxx::field& field) {
  if (field.is_null()) return std::nullopt;
  return flag(field);
}

Recipient recipient_of(const pqxx::row& row) {
  return {text(row["name"]), text(row["person"]), maybe_flag(row["in_app"]),
          maybe_flag(row["mail"]), flag(row["reachable"])};
}

std::vector<Recipient> recipients(Transaction& tx, const char* where, const std::string& kind,
                                  const std::string& value) {
  const std::string sql =
      std::string(recipient_sql) + where + " AND a.locked_at_ms IS NULL ORDER BY a.name";
  std::vector<Recipient> out;
  for (const auto& row : run(tx, sql.c_str(), kind, value)) out.push_back(recipient_of(row));
  return out;
}

NoticeRow notice_of(const pqxx::row& row) {
  return {text(row["id"]),
          text(row["account"]),
          text(row["kind"]),
          text(row["facts"]),
          flag(row["in_app"]),
          instant(row["at_ms"]),
          maybe_instant(row["read_at_ms"])};
}

}  // namespace

std::vector<Recipient> recipients_of_company(Transaction& tx, const std::string& kind,
                                             const std::string& organisation) {
  return recipients(tx, "WHERE a.organisation = $2", kind, organisation);
}

std::vector<AdmittedRecipient> recipients_admitted(Transaction& tx, const std::string& kind,
                                                   const std::string& session) {
  const std::string sql =
      "SELECT a.name, a.person, w.in_app, w.mail, d.email IS NOT NULL AS reachable, p.bid_number "
      "FROM announcement n JOIN application p ON p.lot = n.lot AND p.state = 'admitted' "
      "JOIN account a ON a.organisation = p.organisation "
      "LEFT JOIN notice_wish w ON w.account = a.name AND w.kind = $1 "
      "LEFT JOIN personal_data d ON d.person = a.person "
      "WHERE n.session = $2 AND a.locked_at_ms IS NULL ORDER BY a.name";
  std::vector<AdmittedRecipient> out;
  for (const auto& row : run(tx, sql.c_str(), kind, session)) {
    out.push_back({recipient_of(row), text(row["bid_number"])});
  }
  return out;
}

std::vector<Recipient> recipients_of_role(Transaction& tx, const std::string& kind,
                                          const std::string& role) {
  return recipients(tx, "WHERE a.role = $2", kind, role);
}

std::vector<Recipient> recipients_of_person(Transaction& tx, const std::string& kind,
                                            const std::string& person) {
  return recipients(tx, "WHERE a.person = $2", kind, person);
}

bool insert_notice(Transaction& tx, const NoticeRow& notice) {
  return run(tx,
             "INSERT INTO notice (id, account, kind, facts, in_app, at_ms) "
             "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
             notice.id, notice.account, notice.kind, notice.facts, notice.in_app, notice.at.ms)
             .affected_rows() == 1;
}

void drop_old_notices(Transaction& tx, const std::string& account, int most) {
  run(tx,
      "DELETE FROM notice WHERE id IN (SELECT id FROM notice WHERE account = $1 "
      "ORDER BY at_ms DESC, id DESC OFFSET $2)",
      account, most);
}

std::vector<NoticeRow> list_notices(Transaction& tx, const std::string& account,
                                    const std::optional<NoticePlace>& after, int limit) {
  const std::string sql = std::string(notice_columns) +
                          "WHERE account = $1 AND in_app AND ($2::bigint IS NULL "
                          "OR (at_ms, id) < ($2, $3)) ORDER BY at_ms DESC, id DESC LIMIT $4";
  const Nullable at = after ? Nullable{std::to_string(after->at.ms)} : Nullable{};
  std::vector<NoticeRow> out;
  for (const auto& row :
       run(tx, sql.c_str(), account, at, after ? after->id : std::string(), limit)) {
    out.push_back(notice_of(row));
  }
  return out;
}

std::optional<NoticeRow> find_notice(Transaction& tx, const std::string& id) {
  const std::string sql = std::string(notice_columns) + "WHERE id = $1";
  const auto rows = run(tx, sql.c_str(), id);
  if (rows.empty()) return std::nullopt;
  return notice_of(rows[0]);
}

std::int64_t count_unread(Transaction& tx, const std::string& account) {
  return number(run(tx,
                    "SELECT count(*) FROM notice WHERE account = $1 AND in_app "
                    "AND read_at_ms IS NULL",
                    account)[0][0]);
}

bool mark_read(Transaction& tx, const std::string& account, const std::string& id,
               base::Instant now) {
  return run(tx,
             "UPDATE notice SET read_at_ms = coalesce(read_at_ms, $3) "
             "WHERE id = $1 AND account = $2 AND in_app",
             id, account, now.ms)
             .affected_rows() == 1;
}

void mark_all_read(Transaction& tx, const std::string& account, const NoticePlace& until,
                   base::Instant now) {
  run(tx,
      "UPDATE notice SET read_at_ms = $4 WHERE account = $1 AND in_app AND read_at_ms IS NULL "
      "AND (at_ms, id) <= ($2, $3)",
      account, until.at.ms, until.id, now.ms);
}

std::map<std::string, Wish> wishes_of(Transaction& tx, const std::string& account) {
  std::map<std::string, Wish> out;
  for (const auto& row :
       run(tx, "SELECT kind, in_app, mail FROM notice_wish WHERE account = $1", account)) {
    out.emplace(text(row[0]), Wish{flag(row[1]), flag(row[2])});
  }
  return out;
}

void put_wish(Transaction& tx, const std::string& account, const std::string& kind,
              const Wish& wish) {
  run(tx,
      "INSERT INTO notice_wish (account, kind, in_app, mail) VALUES ($1, $2, $3, $4) "
      "ON CONFLICT (account, kind) DO UPDATE SET in_app = excluded.in_app, mail = excluded.mail",
      account, kind, wish.in_app, wish.mail);
}

std::string language_of(Transaction& tx, const std::string& account) {
  const auto rows = run(tx, "SELECT language FROM notice_language WHERE account = $1", account);
  return rows.empty() ? "zh" : text(rows[0][0]);
}

void put_language(Transaction& tx, const std::string& account, const std::string& language) {
  run(tx,
      "INSERT INTO notice_language (account, language) VALUES ($1, $2) "
      "ON CONFLICT (account) DO UPDATE SET language = excluded.language",
      account, language);
}

std::vector<SoonOpening> sessions_that_open_soon(Transaction& tx, base::Instant now,
                                                 base::Millis longest) {
  std::vector<SoonOpening> out;
  const auto rows =
      run(tx,
          "SELECT s.id, s.opens_at_ms FROM session s JOIN announcement n ON n.session = s.id "
          "WHERE s.phase = 'scheduled' AND s.opens_at_ms > $1 AND s.opens_at_ms <= $1 + $2 "
          "AND s.opens_at_ms - least($2, (s.opens_at_ms - n.announced_at_ms) / 3) <= $1 "
          "ORDER BY s.opens_at_ms, s.id",
          now.ms, longest);
  for (const auto& row : rows) out.push_back({text(row[0]), instant(row[1])});
  return out;
}

std::vector<std::string> newest_bids(Transaction& tx, const std::string& stream,
                                     base::Instant since, std::size_t most) {
  std::vector<std::string> out;
  const auto rows =
      run(tx,
          "(SELECT convert_from(body, 'UTF8') FROM journal WHERE stream = $1 "
          "AND kind = 'session.bid_accepted' AND at_ms >= $2 ORDER BY seq DESC LIMIT $3) UNION ALL "
          "(SELECT convert_from(body, 'UTF8') FROM journal WHERE stream = $1 "
          "AND kind = 'session.bid_accepted' AND at_ms < $2 ORDER BY seq DESC LIMIT 1)",
          stream, since.ms, static_cast<std::int64_t>(most));
  for (const auto& row : rows) out.push_back(text(row[0]));
  return out;
}

std::optional<base::Instant> newest_bid_at(Transaction& tx, const std::string& stream) {
  const auto rows = run(tx,
                        "SELECT at_ms FROM journal WHERE stream = $1 "
                        "AND kind = 'session.bid_accepted' ORDER BY seq DESC LIMIT 1",
                        stream);
  if (rows.empty()) return std::nullopt;
  return instant(rows[0][0]);
}

}  // namespace adit::store
