// Tables for spreadsheets (RFC 4180): UTF-8 with the mark that spreadsheets know it by, lines ended
// by CR LF. Whatever a spreadsheet would take for a formula is written as the text that it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace adit::wire {

class CsvWriter {
 public:
  CsvWriter();

  // A cell of text; one that begins like a formula (= + - @, also as wide as Chinese letters, a tab
  // or a carriage return) gets an apostrophe in front, which spreadsheets show as text.
  CsvWriter& text(std::string_view value);
  CsvWriter& number(std::int64_t value);
  // A number by its decimal digits ("12.5"); anything else breaks an invariant.
  CsvWriter& decimal(std::string_view digits);
  // Yuan with two decimals: 12421200000 fen is 124212000.00.
  CsvWriter& yuan(std::int64_t fen);
  // An empty cell: not known, or nothing.
  CsvWriter& none();
  CsvWriter& end_row();

  // The finished table; the writer is empty afterwards.
  [[nodiscard]] std::string take();

 private:
  void separate();
  std::string out_;
  bool first_ = true;  // cell of its row
};

}  // namespace adit::wire
