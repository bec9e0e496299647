// Replies about the register: rights, records of other kinds, snapshots and imports. Records stand
// in them as the documents that the register keeps (documents/registry-record).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "wire/language.hpp"

namespace adit::wire::replies {

// schemas/replies/right
struct RegisteredRight {
  std::string document;         // of the right
  std::string holder_document;  // or empty: then the holder is known by its id alone
  std::optional<std::int64_t> area_m2{};
  std::int64_t snapshot = 0;    // the one that says so
  base::Instant registered_at;  // when the register first had it
};
[[nodiscard]] std::string to_json(const RegisteredRight& right);

// schemas/replies/rights
struct RightPage {
  std::int64_t matched = 0;
  std::vector<RegisteredRight> rights;
};
[[nodiscard]] std::string to_json(const RightPage& page);

struct Snapshot {
  std::int64_t id = 0;
  std::string source;
  std::string format;
  base::Date taken_on;
  std::int32_t age_days = 0;
  base::Instant imported_at;
  bool complete = false;
  std::int64_t records = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t ended = 0;
  std::string digest;
};
// schemas/replies/registry-snapshots
[[nodiscard]] std::string to_json(const std::vector<Snapshot>& snapshots);

// One record before and after a snapshot; an empty document where there is none.
struct RecordChange {
  std::string kind;
  std::string id;
  std::string before;
  std::string after;
};

// schemas/replies/registry-snapshot
struct SnapshotChanges {
  Snapshot snapshot;
  std::vector<RecordChange> changes;
};
[[nodiscard]] std::string to_json(const SnapshotChanges& changes);

// schemas/replies/right-history
struct RightHistory {
  RegisteredRight right;
  std::optional<std::string> geometry;  // GeoJSON
  struct Version {
    std::string change;  // added, changed, ended
    Snapshot snapshot;
    std::string document;
  };
  std::vector<Version> history;
};
[[nodiscard]] std::string to_json(const RightHistory& history);

// schemas/replies/registry-records
struct RecordPage {
  std::string kind;
  std::int64_t matched = 0;
  struct Row {
    std::string document;
    std::optional<std::int64_t> area_m2;
    std::int64_t snapshot = 0;
  };
  std::vector<Row> records;
};
[[nodiscard]] std::string to_json(const RecordPage& page);

// schemas/replies/registry-import
struct RegistryImport {
  bool dry_run = false;
  std::optional<std::int64_t> snapshot{};  // none when nothing was kept
  std::int64_t records = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t ended = 0;
  std::int64_t unchanged = 0;
  std::vector<RecordChange> changes;
  std::vector<base::Refusal> problems;
};
[[nodiscard]] std::string to_json(const RegistryImport& import, Language language);

}  // namespace adit::wire::replies
