// The spatial statements; everything else about rules stays outside SQL.
#include "store/geometry.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

// $1 the edition, $2 the polygon, $3 the lot. A volume without heights meets all that lies above or
// below it.
constexpr const char* asked_sql =
    "SELECT ST_GeomFromText($2, 4490) AS geom, NULL::bigint AS top_mm, NULL::bigint AS bottom_mm "
    "WHERE $2::text IS NOT NULL UNION ALL "
    "SELECT geom, top_mm, bottom_mm FROM lot WHERE $2::text IS NULL AND id = $3";

constexpr const char* met_sql =
    "SELECT f.layer, f.id, f.area_m2, f.geom FROM plan_feature f, l "
    "WHERE f.plan = $1 AND ST_Intersects(f.geom, l.geom) UNION ALL "
    "SELECT CASE r.kind WHEN 'land_use' THEN 'farmland' ELSE r.kind END, r.id, r.area_m2, r.geom "
    "FROM registry_record r, l WHERE r.until IS NULL AND ST_Intersects(r.geom, l.geom) "
    "AND (r.kind IN ('deposit', 'prior_work') "
    "OR (r.kind = 'land_use' AND r.document::jsonb->>'use' = 'farmland') "
    "OR (r.kind = 'right' AND r.state IN ('live', 'awarded', 'pending') "
    "AND (r.top_mm > l.bottom_mm AND l.top_mm > r.bottom_mm) IS NOT FALSE)) UNION ALL "
    "SELECT 'pending_lot', o.id, o.area_m2, o.geom FROM lot o, l "
    "WHERE o.id <> $3 AND o.state IN ('announced', 'in_session', 'suspended', 'sold') "
    "AND (o.top_mm > l.bottom_mm AND l.top_mm > o.bottom_mm) IS NOT FALSE "
    "AND ST_Intersects(o.geom, l.geom)";

}  // namespace

Soundness examine(Transaction& tx, const std::string& wkt) {
  const std::string sql =
      "SELECT (d).valid, (d).reason, ST_X((d).location) AS lon, ST_Y((d).location) AS lat, "
      "CASE WHEN (d).valid THEN " +
      area_sql("g") +
      " ELSE 0 END AS area_m2 "
      "FROM (SELECT g, ST_IsValidDetail(g) AS d FROM ST_GeomFromText($1, 4490) AS g) AS examined";
  const auto rows = run(tx, sql.c_str(), wkt);
  const auto& row = rows[0];
  return {flag(row["valid"]), text(row["reason"]), text(row["lon"]), text(row["lat"]),
          number(row["area_m2"])};
}

std::vector<domain::conformity::Touch> touches(Transaction& tx, const Place& place) {
  std::vector<domain::conformity::Touch> out;
  const std::string sql =
      "WITH l AS MATERIALIZED (" + std::string(asked_sql) + "), met AS (" + met_sql +
      ") SELECT layer, id, area_m2, " + area_sql("part") +
      " AS overlap_m2, round(ST_Perimeter(part::geography))::bigint AS perimeter_m FROM ("
      "SELECT met.layer, met.id, met.area_m2, "
      "ST_CollectionExtract(ST_Intersection(met.geom, l.geom), 3) AS part FROM met, l) AS shared "
      "WHERE NOT ST_IsEmpty(part) ORDER BY layer, id";
  const auto rows = run(tx, sql.c_str(), place.plan, nullable(place.wkt), place.lot);
  for (const auto& row : rows) {
    out.push_back({text(row["layer"]), text(row["id"]), number(row["overlap_m2"]),
                   number(row["area_m2"]), number(row["perimeter_m"])});
  }
  return out;
}

}  // namespace adit::store
