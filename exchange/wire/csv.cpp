// Cells and rows.
#include "wire/csv.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/invariant.hpp"

namespace adit::wire {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
// The wide ones are signs to spreadsheets in East Asian languages.
constexpr std::array<std::string_view, 10> formula_starts{
    "=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool begins_like_formula(std::string_view value) {
  return std::ranges::any_of(formula_starts,
                             [value](std::string_view sign) { return value.starts_with(sign); });
}

}  // namespace

CsvWriter::CsvWriter() : out_(mark) {}

void CsvWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

CsvWriter& CsvWriter::text(std::string_view value) {
  separate();
  const std::string whole = (begins_like_formula(value) ? "'" : "") + std::string(value);
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

CsvWriter& CsvWriter::decimal(std::string_view digits) {
  const bool plain = !digits.empty() && digits.find_first_not_of("0123456789.") == digits.npos;
  ADIT_INVARIANT(plain, "a number of a table is written in digits");
  separate();
  out_ += digits;
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
