// One statement put together from its parts, in their order; each part may use those before it.
// What is LATERAL behind OFFSET or LIMIT goes from what is near to its rows by their index: the
// server cannot foresee how little that is, and would read a register of a million from end to end.
#include "store/surroundings.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

// A volume without heights meets all that lies above or below it.
constexpr const char* lot_sql =
    "asked AS MATERIALIZED (SELECT $1::text AS plan, $2::text AS lot), "
    "l AS MATERIALIZED (SELECT lot.id, lot.geom, lot.top_mm, lot.bottom_mm, asked.plan "
    "FROM asked JOIN lot ON lot.id = asked.lot)";

constexpr const char* standing_sql =
    "asked AS MATERIALIZED (SELECT $1::text AS plan, $2::text AS lot, "
    "ST_GeomFromText($3, 4490) AS geom, $4::bigint AS top_mm, $5::bigint AS bottom_mm), "
    "l AS MATERIALIZED (SELECT lot AS id, geom, top_mm, bottom_mm, plan FROM asked)";

constexpr const char* met_sql =
    "met AS (SELECT f.layer, f.id, f.area_m2, f.geom FROM plan_feature f, l "
    "WHERE f.plan = l.plan AND ST_Intersects(f.geom, l.geom) UNION ALL "
    "SELECT CASE r.kind WHEN 'land_use' THEN 'farmland' ELSE r.kind END, r.id, r.area_m2, r.geom "
    "FROM registry_record r, l WHERE r.until IS NULL AND ST_Intersects(r.geom, l.geom) "
    "AND (r.kind IN ('deposit', 'prior_work') "
    "OR (r.kind = 'land_use' AND r.document::jsonb->>'use' = 'farmland') "
    "OR (r.kind = 'right' AND r.state IN ('live', 'awarded', 'pending') "
    "AND (r.top_mm > l.bottom_mm AND l.top_mm > r.bottom_mm) IS NOT FALSE)) UNION ALL "
    "SELECT 'pending_lot', o.id, o.area_m2, o.geom FROM lot o, l "
    "WHERE o.id <> l.id AND o.state IN ('announced', 'in_session', 'suspended', 'sold') "
    "AND (o.top_mm > l.bottom_mm AND l.top_mm > o.bottom_mm) IS NOT FALSE "
    "AND ST_Intersects(o.geom, l.geom))";

constexpr const char* touched_sql =
    "touched AS MATERIALIZED (SELECT met.layer, met.id, met.area_m2, "
    "ST_CollectionExtract(ST_Intersection(met.geom, l.geom), 3) AS part FROM met, l)";

// A block that the lot touches by a sliver only is asked about too: the tolerance is not ours.
constexpr const char* in_blocks_sql =
    "in_blocks AS (SELECT r.id FROM touched t, LATERAL (SELECT id FROM registry_record "
    "WHERE block = t.id AND until IS NULL AND kind = 'right' "
    "AND state IN ('live', 'awarded', 'pending') OFFSET 0) AS r "
    "WHERE t.layer = 'planned_block' UNION "
    "SELECT r.id FROM l, touched t JOIN plan_feature b ON b.layer = t.layer AND b.id = t.id, "
    "LATERAL (SELECT id FROM registry_record WHERE ST_Intersects(geom, b.geom) "
    "AND until IS NULL AND kind = 'right' AND state IN ('live', 'awarded', 'pending') OFFSET 0) "
    "AS r WHERE t.layer = 'planned_block' AND b.plan = l.plan UNION "
    // Ended ones too: a mine that is gone leaves a hole in nobody's knowledge.
    "SELECT r.id FROM touched t, LATERAL (SELECT id FROM registry_record "
    "WHERE kind = 'right' AND id = t.id AND until IS NULL LIMIT 1) AS r "
    "WHERE t.layer = 'mine_surroundings')";

// Rows without an overlap are no touches; rows without a layer name one of which there are records.
constexpr const char* answer_sql =
    " UNION ALL SELECT 'right', id, NULL, NULL, NULL FROM in_blocks UNION ALL "
    "SELECT '', k, NULL, NULL, NULL FROM unnest('{deposit,land_use,prior_work}'::text[]) AS k "
    "WHERE EXISTS (SELECT FROM registry_record r WHERE r.kind = k AND r.until IS NULL)) "
    "SELECT found.*, d.document, d.area_m2 AS own_m2, h.document AS holder_document FROM found "
    "LEFT JOIN LATERAL (SELECT document, area_m2, holder FROM registry_record "
    "WHERE kind = found.layer AND id = found.id AND until IS NULL LIMIT 1) AS d "
    "ON found.layer IN ('right', 'deposit', 'prior_work') "
    "LEFT JOIN LATERAL (SELECT document FROM registry_record "
    "WHERE kind = 'holder' AND id = d.holder AND until IS NULL LIMIT 1) AS h ON true "
    "ORDER BY layer, id, overlap_m2";

std::string whole_sql(const char* asked_sql) {
  return std::string("WITH ") + asked_sql + ", " + met_sql + ", " + touched_sql + ", " +
         in_blocks_sql + ", found AS (SELECT layer, id, area_m2, " + area_sql("part") +
         " AS overlap_m2, round(ST_Perimeter(part::geography))::bigint AS perimeter_m "
         "FROM touched WHERE NOT ST_IsEmpty(part)" +
         answer_sql;
}

void add_record(const pqxx::row& row, Surroundings& out) {
  if (row["document"].is_null()) return;
  NearbyRecord record{text(row["layer"]), text(row["document"]), text(row["holder_document"]),
                      number(row["own_m2"])};
  if (!out.records.empty() && out.records.back().document == record.document) return;
  out.records.push_back(std::move(record));
}

Surroundings found(const pqxx::result& rows) {
  Surroundings out;
  for (const auto& row : rows) {
    if (text(row["layer"]).empty()) {
      out.layers.push_back(text(row["id"]));
      continue;
    }
    if (const auto overlap_m2 = maybe_number(row["overlap_m2"])) {
      out.touches.push_back({text(row["layer"]), text(row["id"]), *overlap_m2,
                             number(row["area_m2"]), number(row["perimeter_m"])});
    }
    add_record(row, out);
  }
  return out;
}

}  // namespace

Surroundings surroundings(Transaction& tx, const std::string& plan, const std::string& lot) {
  static const std::string sql = whole_sql(lot_sql);
  return found(run_planned(tx, "surroundings", sql, plan, lot));
}

Surroundings surroundings_of(Transaction& tx, const std::string& plan, const Standing& standing) {
  static const std::string sql = whole_sql(standing_sql);
  return found(run_planned(tx, "surroundings_of", sql, plan, standing.lot, standing.wkt,
                           nullable(standing.top_mm), nullable(standing.bottom_mm)));
}

}  // namespace adit::store
