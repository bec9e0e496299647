// Plan editions and their polygons as rows, and the rows of planned blocks that the gates lock.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct EditionRow {
  std::string id;
  std::string digest;
  std::string title_zh;
  std::string title_en;
  base::Date effective_from;
  base::Date effective_to;
  bool synthetic = false;
};

// `wkt` is a MULTIPOLYGON in CGCS2000; its area is measured as it is stored.
struct FeatureRow {
  std::string layer;
  std::string id;
  std::string name_zh;
  std::string name_en;
  std::optional<std::string> mineral;
  bool synthetic = false;
  std::string wkt;
};

// Waits for other loaders of plans, until the transaction ends.
void lock_plans(Transaction& tx);
[[nodiscard]] std::optional<std::string> edition_digest(Transaction& tx, const std::string& plan);
void upsert_edition(Transaction& tx, const EditionRow& edition, base::Instant now);
// Puts these features in the place of those that the edition had.
void replace_features(Transaction& tx, const std::string& plan,
                      const std::vector<FeatureRow>& features);

struct BlockRow {
  std::string id;
  std::string plan;
};
// Every planned block, by id.
[[nodiscard]] std::vector<BlockRow> all_blocks(Transaction& tx);
void insert_block(Transaction& tx, const BlockRow& block);
// False when a right or a reservation names the block.
[[nodiscard]] bool delete_block(Transaction& tx, const std::string& block);

// Locks the rows of these blocks in id order; returns those that exist, ascending.
[[nodiscard]] std::vector<std::string> lock_blocks(Transaction& tx,
                                                   const std::vector<std::string>& blocks);

struct BlockShape {
  std::string id;
  std::string name_zh;
  std::string name_en;
  std::string mineral;
  bool synthetic = false;
  std::string coordinates;  // GeoJSON MultiPolygon coordinates
  std::optional<std::string> reserved_by;
};
// The planned blocks of an edition with who holds their slot 0, by id.
[[nodiscard]] std::vector<BlockShape> block_shapes(Transaction& tx, const std::string& plan);

}  // namespace adit::store
