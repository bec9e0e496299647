// The table follows Unicode 15.
#include "base/characters.hpp"

#include <algorithm>
#include <iterator>

namespace adit::base {

namespace {

struct Span {
  char32_t first;
  char32_t last;
};

constexpr Span hidden[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x061C, 0x061C},   {0x180E, 0x180E},
    {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xE000, 0xF8FF},   {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE0FFF}, {0xF0000, 0x10FFFF}};

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t announced_bytes(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

}  // namespace

std::size_t character_bytes(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t bytes = announced_bytes(static_cast<unsigned char>(text[0]));
  if (bytes == 0 || bytes > text.size()) return 1;
  const auto rest = text.substr(1, bytes - 1);
  return std::all_of(rest.begin(), rest.end(), continues) ? bytes : 1;
}

char32_t code_point(std::string_view one) {
  if (one.size() == 1) return static_cast<unsigned char>(one[0]);
  char32_t out = static_cast<unsigned char>(one[0]) & (0xFFU >> (one.size() + 1));
  for (const char c : one.substr(1)) out = (out << 6) | (static_cast<unsigned char>(c) & 0x3FU);
  return out;
}

bool is_hidden(char32_t c) {
  return std::any_of(std::begin(hidden), std::end(hidden),
                     [c](const Span& span) { return c >= span.first && c <= span.last; });
}

}  // namespace adit::base
