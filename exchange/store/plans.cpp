// The statements behind plan editions.
#include "store/plans.hpp"

#include "store/statement.hpp"

namespace adit::store {

void lock_plans(Transaction& tx) {
  run(tx, "LOCK TABLE plan_edition IN SHARE ROW EXCLUSIVE MODE");
}

std::optional<std::string> edition_digest(Transaction& tx, const std::string& plan) {
  const auto rows = run(tx, "SELECT digest FROM plan_edition WHERE id = $1", plan);
  if (rows.empty()) return std::nullopt;
  return text(rows[0][0]);
}

void upsert_edition(Transaction& tx, const EditionRow& edition, base::Instant now) {
  run(tx,
      "INSERT INTO plan_edition (id, digest, title_zh, title_en, effective_from, effective_to, "
      "synthetic, loaded_at_ms) VALUES ($1, $2, $3, $4, $5::date, $6::date, $7, $8) "
      "ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, title_zh = excluded.title_zh, "
      "title_en = excluded.title_en, effective_from = excluded.effective_from, "
      "effective_to = excluded.effective_to, synthetic = excluded.synthetic, "
      "loaded_at_ms = excluded.loaded_at_ms",
      edition.id, edition.digest, edition.title_zh, edition.title_en,
      base::to_text(edition.effective_from), base::to_text(edition.effective_to), edition.synthetic,
      now.ms);
}

void replace_features(Transaction& tx, const std::string& plan,
                      const std::vector<FeatureRow>& features) {
  run(tx, "DELETE FROM plan_feature WHERE plan = $1", plan);
  const std::string sql =
      "INSERT INTO plan_feature (plan, layer, id, name_zh, name_en, mineral, synthetic, geom, "
      "area_m2) SELECT $1, $2, $3, $4, $5, $6, $7, g, " +
      area_sql("g") + " FROM ST_GeomFromText($8, 4490) AS g";
  for (const auto& feature : features) {
    run(tx, sql.c_str(), plan, feature.layer, feature.id, feature.name_zh, feature.name_en,
        nullable(feature.mineral), feature.synthetic, feature.wkt);
  }
}

std::vector<BlockRow> all_blocks(Transaction& tx) {
  std::vector<BlockRow> out;
  for (const auto& row : run(tx, "SELECT id, plan FROM planned_block ORDER BY id")) {
    out.push_back({text(row[0]), text(row[1])});
  }
  return out;
}

void insert_block(Transaction& tx, const BlockRow& block) {
  run(tx, "INSERT INTO planned_block (id, plan) VALUES ($1, $2)", block.id, block.plan);
}

bool delete_block(Transaction& tx, const std::string& block) {
  return run(tx,
             "DELETE FROM planned_block b WHERE b.id = $1 "
             "AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.block = b.id) "
             "AND NOT EXISTS (SELECT 1 FROM registry_record r WHERE r.block = b.id)",
             block)
             .affected_rows() == 1;
}

std::vector<std::string> lock_blocks(Transaction& tx, const std::vector<std::string>& blocks) {
  std::vector<std::string> out;
  const auto rows = run(tx,
                        "SELECT id FROM planned_block WHERE id = ANY($1::text[]) "
                        "ORDER BY id FOR UPDATE",
                        array_text(blocks));
  for (const auto& row : rows) out.push_back(text(row[0]));
  return out;
}

std::vector<BlockShape> block_shapes(Transaction& tx, const std::string& plan) {
  std::vector<BlockShape> out;
  const auto rows = run(tx,
                        "SELECT f.id, f.name_zh, f.name_en, f.mineral, f.synthetic, "
                        "ST_AsGeoJSON(f.geom, 8)::json ->> 'coordinates' AS coordinates, r.lot "
                        "FROM plan_feature f LEFT JOIN reservation r ON r.block = f.id "
                        "AND r.slot = 0 WHERE f.plan = $1 AND f.layer = 'planned_block' "
                        "ORDER BY f.id",
                        plan);
  for (const auto& row : rows) {
    out.push_back({text(row["id"]), text(row["name_zh"]), text(row["name_en"]),
                   text(row["mineral"]), flag(row["synthetic"]), text(row["coordinates"]),
                   maybe_text(row["lot"])});
  }
  return out;
}

}  // namespace adit::store
