// Lists of items, words and minerals.
#include "domain/conformity/rules/lists.hpp"

#include <algorithm>

#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

bool holds_item(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

void add_item(std::vector<std::string>& list, std::string item) {
  if (!holds_item(list, item)) list.push_back(std::move(item));
}

plan::Words listed(const std::vector<plan::Words>& items) {
  plan::Words words;
  for (const plan::Words& item : items) {
    words.zh += (words.zh.empty() ? "" : "、") + item.zh;
    words.en += (words.en.empty() ? "" : ", ") + item.en;
  }
  return words;
}

MineralIds mineral_ids(const Case& given) {
  const LotMinerals minerals = minerals_of(given);
  MineralIds ids;
  for (const plan::Mineral* mineral : minerals.all) add_item(ids.ids, mineral->id);
  for (const std::string& name : minerals.unknown) add_item(ids.unknown, name);
  return ids;
}

plan::Words mineral_names(const Case& given, const std::vector<std::string>& ids) {
  std::vector<plan::Words> names;
  names.reserve(ids.size());
  for (const std::string& id : ids) {
    const plan::Mineral* mineral = given.edition.minerals.find(id);
    names.push_back(mineral == nullptr ? plan::Words{id, id}
                                       : plan::Words{mineral->zh, mineral->en});
  }
  return listed(names);
}

bool share_item(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& item) { return holds_item(b, item); });
}

}  // namespace adit::domain::conformity
