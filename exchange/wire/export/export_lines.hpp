// The lines of an export as bytes, and one line as its members.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"

namespace adit::wire {

// Splits at line feeds; nothing follows the last one. A view: the bytes must outlive it.
class ExportLines {
 public:
  explicit ExportLines(std::string_view bytes) : rest_(bytes) {}
  [[nodiscard]] std::optional<std::string_view> next();

 private:
  std::string_view rest_;
};

// An event's line, decoded but not yet judged.
struct ExportLine {
  std::int64_t seq = 0;
  base::Instant at;
  std::string kind;
  int v = 1;
  std::string body;  // as it stands there
  base::Digest prev;
  base::Digest hash;
};

// Whether the line ends with the hash of its own bytes: `,"hash":"` and `"}` around the SHA-256, in
// lower-case hexadecimal, of the line in which that ending is replaced by `}`.
[[nodiscard]] bool hash_holds(std::string_view line);

// A line in the bytes that sealed_line prints, whatever stands in its body: the event's decoder
// reads that. Refuses other bytes with what schemas/documents/session-event says about them, and
// with `export.not_canonical` where it says nothing.
[[nodiscard]] base::Outcome<ExportLine> read_export_line(std::string_view line);

}  // namespace adit::wire
