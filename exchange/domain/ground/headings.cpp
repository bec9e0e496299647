// Words by which notices announce what follows.
#include "domain/ground/headings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace adit::domain::ground {
namespace {

constexpr std::array<std::string_view, 9> hole_words = {
    "扣除", "剔除", "扣减", "挖除", "除外", "内环", "excluded", "excluding", "hole"};
constexpr std::array<std::string_view, 4> outer_words = {"外环", "外圈", "外边界", "outer ring"};
constexpr std::array<std::string_view, 6> cgcs2000_words = {"cgcs",     "2000国家", "国家2000",
                                                            "2000大地", "大地2000", "2000坐标"};
constexpr std::array<std::string_view, 8> xian80_words = {
    "西安80", "西安1980", "80西安", "1980年西安", "1980坐标", "80坐标", "xian80", "xi'an80"};
constexpr std::array<std::string_view, 5> beijing54_words = {"北京54", "北京1954", "54北京",
                                                             "1954年北京", "54坐标"};

// Small letters, and without what people put between words.
std::string compact(std::string_view plain) {
  std::string out;
  for (const char c : plain) {
    if (c == ' ' || c == '-' || c == '_') continue;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

template <std::size_t N>
std::size_t first_of(const std::array<std::string_view, N>& words, std::string_view text) {
  std::size_t first = text.npos;
  for (const std::string_view word : words) first = std::min(first, text.find(word));
  return first;
}

}  // namespace

std::optional<bool> holes_below(std::string_view plain) {
  std::string small;
  for (const char c : plain) small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (first_of(hole_words, small) != small.npos) return true;
  if (first_of(outer_words, small) != small.npos) return false;
  return std::nullopt;
}

std::vector<DatumWord> datums_in(std::string_view plain) {
  const std::string text = compact(plain);
  std::vector<std::pair<std::size_t, DatumWord>> found;
  const auto look = [&](const auto& words, DatumWord datum) {
    const std::size_t at = first_of(words, text);
    if (at != text.npos) found.emplace_back(at, datum);
  };
  look(cgcs2000_words, DatumWord::cgcs2000);
  look(xian80_words, DatumWord::xian80);
  look(beijing54_words, DatumWord::beijing54);
  std::sort(found.begin(), found.end());
  std::vector<DatumWord> out;
  out.reserve(found.size());
  for (const auto& [at, datum] : found) out.push_back(datum);
  return out;
}

}  // namespace adit::domain::ground
