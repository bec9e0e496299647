// What the journal holds: events in streams, each sealed by the hash of the one before, in the same
// bytes as a line of the public export (wire/export/line.hpp), so that one hash serves both.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "base/instant.hpp"

namespace adit::journal {

// An event before it has a place in a stream.
struct Draft {
  base::Instant at;  // when it was decided
  std::string kind;  // such as session.bid_accepted
  int v = 1;         // version of the body's schema
  std::string body;  // canonical JSON
};

// An event in its place. `stream` is an id such as a session's; `seq` counts from 1 without gaps.
struct Entry {
  std::string stream;
  std::int64_t seq = 0;
  base::Instant at;
  std::string kind;
  int v = 1;
  std::string body;
  base::Digest prev;
  base::Digest hash;
  // Whose act it was, where that is kept: a person's reference beside the event, which neither the
  // hash covers nor any export tells. Written, never read back here.
  std::string by{};

  bool operator==(const Entry&) const = default;
};

// The end of a stream. A stream without events has seq 0; its hash is what the first event names as
// prev: zeros, or for a session the hash of the export's header line.
struct Head {
  std::int64_t seq = 0;
  base::Digest hash;

  bool operator==(const Head&) const = default;
};

// Gives `draft` the place after `head`, with its hash.
[[nodiscard]] Entry seal(std::string_view stream, const Head& head, Draft draft);

// The export line of an entry, without the line feed.
[[nodiscard]] std::string line(const Entry& entry);

[[nodiscard]] inline Head head_of(const Entry& entry) {
  return {entry.seq, entry.hash};
}

// True when `entry` follows `head` and its hash covers what it says.
[[nodiscard]] bool follows(const Entry& entry, const Head& head);

// True for at least one entry, all of one stream and each chained onto the one before.
[[nodiscard]] bool is_chain(const std::vector<Entry>& entries);

}  // namespace adit::journal
