// COPY into a temporary table, then set by set: a hundred thousand records in the time of a few
// statements.
#include "store/registry_staging.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr std::size_t told_every = 10'000;

constexpr const char* staged_table =
    "CREATE TEMPORARY TABLE registry_staged (kind text, id text, line int, document text, "
    "digest text, holder text, block text, state text, top_mm bigint, bottom_mm bigint, "
    "geom geometry(MultiPolygon, 4490), area_m2 bigint) ON COMMIT DROP";

// What becomes of each record: one row a change.
constexpr const char* difference_table =
    "CREATE TEMPORARY TABLE registry_difference ON COMMIT DROP AS "
    "SELECT s.kind, s.id, r.since IS NOT NULL AS known, true AS stays FROM registry_staged s "
    "LEFT JOIN registry_record r ON r.kind = s.kind AND r.id = s.id AND r.until IS NULL "
    "WHERE r.digest IS DISTINCT FROM s.digest UNION ALL "
    "SELECT r.kind, r.id, true, false FROM registry_record r WHERE $1::boolean "
    "AND r.until IS NULL AND r.kind IN (SELECT kind FROM registry_staged) "
    "AND NOT EXISTS (SELECT FROM registry_staged s WHERE s.kind = r.kind AND s.id = r.id)";

// A right `r` that holds ground and that the delivery leaves as it is. Most deliveries leave none,
// and then there is nothing to compare outlines with.
constexpr const char* staying_right =
    "r.until IS NULL AND r.kind = 'right' AND r.state IN ('live', 'awarded', 'pending') "
    "AND NOT EXISTS (SELECT FROM registry_staged t WHERE t.kind = 'right' AND t.id = r.id) "
    "AND NOT EXISTS (SELECT FROM registry_difference e WHERE e.kind = 'right' AND e.id = r.id "
    "AND NOT e.stays)";

Nullable given(const std::string& value) {
  return value.empty() ? Nullable{} : Nullable{value};
}

}  // namespace

void stage(Transaction& tx, std::size_t count, const std::function<StagedRecord(std::size_t)>& make,
           const std::function<void(std::size_t)>& told) {
  run(tx, "SET LOCAL statement_timeout = 0");  // a million records take longer than any request
  run(tx, "SET LOCAL work_mem = '128MB'");     // for the joins; four megabytes would go by disk
  run(tx,
      "SET LOCAL default_statistics_target = 10");  // sizes matter here, and not who is frequent
  run(tx, staged_table);
  translated([&] {
    pqxx::stream_to stream(tx.sql(), "registry_staged");
    for (std::size_t i = 0; i < count; ++i) {
      const StagedRecord record = make(i);
      stream << std::forward_as_tuple(
          record.kind, record.id, record.line, record.document, record.digest, given(record.holder),
          given(record.block), given(record.state), nullable(record.top_mm),
          nullable(record.bottom_mm), given(record.ewkb), nullable(record.area_m2));
      if ((i + 1) % told_every == 0) told(i + 1);
    }
    stream.complete();
  });
  run(tx, "ANALYZE registry_staged (kind, id, state, block)");  // its shapes would take seconds
}

Difference compare_staged(Transaction& tx, bool complete) {
  run(tx, difference_table, complete);
  run(tx, "ANALYZE registry_difference");
  const auto row = run(tx,
                       "SELECT count(*) FILTER (WHERE stays AND NOT known), "
                       "count(*) FILTER (WHERE stays AND known), count(*) FILTER (WHERE NOT stays),"
                       " (SELECT count(*) FROM registry_staged) - count(*) FILTER (WHERE stays) "
                       "FROM registry_difference")[0];
  return {number(row[0]), number(row[1]), number(row[2]), number(row[3])};
}

std::vector<StrayBlock> stray_blocks(Transaction& tx, int limit) {
  std::vector<StrayBlock> out;
  for (const auto& row : run(tx,
                             "SELECT line, id, block FROM registry_staged s "
                             "WHERE block IS NOT NULL AND NOT EXISTS "
                             "(SELECT FROM planned_block b WHERE b.id = s.block) "
                             "ORDER BY line LIMIT $1",
                             limit)) {
    out.push_back({static_cast<int>(number(row[0])), text(row[1]), text(row[2])});
  }
  return out;
}

std::vector<SharedGround> shared_ground(Transaction& tx, int limit) {
  std::vector<SharedGround> out;
  const std::string others =
      std::string("SELECT EXISTS (SELECT FROM registry_record r WHERE ") + staying_right + ")";
  if (!flag(run(tx, others.c_str())[0][0])) return out;
  const std::string sql =
      "SELECT line, id, other, least(area_m2, other_m2) AS smaller_m2, " + area_sql("part") +
      " AS overlap_m2, round(ST_Perimeter(part::geography))::bigint AS perimeter_m FROM ("
      "SELECT s.line, s.id, r.id AS other, s.area_m2, r.area_m2 AS other_m2, "
      "ST_CollectionExtract(ST_Intersection(s.geom, r.geom), 3) AS part "
      "FROM registry_difference d JOIN registry_staged s ON s.kind = d.kind AND s.id = d.id "
      "JOIN registry_record r ON ST_Intersects(r.geom, s.geom) "
      "WHERE d.stays AND d.kind = 'right' AND s.state IN ('live', 'awarded', 'pending') "
      "AND (s.top_mm > r.bottom_mm AND r.top_mm > s.bottom_mm) IS NOT FALSE AND " +
      std::string(staying_right) +
      ") AS pairs WHERE NOT ST_IsEmpty(part) ORDER BY line, other LIMIT $1";
  for (const auto& row : run(tx, sql.c_str(), limit)) {
    out.push_back({static_cast<int>(number(row["line"])), text(row["id"]), text(row["other"]),
                   number(row["overlap_m2"]), number(row["perimeter_m"]),
                   number(row["smaller_m2"])});
  }
  return out;
}

std::vector<DoubleProgramme> double_programmes(Transaction& tx, int limit) {
  std::vector<DoubleProgramme> out;
  for (const auto& row : run(tx,
                             "SELECT s.line, s.id, s.document::jsonb ->> 'year' AS year, "
                             "r.id AS other FROM registry_staged s JOIN registry_record r "
                             "ON r.kind = s.kind AND r.until IS NULL AND r.document::jsonb ->> "
                             "'year' = s.document::jsonb ->> 'year' WHERE s.kind = 'programme' "
                             "AND NOT EXISTS (SELECT FROM registry_staged t "
                             "WHERE t.kind = r.kind AND t.id = r.id) AND NOT EXISTS "
                             "(SELECT FROM registry_difference e WHERE e.kind = r.kind "
                             "AND e.id = r.id AND NOT e.stays) ORDER BY s.line LIMIT $1",
                             limit)) {
    out.push_back({static_cast<int>(number(row["line"])), text(row["id"]), text(row["year"]),
                   text(row["other"])});
  }
  return out;
}

std::vector<ChangeRow> staged_changes(Transaction& tx, int limit) {
  std::vector<ChangeRow> out;
  for (const auto& row : run(tx,
                             "SELECT d.kind, d.id, r.document AS before, s.document AS after "
                             "FROM (SELECT * FROM registry_difference ORDER BY kind, id "
                             "LIMIT $1) AS d "
                             "LEFT JOIN registry_record r ON r.kind = d.kind AND r.id = d.id "
                             "AND r.until IS NULL "
                             "LEFT JOIN registry_staged s ON s.kind = d.kind AND s.id = d.id "
                             "AND d.stays ORDER BY d.kind, d.id",
                             limit)) {
    out.push_back({text(row["kind"]), text(row["id"]), text(row["before"]), text(row["after"])});
  }
  return out;
}

void merge_staged(Transaction& tx, std::int64_t id) {
  run(tx,
      "UPDATE registry_record r SET until = $1 FROM registry_difference d "
      "WHERE d.known AND r.kind = d.kind AND r.id = d.id AND r.until IS NULL",
      id);
  run(tx,
      "INSERT INTO registry_record (kind, id, since, document, digest, holder, block, state, "
      "top_mm, bottom_mm, geom, area_m2) SELECT s.kind, s.id, $1, s.document, s.digest, s.holder, "
      "s.block, s.state, s.top_mm, s.bottom_mm, s.geom, s.area_m2 "
      "FROM registry_difference d JOIN registry_staged s ON s.kind = d.kind AND s.id = d.id "
      "WHERE d.stays",
      id);
}

}  // namespace adit::store
