// The bytes of one event as the public export prints it, and the hash that chains it to the line
// before. The journal seals with this same function, so that what is exported is what was hashed.
// (`export` is a keyword: the names of this folder live in adit::wire.)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "base/instant.hpp"

namespace adit::wire {

// One event before sealing. `kind` is a dotted lower-case name and `body` canonical JSON; both are
// copied as they are, nothing is escaped.
struct LineFields {
  std::int64_t seq = 0;  // from 1, without gaps
  base::Instant at;      // when it was decided
  std::string_view kind;
  int v = 1;  // version of the body's schema
  std::string_view body;
  base::Digest prev;  // hash of the line before
};

// {"seq":N,"at":"…","kind":"…","v":N,"body":{…},"prev":"hex"}: exactly these members in this order,
// no white space, no line feed. These bytes are what is hashed.
[[nodiscard]] std::string line_without_hash(const LineFields& fields);

// SHA-256 over line_without_hash.
[[nodiscard]] base::Digest line_hash(const LineFields& fields);

// The exported line: the bytes above with `,"hash":"hex"` set before the closing brace, without a
// line feed. Computes the hash; a caller that has it already passes it.
[[nodiscard]] std::string sealed_line(const LineFields& fields);
[[nodiscard]] std::string sealed_line(const LineFields& fields, const base::Digest& hash);

}  // namespace adit::wire
