// Reads UTF-8 that the JSON door has found valid.
#include "domain/party/plain_name.hpp"

#include <algorithm>
#include <cstdint>

namespace adit::domain::party {

namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Unicode 15: C0 and C1, soft hyphen, marks and embeddings of direction, joints of no width, line
// and paragraph ends, tags, and the private planes of nobody.
constexpr Span hidden[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F},   {0x00AD, 0x00AD}, {0x061C, 0x061C},    {0x180E, 0x180E},
    {0x200B, 0x200F}, {0x2028, 0x202E},   {0x2060, 0x206F}, {0xFE00, 0xFE0F},    {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0xE0000, 0xE0FFF}, {0xE000, 0xF8FF}, {0xF0000, 0x10FFFF},
};

bool is_hidden(char32_t c) {
  for (const auto& span : hidden) {
    if (c >= span.first && c <= span.last) return true;
  }
  return false;
}

std::size_t length_of(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// Takes one character off the front.
char32_t taken(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = std::min(length_of(lead), text.size());
  char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    c = c << 6 | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(length);
  return c;
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view wide = "\u3000";
  const auto blank_first = [&] { return text.starts_with(' ') || text.starts_with(wide); };
  const auto blank_last = [&] { return text.ends_with(' ') || text.ends_with(wide); };
  while (blank_first()) text.remove_prefix(text.front() == ' ' ? 1 : wide.size());
  while (blank_last()) text.remove_suffix(text.back() == ' ' ? 1 : wide.size());
  return text;
}

}  // namespace

base::Outcome<std::string> plain_name(std::string_view text) {
  const std::string_view name = without_blanks(text);
  if (name.empty()) return base::refuse("name.empty");
  std::int64_t position = 0;
  for (std::string_view rest = name; !rest.empty();) {
    ++position;
    if (is_hidden(taken(rest)))
      return base::refuse("name.hidden_character", {{"position", position}});
  }
  return std::string(name);
}

}  // namespace adit::domain::party
