// Cells and rows.
#include "wire/csv.hpp"

#include <utility>

namespace adit::wire {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::string_view formula_starts = "=+-@\t\r";

}  // namespace

CsvWriter::CsvWriter() : out_(mark) {}

void CsvWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

CsvWriter& CsvWriter::text(std::string_view value) {
  separate();
  const bool like_formula =
      !value.empty() && formula_starts.find(value.front()) != std::string_view::npos;
  const std::string whole = (like_formula ? "'" : "") + std::string(value);
  if (whole.find_first_of(",\"\r\n") == std::string::npos) {
    out_ += whole;
    return *this;
  }
  out_ += '"';
  for (const char c : whole) out_ += c == '"' ? std::string("\"\"") : std::string(1, c);
  out_ += '"';
  return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

CsvWriter& CsvWriter::yuan(std::int64_t fen) {
  separate();
  const std::string cents = std::to_string(100 + fen % 100).substr(1);
  out_ += std::to_string(fen / 100) + "." + cents;
  return *this;
}

CsvWriter& CsvWriter::none() {
  separate();
  return *this;
}

CsvWriter& CsvWriter::end_row() {
  out_ += "\r\n";
  first_ = true;
  return *this;
}

std::string CsvWriter::take() {
  first_ = true;
  return std::exchange(out_, std::string(mark));
}

}  // namespace adit::wire
