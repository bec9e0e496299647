// Character by character; nothing is kept that the reader could not see.
#include "wire/plain_text.hpp"

#include "base/characters.hpp"

namespace adit::wire {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "…";

bool overlong_or_surrogate(char32_t point, std::size_t bytes) {
  if (bytes == 3) return point < 0x800 || (point >= 0xD800 && point <= 0xDFFF);
  return bytes == 4 && (point < 0x10000 || point > 0x10FFFF);
}

bool is_space(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x2028 || point == 0x2029;
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

std::string plain_line(std::string_view text, std::size_t most) {
  Line line;
  while (!text.empty()) {
    const auto one = text.substr(0, base::character_bytes(text));
    text.remove_prefix(one.size());
    const char32_t point = base::code_point(one);
    const bool broken = one.size() == 1 ? point >= 0x80 : overlong_or_surrogate(point, one.size());
    if (!broken && (point == ' ' || is_space(point))) {
      line.space();
    } else if (broken || !base::is_hidden(point)) {
      if (line.characters() + 1 >= most && !text.empty()) return line.take().append(ellipsis);
      line.add(broken ? replacement : one);
    }
  }
  return line.take();
}

}  // namespace adit::wire
