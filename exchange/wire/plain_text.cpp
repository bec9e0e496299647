// Character by character; nothing is kept that the reader could not see.
#include "wire/plain_text.hpp"

#include <cstdint>

namespace adit::wire {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";

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

// The code point of the whole character at the start; nothing sensible for broken ones, which the
// caller has sorted out by its length.
std::uint32_t code_point(std::string_view one) {
  if (one.size() == 1) return static_cast<unsigned char>(one[0]);
  std::uint32_t out = static_cast<unsigned char>(one[0]) & (0xFFu >> (one.size() + 1));
  for (const char c : one.substr(1)) out = (out << 6) | (static_cast<unsigned char>(c) & 0x3Fu);
  return out;
}

bool overlong_or_surrogate(std::uint32_t point, std::size_t bytes) {
  if (bytes == 3) return point < 0x800 || (point >= 0xD800 && point <= 0xDFFF);
  return bytes == 4 && (point < 0x10000 || point > 0x10FFFF);
}

bool is_space(std::uint32_t point) {
  return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x2028 || point == 0x2029;
}

// Direction marks (UAX #9), the byte-order mark, and what XML 1.0 has no place for.
bool is_unseen(std::uint32_t point) {
  return point == 0x061C || point == 0x200E || point == 0x200F ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) ||
         point == 0xFEFF || point == 0xFFFE || point == 0xFFFF;
}

class Line {
 public:
  void add(std::string_view one) {
    if (waits_ && !out_.empty()) count(" ");
    waits_ = false;
    count(one);
  }
  void space() { waits_ = true; }
  [[nodiscard]] std::size_t characters() const { return characters_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void count(std::string_view one) {
    out_ += one;
    ++characters_;
  }
  std::string out_;
  std::size_t characters_ = 0;
  bool waits_ = false;  // a space, for what comes behind it
};

}  // namespace

std::size_t character_bytes(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t bytes = announced_bytes(static_cast<unsigned char>(text[0]));
  if (bytes == 0 || bytes > text.size()) return 1;
  for (const char c : text.substr(1, bytes - 1)) {
    if (!continues(c)) return 1;
  }
  return bytes;
}

std::string plain_line(std::string_view text, std::size_t most) {
  Line line;
  while (!text.empty()) {
    const auto one = text.substr(0, character_bytes(text));
    text.remove_prefix(one.size());
    const std::uint32_t point = code_point(one);
    const bool broken = one.size() == 1 ? point >= 0x80 : overlong_or_surrogate(point, one.size());
    if (!broken && (point == ' ' || is_space(point))) {
      line.space();
    } else if (broken || !is_unseen(point)) {
      if (line.characters() + 1 >= most && !text.empty()) return line.take().append(ellipsis);
      line.add(broken ? replacement : one);
    }
  }
  return line.take();
}

}  // namespace adit::wire
