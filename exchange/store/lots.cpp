// The statements behind lots.
#include "store/lots.hpp"

#include <sstream>

#include "base/digest.hpp"
#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* view_sql =
    "SELECT l.id, l.number, l.version, l.state, l.right_kind, l.mineral, l.plan, l.profile, "
    "l.draft, l.area_m2, array_to_string(l.blocks, ',') AS blocks, l.proposer_person, "
    "l.reserve_kind = 'secret' AS reserve_secret, l.seq, "
    "(SELECT g.verdict FROM conformity_report g WHERE g.lot = l.id AND g.lot_version = l.version "
    "AND l.report IS NOT NULL ORDER BY g.id DESC LIMIT 1) AS verdict, "
    "l.outcome, l.created_at_ms, l.updated_at_ms, e.synthetic, "
    "c.digest AS report_digest, n.id AS announcement, n.session, n.announced_at_ms, "
    "n.earliest_opening_ms, n.opens_at_ms, n.derivation, n.reserve_commitment, "
    "v.approver_person, v.approved_at_ms, v.lot_version AS approved_version, "
    "p.plan AS approved_plan, p.registry_digest AS approved_registry, "
    "p.digest AS approved_report, r.session IS NOT NULL AS has_result, "
    "coalesce((SELECT min(a.label) FROM account a WHERE a.person = l.proposer_person), '') "
    "AS proposer_label, b.reason AS refusal_reason, b.refused_at_ms, "
    "b.lot_version AS refused_version, b.refuser_person, coalesce((SELECT min(a.label) "
    "FROM account a WHERE a.person = b.refuser_person), '') AS refuser_label "
    "FROM lot l JOIN plan_edition e ON e.id = l.plan "
    "LEFT JOIN conformity_report c ON c.id = l.report "
    "LEFT JOIN announcement n ON n.id = l.announcement "
    "LEFT JOIN approval v ON v.lot = l.id AND v.lot_version = l.approval_version "
    "LEFT JOIN conformity_report p ON p.id = v.report "
    "LEFT JOIN result r ON r.session = n.session "
    "LEFT JOIN LATERAL (SELECT * FROM approval_refusal x WHERE x.lot = l.id "
    "ORDER BY x.seq DESC LIMIT 1) b ON true ";

// Ids have no commas.
std::vector<std::string> texts(const pqxx::field& field) {
  std::vector<std::string> out;
  std::istringstream in(text(field));
  for (std::string item; std::getline(in, item, ',');) out.push_back(item);
  return out;
}

LotRow lot_of(const pqxx::row& row) {
  LotRow lot;
  lot.id = text(row["id"]);
  lot.number = text(row["number"]);
  lot.version = static_cast<int>(number(row["version"]));
  lot.state = text(row["state"]);
  lot.right = text(row["right_kind"]);
  lot.mineral = text(row["mineral"]);
  lot.plan = text(row["plan"]);
  lot.profile = text(row["profile"]);
  lot.draft = text(row["draft"]);
  lot.area_m2 = number(row["area_m2"]);
  lot.blocks = texts(row["blocks"]);
  lot.proposer_person = text(row["proposer_person"]);
  lot.reserve_secret = flag(row["reserve_secret"]);
  lot.seq = number(row["seq"]);
  lot.updated_at = instant(row["updated_at_ms"]);
  return lot;
}

std::optional<Approved> approval_of(const pqxx::row& row) {
  if (row["approver_person"].is_null()) return std::nullopt;
  Approved approval;
  approval.person = text(row["approver_person"]);
  approval.at = instant(row["approved_at_ms"]);
  approval.lot_version = static_cast<int>(number(row["approved_version"]));
  approval.plan = text(row["approved_plan"]);
  approval.registry_digest = text(row["approved_registry"]);
  approval.report_digest = text(row["approved_report"]);
  return approval;
}

std::optional<RefusalRow> refusal_of(const pqxx::row& row) {
  if (row["refusal_reason"].is_null()) return std::nullopt;
  RefusalRow refusal;
  refusal.lot_version = static_cast<int>(number(row["refused_version"]));
  refusal.refuser_person = text(row["refuser_person"]);
  refusal.reason = text(row["refusal_reason"]);
  refusal.at = instant(row["refused_at_ms"]);
  refusal.label = text(row["refuser_label"]);
  return refusal;
}

LotView view_of(const pqxx::row& row) {
  LotView view;
  view.lot = lot_of(row);
  view.created_at = instant(row["created_at_ms"]);
  view.proposer_label = text(row["proposer_label"]);
  view.synthetic = flag(row["synthetic"]);
  view.approval = approval_of(row);
  view.refusal = refusal_of(row);
  view.verdict = maybe_text(row["verdict"]);
  view.report_digest = maybe_text(row["report_digest"]);
  view.announcement = maybe_text(row["announcement"]);
  view.session = maybe_text(row["session"]);
  view.announced_at = maybe_instant(row["announced_at_ms"]);
  view.earliest_opening = maybe_instant(row["earliest_opening_ms"]);
  view.opens_at = maybe_instant(row["opens_at_ms"]);
  view.derivation = maybe_text(row["derivation"]);
  view.reserve_commitment = maybe_text(row["reserve_commitment"]);
  view.outcome = maybe_text(row["outcome"]);
  view.has_result = flag(row["has_result"]);
  return view;
}

const char* reserve_kind(const LotRow& lot) {
  return lot.reserve_secret ? "secret" : "none";
}

}  // namespace

std::string next_lot_number(Transaction& tx, int year) {
  const auto rows = run(tx,
                        "SELECT 'JL-' || $1::int || '-' || lpad(nextval('lot_number')::text, "
                        "greatest(4, length(currval('lot_number')::text)), '0')",
                        year);
  return text(rows[0][0]);
}

void insert_lot(Transaction& tx, const LotRow& lot, base::Instant now) {
  run(tx,
      "INSERT INTO lot (id, number, version, state, right_kind, mineral, plan, profile, draft, "
      "geom, area_m2, blocks, proposer_person, reserve_kind, seq, created_at_ms, updated_at_ms) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, ST_GeomFromText($10, 4490), $11, $12::text[], "
      "$13, $14, $15, $16, $16)",
      lot.id, lot.number, lot.version, lot.state, lot.right, lot.mineral, lot.plan, lot.profile,
      lot.draft, lot.wkt, lot.area_m2, array_text(lot.blocks), lot.proposer_person,
      reserve_kind(lot), lot.seq, now.ms);
}

void revise_lot_row(Transaction& tx, const LotRow& lot) {
  run(tx,
      "UPDATE lot SET version = $2, state = $3, right_kind = $4, mineral = $5, plan = $6, "
      "profile = $7, draft = $8, geom = ST_GeomFromText($9, 4490), area_m2 = $10, "
      "reserve_kind = $11, seq = $12, updated_at_ms = $13, blocks = $14::text[], report = NULL, "
      "verdict = NULL WHERE id = $1",
      lot.id, lot.version, lot.state, lot.right, lot.mineral, lot.plan, lot.profile, lot.draft,
      lot.wkt, lot.area_m2, reserve_kind(lot), lot.seq, lot.updated_at.ms, array_text(lot.blocks));
}

std::optional<LotView> find_lot_view(Transaction& tx, const std::string& lot) {
  static const std::string sql = std::string(view_sql) + "WHERE l.id = $1";
  const auto rows = run_planned(tx, "lot_view", sql, lot);
  if (rows.empty()) return std::nullopt;
  return view_of(rows[0]);
}

std::vector<LotView> lot_views(Transaction& tx, const std::vector<std::string>& ids) {
  const std::string sql = std::string(view_sql) +
                          "WHERE l.id = ANY($1::text[]) ORDER BY array_position($1::text[], l.id)";
  std::vector<LotView> out;
  for (const auto& row : run(tx, sql.c_str(), array_text(ids))) out.push_back(view_of(row));
  return out;
}

void mark_reviewed(Transaction& tx, const std::string& lot, std::int64_t report,
                   const std::string& verdict, std::int64_t seq, base::Instant now) {
  run(tx,
      "UPDATE lot SET state = 'submitted', report = $2, verdict = $3, seq = $4, "
      "updated_at_ms = $5 WHERE id = $1",
      lot, report, verdict, seq, now.ms);
}

void mark_approved(Transaction& tx, const std::string& lot, int version, std::int64_t seq,
                   base::Instant now) {
  run(tx,
      "UPDATE lot SET state = 'approved', approval_version = $2, seq = $3, updated_at_ms = $4 "
      "WHERE id = $1",
      lot, version, seq, now.ms);
}

void mark_announced(Transaction& tx, const std::string& lot, std::int64_t report,
                    const std::string& verdict, const std::string& announcement, std::int64_t seq,
                    base::Instant now) {
  run(tx,
      "UPDATE lot SET state = 'announced', report = $2, verdict = $3, announcement = $4, "
      "seq = $5, updated_at_ms = $6 WHERE id = $1",
      lot, report, verdict, announcement, seq, now.ms);
}

void mark_in_session(Transaction& tx, const std::string& lot, std::int64_t report,
                     const std::string& verdict, std::int64_t seq, base::Instant now) {
  run(tx,
      "UPDATE lot SET state = 'in_session', opening_report = $2, opening_verdict = $3, seq = $4, "
      "updated_at_ms = $5 WHERE id = $1",
      lot, report, verdict, seq, now.ms);
}

void insert_refusal(Transaction& tx, const RefusalRow& refusal) {
  run(tx,
      "INSERT INTO approval_refusal (lot, seq, lot_version, proposer_person, refuser_person, "
      "reason, refused_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      refusal.lot, refusal.seq, refusal.lot_version, refusal.proposer_person,
      refusal.refuser_person, refusal.reason, refusal.at.ms);
}

void mark_state(Transaction& tx, const std::string& lot, const std::string& state,
                const std::optional<std::string>& outcome, std::int64_t seq, base::Instant now) {
  run(tx,
      "UPDATE lot SET state = $2, outcome = coalesce($3, outcome), seq = $4, updated_at_ms = $5 "
      "WHERE id = $1",
      lot, state, nullable(outcome), seq, now.ms);
}

std::vector<ClosedLot> sold_lots(Transaction& tx, const std::string& profile,
                                 base::Instant closed_before, std::size_t most) {
  std::vector<ClosedLot> out;
  const auto rows = run(tx,
                        "SELECT l.id, r.closed_at_ms FROM lot l JOIN result r ON r.lot = l.id "
                        "WHERE l.state = 'sold' AND l.profile = $1 AND r.closed_at_ms <= $2 "
                        "ORDER BY r.closed_at_ms, l.id LIMIT $3",
                        profile, closed_before.ms, static_cast<std::int64_t>(most));
  for (const auto& row : rows) out.push_back({text(row[0]), instant(row[1])});
  return out;
}

std::vector<ClosedLot> suspended_lots(Transaction& tx, const std::string& profile,
                                      base::Instant closed_before, std::size_t most) {
  std::vector<ClosedLot> out;
  const auto rows = run(tx,
                        "SELECT l.id, s.ended_at_ms FROM lot l JOIN session s ON s.lot = l.id "
                        "WHERE l.state = 'suspended' AND l.profile = $1 "
                        "AND s.phase = 'suspended' AND s.ended_at_ms <= $2 "
                        "ORDER BY s.ended_at_ms, l.id LIMIT $3",
                        profile, closed_before.ms, static_cast<std::int64_t>(most));
  for (const auto& row : rows) out.push_back({text(row[0]), instant(row[1])});
  return out;
}

void keep_reserve(Transaction& tx, const std::string& lot, const std::string& sealed) {
  run(tx,
      "INSERT INTO reserve_secret (lot, sealed) VALUES ($1, decode($2, 'hex')) "
      "ON CONFLICT (lot) DO UPDATE SET sealed = excluded.sealed",
      lot, base::to_hex(sealed));
}

void drop_reserve(Transaction& tx, const std::string& lot) {
  run(tx, "DELETE FROM reserve_secret WHERE lot = $1", lot);
}

std::vector<SealedReserve> all_reserves(Transaction& tx) {
  std::vector<SealedReserve> out;
  for (const auto& row :
       run(tx, "SELECT lot, encode(sealed, 'hex') FROM reserve_secret ORDER BY lot")) {
    out.push_back({text(row[0]), base::from_hex(text(row[1])).value_or("")});
  }
  return out;
}

std::optional<std::string> find_reserve(Transaction& tx, const std::string& lot) {
  const auto rows = run(tx, "SELECT encode(sealed, 'hex') FROM reserve_secret WHERE lot = $1", lot);
  if (rows.empty()) return std::nullopt;
  return base::from_hex(text(rows[0][0]));
}

}  // namespace adit::store
