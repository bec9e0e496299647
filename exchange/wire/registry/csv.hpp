// Rows of comma-separated values (RFC 4180), also with semicolons or tabs, as spreadsheets write
// them.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace adit::wire::registry {

// Reads row by row; the bytes must outlive it.
class CsvRows {
 public:
  // The first row says which separator the file uses: the one that it has most of outside quotes.
  explicit CsvRows(std::string_view bytes);

  // Moves to the next row in which something stands; false at the end. Refuses with registry.quote
  // (line): a quote in the middle of a cell, something behind a closing one, or none that closes.
  [[nodiscard]] base::Outcome<bool> next();

  // Of the present row, trimmed, and without their quotes; until the next call of next().
  [[nodiscard]] const std::vector<std::string_view>& cells() const { return cells_; }
  // The line that the row begins in, from 1.
  [[nodiscard]] int line() const { return row_line_; }

 private:
  bool read_row();
  bool read_plain();
  bool read_quoted();
  bool end_cell();

  std::string_view bytes_;
  std::size_t at_ = 0;
  int line_ = 1;
  int row_line_ = 0;
  int quote_line_ = 0;
  char separator_ = ',';
  bool row_ends_ = false;
  std::vector<std::string_view> cells_;
  std::deque<std::string> spelt_;  // cells whose doubled quotes have become single ones
};

}  // namespace adit::wire::registry
