// The statements behind reports and what rests on them.
#include "store/conformity.hpp"

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
                        "WHERE lot = $1 ORDER BY id DESC LIMIT 500",
                        lot);
  for (const auto& row : rows) {
    out.push_back({text(row["lot"]), static_cast<int>(number(row["lot_version"])),
                   text(row["stage"]), text(row["verdict"]), text(row["plan"]),
                   text(row["registry_digest"]), text(row["digest"]), text(row["document"]),
                   maybe_text(row["reviewed_by"]), instant(row["reviewed_at_ms"])});
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
      "INSERT INTO reservation (block, slot, lot, announcement, finding, reserved_at_ms, "
      "frees_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      reservation.block, reservation.slot, reservation.lot, reservation.announcement,
      nullable(reservation.finding), reservation.reserved_at.ms, nullable(reservation.frees_at));
}

std::vector<ReservationRow> reservations_near(Transaction& tx,
                                              const std::vector<std::string>& blocks,
                                              const std::vector<std::string>& lots) {
  std::vector<ReservationRow> out;
  const auto rows = run_planned(tx, "reservations_near",
                                "SELECT r.block, r.slot, r.lot, l.number, r.announcement, "
                                "r.finding, r.reserved_at_ms, r.frees_at_ms FROM reservation r "
                                "JOIN lot l ON l.id = r.lot WHERE r.block = ANY($1::text[]) "
                                "OR r.lot = ANY($2::text[]) ORDER BY r.block, r.slot",
                                array_text(blocks), array_text(lots));
  for (const auto& row : rows) {
    out.push_back({text(row["block"]), number(row["slot"]), text(row["lot"]), text(row["number"]),
                   text(row["announcement"]), maybe_number(row["finding"]),
                   instant(row["reserved_at_ms"]), maybe_instant(row["frees_at_ms"])});
  }
  return out;
}

std::vector<std::string> delete_reservations(Transaction& tx, const std::string& lot) {
  auto blocks = reserved_blocks(tx, lot);
  run(tx, "DELETE FROM reservation WHERE lot = $1", lot);
  return blocks;
}

std::vector<std::string> reserved_blocks(Transaction& tx, const std::string& lot) {
  std::vector<std::string> out;
  for (const auto& row :
       run(tx, "SELECT block FROM reservation WHERE lot = $1 ORDER BY block", lot)) {
    out.push_back(text(row[0]));
  }
  return out;
}

void set_frees_at(Transaction& tx, const std::string& lot, base::Instant frees_at) {
  run(tx, "UPDATE reservation SET frees_at_ms = $2 WHERE lot = $1", lot, frees_at.ms);
}

}  // namespace adit::store
