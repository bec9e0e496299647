// The statements that ask the register about a piece of ground. Each finds its rows by an index, so
// that its time grows with what is near and not with the register.
#include "store/registry.hpp"
#include "store/statement.hpp"

namespace adit::store {

namespace {

constexpr const char* holding =
    "r.until IS NULL AND r.kind = 'right' AND r.state IN ('live', 'awarded', 'pending')";

}  // namespace

std::vector<RightInBlock> rights_in_blocks(Transaction& tx, const std::string& plan,
                                           const std::vector<std::string>& blocks) {
  static const std::string sql =
      "WITH asked AS MATERIALIZED (SELECT $1::text AS plan, $2::text[] AS blocks) "
      "SELECT id, block, smaller_m2, " +
      area_sql("part") +
      " AS overlap_m2, round(ST_Perimeter(part::geography))::bigint AS perimeter_m FROM ("
      "SELECT r.id, b.id AS block, least(r.area_m2, b.area_m2) AS smaller_m2, "
      "ST_CollectionExtract(ST_Intersection(r.geom, b.geom), 3) AS part FROM asked "
      "JOIN plan_feature b ON b.plan = asked.plan AND b.layer = 'planned_block' "
      "AND b.id = ANY(asked.blocks) JOIN registry_record r ON ST_Intersects(r.geom, b.geom) "
      "WHERE " +
      holding + " OFFSET 0) AS pairs WHERE NOT ST_IsEmpty(part) ORDER BY id, block";
  std::vector<RightInBlock> out;
  for (const auto& row : run_planned(tx, "rights_in_blocks", sql, plan, array_text(blocks))) {
    out.push_back({text(row["id"]), text(row["block"]), number(row["overlap_m2"]),
                   number(row["perimeter_m"]), number(row["smaller_m2"])});
  }
  return out;
}

std::vector<RightInDeposit> rights_in_deposits(Transaction& tx, const std::string& plan,
                                               const std::vector<std::string>& deposits) {
  static const std::string sql =
      "WITH asked AS MATERIALIZED (SELECT $1::text AS plan, $2::text[] AS deposits), "
      "ground AS MATERIALIZED (SELECT f.id, f.geom, f.area_m2 FROM asked JOIN plan_feature f "
      "ON f.plan = asked.plan AND f.layer = 'deposit' AND f.id = ANY(asked.deposits) UNION ALL "
      "SELECT r.id, r.geom, r.area_m2 FROM asked JOIN registry_record r ON r.kind = 'deposit' "
      "AND r.id = ANY(asked.deposits) AND r.until IS NULL AND r.geom IS NOT NULL), "
      "near AS (SELECT n.name AS deposit, n.id, true AS named, 0::bigint AS smaller_m2, "
      "NULL::geometry AS part FROM asked JOIN right_named n ON n.what = 'deposit' "
      "AND n.name = ANY(asked.deposits) UNION ALL SELECT g.id, r.id, false, "
      "least(r.area_m2, g.area_m2), ST_CollectionExtract(ST_Intersection(r.geom, g.geom), 3) "
      "FROM ground g JOIN registry_record r ON ST_Intersects(r.geom, g.geom) WHERE " +
      std::string(holding) +
      ") SELECT near.deposit, near.id, near.named, near.smaller_m2, r.document, "
      "h.document AS holder_document, coalesce(" +
      area_sql("part") +
      ", 0) AS overlap_m2, coalesce(round(ST_Perimeter(part::geography))::bigint, 0) "
      "AS perimeter_m FROM near JOIN registry_record r ON r.kind = 'right' AND r.id = near.id "
      "AND r.until IS NULL LEFT JOIN registry_record h ON h.kind = 'holder' AND h.id = r.holder "
      "AND h.until IS NULL WHERE named OR NOT ST_IsEmpty(part) ORDER BY near.deposit, near.id, "
      "named DESC";
  std::vector<RightInDeposit> out;
  for (const auto& row : run_planned(tx, "rights_in_deposits", sql, plan, array_text(deposits))) {
    out.push_back({text(row["deposit"]), text(row["document"]), text(row["holder_document"]),
                   flag(row["named"]), number(row["overlap_m2"]), number(row["perimeter_m"]),
                   number(row["smaller_m2"])});
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> rights_sold_as(
    Transaction& tx, const std::vector<std::string>& lots) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& row : run_planned(
           tx, "rights_sold_as",
           "SELECT r.document, h.document FROM right_named n JOIN registry_record r "
           "ON r.kind = 'right' AND r.id = n.id AND r.until IS NULL LEFT JOIN registry_record h "
           "ON h.kind = 'holder' AND h.id = r.holder AND h.until IS NULL "
           "WHERE n.what = 'lot' AND n.name = ANY($1::text[]) ORDER BY r.id",
           array_text(lots))) {
    out.emplace_back(text(row[0]), text(row[1]));
  }
  return out;
}

std::vector<std::string> blocks_with_rights(Transaction& tx, const std::string& plan) {
  static const std::string sql =
      std::string(
          "SELECT DISTINCT f.id FROM plan_feature f WHERE f.plan = $1 "
          "AND f.layer = 'planned_block' AND EXISTS (SELECT FROM registry_record r WHERE ") +
      holding +
      " AND (r.block = f.id OR (ST_Intersects(r.geom, f.geom) AND share_ground(r.geom, f.geom)))) "
      "ORDER BY f.id";
  std::vector<std::string> out;
  for (const auto& row : run(tx, sql.c_str(), plan)) out.push_back(text(row[0]));
  return out;
}

std::vector<std::pair<std::string, std::string>> documents_of(Transaction& tx,
                                                              const std::string& kind,
                                                              const std::vector<std::string>& ids) {
  std::vector<std::pair<std::string, std::string>> out;
  if (ids.empty()) return out;
  for (const auto& row : run(tx,
                             "SELECT r.document, h.document FROM registry_record r "
                             "LEFT JOIN registry_record h ON h.kind = 'holder' "
                             "AND h.id = r.holder AND h.until IS NULL "
                             "WHERE r.kind = $1 AND r.id = ANY($2::text[]) AND r.until IS NULL "
                             "ORDER BY r.id",
                             kind, array_text(ids))) {
    out.emplace_back(text(row[0]), text(row[1]));
  }
  return out;
}

}  // namespace adit::store
