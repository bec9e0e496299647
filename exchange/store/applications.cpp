// The statements behind applications.
#include "store/applications.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* view_sql =
    "SELECT a.id, a.lot, a.organisation, a.account, a.state, a.due_fen, a.received_fen, "
    "a.bid_number, a.reason, a.seq, a.submitted_at_ms, o.name, o.credit_code, "
    "l.number AS lot_number, l.draft, l.state AS lot_state, n.session FROM application a "
    "JOIN organisation o ON o.id = a.organisation JOIN lot l ON l.id = a.lot "
    "LEFT JOIN announcement n ON n.id = l.announcement ";

ApplicationView view_of(const pqxx::row& row) {
  ApplicationView view;
  auto& application = view.application;
  application.id = text(row["id"]);
  application.lot = text(row["lot"]);
  application.organisation = text(row["organisation"]);
  application.account = text(row["account"]);
  application.state = text(row["state"]);
  application.due_fen = number(row["due_fen"]);
  application.received_fen = number(row["received_fen"]);
  application.bid_number = maybe_text(row["bid_number"]);
  application.reason = maybe_text(row["reason"]);
  application.seq = number(row["seq"]);
  application.submitted_at = instant(row["submitted_at_ms"]);
  view.organisation_name = text(row["name"]);
  view.credit_code = text(row["credit_code"]);
  view.lot_number = text(row["lot_number"]);
  view.lot_draft = text(row["draft"]);
  view.lot_state = text(row["lot_state"]);
  view.session = maybe_text(row["session"]);
  return view;
}

template <class... Args>
std::optional<ApplicationView> one(Transaction& tx, const char* where, const Args&... args) {
  const std::string sql = std::string(view_sql) + where;
  const auto rows = run(tx, sql.c_str(), args...);
  if (rows.empty()) return std::nullopt;
  return view_of(rows[0]);
}

// The register knows a holder by its credit code, or by the company's id here.
constexpr const char* control_sql =
    "o.id AS organisation, o.name, o.credit_code, o.control_group, "
    "r.document::jsonb ->> 'control_group' AS registered FROM organisation o "
    "LEFT JOIN registry_record r ON r.kind = 'holder' AND r.id IN (o.credit_code, o.id) "
    "AND r.until IS NULL ";

// A row for each holder that a company is in the register, or one.
std::vector<ControlRow> controls_in(const pqxx::result& rows) {
  std::vector<ControlRow> out;
  for (const auto& row : rows) {
    if (out.empty() || out.back().application != text(row["application"])) {
      out.push_back({text(row["lot"]),
                     text(row["application"]),
                     text(row["organisation"]),
                     text(row["name"]),
                     text(row["credit_code"]),
                     text(row["control_group"]),
                     {}});
    }
    if (auto group = maybe_text(row["registered"])) out.back().registered.push_back(*group);
  }
  return out;
}

std::optional<std::string> first_text(const pqxx::result& rows) {
  if (rows.empty()) return std::nullopt;
  return maybe_text(rows[0][0]);
}

}  // namespace

void insert_application(Transaction& tx, const ApplicationRow& application) {
  run(tx,
      "INSERT INTO application (id, lot, organisation, account, state, due_fen, received_fen, "
      "seq, submitted_at_ms, updated_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
      application.id, application.lot, application.organisation, application.account,
      application.state, application.due_fen, application.received_fen, application.seq,
      application.submitted_at.ms);
}

void update_application(Transaction& tx, const ApplicationRow& application, base::Instant now) {
  run(tx,
      "UPDATE application SET state = $2, received_fen = $3, bid_number = $4, reason = $5, "
      "seq = $6, updated_at_ms = $7 WHERE id = $1",
      application.id, application.state, application.received_fen, nullable(application.bid_number),
      nullable(application.reason), application.seq, now.ms);
}

std::optional<std::string> application_of(Transaction& tx, const std::string& lot,
                                          const std::string& organisation) {
  return first_text(run(tx, "SELECT id FROM application WHERE lot = $1 AND organisation = $2", lot,
                        organisation));
}

std::optional<ApplicationView> find_application_view(Transaction& tx, const std::string& id) {
  return one(tx, "WHERE a.id = $1", id);
}

std::vector<ApplicationView> list_application_views(Transaction& tx,
                                                    const ApplicationQuery& query) {
  const std::string sql = std::string(view_sql) +
                          "WHERE ($1::text IS NULL OR a.organisation = $1) "
                          "AND ($2::text IS NULL OR a.lot = $2) "
                          "ORDER BY a.submitted_at_ms DESC, a.id LIMIT 500";
  std::vector<ApplicationView> out;
  for (const auto& row : run(tx, sql.c_str(), nullable(query.organisation), nullable(query.lot))) {
    out.push_back(view_of(row));
  }
  return out;
}

std::vector<ControlRow> applicants_of(Transaction& tx, const std::vector<std::string>& lots) {
  const std::string sql = std::string("SELECT a.lot, a.id AS application, ") + control_sql +
                          "JOIN application a ON a.organisation = o.id "
                          "WHERE a.lot = ANY($1::text[]) AND a.state <> 'rejected' "
                          "ORDER BY a.submitted_at_ms, a.id, r.id";
  return controls_in(run(tx, sql.c_str(), array_text(lots)));
}

ControlRow control_of(Transaction& tx, const std::string& organisation) {
  const std::string sql = std::string("SELECT '' AS lot, '' AS application, ") + control_sql +
                          "WHERE o.id = $1 ORDER BY r.id";
  return controls_in(run(tx, sql.c_str(), organisation)).at(0);
}

std::optional<ApplicationView> admitted_as(Transaction& tx, const std::string& lot,
                                           const std::string& bid_number) {
  return one(tx, "WHERE a.lot = $1 AND a.bid_number = $2", lot, bid_number);
}

std::vector<std::string> taken_bid_numbers(Transaction& tx, const std::string& lot) {
  std::vector<std::string> out;
  const auto rows =
      run(tx, "SELECT bid_number FROM application WHERE lot = $1 AND bid_number IS NOT NULL", lot);
  for (const auto& row : rows) out.push_back(text(row[0]));
  return out;
}

void insert_deposit(Transaction& tx, const DepositRow& deposit, base::Instant now) {
  run(tx,
      "INSERT INTO deposit_record (application, reference, amount_fen, received_at_ms, "
      "recorded_by, recorded_at_ms) VALUES ($1, $2, $3, $4, $5, $6)",
      deposit.application, deposit.reference, deposit.amount_fen, deposit.received_at.ms,
      deposit.recorded_by, now.ms);
}

}  // namespace adit::store
