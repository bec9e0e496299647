// Small lists that several rules build: items once each, words for people, and the minerals of a
// lot as the edition knows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// Whether the list holds the item.
[[nodiscard]] bool holds_item(const std::vector<std::string>& list, std::string_view item);

// Adds the item unless it is there.
void add_item(std::vector<std::string>& list, std::string item);

// Words joined for people: 、 in Chinese, a comma in English.
[[nodiscard]] plan::Words listed(const std::vector<plan::Words>& items);

// The main mineral and those beside it: ids in the edition's table, and `mineral:<name>` for each
// that the edition does not know.
struct MineralIds {
  std::vector<std::string> ids;
  std::vector<std::string> unknown;
};
[[nodiscard]] MineralIds mineral_ids(const Case& given);

// Minerals of the edition's table by their names, joined for people.
[[nodiscard]] plan::Words mineral_names(const Case& given, const std::vector<std::string>& ids);

// Whether the two lists share an item.
[[nodiscard]] bool share_item(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace adit::domain::conformity
