// The statements behind kept reports.
#include "store/reports.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

// An array of short words without commas, braces and quotes, as the tables hold them.
std::vector<std::string> words(const pqxx::field& field) {
  std::vector<std::string> out;
  auto reader = field.as_array();
  for (auto item = reader.get_next(); item.first != pqxx::array_parser::done;
       item = reader.get_next()) {
    if (item.first == pqxx::array_parser::string_value) out.push_back(item.second);
  }
  return out;
}

constexpr const char* of_digest_sql =
    "SELECT 'lot' AS kind, r.lot AS subject, r.lot_version AS version, 'establish' AS event, "
    "'{}'::text[] AS changes, r.stage, r.document, r.reviewed_by IS NOT NULL AS asked, "
    "r.reviewed_at_ms AS at_ms, "
    "(SELECT o.digest FROM conformity_report o WHERE o.lot = r.lot AND o.id < r.id "
    "ORDER BY o.id DESC LIMIT 1) AS earlier, "
    "(SELECT o.digest FROM conformity_report o WHERE o.lot = r.lot AND o.id > r.id "
    "ORDER BY o.id LIMIT 1) AS later FROM conformity_report r WHERE r.digest = $1 UNION ALL "
    "SELECT 'right', r.right_id, r.record_since, r.event, r.changes, r.stage, r.document, true, "
    "r.at_ms, (SELECT o.digest FROM right_report o WHERE o.right_id = r.right_id AND o.id < r.id "
    "ORDER BY o.id DESC LIMIT 1), "
    "(SELECT o.digest FROM right_report o WHERE o.right_id = r.right_id AND o.id > r.id "
    "ORDER BY o.id LIMIT 1) FROM right_report r WHERE r.digest = $1 ORDER BY at_ms, subject";

}  // namespace

void insert_right_report(Transaction& tx, const RightReportRow& report) {
  run(tx,
      "INSERT INTO right_report (right_id, record_since, event, changes, stage, verdict, blocking, "
      "plan, registry_digest, digest, document, asked_by, at_ms, seq) "
      "VALUES ($1, $2, $3, $4::text[], $5, $6, $7::text[], $8, $9, $10, $11, $12, $13, $14)",
      report.right, report.record_since, report.event, array_text(report.changes), report.stage,
      report.verdict, array_text(report.blocking), report.plan, report.registry_digest,
      report.digest, report.document, report.asked_by, report.at.ms, report.seq);
}

std::vector<RightReportRow> right_reports(Transaction& tx, const std::string& right) {
  std::vector<RightReportRow> out;
  for (const auto& row :
       run(tx,
           "SELECT right_id, record_since, event, changes, stage, verdict, blocking, plan, "
           "registry_digest, digest, asked_by, at_ms, seq FROM right_report "
           "WHERE right_id = $1 ORDER BY id DESC LIMIT 500",
           right)) {
    out.push_back({text(row["right_id"]), number(row["record_since"]), text(row["event"]),
                   words(row["changes"]), text(row["stage"]), text(row["verdict"]),
                   words(row["blocking"]), text(row["plan"]), text(row["registry_digest"]),
                   text(row["digest"]), "", text(row["asked_by"]), instant(row["at_ms"]),
                   number(row["seq"])});
  }
  return out;
}

std::vector<KeptReport> kept_reports(Transaction& tx, const std::string& digest) {
  std::vector<KeptReport> out;
  for (const auto& row : run(tx, of_digest_sql, digest)) {
    out.push_back({text(row["kind"]), text(row["subject"]), number(row["version"]),
                   text(row["event"]), words(row["changes"]), text(row["stage"]),
                   text(row["document"]), flag(row["asked"]), instant(row["at_ms"]),
                   maybe_text(row["earlier"]), maybe_text(row["later"])});
  }
  return out;
}

}  // namespace adit::store
