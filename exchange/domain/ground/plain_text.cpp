// Decoding (RFC 3629, strictly) and the table of what is written for what.
#include "domain/ground/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace adit::domain::ground {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Written {
  std::u32string_view as;
  std::string_view plain;
};

constexpr Written writings[] = {
    {U"°º˚⁰度", "^"},
    {U"′’‘´`ʹˊ分", "'"},
    {U"″”“〃ʺ˝秒", "\""},
    {U"、", ","},
    {U"。\u00A0\u3000\u2002\u2003\u2009\u202F", " "},
    {U"\u200B\u200C\u200D\u2060\uFEFF", ""},
    {U"−–—", "-"},
    {U"【〔", "("},
    {U"】〕", ")"},
    {U"│｜", "|"},
};

constexpr std::string_view romans[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                       "VII", "VIII", "IX",  "X",  "XI", "XII"};

// (1) to (20) stand in three blocks of Unicode: ①, ⑴ and ⒈.
std::optional<int> enclosed_number(char32_t c) {
  for (const char32_t first : {U'\u2460', U'\u2474', U'\u2488'}) {
    if (c >= first && c < first + 20) return static_cast<int>(c - first) + 1;
  }
  return std::nullopt;
}

bool append_known(std::string& out, char32_t c) {
  for (const Written& row : writings) {
    if (row.as.find(c) == row.as.npos) continue;
    out += row.plain;
    return true;
  }
  if (const auto number = enclosed_number(c)) {
    out += "(" + std::to_string(*number) + ")";
    return true;
  }
  for (const char32_t first : {U'\u2160', U'\u2170'}) {
    if (c < first || c >= first + 12) continue;
    out += romans[c - first];
    return true;
  }
  return false;
}

// 度, 分 and 秒 mark what they stand behind; elsewhere they are parts of words, such as 经度.
bool of_words(char32_t c, std::string_view before) {
  const bool mark = c == U'度' || c == U'分' || c == U'秒';
  return mark && (before.empty() || before.back() < '0' || before.back() > '9');
}

// The length in bytes that a first byte announces; 0 for one that begins nothing.
std::size_t length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

bool shortest_and_in_range(char32_t c, std::size_t length) {
  if (length == 3) return c >= 0x800 && (c < 0xD800 || c > 0xDFFF);
  return length != 4 || (c >= 0x10000 && c <= 0x10FFFF);
}

// The character at `at`, which moves behind it; nothing for what is not UTF-8.
std::optional<char32_t> take_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = length_of(first);
  if (length == 0 || at + length > text.size()) return std::nullopt;
  char32_t c = length == 1 ? first : first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return std::nullopt;
    c = c << 6 | (next & 0x3FU);
  }
  if (c == 0 || !shortest_and_in_range(c, length)) return std::nullopt;
  at += length;
  return c;
}

std::optional<std::string> plain(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t from = at;
    auto c = take_character(raw, at);
    if (!c) return std::nullopt;
    if (*c >= 0xFF01 && *c <= 0xFF5E) c = *c - 0xFEE0;  // full-width ASCII
    if (*c == '^') {
      out += ' ';  // which marks degrees in plain text
    } else if (*c < 0x80 && *c != '`') {
      out += static_cast<char>(*c);
    } else if (of_words(*c, out) || !append_known(out, *c)) {
      out += raw.substr(from, at - from);
    }
  }
  return out;
}

}  // namespace

base::Outcome<std::vector<Line>> plain_lines(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const int number = static_cast<int>(lines.size()) + 1;
    const std::string_view raw = text.substr(0, end);
    auto written = plain(raw);
    if (!written) return base::refuse("lot.encoding", {{"line", number}});
    lines.push_back({number, raw, std::move(*written)});
    text.remove_prefix(end);
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    if (!text.empty()) text.remove_prefix(1);
  }
  return lines;
}

}  // namespace adit::domain::ground
