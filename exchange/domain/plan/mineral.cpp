// One normalised key a name; two minerals never share a key.
#include "domain/plan/mineral.hpp"

#include <utility>

namespace adit::domain::plan {
namespace {

// Lower-case Latin letters; space, hyphen and underscore become one underscore.
std::string key_of(std::string_view name) {
  std::string key;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') {
      key += static_cast<char>(c - 'A' + 'a');
    } else if (c == ' ' || c == '-' || c == '_') {
      if (!key.empty() && key.back() != '_') key += '_';
    } else {
      key += c;
    }
  }
  while (!key.empty() && key.back() == '_') key.pop_back();
  return key;
}

}  // namespace

base::Outcome<MineralTable> MineralTable::of(std::vector<Mineral> minerals) {
  MineralTable table;
  table.minerals_ = std::move(minerals);
  for (std::size_t i = 0; i < table.minerals_.size(); ++i) {
    const Mineral& mineral = table.minerals_[i];
    std::vector<std::string> names = mineral.aliases;
    names.insert(names.end(), {mineral.id, mineral.zh, mineral.en});
    for (const std::string& name : names) {
      const auto [at, fresh] = table.by_name_.emplace(key_of(name), i);
      if (fresh || at->second == i) continue;
      return base::refuse(
          "plan.mineral_name_twice",
          {{"name", name}, {"first", table.minerals_[at->second].id}, {"second", mineral.id}});
    }
  }
  return table;
}

const Mineral* MineralTable::find(std::string_view name) const {
  const auto found = by_name_.find(key_of(name));
  return found == by_name_.end() ? nullptr : &minerals_[found->second];
}

}  // namespace adit::domain::plan
