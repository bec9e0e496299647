// Corner text as it is typed and copied: lines in which every way of writing a digit, a separator
// or a mark of degrees has become one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace adit::domain::ground {

// `plain` has ASCII digits, letters and separators; '^', '\'' and '"' mark degrees, minutes and
// seconds; circled and Roman numerals are spelt out; Chinese characters stay.
struct Line {
  int number = 0;  // from 1
  std::string_view raw;
  std::string plain;
};

// The lines of a UTF-8 text, which must outlive them; LF, CRLF or CR end a line, and a byte order
// mark is passed over. Refuses with `lot.encoding` (line) at the first line that is not UTF-8, as a
// file in GB 18030 is not, or that holds a NUL.
[[nodiscard]] base::Outcome<std::vector<Line>> plain_lines(std::string_view text);

}  // namespace adit::domain::ground
