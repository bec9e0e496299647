// Rows by their rules and minerals.
#include "domain/plan/supplement.hpp"

#include <algorithm>

namespace adit::domain::plan {
namespace {

bool holds(const std::vector<std::string>& list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

}  // namespace

bool rests_on(const Supplement& supplement, std::string_view rule, std::string_view mineral) {
  const bool by_list = std::ranges::any_of(
      supplement.controls, [&](const Control& row) { return holds(row.entry.rules, rule); });
  return by_list || std::ranges::any_of(supplement.classes, [&](const ScaleClass& row) {
           return holds(row.entry.rules, rule) && holds(row.minerals, mineral);
         });
}

}  // namespace adit::domain::plan
