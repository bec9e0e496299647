// A delivery on its way into the register: copied beside it, compared with it, and merged into it.
// All of it in one transaction, so that the register is never half of two snapshots.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/registry.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// A record as it is to be kept; absent texts are empty.
struct StagedRecord {
  std::string kind;
  std::string id;
  int line = 0;
  std::string document;
  std::string digest;
  std::string holder;
  std::string block;
  std::string state;
  std::optional<std::int64_t> top_mm{};
  std::optional<std::int64_t> bottom_mm{};
  std::string ewkb;  // hexadecimal
  std::optional<std::int64_t> area_m2{};
};

// Copies `count` records, of which `make(i)` gives the i-th, into a table that ends with the
// transaction; `told(done)` hears of every ten thousand.
void stage(Transaction& tx, std::size_t count, const std::function<StagedRecord(std::size_t)>& make,
           const std::function<void(std::size_t)>& told);

// Compares what was staged with what the register says now. `complete`: records of the staged kinds
// that are not among them end.
struct Difference {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t ended = 0;
  std::int64_t unchanged = 0;
};
[[nodiscard]] Difference compare_staged(Transaction& tx, bool complete);

// Staged records of planned blocks that no plan has.
struct StrayBlock {
  int line = 0;
  std::string id;
  std::string block;
};
[[nodiscard]] std::vector<StrayBlock> stray_blocks(Transaction& tx, int limit);

// New or changed rights that hold ground, and others that stay and share an area with them. By
// lines; measured like touches (store/geometry.hpp).
struct SharedGround {
  int line = 0;
  std::string id;
  std::string other;
  std::int64_t overlap_m2 = 0;
  std::int64_t perimeter_m = 0;
  std::int64_t smaller_m2 = 0;
};
[[nodiscard]] std::vector<SharedGround> shared_ground(Transaction& tx, int limit);

// Staged programmes of a year of which the register keeps another one.
struct DoubleProgramme {
  int line = 0;
  std::string id;
  std::string year;
  std::string other;
};
[[nodiscard]] std::vector<DoubleProgramme> double_programmes(Transaction& tx, int limit);

// What the merge would change, by kind and id. Compare first.
[[nodiscard]] std::vector<ChangeRow> staged_changes(Transaction& tx, int limit);

// Ends and writes versions by snapshot `id`, whose row must be there. Compare first.
void merge_staged(Transaction& tx, std::int64_t id);

}  // namespace adit::store
