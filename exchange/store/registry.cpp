// The statements that read the register.
#include "store/registry.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* snapshot_columns =
    "s.id AS snapshot, s.source, s.format, s.taken_on, s.imported_at_ms, s.imported_by, "
    "s.complete, s.records, s.added, s.changed, s.ended, s.digest AS snapshot_digest, "
    "s.file_sha256";

SnapshotRow snapshot_of(const pqxx::row& row) {
  SnapshotRow out;
  out.id = number(row["snapshot"]);
  out.source = text(row["source"]);
  out.format = text(row["format"]);
  out.taken_on = text(row["taken_on"]);
  out.imported_at = instant(row["imported_at_ms"]);
  out.imported_by = maybe_text(row["imported_by"]);
  out.complete = flag(row["complete"]);
  out.records = number(row["records"]);
  out.added = number(row["added"]);
  out.changed = number(row["changed"]);
  out.ended = number(row["ended"]);
  out.digest = text(row["snapshot_digest"]);
  out.file_sha256 = text(row["file_sha256"]);
  return out;
}

constexpr const char* record_columns =
    "r.kind, r.id, r.since, r.document, h.document AS holder_document, r.area_m2, "
    "(SELECT min(s.imported_at_ms) FROM registry_record f JOIN registry_snapshot s "
    "ON s.id = f.since WHERE f.kind = r.kind AND f.id = r.id) AS first_known_at_ms ";

constexpr const char* joined_holder =
    "FROM registry_record r LEFT JOIN registry_record h ON h.kind = 'holder' AND h.id = r.holder "
    "AND h.until IS NULL ";

// $1 kind, $2 id, $3 text, $4 state, $5 block.
// Whether a member of the document holds the words $3; its text as a whole, which also has the
// members' names, is asked first, because that is quick and rules out nearly all.
std::string says(const std::string& document) {
  return "(position(lower(substr(to_json($3::text)::text, 2, length(to_json($3::text)::text) - 2)) "
         "IN lower(" +
         document + ")) > 0 AND EXISTS (SELECT FROM json_each_text(" + document +
         "::json) AS m WHERE m.key <> 'kind' AND position(lower($3) IN lower(m.value)) > 0))";
}

std::string asked_for() {
  return "WHERE r.until IS NULL AND r.kind = $1 "
         "AND ($2::text IS NULL OR r.id = $2) AND ($4::text IS NULL OR r.state = $4) "
         "AND ($5::text IS NULL OR r.block = $5) AND ($3::text IS NULL OR " +
         says("r.document") + " OR " + says("h.document") + ")";
}

RecordRow record_of(const pqxx::row& row) {
  return {text(row["kind"]),
          text(row["id"]),
          number(row["since"]),
          text(row["document"]),
          text(row["holder_document"]),
          maybe_number(row["area_m2"]),
          instant(row["first_known_at_ms"])};
}

}  // namespace

std::int64_t next_snapshot(Transaction& tx) {
  return number(run(tx, "SELECT coalesce(max(id), 0) + 1 FROM registry_snapshot")[0][0]);
}

void insert_snapshot(Transaction& tx, const SnapshotRow& snapshot) {
  run(tx,
      "INSERT INTO registry_snapshot (id, source, format, taken_on, imported_at_ms, imported_by, "
      "complete, records, added, changed, ended, digest, file_sha256) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
      snapshot.id, snapshot.source, snapshot.format, snapshot.taken_on, snapshot.imported_at.ms,
      nullable(snapshot.imported_by), snapshot.complete, snapshot.records, snapshot.added,
      snapshot.changed, snapshot.ended, snapshot.digest, snapshot.file_sha256);
}

std::optional<SnapshotRow> find_snapshot(Transaction& tx, std::int64_t id) {
  const std::string sql =
      std::string("SELECT ") + snapshot_columns + " FROM registry_snapshot s WHERE s.id = $1";
  const auto rows = run(tx, sql.c_str(), id);
  if (rows.empty()) return std::nullopt;
  return snapshot_of(rows[0]);
}

std::vector<SnapshotRow> all_snapshots(Transaction& tx, int limit) {
  const std::string sql = std::string("SELECT ") + snapshot_columns +
                          " FROM registry_snapshot s ORDER BY s.id DESC LIMIT $1";
  std::vector<SnapshotRow> out;
  for (const auto& row : run(tx, sql.c_str(), limit)) out.push_back(snapshot_of(row));
  return out;
}

RecordPage find_records(Transaction& tx, const RecordQuery& query) {
  const auto id = nullable(query.id);
  const auto searched = nullable(query.text);
  const auto state = nullable(query.state);
  const auto block = nullable(query.block);
  RecordPage page;
  const std::string from = std::string(joined_holder) + asked_for();
  const std::string counting = "SELECT count(*) " + from;
  page.matched = number(run(tx, counting.c_str(), query.kind, id, searched, state, block)[0][0]);
  const std::string reading =
      "SELECT " + std::string(record_columns) + from + " ORDER BY r.id OFFSET $6 LIMIT $7";
  for (const auto& row : run(tx, reading.c_str(), query.kind, id, searched, state, block,
                             query.offset, query.limit)) {
    page.records.push_back(record_of(row));
  }
  return page;
}

std::optional<LastVersion> last_version(Transaction& tx, const std::string& kind,
                                        const std::string& id) {
  const std::string sql = "SELECT " + std::string(record_columns) +
                          ", ST_AsGeoJSON(r.geom, 7, 0) AS geometry " + joined_holder +
                          "WHERE r.kind = $1 AND r.id = $2 ORDER BY r.since DESC LIMIT 1";
  const auto rows = run(tx, sql.c_str(), kind, id);
  if (rows.empty()) return std::nullopt;
  return LastVersion{record_of(rows[0]), maybe_text(rows[0]["geometry"])};
}

std::optional<Outline> outline_of(Transaction& tx, const std::string& kind, const std::string& id) {
  const auto rows = run(tx,
                        "SELECT ST_AsText(geom) AS wkt, area_m2 FROM registry_record "
                        "WHERE kind = $1 AND id = $2 AND until IS NULL AND geom IS NOT NULL",
                        kind, id);
  if (rows.empty()) return std::nullopt;
  return Outline{text(rows[0]["wkt"]), number(rows[0]["area_m2"])};
}

std::vector<ChangeRow> changes_of(Transaction& tx, std::int64_t snapshot, int limit) {
  std::vector<ChangeRow> out;
  const auto rows = run(tx,
                        "SELECT coalesce(a.kind, b.kind) AS kind, coalesce(a.id, b.id) AS id, "
                        "b.document AS before, a.document AS after "
                        "FROM (SELECT * FROM registry_record WHERE since = $1) AS a "
                        "FULL JOIN (SELECT * FROM registry_record WHERE until = $1) AS b "
                        "ON a.kind = b.kind AND a.id = b.id ORDER BY 1, 2 LIMIT $2",
                        snapshot, limit);
  for (const auto& row : rows) {
    out.push_back({text(row["kind"]), text(row["id"]), text(row["before"]), text(row["after"])});
  }
  return out;
}

std::vector<VersionRow> history_of_record(Transaction& tx, const std::string& kind,
                                          const std::string& id) {
  // An end is a line of its own unless the same snapshot says something new.
  const std::string sql =
      std::string("SELECT v.change, v.document, ") + snapshot_columns +
      " FROM (SELECT r.since AS at, r.document, CASE WHEN EXISTS (SELECT FROM registry_record p "
      "WHERE p.kind = r.kind AND p.id = r.id AND p.until = r.since) THEN 'changed' ELSE 'added' "
      "END AS change FROM registry_record r WHERE r.kind = $1 AND r.id = $2 UNION ALL "
      "SELECT r.until, r.document, 'ended' FROM registry_record r WHERE r.kind = $1 AND r.id = $2 "
      "AND r.until IS NOT NULL AND NOT EXISTS (SELECT FROM registry_record n "
      "WHERE n.kind = r.kind AND n.id = r.id AND n.since = r.until)) AS v "
      "JOIN registry_snapshot s ON s.id = v.at ORDER BY v.at DESC LIMIT 1000";
  std::vector<VersionRow> out;
  for (const auto& row : run(tx, sql.c_str(), kind, id)) {
    out.push_back({text(row["change"]), snapshot_of(row), text(row["document"])});
  }
  return out;
}

std::vector<std::string> known_records(Transaction& tx, const std::string& kind,
                                       const std::vector<std::string>& ids) {
  std::vector<std::string> out;
  for (const auto& row : run(tx,
                             "SELECT id FROM registry_record WHERE kind = $1 AND until IS NULL "
                             "AND id = ANY($2::text[]) ORDER BY id",
                             kind, array_text(ids))) {
    out.push_back(text(row[0]));
  }
  return out;
}

}  // namespace adit::store
