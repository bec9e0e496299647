// Fields are told apart by commas, semicolons or tabs, ASCII or Chinese.
#include "domain/ground/ring_end.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "domain/ground/figure_reader.hpp"

namespace adit::domain::ground {
namespace {

constexpr std::array<std::string_view, 6> separators = {",", ";", "\t", "，", "；", "、"};
constexpr std::string_view asterisk_full = "＊";
constexpr std::int64_t height_mm_limit = 20'000'000;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \"");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \"") - first + 1);
}

std::vector<std::string_view> fields_of(std::string_view text) {
  std::vector<std::string_view> fields;
  for (;;) {
    std::size_t end = text.npos;
    std::size_t length = 0;
    for (const std::string_view separator : separators) {
      const std::size_t at = text.find(separator);
      if (at >= end) continue;
      end = at;
      length = separator.size();
    }
    fields.push_back(trimmed(text.substr(0, end)));
    if (end == text.npos) return fields;
    text.remove_prefix(end + length);
  }
}

// At least four fields; more only when something stands in them.
std::vector<std::string_view> fields_behind_asterisk(std::string_view row,
                                                     std::string_view asterisk) {
  row = trimmed(row);
  row.remove_prefix(row.starts_with(asterisk) ? asterisk.size() : 1);
  auto fields = fields_of(row);
  if (fields.front().empty()) fields.erase(fields.begin());  // between the asterisk and its comma
  while (fields.size() > 4 && fields.back().empty()) fields.pop_back();
  fields.resize(std::max<std::size_t>(fields.size(), 4));
  return fields;
}

bool read_height(std::string_view field, std::optional<std::int64_t>& out) {
  if (field.empty()) return true;
  out = read_elevation(field);
  return out.has_value();
}

}  // namespace

std::optional<std::int64_t> read_elevation(std::string_view text) {
  for (const std::string_view unit : {"m", "米"}) {
    if (text.ends_with(unit)) text = trimmed(text.substr(0, text.size() - unit.size()));
  }
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  int decimals = -1;  // no point yet
  for (const char c : text) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
    } else if (is_digit(c) && value < height_mm_limit && decimals < 3) {
      value = value * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    } else {
      return std::nullopt;
    }
  }
  if (text.empty() || !is_digit(text.back()) || !is_digit(text.front())) return std::nullopt;
  for (; decimals < 3; decimals = std::max(decimals, 0) + 1) value *= 10;
  if (value > height_mm_limit) return std::nullopt;
  return negative ? -value : value;
}

std::optional<RingEnd> read_ring_end(const Line& line) {
  const auto fields = fields_behind_asterisk(line.plain, "*");
  const auto written = fields_behind_asterisk(line.raw, asterisk_full);
  if (fields.size() > 4) return std::nullopt;
  RingEnd end;
  if (!read_height(fields[0], end.top_mm) || !read_height(fields[1], end.bottom_mm)) {
    return std::nullopt;
  }
  end.name = written.size() == fields.size() ? written[2] : fields[2];
  if (fields[3] == "1" || fields[3] == "0") {
    end.included = fields[3] == "1";
  } else if (!fields[3].empty()) {
    return std::nullopt;
  }
  return end;
}

}  // namespace adit::domain::ground
