// One statement a collection that gives every feature the same columns, and what is asked of it.
#include "store/features.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

// Milliseconds as RFC 3339 in +08:00, as everywhere else in the interface.
std::string instant_sql(const std::string& ms) {
  return "to_char(to_timestamp(" + ms +
         " / 1000.0) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"+08:00\"')";
}

// The first moment of a day in China, in milliseconds.
std::string day_sql(const std::string& day) {
  return "(extract(epoch FROM (" + day + ")::timestamp AT TIME ZONE 'Asia/Shanghai') * 1000)";
}

std::string lots_sql() {
  return "SELECT l.id, l.geom, l.created_at_ms::numeric AS from_ms, NULL::numeric AS until_ms, "
         "jsonb_build_object('number', l.number, 'title_zh', l.draft::jsonb->>'title_zh', "
         "'title_en', l.draft::jsonb->>'title_en', 'right', l.right_kind, 'mineral', l.mineral, "
         "'state', l.state, 'area_m2', l.area_m2, 'blocks', to_jsonb(l.blocks), 'plan', l.plan, "
         "'synthetic', e.synthetic, 'created_at', " +
         instant_sql("l.created_at_ms") + ") || jsonb_strip_nulls(jsonb_build_object('frees_at', " +
         instant_sql("(SELECT max(frees_at_ms) FROM reservation WHERE lot = l.id)") +
         ")) AS properties FROM lot l JOIN plan_edition e ON e.id = l.plan "
         "WHERE l.state NOT IN ('draft', 'submitted', 'approved')";
}

// Polygons of a plan are in force from the first day of its edition to the end of the last.
std::string plan_sql(const std::string& id, const std::string& layers) {
  return "SELECT " + id + " AS id, f.geom, " + day_sql("e.effective_from") + " AS from_ms, " +
         day_sql("e.effective_to + 1") +
         " - 1 AS until_ms, jsonb_build_object('layer', f.layer, 'name_zh', f.name_zh, 'name_en', "
         "f.name_en, 'mineral', f.mineral, 'area_m2', f.area_m2, 'plan', f.plan, 'synthetic', "
         "f.synthetic) AS properties FROM plan_feature f JOIN plan_edition e ON e.id = f.plan "
         "WHERE f.layer " +
         layers;
}

// Rights as the register knows them now; their time is that of the right itself.
std::string rights_sql() {
  const std::string member = "r.document::jsonb->>";
  return "SELECT r.id, r.geom, " + day_sql("(" + member + "'valid_from')::date") + " AS from_ms, " +
         day_sql("(" + member + "'valid_to')::date + 1") +
         " - 1 AS until_ms, jsonb_strip_nulls(jsonb_build_object('right', " + member +
         "'right', 'mineral', " + member +
         "'mineral', 'holder', r.holder, 'holder_zh', "
         "h.document::jsonb->>'name_zh', 'block', r.block, 'stage', " +
         member + "'stage', 'state', r.state, 'valid_from', " + member +
         "'valid_from', 'valid_to', " + member +
         "'valid_to', 'top_mm', r.top_mm, 'bottom_mm', r.bottom_mm, 'area_m2', "
         "r.area_m2, 'snapshot', r.since, 'taken_on', s.taken_on)) AS properties "
         "FROM registry_record r JOIN registry_snapshot s ON s.id = r.since "
         "LEFT JOIN registry_record h ON h.kind = 'holder' AND h.id = r.holder "
         "AND h.until IS NULL WHERE r.until IS NULL AND r.kind = 'right'";
}

std::string source_of(Collection collection) {
  switch (collection) {
    case Collection::lots:
      return lots_sql();
    case Collection::blocks:
      return plan_sql("f.id", "= 'planned_block'");
    case Collection::zones:
      return plan_sql("f.plan || ':' || f.layer || ':' || f.id", "<> 'planned_block'");
    case Collection::rights:
      return rights_sql();
  }
  return {};
}

// $1 the area, $2 its system, $3 and $4 the span, $5 the id.
constexpr const char* asked_for =
    " WHERE ($1::text IS NULL OR ST_Intersects(geom, "
    "ST_Transform(ST_GeomFromText($1, $2::int), 4490))) "
    "AND ($3::numeric IS NULL OR until_ms IS NULL OR until_ms >= $3::numeric) "
    "AND ($4::numeric IS NULL OR from_ms <= $4::numeric) "
    "AND ($5::text IS NULL OR id = $5)";

}  // namespace

FeaturePage find_features(Transaction& tx, const FeatureQuery& query) {
  const std::string ground = " FROM (" + source_of(query.collection) + ") AS ground";
  const auto area = nullable(query.area_wkt);
  const auto from = nullable(query.from);
  const auto until = nullable(query.until);
  const auto id = nullable(query.id);
  FeaturePage page;
  const std::string counting = "SELECT count(*)" + ground + asked_for;
  page.matched = number(run(tx, counting.c_str(), area, query.area_srid, from, until, id)[0][0]);
  const std::string reading =
      "SELECT id, ST_AsGeoJSON(CASE WHEN $6 THEN ST_FlipCoordinates(ST_Transform(geom, $7::int)) "
      "ELSE ST_Transform(geom, $7::int) END, $8::int, 0) AS geometry, properties" +
      ground + asked_for + " ORDER BY id OFFSET $9 LIMIT $10";
  const auto rows = run(tx, reading.c_str(), area, query.area_srid, from, until, id,
                        query.north_first, query.srid, query.decimals, query.offset, query.limit);
  for (const auto& row : rows) {
    page.features.push_back(
        {text(row["id"]), maybe_text(row["geometry"]).value_or("null"), text(row["properties"])});
  }
  return page;
}

std::optional<std::vector<std::string>> extent_of(Transaction& tx, Collection collection) {
  const std::string sql =
      "SELECT round(ST_XMin(e)::numeric, 7), round(ST_YMin(e)::numeric, 7), "
      "round(ST_XMax(e)::numeric, 7), round(ST_YMax(e)::numeric, 7) FROM (SELECT ST_Extent(geom) "
      "AS e FROM (" +
      source_of(collection) + ") AS ground) AS extent";
  const auto rows = run(tx, sql.c_str());
  if (rows[0][0].is_null()) return std::nullopt;
  std::vector<std::string> edges;
  for (const auto& field : rows[0]) edges.push_back(text(field));
  return edges;
}

}  // namespace adit::store
