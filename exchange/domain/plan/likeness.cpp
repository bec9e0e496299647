// The longest common subsequence of the characters, beside the longer of the two names.
#include "domain/plan/likeness.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/characters.hpp"

namespace adit::domain::plan {
namespace {

constexpr std::size_t most_named = 3;
constexpr std::size_t compared = 64;  // characters; a longer name is no slip of a mineral's

std::u32string characters(std::string_view text) {
  std::u32string out;
  while (!text.empty() && out.size() < compared) {
    const std::size_t bytes = base::character_bytes(text);
    char32_t c = base::code_point(text.substr(0, bytes));
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    if (c == U'_' || c == U'-') c = U' ';
    out += c;
    text.remove_prefix(bytes);
  }
  return out;
}

std::size_t in_common(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const char32_t c : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = c == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

// In tenths; 0 where the names are not alike enough to be named.
std::size_t likeness(const std::u32string& a, const std::u32string& b) {
  const std::size_t longer = std::max(a.size(), b.size());
  if (longer == 0) return 0;
  const bool latin = std::ranges::all_of(b, [](char32_t c) { return c < 0x80; });
  const std::size_t tenths = in_common(a, b) * 10 / longer;
  return tenths >= (latin ? 6U : 5U) ? tenths : 0;
}

}  // namespace

std::vector<const Mineral*> like(const MineralTable& table, std::string_view name) {
  const std::u32string wanted = characters(name);
  std::vector<std::pair<std::size_t, const Mineral*>> found;
  for (const Mineral& mineral : table.all()) {
    std::size_t best = std::max(likeness(wanted, characters(mineral.zh)),
                                likeness(wanted, characters(mineral.en)));
    for (const auto& alias : mineral.aliases) {
      best = std::max(best, likeness(wanted, characters(alias)));
    }
    if (best > 0) found.emplace_back(best, &mineral);
  }
  std::ranges::stable_sort(found, std::greater<>{}, [](const auto& each) { return each.first; });
  std::vector<const Mineral*> out;
  out.reserve(most_named);
  for (const auto& [tenths, mineral] : found) {
    if (out.size() < most_named) out.push_back(mineral);
  }
  return out;
}

Words names_like(const MineralTable& table, std::string_view name) {
  const auto found = like(table, name);
  if (found.empty()) return {"无", "none"};
  Words words;
  for (const Mineral* mineral : found) {
    words.zh += (words.zh.empty() ? "" : "、") + mineral->zh;
    words.en += (words.en.empty() ? "" : ", ") + mineral->en;
  }
  return words;
}

tl::unexpected<base::Refusal> unknown_mineral(const MineralTable& table, const std::string& name,
                                              std::string pointer) {
  std::string names;
  for (const Mineral* mineral : like(table, name)) {
    names += (names.empty() ? "" : " / ") + mineral->zh + " " + mineral->en;
  }
  if (names.empty()) names = "—";
  return base::refuse_at(std::move(pointer), "mineral.unknown",
                         {{"mineral", name}, {"like", names}});
}

}  // namespace adit::domain::plan
