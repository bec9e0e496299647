// A corner that is lost in silence is worse than a line that is refused.
#include "domain/ground/corner_line.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "domain/ground/figure_reader.hpp"

namespace adit::domain::ground {
namespace {

constexpr std::size_t shown_bytes = 120;  // of a line in a refusal
constexpr std::size_t letters = 2;        // of a word that numbers a corner

constexpr std::array<std::string_view, 30> heading_words = {
    "x",        "y",     "n",      "e",      "no",       "id",     "m",     "km",
    "ha",       "area",  "lon",    "lat",    "long",     "north",  "east",  "longitude",
    "latitude", "point", "points", "corner", "zone",     "cgcs",   "datum", "xian",
    "outer",    "ring",  "hole",   "holes",  "excluded", "corners"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii(std::string_view plain) {
  return std::ranges::all_of(plain, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Runs of letters, in small ones.
std::vector<std::string> words_of(std::string_view plain) {
  std::vector<std::string> words;
  bool within = false;
  for (const char c : plain) {
    if (is_letter(c)) {
      if (!within) words.emplace_back();
      words.back() += static_cast<char>(c | 0x20);
    }
    within = is_letter(c);
  }
  return words;
}

// How many fields between blanks and commas hold a digit.
std::size_t fields_with_digits(std::string_view plain) {
  std::size_t count = 0;
  bool counted = false;
  for (const char c : plain) {
    if (c == ' ' || c == '\t' || c == ',' || c == ';') counted = false;
    if (is_digit(c) && !counted) ++count;
    counted = counted || is_digit(c);
  }
  return count;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

bool pairs_of_coordinates(const LineParts& parts) {
  const auto& figures = parts.figures;
  return (figures.size() == 2 || figures.size() == 4) &&
         std::ranges::all_of(figures, coordinate_like);
}

// Figures that hardly stand in prose.
bool surely_coordinate(const Figure& figure) {
  return figure.angle || figure.whole_digits >= 6 ||
         (figure.decimals >= 3 && coordinate_like(figure));
}

// 14, XIV or J14, but not 3度带 or 2000国家大地坐标系.
bool numbers_a_corner(std::string_view label) {
  return !label.empty() && std::ranges::all_of(label, [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && c != '^';
  });
}

}  // namespace

bool is_corner(const LineParts& parts) {
  if (!pairs_of_coordinates(parts)) return false;
  if (!parts.words) return true;
  return !parts.words_behind && (!parts.label.empty() || characters(parts.lead) <= letters);
}

bool are_corners(const std::vector<LineParts>& pieces) {
  if (pieces.size() < 2) return false;
  const LineParts& first = pieces.front();
  return pairs_of_coordinates(first) && !first.words_behind &&
         std::all_of(pieces.begin() + 1, pieces.end(), is_corner);
}

bool meant_as_corner(const LineParts& parts) {
  if (!parts.words) return std::ranges::any_of(parts.figures, coordinate_like);
  if (parts.label.empty() && !parts.lead.empty()) return false;
  return std::ranges::any_of(parts.figures, surely_coordinate);
}

bool stray_in_ring(const LineParts& parts) {
  const bool bare = !parts.words && (!parts.figures.empty() || numbers_a_corner(parts.label));
  const bool numbered = !parts.label.empty() && std::ranges::all_of(parts.label, is_digit);
  return bare || numbered || std::ranges::count_if(parts.figures, surely_coordinate) >= 2;
}

bool spoilt_figures(std::string_view plain) {
  if (!is_ascii(plain) || plain.find(':') != plain.npos) return false;
  const auto is_short = [](const std::string& word) { return word.size() <= letters; };
  return fields_with_digits(plain) >= 2 && std::ranges::all_of(words_of(plain), is_short);
}

bool strange_in_ring(std::string_view plain) {
  for (std::size_t at = plain.find('^'); at != plain.npos; at = plain.find('^', at + 1)) {
    if (at + 1 < plain.size() && is_digit(plain[at + 1])) return true;
  }
  const auto heads = [](const std::string& word) {
    return std::ranges::find(heading_words, word) != heading_words.end();
  };
  return is_ascii(plain) && !std::ranges::all_of(words_of(plain), heads);
}

std::string label_of(const LineParts& parts) {
  const bool lettered = parts.label.empty() && characters(parts.lead) <= letters;
  return lettered ? parts.lead : parts.label;
}

std::string shown(std::string_view raw) {
  if (raw.size() <= shown_bytes) return std::string(raw);
  std::size_t end = shown_bytes;
  while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xC0) == 0x80) --end;
  return std::string(raw.substr(0, end)) + "…";
}

}  // namespace adit::domain::ground
