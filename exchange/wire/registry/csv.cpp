// Cells are views into the bytes; only doubled quotes need a text of their own.
#include "wire/registry/csv.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "domain/registry/values.hpp"

namespace adit::wire::registry {
namespace {

constexpr std::array<char, 3> separators{',', ';', '\t'};

char separator_of(std::string_view bytes) {
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  bool begun = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted && begun) break;
    begun = begun || static_cast<unsigned char>(c) > ' ';
    const auto found = std::ranges::find(separators, c);
    if (!quoted && found != separators.end()) {
      ++counts.at(static_cast<std::size_t>(found - separators.begin()));
    }
  }
  const auto most = std::ranges::max_element(counts);
  return separators.at(static_cast<std::size_t>(most - counts.begin()));
}

}  // namespace

CsvRows::CsvRows(std::string_view bytes) : bytes_(bytes), separator_(separator_of(bytes)) {}

base::Outcome<bool> CsvRows::next() {
  while (at_ < bytes_.size()) {
    if (!read_row()) return base::refuse("registry.quote", {{"line", quote_line_}});
    const bool blank = std::ranges::all_of(cells_, &std::string_view::empty);
    if (!blank) return true;
  }
  cells_.clear();
  return false;
}

bool CsvRows::read_row() {
  cells_.clear();
  spelt_.clear();
  row_line_ = line_;
  do {
    while (at_ < bytes_.size() && (bytes_[at_] == ' ' || bytes_[at_] == '\t') &&
           bytes_[at_] != separator_) {
      ++at_;
    }
    quote_line_ = line_;
    const bool quoted = at_ < bytes_.size() && bytes_[at_] == '"';
    if (!(quoted ? read_quoted() : read_plain())) return false;
  } while (!row_ends_);
  return true;
}

bool CsvRows::read_plain() {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n') {
    if (bytes_[at_] == '"') return false;
    ++at_;
  }
  cells_.push_back(domain::registry::trimmed(bytes_.substr(begin, at_ - begin)));
  return end_cell();
}

bool CsvRows::read_quoted() {
  const std::size_t begin = ++at_;
  std::string* spelt = nullptr;
  std::size_t part = begin;
  for (;;) {
    const std::size_t quote = bytes_.find('"', at_);
    if (quote == bytes_.npos) return false;
    at_ = quote + 1;
    if (at_ == bytes_.size() || bytes_[at_] != '"') break;
    if (spelt == nullptr) spelt = &spelt_.emplace_back();
    spelt->append(bytes_.substr(part, at_ - part));
    part = ++at_;
  }
  const std::string_view raw = bytes_.substr(begin, at_ - 1 - begin);
  line_ += static_cast<int>(std::ranges::count(raw, '\n'));
  if (spelt != nullptr) spelt->append(bytes_.substr(part, at_ - 1 - part));
  cells_.push_back(domain::registry::trimmed(spelt != nullptr ? *spelt : raw));
  while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n') {
    if (static_cast<unsigned char>(bytes_[at_]) > ' ') return false;
    ++at_;
  }
  return end_cell();
}

// Steps over the separator or the line feed behind a cell.
bool CsvRows::end_cell() {
  row_ends_ = at_ == bytes_.size() || bytes_[at_] == '\n';
  if (row_ends_) ++line_;
  if (at_ < bytes_.size()) ++at_;
  return true;
}

}  // namespace adit::wire::registry
