// A small scanner: separators, figures, words, and the marks that say what a figure is.
#include "domain/ground/figures.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "domain/ground/figure_reader.hpp"

namespace adit::domain::ground {
namespace {

constexpr std::array<std::string_view, 6> north_words = {"N", "X", "B", "北纬", "北", "纬度"};
constexpr std::array<std::string_view, 6> east_words = {"E", "Y", "L", "东经", "东", "经度"};
// Words that stand before a corner's number.
constexpr std::array<std::string_view, 9> number_words = {"拐点", "点", "点号",  "界址点", "顶点",
                                                          "第",   "No", "point", "corner"};

bool separates(char c) {
  return c == ' ' || c == ',' || c == ';' || c == '\t' || c == '|' || c == '(' || c == ')' ||
         c == '[' || c == ']' || c == ':' || c == '=' || c == '/' || c == '.' ||
         c == '"';  // around the fields of a CSV
}

// A letter, or a byte of a character beyond ASCII.
bool in_word(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Axis axis_of(std::string_view word) {
  if (among(north_words, word)) return Axis::north;
  return among(east_words, word) ? Axis::east : Axis::unsaid;
}

bool roman(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == word.npos;
}

// One line on its way into its parts.
class Scan {
 public:
  explicit Scan(std::string_view plain) : plain_(plain) {}

  LineParts parts() {
    while (at_ < plain_.size()) step();
    take_label_from_figures();
    return std::move(out_);
  }

 private:
  bool at_start() const { return out_.figures.empty() && out_.label.empty(); }

  void step() {
    const char c = plain_[at_];
    if (separates(c)) {
      ++at_;
    } else if (is_digit(c) || c == '+') {
      number();
    } else if (in_word(c)) {
      word();
    } else {
      other(c);
    }
  }

  // 1号点, 2000国家大地坐标系: a number that a word goes on from is a word.
  void number() {
    const std::size_t from = at_;
    auto figure = read_figure(plain_, at_);
    if (!figure) {
      while (at_ < plain_.size() && !separates(plain_[at_])) ++at_;
      foreign(from);
      return;
    }
    figure->axis = pending_;
    pending_ = Axis::unsaid;
    if (at_ < plain_.size() && in_word(plain_[at_]) && !unit_or_axis(*figure)) {
      while (at_ < plain_.size() && !separates(plain_[at_])) ++at_;
      label_or_foreign(from);
      return;
    }
    out_.figures.push_back(std::move(*figure));
  }

  // Passes over a unit of metres or a letter of direction behind the figure.
  bool unit_or_axis(Figure& figure) {
    std::size_t end = at_;
    while (end < plain_.size() && in_word(plain_[end])) ++end;
    const std::string_view word = plain_.substr(at_, end - at_);
    if (word != "m" && word != "米" && axis_of(word) == Axis::unsaid) return false;
    if (axis_of(word) != Axis::unsaid) figure.axis = axis_of(word);
    at_ = end;
    return true;
  }

  void word() {
    const std::size_t from = at_;
    while (at_ < plain_.size() && in_word(plain_[at_])) ++at_;
    const std::string_view word = plain_.substr(from, at_ - from);
    if (axis_of(word) != Axis::unsaid && coordinate_follows()) {
      pending_ = axis_of(word);
      return;
    }
    if (at_start() && (roman(word) || number_follows(word))) {
      while (at_ < plain_.size() && (is_digit(plain_[at_]) || plain_[at_] == '-')) ++at_;
      if (at_ < plain_.size() && in_word(plain_[at_])) step();
      out_.label = std::string(plain_.substr(from, at_ - from));
      return;
    }
    foreign(from);
  }

  // J1, ZK-3, 拐点 1: a number that belongs to the word before it.
  bool number_follows(std::string_view word) {
    std::size_t end = at_;
    if (end < plain_.size() && plain_[end] == '-') ++end;
    if (among(number_words, word))
      end = std::min(plain_.find_first_not_of(" :", end), plain_.size());
    if (end == plain_.size() || !is_digit(plain_[end])) return false;
    std::size_t last = end;
    while (last < plain_.size() && is_digit(plain_[last])) ++last;
    if (last - end > 5 || goes_on(last)) return false;
    at_ = end;
    return true;
  }

  // Behind the digits: a fraction or a mark of degrees, so that they number nothing.
  bool goes_on(std::size_t at) const {
    if (at == plain_.size()) return false;
    if (plain_[at] == '^') return true;
    return plain_[at] == '.' && at + 1 < plain_.size() && is_digit(plain_[at + 1]);
  }

  // X=2979280.9, 北纬42°: not the corner X1.
  bool coordinate_follows() const {
    std::size_t at = std::min(plain_.find_first_not_of(" :=", at_), plain_.size());
    const auto figure = read_figure(plain_, at);
    return figure && (figure->angle || figure->decimals > 0 || figure->whole_digits > 5);
  }

  void other(char c) {
    ++at_;
    const bool mark_of_label = c == '#' && (out_.figures.size() == 1 || !out_.label.empty());
    if (!mark_of_label) foreign(at_ - 1);
  }

  void label_or_foreign(std::size_t from) {
    if (at_start() && out_.lead.empty()) {
      out_.label = std::string(plain_.substr(from, at_ - from));
    } else {
      foreign(from);
    }
  }

  void foreign(std::size_t from) {
    out_.words = true;
    if (at_start()) {
      out_.lead += std::string(plain_.substr(from, at_ - from));
    } else {
      out_.words_behind = true;
    }
  }

  void take_label_from_figures() {
    auto& figures = out_.figures;
    if (!out_.label.empty() || figures.size() % 2 == 0) return;
    const Figure& first = figures.front();
    if (first.angle || first.decimals > 0 || first.text.size() > 5) return;
    out_.label = first.text;
    figures.erase(figures.begin());
  }

  std::string_view plain_;
  std::size_t at_ = 0;
  Axis pending_ = Axis::unsaid;
  LineParts out_;
};

}  // namespace

LineParts parts_of(std::string_view plain) {
  return Scan(plain).parts();
}

bool coordinate_like(const Figure& figure) {
  if (figure.angle || figure.whole_digits >= 6) return true;
  return figure.value >= 3 && figure.value < 180;
}

}  // namespace adit::domain::ground
