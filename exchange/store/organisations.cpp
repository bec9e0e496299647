// The statements behind companies.
#include "store/organisations.hpp"

#include "base/limits.hpp"
#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* columns =
    "o.id, o.control_group, o.name, o.credit_code, o.state, o.version, o.reason, o.registered_by, "
    "o.decided_by, o.decided_at_ms, o.withdrawal_by, o.withdrawal_reason, o.created_at_ms, o.seq ";

OrganisationRow organisation_of(const pqxx::row& row) {
  OrganisationRow out;
  out.id = text(row["id"]);
  out.control_group = text(row["control_group"]);
  out.name = text(row["name"]);
  out.credit_code = text(row["credit_code"]);
  out.state = text(row["state"]);
  out.version = static_cast<int>(number(row["version"]));
  out.reason = maybe_text(row["reason"]);
  out.registered_by = maybe_text(row["registered_by"]);
  out.decided_by = maybe_text(row["decided_by"]);
  out.decided_at = maybe_instant(row["decided_at_ms"]);
  out.withdrawal_by = maybe_text(row["withdrawal_by"]);
  out.withdrawal_reason = maybe_text(row["withdrawal_reason"]);
  out.registered_at = instant(row["created_at_ms"]);
  out.seq = number(row["seq"]);
  return out;
}

std::optional<OrganisationRow> one(Transaction& tx, const char* where, const std::string& key) {
  const std::string sql = std::string("SELECT ") + columns + "FROM organisation o " + where;
  const auto rows = run(tx, sql.c_str(), key);
  if (rows.empty()) return std::nullopt;
  return organisation_of(rows[0]);
}

}  // namespace

std::optional<OrganisationRow> find_organisation(Transaction& tx, const std::string& id) {
  return one(tx, "WHERE o.id = $1", id);
}

std::optional<OrganisationRow> find_organisation_by_code(Transaction& tx,
                                                         const std::string& credit_code) {
  return one(tx, "WHERE o.credit_code = $1 AND o.state <> 'rejected'", credit_code);
}

void insert_organisation(Transaction& tx, const OrganisationRow& organisation) {
  run(tx,
      "INSERT INTO organisation (id, control_group, name, credit_code, created_at_ms, state, "
      "version, registered_by, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
      organisation.id, organisation.control_group, organisation.name, organisation.credit_code,
      organisation.registered_at.ms, organisation.state, organisation.version,
      nullable(organisation.registered_by), organisation.seq);
}

void update_organisation(Transaction& tx, const OrganisationRow& organisation) {
  run(tx,
      "UPDATE organisation SET control_group = $2, name = $3, credit_code = $4, state = $5, "
      "version = $6, reason = $7, decided_by = $8, decided_at_ms = $9, seq = $10, "
      "withdrawal_by = $11, withdrawal_reason = $12 WHERE id = $1",
      organisation.id, organisation.control_group, organisation.name, organisation.credit_code,
      organisation.state, organisation.version, nullable(organisation.reason),
      nullable(organisation.decided_by), nullable(organisation.decided_at), organisation.seq,
      nullable(organisation.withdrawal_by), nullable(organisation.withdrawal_reason));
}

std::vector<OrganisationCount> list_organisations(Transaction& tx, const OrganisationQuery& query) {
  const std::string sql =
      std::string("SELECT ") + columns +
      ", (SELECT count(*) FROM account a WHERE a.organisation = o.id) AS members "
      "FROM organisation o WHERE ($1::text IS NULL OR o.state = $1) AND ($2::text IS NULL OR "
      "strpos(o.name, $2) > 0 OR starts_with(o.credit_code, upper($2))) "
      "ORDER BY o.state <> 'registered', "
      "CASE WHEN o.state = 'registered' THEN o.created_at_ms ELSE -o.created_at_ms END, o.id "
      "LIMIT " +
      std::to_string(base::limits::rows_listed_max);
  std::vector<OrganisationCount> out;
  for (const auto& row : run(tx, sql.c_str(), nullable(query.state), nullable(query.text))) {
    out.push_back({organisation_of(row), number(row["members"])});
  }
  return out;
}

std::vector<MemberRow> members_of(Transaction& tx, const std::string& organisation) {
  std::vector<MemberRow> out;
  const auto rows =
      run(tx,
          "SELECT a.name, a.person, coalesce(d.name, a.label), a.member_role, a.bid_limit_fen, "
          "a.hash IS NOT NULL "
          "FROM account a LEFT JOIN personal_data d ON d.person = a.person "
          "WHERE a.organisation = $1 ORDER BY a.created_at_ms, a.name",
          organisation);
  for (const auto& row : rows) {
    out.push_back({text(row[0]), text(row[1]), text(row[2]), text(row[3]), maybe_number(row[4]),
                   flag(row[5])});
  }
  return out;
}

bool join_organisation(Transaction& tx, const std::string& account, const Membership& membership) {
  return run(tx,
             "UPDATE account SET organisation = $2, member_role = $3, bid_limit_fen = $4 "
             "WHERE name = $1 AND (organisation IS NULL OR organisation = $2)",
             account, membership.organisation, membership.role, nullable(membership.limit_fen))
             .affected_rows() == 1;
}

void leave_organisation(Transaction& tx, const std::string& account) {
  run(tx,
      "UPDATE account SET organisation = NULL, member_role = NULL, bid_limit_fen = NULL "
      "WHERE name = $1",
      account);
}

std::vector<OwnBidRow> own_bids(Transaction& tx, const std::string& organisation,
                                const std::string& session) {
  const std::string sql =
      "SELECT j.seq, j.at_ms, convert_from(j.body, 'UTF8'), nullif(j.by_person, '') "
      "FROM announcement n JOIN lot l ON l.announcement = n.id "
      "JOIN application a ON a.lot = l.id AND a.organisation = $1 "
      "JOIN journal j ON j.stream = 'session/' || n.session AND j.kind = 'session.bid_accepted' "
      "AND convert_from(j.body, 'UTF8')::jsonb ->> 'bid_number' = a.bid_number "
      "WHERE n.session = $2 ORDER BY j.seq DESC LIMIT " +
      std::to_string(base::limits::rows_listed_max);
  std::vector<OwnBidRow> out;
  for (const auto& row : run(tx, sql.c_str(), organisation, session)) {
    out.push_back({number(row[0]), instant(row[1]), text(row[2]), maybe_text(row[3])});
  }
  return out;
}

std::vector<PersonName> names_of(Transaction& tx, const std::vector<std::string>& persons) {
  std::vector<PersonName> out;
  const auto rows = run(tx,
                        "SELECT DISTINCT ON (a.person) a.person, coalesce(d.name, a.label), a.role "
                        "FROM account a LEFT JOIN personal_data d ON d.person = a.person "
                        "WHERE a.person = ANY ($1::text[]) ORDER BY a.person, a.created_at_ms",
                        array_text(persons));
  for (const auto& row : rows) out.push_back({text(row[0]), text(row[1]), text(row[2])});
  return out;
}

}  // namespace adit::store
