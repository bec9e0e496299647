// The register as rows: snapshots, what they changed, and what it says now.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct SnapshotRow {
  std::int64_t id = 0;
  std::string source;
  std::string format;    // csv, geojson or entry
  std::string taken_on;  // yyyy-mm-dd
  base::Instant imported_at;
  std::optional<std::string> imported_by;  // a person
  bool complete = false;
  std::int64_t records = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t ended = 0;
  std::string digest;
  std::string file_sha256;
};

// One above the newest; hold the ground for `change`.
[[nodiscard]] std::int64_t next_snapshot(Transaction& tx);
void insert_snapshot(Transaction& tx, const SnapshotRow& snapshot);
[[nodiscard]] std::optional<SnapshotRow> find_snapshot(Transaction& tx, std::int64_t id);
[[nodiscard]] std::vector<SnapshotRow> all_snapshots(Transaction& tx, int limit);  // newest first

// A record as it stands now.
struct RecordRow {
  std::string kind;
  std::string id;
  std::int64_t since = 0;       // the snapshot that says so
  std::string document;         // canonical JSON (wire/registry/record_json.hpp)
  std::string holder_document;  // that of its holder, or empty
  std::optional<std::int64_t> area_m2;
  base::Instant first_known_at;  // when the register first had the record
};

struct RecordQuery {
  std::string kind;
  std::optional<std::string> id{};
  std::optional<std::string> text{};  // in the id or the document, or the holder's
  std::optional<std::string> state{};
  std::optional<std::string> block{};
  std::int64_t offset = 0;
  std::int64_t limit = 100;
};
struct RecordPage {
  std::int64_t matched = 0;  // on all pages
  std::vector<RecordRow> records;
};
[[nodiscard]] RecordPage find_records(Transaction& tx, const RecordQuery& query);  // by id

// A record as the newest version has it, be it that it has ended, with its outline as GeoJSON in
// seven decimals (nothing where none is on record). Nothing for an id that never was.
struct LastVersion {
  RecordRow record;
  std::optional<std::string> geometry;
};
[[nodiscard]] std::optional<LastVersion> last_version(Transaction& tx, const std::string& kind,
                                                      const std::string& id);

// The outline of a record that stands, as well-known text, and its area; nothing without either.
struct Outline {
  std::string wkt;
  std::int64_t area_m2 = 0;
};
[[nodiscard]] std::optional<Outline> outline_of(Transaction& tx, const std::string& kind,
                                                const std::string& id);

// What a snapshot did to one record. `before` and `after` are documents, empty where there was none
// or is none any more.
struct ChangeRow {
  std::string kind;
  std::string id;
  std::string before;
  std::string after;
};
[[nodiscard]] std::vector<ChangeRow> changes_of(Transaction& tx, std::int64_t snapshot, int limit);

// Every version of a record and its end, newest first.
struct VersionRow {
  std::string change;  // added, changed or ended
  SnapshotRow snapshot;
  std::string document;  // of an end: what it said until then
};
[[nodiscard]] std::vector<VersionRow> history_of_record(Transaction& tx, const std::string& kind,
                                                        const std::string& id);

// How the outlines of rights that hold ground share these blocks.
struct RightInBlock {
  std::string right;
  std::string block;
  std::int64_t overlap_m2 = 0;
  std::int64_t perimeter_m = 0;
  std::int64_t smaller_m2 = 0;
};
[[nodiscard]] std::vector<RightInBlock> rights_in_blocks(Transaction& tx, const std::string& plan,
                                                         const std::vector<std::string>& blocks);

// The planned blocks of an edition that a right that holds ground names or shares ground with.
[[nodiscard]] std::vector<std::string> blocks_with_rights(Transaction& tx, const std::string& plan);

// How rights stand to a deposit: one that names it has an overlap of 0; of one that holds ground,
// how its outline shares the deposit's.
struct RightInDeposit {
  std::string deposit;
  std::string document;
  std::string holder_document;  // or empty
  bool named = false;
  std::int64_t overlap_m2 = 0;
  std::int64_t perimeter_m = 0;
  std::int64_t smaller_m2 = 0;
};
// Of the deposits of the edition's supplement and of the register; by deposit and right.
[[nodiscard]] std::vector<RightInDeposit> rights_in_deposits(
    Transaction& tx, const std::string& plan, const std::vector<std::string>& deposits);

// The rights that these lots were sold as: document, and that of the holder (or an empty text).
[[nodiscard]] std::vector<std::pair<std::string, std::string>> rights_sold_as(
    Transaction& tx, const std::vector<std::string>& lots);

// The documents of these records, each followed by that of its holder (or an empty text).
[[nodiscard]] std::vector<std::pair<std::string, std::string>> documents_of(
    Transaction& tx, const std::string& kind, const std::vector<std::string>& ids);

// Those of `ids` that the register has now.
[[nodiscard]] std::vector<std::string> known_records(Transaction& tx, const std::string& kind,
                                                     const std::vector<std::string>& ids);

}  // namespace adit::store
