// What the general gates, the rules of exploration and the prerequisites ask for, all in order:
// terms of a lot, facts of the register, rows of the provisions. Tests change it in one place.
#pragma once

#include <algorithm>

#include "domain/conformity/facts.hpp"
#include "unit/domain/conformity/prerequisites.hpp"

namespace adit::domain::conformity::example {

// Fair conditions of entry, and the duty to look at all minerals.
inline Terms fair_terms() {
  Terms made;
  made.lists = {{"conditions", {"具有独立法人资格"}}};
  made.flags = {{"comprehensive_evaluation", true}};
  return made;
}

// The count of that name, set anew.
inline void count(RegistryFacts& registry, std::string_view name, std::int64_t value) {
  std::erase_if(registry.counts, [&](const auto& known) { return known.first == name; });
  registry.counts.emplace_back(name, value);
}

// The maps of zones and belts, the programme of 2026 with lot L-1, the plans of the city and the
// county; nobody waits.
inline void add_gates(RegistryFacts& registry) {
  for (const char* layer :
       {"prohibited_zone", "restricted_zone", "encouraged_zone", "prohibited_exploration_area",
        "restricted_exploration_area", "encouraged_exploration_area", "exploration_belt"}) {
    auto& layers = registry.layers_loaded;
    if (std::ranges::find(layers, layer) == layers.end()) layers.emplace_back(layer);
  }
  count(registry, "priority_lots_waiting", 0);
  count(registry, "earlier_lots_waiting", 0);
  registry.annual_plan = {2026, {"L-1"}, {}};
  registry.lower_plans = {
      {{"示例市规划", "city", "conforming"}, {"示例县规划", "county", "conforming"}}};
}

inline plan::Control of_exploration(std::string rule, plan::ControlKind kind, std::string mineral) {
  plan::Control made;
  made.entry.id = rule;
  made.entry.rules = {std::move(rule)};
  made.kind = kind;
  made.mining = false;
  made.minerals = {std::move(mineral)};
  return made;
}

// Copper goes first, molybdenum is restricted, gold is sought with priority; a mine has its
// prerequisites, and one target of recovery is everybody's.
inline plan::Provisions with_gates(plan::Provisions made) {
  for (auto& control : {of_exploration("B6", plan::ControlKind::priority, "copper"),
                        of_exploration("B7", plan::ControlKind::restricted, "molybdenum"),
                        of_exploration("B13", plan::ControlKind::key_exploration, "gold")}) {
    made.controls.push_back(control);
  }
  for (auto& row : prerequisites()) made.prerequisites.push_back(std::move(row));
  plan::Target target;
  target.entry.id = "recovery";
  target.entry.rules = {"P10"};
  target.name = {"采选综合回收率", "recovery"};
  target.year = 2015;
  made.targets.push_back(std::move(target));
  return made;
}

}  // namespace adit::domain::conformity::example
