// The spatial statements; everything else about rules stays outside SQL.
#include "store/geometry.hpp"

#include "store/statement.hpp"

namespace adit::store {

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

std::vector<domain::conformity::Touch> touched_blocks(Transaction& tx, const std::string& plan,
                                                      const std::string& wkt) {
  const std::string sql =
      "SELECT id, area_m2, " + area_sql("part") +
      " AS overlap_m2, round(ST_Perimeter(part::geography))::bigint AS perimeter_m FROM ("
      "SELECT f.id, f.area_m2, ST_CollectionExtract(ST_Intersection(f.geom, l.geom), 3) AS part "
      "FROM (SELECT ST_GeomFromText($2, 4490) AS geom) AS l JOIN plan_feature f "
      "ON ST_Intersects(f.geom, l.geom) WHERE f.plan = $1 AND f.layer = 'planned_block' OFFSET 0"
      ") AS shared WHERE NOT ST_IsEmpty(part) ORDER BY id";
  std::vector<domain::conformity::Touch> out;
  for (const auto& row : run(tx, sql.c_str(), plan, wkt)) {
    out.push_back({"planned_block", text(row["id"]), number(row["overlap_m2"]),
                   number(row["area_m2"]), number(row["perimeter_m"])});
  }
  return out;
}

}  // namespace adit::store
