// Cells as they come out of spreadsheets: blanks around, dates with signs of their own, words in
// either language.
#include "domain/registry/values.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/instant.hpp"
#include "base/limits.hpp"
#include "domain/ground/figure_reader.hpp"
#include "domain/ground/ring_end.hpp"

namespace adit::domain::registry {
namespace {

using ground::is_digit;

struct Word {
  std::string_view column;
  std::string_view word;
  std::string_view zh;
};

// Further rows of a word are read, the first is written.
constexpr Word words[] = {
    {"right", "exploration", "探矿权"},
    {"right", "mining", "采矿权"},
    {"stage", "reconnaissance", "预查"},
    {"stage", "general_survey", "普查"},
    {"stage", "detailed_survey", "详查"},
    {"stage", "exploration", "勘探"},
    {"state", "live", "有效"},
    {"state", "awarded", "已出让"},
    {"state", "pending", "待登记"},
    {"state", "expired", "到期"},
    {"state", "expired", "过期"},
    {"state", "cancelled", "注销"},
    {"state", "lapsed", "失效"},
    {"size", "large", "大型"},
    {"size", "medium", "中型"},
    {"size", "small", "小型"},
    {"level", "city", "市级"},
    {"level", "county", "县级"},
    {"use", "farmland", "耕地"},
    {"use", "forest", "林地"},
    {"use", "grassland", "草地"},
    {"use", "water", "水域"},
    {"use", "built", "建设用地"},
    {"use", "other", "其他"},
};

constexpr std::array<std::string_view, 2> wide_blanks{"\u3000", "\u00A0"};

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

std::string_view without_blanks_before(std::string_view text) {
  for (;;) {
    const std::string_view before = text;
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    for (const std::string_view wide : wide_blanks) {
      if (text.starts_with(wide)) text.remove_prefix(wide.size());
    }
    if (text.size() == before.size()) return text;
  }
}

std::string_view without_blanks_behind(std::string_view text) {
  for (;;) {
    const std::string_view before = text;
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    for (const std::string_view wide : wide_blanks) {
      if (text.ends_with(wide)) text.remove_suffix(wide.size());
    }
    if (text.size() == before.size()) return text;
  }
}

// Takes 1 to `digits_most` digits from the front of `text`; -1 where there are none or more.
int take_number(std::string_view& text, std::size_t digits_most) {
  int value = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && is_digit(text[digits]); ++digits) {
    if (digits == digits_most) return -1;
    value = value * 10 + (text[digits] - '0');
  }
  text.remove_prefix(digits);
  return digits == 0 ? -1 : value;
}

bool take(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  return true;
}

void append_two_digits(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

// Whether the same letters, without regard to case, where a blank or hyphen may stand for _.
bool same_word(std::string_view word, std::string_view text) {
  return std::ranges::equal(word, text, [](char w, char t) {
    if (w == '_') return t == '_' || t == ' ' || t == '-';
    return t == w || (t >= 'A' && t <= 'Z' && t - 'A' + 'a' == w);
  });
}

bool called(const Column& column, std::string_view word, std::string_view zh) {
  return std::ranges::any_of(words, [&](const Word& row) {
    return row.column == column.name && row.word == word && row.zh == zh;
  });
}

}  // namespace

bool valid_id(std::string_view id) {
  constexpr std::size_t id_length_most = 64;
  return !id.empty() && id.size() <= id_length_most && std::ranges::all_of(id, [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '_' || c == '-';
  });
}

std::string_view trimmed(std::string_view text) {
  const auto plain = [](char c) { return c > ' ' && c < '\x7F'; };
  if (!text.empty() && plain(text.front()) && plain(text.back())) return text;  // nearly always
  return without_blanks_behind(without_blanks_before(text));
}

std::optional<std::string> canonical_text(std::string_view text) {
  if (text.empty() || text.size() > base::limits::registry_value_bytes_max) return std::nullopt;
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(c)) {
      out += c;
    } else if (out.empty() || out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::optional<std::string> canonical_date(std::string_view text) {
  const bool chinese = text.find("年") != text.npos;
  const int year = text.size() > 4 && is_digit(text[3]) ? take_number(text, 4) : -1;
  const std::string_view mark = chinese ? "年" : (text.starts_with('/') ? "/" : "-");
  if (!take(text, mark)) return std::nullopt;
  const int month = take_number(text, 2);
  if (!take(text, chinese ? "月" : mark)) return std::nullopt;
  const int day = take_number(text, 2);
  if (chinese && !take(text, "日")) return std::nullopt;
  if (!text.empty() || year < 0 || month < 0 || day < 0) return std::nullopt;
  std::string out;
  append_two_digits(out, year / 100);
  append_two_digits(out, year % 100);
  out += '-';
  append_two_digits(out, month);
  out += '-';
  append_two_digits(out, day);
  return base::parse_date(out) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<std::string> canonical_height(std::string_view text) {
  const auto height = ground::read_elevation(text);
  if (!height) return std::nullopt;
  const std::int64_t mm = *height < 0 ? -*height : *height;
  std::string out = (*height < 0 ? "-" : "") + std::to_string(mm / 1000);
  if (mm % 1000 == 0) return out;
  out += '.' + std::to_string(1000 + mm % 1000).substr(1);
  return out.substr(0, out.find_last_not_of('0') + 1);
}

std::optional<std::string> canonical_year(std::string_view text) {
  if (text.ends_with("年")) text.remove_suffix(std::string_view("年").size());
  const int year = take_number(text, 4);
  if (!text.empty() || year < 2000 || year > 2099) return std::nullopt;
  return std::to_string(year);
}

std::optional<std::string> canonical_order(std::string_view text) {
  const int order = take_number(text, 4);
  if (!text.empty() || order < 1) return std::nullopt;
  return std::to_string(order);
}

std::optional<std::string_view> canonical_word(const Column& column, std::string_view text) {
  const auto found = std::ranges::find_if(column.allowed, [&](std::string_view word) {
    return same_word(word, text) || called(column, word, text);
  });
  return found == column.allowed.end() ? std::nullopt : std::optional(*found);
}

std::string_view word_zh(const Column& column, std::string_view word) {
  const auto row = std::ranges::find_if(words, [&](const Word& candidate) {
    return candidate.column == column.name && candidate.word == word;
  });
  return row == std::end(words) ? std::string_view() : row->zh;
}

std::string shortened(std::string_view text) {
  constexpr std::size_t shown = 60;
  if (text.size() <= shown) return std::string(text);
  std::size_t end = shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace adit::domain::registry
