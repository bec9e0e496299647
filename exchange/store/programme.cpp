// One statement of three parts. Lower plans are found by the index of the ground, programmes and
// items by their kinds, of which a province has some hundreds.
#include "store/programme.hpp"

#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* lot_sql =
    "WITH asked AS MATERIALIZED (SELECT $1::text AS lot, $2::text AS day), "
    "l AS MATERIALIZED (SELECT lot.id, lot.geom, lot.area_m2, asked.day FROM asked JOIN lot "
    "ON lot.id = asked.lot), ";

constexpr const char* programme_sql =
    "programme AS MATERIALIZED (SELECT r.id, r.document FROM l, registry_record r "
    "WHERE r.kind = 'programme' AND r.until IS NULL "
    "AND r.document::jsonb ->> 'year' = left(l.day, 4) "
    "AND r.document::jsonb ->> 'issued_on' <= l.day), ";

// An outline far from the lot leaves all of it out, and is not measured.
constexpr const char* items_sql =
    "items AS MATERIALIZED (SELECT r.id, r.document, u.lot AS taken_by, "
    "CASE WHEN ST_Intersects(r.geom, l.geom) "
    "THEN ST_CollectionExtract(ST_Difference(l.geom, r.geom), 3) END AS rest, "
    "CASE WHEN NOT ST_Intersects(r.geom, l.geom) THEN l.area_m2 END AS far_m2 "
    "FROM l, programme p JOIN registry_record r ON r.kind = 'programme_item' AND r.until IS NULL "
    "AND r.document::jsonb ->> 'programme' = p.id LEFT JOIN programme_use u ON u.item = r.id), ";

constexpr const char* plans_sql =
    "plans AS MATERIALIZED (SELECT r.id, r.document, r.area_m2, r.geom, "
    "r.document::jsonb ->> 'level' AS level, "
    "ST_CollectionExtract(ST_Intersection(r.geom, l.geom), 3) AS part "
    "FROM l, registry_record r WHERE r.kind = 'lower_plan' AND r.until IS NULL "
    "AND ST_Intersects(r.geom, l.geom) AND l.day BETWEEN r.document::jsonb ->> 'valid_from' "
    "AND r.document::jsonb ->> 'valid_to'), "
    "levels AS MATERIALIZED (SELECT level, "
    "ST_CollectionExtract(ST_Difference(l.geom, ST_Union(plans.geom)), 3) AS rest "
    "FROM plans, l GROUP BY level, l.geom) ";

// Nothing is left out where the rest is empty.
std::string area_of(const std::string& shape) {
  return "CASE WHEN ST_IsEmpty(" + shape + ") THEN 0 ELSE " + area_sql(shape) + " END";
}

std::string perimeter_of(const std::string& shape) {
  return "CASE WHEN ST_IsEmpty(" + shape + ") THEN 0 ELSE round(ST_Perimeter(" + shape +
         "::geography))::bigint END";
}

std::string whole_sql() {
  return std::string(lot_sql) + programme_sql + items_sql + plans_sql +
         "SELECT 'programme' AS what, id, document, NULL AS taken_by, NULL::bigint AS own_m2, "
         "NULL::bigint AS area_m2, NULL::bigint AS perimeter_m FROM programme UNION ALL "
         "SELECT 'item', id, document, taken_by, NULL, coalesce(far_m2, " +
         area_of("rest") + "), " + perimeter_of("rest") +
         " FROM items UNION ALL SELECT 'plan', id, document, NULL, area_m2, " + area_of("part") +
         ", " + perimeter_of("part") +
         " FROM plans WHERE NOT ST_IsEmpty(part) UNION ALL SELECT 'level', level, NULL, NULL, "
         "NULL, " +
         area_of("rest") + ", " + perimeter_of("rest") + " FROM levels ORDER BY 1, 2";
}

void add(const pqxx::row& row, CarryingOut& out) {
  const std::string what = text(row["what"]);
  if (what == "programme") {
    out.programme = text(row["document"]);
    return;
  }
  const auto area_m2 = maybe_number(row["area_m2"]);
  const Outside measure{area_m2.value_or(0), maybe_number(row["perimeter_m"]).value_or(0)};
  if (what == "level") {
    out.levels.push_back({text(row["id"]), measure});
  } else if (what == "plan") {
    out.lower_plans.push_back(
        {text(row["document"]), measure.area_m2, measure.perimeter_m, number(row["own_m2"])});
  } else {
    out.items.push_back({text(row["document"]), area_m2 ? std::optional(measure) : std::nullopt,
                         maybe_text(row["taken_by"]).value_or("")});
  }
}

}  // namespace

CarryingOut carrying_out(Transaction& tx, const std::string& lot, base::Date day) {
  static const std::string sql = whole_sql();
  CarryingOut out;
  for (const auto& row : run_planned(tx, "carrying_out", sql, lot, base::to_text(day))) {
    add(row, out);
  }
  return out;
}

void take_item(Transaction& tx, const std::string& item, const std::string& lot, base::Instant at) {
  run(tx, "INSERT INTO programme_use (item, lot, taken_at_ms) VALUES ($1, $2, $3)", item, lot,
      at.ms);
}

void give_item_back(Transaction& tx, const std::string& lot) {
  run(tx, "DELETE FROM programme_use WHERE lot = $1", lot);
}

}  // namespace adit::store
