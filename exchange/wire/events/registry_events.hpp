// registry.* and right.* events: what enters the register, and what the gate says of a right in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "wire/events/encoded_event.hpp"

namespace adit::wire {

// A snapshot, with the digest of what was delivered: the records themselves stand in the register's
// table, version by version.
struct SnapshotTaken {
  std::int64_t snapshot = 0;
  std::string source;
  std::string format;    // csv, geojson or entry
  std::string taken_on;  // yyyy-mm-dd
  bool complete = false;
  std::int64_t records = 0;
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t ended = 0;
  std::string digest;
  std::string file_sha256;
};

// registry.snapshot_taken; schemas/events/registry.snapshot_taken. The moment stands in the event's
// envelope.
[[nodiscard]] EncodedEvent snapshot_taken(const SnapshotTaken& event);

// An extension or change of a right was put through the gate; the report itself stands in the table
// of reports under its digest.
struct RightAssessed {
  std::string right;
  std::int64_t record = 0;  // the snapshot that says what the right is
  std::string event;        // extend or change
  std::vector<std::string> changes;
  std::string stage;
  std::string plan;
  std::string verdict;
  std::vector<std::string> blocking;  // rules
  std::string registry_digest;
  std::string report_digest;
};

// right.assessed; schemas/events/right.assessed.
[[nodiscard]] EncodedEvent right_assessed(const RightAssessed& event);

}  // namespace adit::wire
