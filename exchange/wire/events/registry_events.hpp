// registry.* events: what enters the register.
#pragma once

#include <cstdint>
#include <string>

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

}  // namespace adit::wire
