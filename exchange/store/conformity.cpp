// The statements behind reports and what rests on them.
#include "store/conformity.hpp"

#include "base/limits.hpp"
#include "store/statement.hpp"

namespace adit::store {

std::int64_t insert_report(Transaction& tx, const ReportRow& report) {
  return number(run(tx,
                    "INSERT INTO conformity_report (lot, lot_version, stage, verdict, plan, "
                    "registry_digest, digest, document, reviewed_by, reviewed_at_ms) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id",
                    report.lot, report.lot_version, report.stage, report.verdict, report.plan,
                    report.registry_digest, report.digest, report.document,
                    nullable(report.reviewed_by), report.reviewed_at.ms)[0][0]);
}

std::vector<ReportRow> reports_of(Transaction& tx, const std::string& lot) {
  std::vector<ReportRow> out;
  const auto rows = run(tx,
                        "SELECT lot, lot_version, stage, verdict, plan, registry_digest, digest, "
                        "document, reviewed_by, reviewed_at_ms FROM conformity_report "
                        "WHERE lot = $1 ORDER BY id DESC LIMIT $2",
                        lot, base::limits::reports_listed_max);
  for (const auto& row : rows) {
    out.push_back({text(row["lot"]), static_cast<int>(number(row["lot_version"])),
                   text(row["stage"]), text(row["verdict"]), text(row["plan"]),
                   text(row["registry_digest"]), text(row["digest"]), text(row["document"]),
                   maybe_text(row["reviewed_by"]), instant(row["reviewed_at_ms"])});
  }
  return out;
}

std::vector<RuleFindingRow> findings_of_rule(Transaction& tx, const std::string& plan,
                                             const std::string& rule, bool announced_only) {
  std::vector<RuleFindingRow> out;
  const auto rows = run(
      tx,
      "SELECT l.id, l.number, l.draft::jsonb ->> 'title_zh', l.draft::jsonb ->> 'title_en', "
      "l.state, f.finding::text FROM lot l CROSS JOIN LATERAL (SELECT document FROM "
      "conformity_report "
      "WHERE lot = l.id ORDER BY id DESC LIMIT 1) r CROSS JOIN LATERAL "
      "(SELECT jsonb_path_query_first(r.document::jsonb, "
      "'$.findings[*] ? (@.rule == $rule)', jsonb_build_object('rule', $2::text)) AS finding) f "
      "WHERE l.plan = $1 AND (NOT $3::boolean OR l.announcement IS NOT NULL) "
      "AND f.finding IS NOT NULL ORDER BY l.created_at_ms DESC, l.id LIMIT $4",
      plan, rule, announced_only, base::limits::rows_listed_max);
  for (const auto& row : rows) {
    out.push_back(
        {text(row[0]), text(row[1]), text(row[2]), text(row[3]), text(row[4]), text(row[5])});
  }
  return out;
}

void insert_approval(Transaction& tx, const ApprovalRow& approval) {
  run(tx,
      "INSERT INTO approval (lot, lot_version, report, verdict, proposer_person, "
      "approver_person, approved_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      approval.lot, approval.lot_version, approval.report, approval.verdict,
      approval.proposer_person, approval.approver_person, approval.approved_at.ms);
}

std::optional<std::int64_t> standing_report(Transaction& tx, const std::string& lot) {
  const auto rows = run(tx, "SELECT report FROM lot WHERE id = $1", lot);
  if (rows.empty()) return std::nullopt;
  return maybe_number(rows[0][0]);
}

void insert_announcement(Transaction& tx, const AnnouncementRow& announcement) {
  run(tx,
      "INSERT INTO announcement (id, lot, lot_version, report, verdict, session, "
      "announced_at_ms, earliest_opening_ms, opens_at_ms, derivation, reserve_commitment) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      announcement.id, announcement.lot, announcement.lot_version, announcement.report,
      announcement.verdict, announcement.session, announcement.announced_at.ms,
      announcement.earliest_opening.ms, announcement.opens_at.ms, announcement.derivation,
      nullable(announcement.reserve_commitment));
}

std::int64_t keep_justified_finding(Transaction& tx, const JustifiedFindingRow& finding) {
  return number(run(tx,
                    "INSERT INTO justified_finding (report, rule, document_sha256, signed_by) "
                    "VALUES ($1, $2, $3, $4) ON CONFLICT (report, rule) DO UPDATE SET "
                    "rule = excluded.rule RETURNING id",
                    finding.report, finding.rule, finding.document_sha256,
                    finding.signed_by)[0][0]);
}

void insert_reservation(Transaction& tx, const ReservationRow& reservation) {
  run(tx,
      "INSERT INTO reservation (kind, id, slot, lot, announcement, finding, reserved_at_ms, "
      "frees_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      reservation.kind, reservation.id, reservation.slot, reservation.lot, reservation.announcement,
      nullable(reservation.finding), reservation.reserved_at.ms, nullable(reservation.frees_at));
}

std::vector<ReservationRow> reservations_near(Transaction& tx, const ReservationsAsked& asked) {
  std::vector<ReservationRow> out;
  const auto rows = run_planned(
      tx, "reservations_near",
      "SELECT r.kind, r.id, r.slot, r.lot, l.number, r.announcement, r.finding, r.reserved_at_ms, "
      "r.frees_at_ms FROM reservation r JOIN lot l ON l.id = r.lot "
      "WHERE (r.kind = 'block' AND r.id = ANY($1::text[])) "
      "OR (r.kind = 'deposit' AND r.id = ANY($2::text[])) "
      "OR (r.kind = 'quota' AND r.id = ANY($3::text[])) "
      "OR (r.lot = ANY($4::text[]) AND r.kind = 'block') ORDER BY r.kind, r.id, r.slot",
      array_text(asked.blocks), array_text(asked.deposits), array_text(asked.quotas),
      array_text(asked.lots));
  for (const auto& row : rows) {
    out.push_back({text(row["kind"]), text(row["id"]), number(row["slot"]), text(row["lot"]),
                   text(row["number"]), text(row["announcement"]), maybe_number(row["finding"]),
                   instant(row["reserved_at_ms"]), maybe_instant(row["frees_at_ms"])});
  }
  return out;
}

void delete_reservations(Transaction& tx, const std::string& lot) {
  run(tx, "DELETE FROM reservation WHERE lot = $1", lot);
}

std::vector<std::string> reserved_blocks(Transaction& tx, const std::string& lot) {
  std::vector<std::string> out;
  for (const auto& row :
       run(tx, "SELECT block FROM reservation WHERE lot = $1 AND block IS NOT NULL ORDER BY block",
           lot)) {
    out.push_back(text(row[0]));
  }
  return out;
}

void set_frees_at(Transaction& tx, const std::string& lot, base::Instant frees_at) {
  run(tx, "UPDATE reservation SET frees_at_ms = $2 WHERE lot = $1", lot, frees_at.ms);
}

}  // namespace adit::store
