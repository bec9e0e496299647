// Corner text as a table: rows of figures, gathered into rings, with what the headings say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/ground/figures.hpp"

namespace adit::domain::ground {

// A corner as written: one pair of figures, or two beside each other.
struct Row {
  int line = 0;
  std::string label;
  std::vector<Figure> figures;  // 2 or 4
};

// What a row *,top,bottom,name,flag says; every field may be left out.
struct RingEnd {
  std::optional<std::int64_t> top_mm;  // elevations, in thousandths of a metre
  std::optional<std::int64_t> bottom_mm;
  std::string name;
  std::optional<bool> included;  // flag 1 or 0
};

struct RawRing {
  std::vector<Row> rows;
  std::optional<RingEnd>
      end;            // of a row with an asterisk; otherwise a blank line, or the text's end
  bool hole = false;  // by the flag, or by a heading such as 扣除以下范围
};

// In which order the headings name the datums, from left to right and from top to bottom.
enum class DatumWord { cgcs2000, xian80, beijing54 };

struct Table {
  std::vector<RawRing> rings;
  std::vector<DatumWord> datums;  // each once
  int datums_line = 0;            // the first that names one; 0: none does
};

// Reads rows until the end, a fault or the limit. Refuses with `lot.encoding` (line),
// `lot.row_unreadable` (line, text), `lot.ring_end_unreadable` (line, text),
// `lot.ring_without_corners` (line), `lot.flag_against_heading` (line), `lot.too_many_corners`
// (line, corners_max) and `lot.no_corners` (line).
[[nodiscard]] base::Outcome<Table> read_table(std::string_view text);

}  // namespace adit::domain::ground
