// Items are taken apart into what they mean and written again, so that a canonical text and its
// meaning cannot part company.
#include "domain/registry/lists.hpp"

#include <algorithm>
#include <array>

#include "base/limits.hpp"
#include "domain/ground/figure_reader.hpp"
#include "domain/registry/values.hpp"

namespace adit::domain::registry {
namespace {

using ground::is_digit;

struct Name {
  std::string_view zh;
  std::string_view name;
};

constexpr std::string_view period_counter = "released_exploration_rights:period";
constexpr std::array counters{Name{"采矿权", "released_rights"},
                              Name{"探矿权", "released_exploration_rights"}};
constexpr std::array rights{Name{"采矿权", "mining"}, Name{"探矿权", "exploration"}};
constexpr std::array<std::string_view, 5> separators{";", "；", "、", ",", "，"};
constexpr std::array<std::string_view, 2> colons{":", "："};
constexpr std::array<std::string_view, 2> equals{"=", "＝"};

// The first place where one of the marks stands, and how long it is; npos where none does.
template <std::size_t count>
std::pair<std::size_t, std::size_t> find_mark(std::string_view text,
                                              const std::array<std::string_view, count>& marks) {
  std::pair<std::size_t, std::size_t> first{text.npos, 0};
  for (const std::string_view mark : marks) {
    const std::size_t at = text.find(mark);
    if (at < first.first) first = {at, mark.size()};
  }
  return first;
}

// What stands before the mark and behind it; all of it before where there is no mark.
template <std::size_t count>
std::pair<std::string_view, std::optional<std::string_view>> parted(
    std::string_view text, const std::array<std::string_view, count>& marks) {
  const auto [at, length] = find_mark(text, marks);
  if (at == text.npos) return {trimmed(text), std::nullopt};
  return {trimmed(text.substr(0, at)), trimmed(text.substr(at + length))};
}

std::vector<std::string_view> items_in(std::string_view text) {
  std::vector<std::string_view> items;
  for (;;) {
    const auto [at, length] = find_mark(text, separators);
    if (const auto item = trimmed(text.substr(0, at)); !item.empty()) items.push_back(item);
    if (at == text.npos) return items;
    text.remove_prefix(at + length);
  }
}

std::optional<std::string> named(std::string_view text, const std::array<Name, 2>& names) {
  const auto found = std::ranges::find_if(
      names, [&](const Name& name) { return text == name.name || text == name.zh; });
  return found == names.end() ? std::nullopt : std::optional(std::string(found->name));
}

std::optional<std::int64_t> number_of(std::string_view text) {
  constexpr std::size_t digits_most = 6;
  constexpr std::int64_t number_most = 100'000;
  if (text.empty() || text.size() > digits_most || !std::ranges::all_of(text, is_digit)) {
    return std::nullopt;
  }
  std::int64_t number = 0;
  for (const char digit : text) number = number * 10 + (digit - '0');
  return number > number_most ? std::nullopt : std::optional(number);
}

std::optional<Limit> read_limit(std::string_view item) {
  const auto [name, figure] = parted(item, equals);
  const std::int64_t number = number_of(figure.value_or("")).value_or(-1);
  const auto [counter, mineral] = parted(name, colons);
  auto known = named(counter, counters);
  if (number < 0 || !known || (mineral && mineral->empty())) return std::nullopt;
  if (mineral == "period" || mineral == "规划期") {
    if (!period_counter.starts_with(*known)) return std::nullopt;
    return Limit{std::string(period_counter), "", number};
  }
  return Limit{std::move(*known), std::string(mineral.value_or("")), number};
}

std::optional<ListedMineral> read_mineral(std::string_view item) {
  const auto [first, second] = parted(item, colons);
  if (!second) return ListedMineral{"", std::string(first)};
  auto right = named(first, rights);
  if (!right || second->empty() || find_mark(*second, colons).first != second->npos) {
    return std::nullopt;
  }
  return ListedMineral{std::move(*right), std::string(*second)};
}

std::string written(const Limit& limit) {
  return limit.counter + (limit.mineral.empty() ? "" : ":" + limit.mineral) + "=" +
         std::to_string(limit.number);
}

std::string written(const ListedMineral& listed) {
  return listed.right.empty() ? listed.mineral : listed.right + ":" + listed.mineral;
}

bool same_subject(const Limit& a, const Limit& b) {
  return a.counter == b.counter && a.mineral == b.mineral;
}

bool same_subject(const ListedMineral& a, const ListedMineral& b) {
  return a == b;
}

// All items as what they mean; nothing where one means nothing or two speak of the same.
template <class Item>
std::optional<std::vector<Item>> read_all(std::string_view text,
                                          std::optional<Item> (*read)(std::string_view)) {
  std::vector<Item> out;
  for (const std::string_view part : items_in(text)) {
    auto item = read(part);
    if (!item) return std::nullopt;
    const bool again =
        std::ranges::any_of(out, [&](const Item& other) { return same_subject(other, *item); });
    if (again) return std::nullopt;
    out.push_back(std::move(*item));
  }
  return out;
}

template <class Item>
std::optional<std::string> canonical_list(std::string_view text,
                                          std::optional<Item> (*read)(std::string_view)) {
  const auto plain = canonical_text(text);
  const auto items = plain ? read_all<Item>(*plain, read) : std::nullopt;
  if (!items || items->empty()) return std::nullopt;
  std::string out;
  for (const Item& item : *items) out += (out.empty() ? "" : "; ") + written(item);
  if (out.size() > base::limits::registry_value_bytes_max) return std::nullopt;
  return out;
}

}  // namespace

std::optional<std::string> canonical_limits(std::string_view text) {
  return canonical_list<Limit>(text, read_limit);
}

std::optional<std::string> canonical_minerals(std::string_view text) {
  return canonical_list<ListedMineral>(text, read_mineral);
}

std::vector<Limit> limits_in(std::string_view canonical) {
  return read_all<Limit>(canonical, read_limit).value_or(std::vector<Limit>());
}

std::vector<ListedMineral> minerals_in(std::string_view canonical) {
  return read_all<ListedMineral>(canonical, read_mineral).value_or(std::vector<ListedMineral>());
}

}  // namespace adit::domain::registry
