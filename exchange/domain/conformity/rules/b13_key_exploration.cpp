// B13 (L628): seventeen minerals are explored with priority, in nineteen key areas. It marks a lot
// for the order of release and stands in nobody's way.
#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/lists.hpp"

namespace adit::domain::conformity {

Judgement judge_b13(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.provisions == nullptr) return undetermined({"provisions"});
  const MineralIds minerals = mineral_ids(given);
  std::vector<std::string> key;
  for (const plan::Control* row : plan::rows_of(given.provisions->controls, "B13")) {
    for (const std::string& id : minerals.ids) {
      if (holds_item(row->minerals, id)) add_item(key, id);
    }
  }
  std::vector<std::string> areas;
  for (const Touch& touch : touches_of(given.lot, Layer::key_exploration_area).counted) {
    areas.push_back(touch.id);
  }
  const plan::Words minerals_text = mineral_names(given, key);
  const plan::Words areas_text = joined(areas);
  Judgement judgement;
  judgement.verdict = FindingVerdict::info;
  judgement.explain = {"重点勘查矿种：" + (key.empty() ? "无" : minerals_text.zh) +
                           "；重点勘查区：" + (areas.empty() ? "无" : areas_text.zh) + "。",
                       "Minerals of key exploration: " + (key.empty() ? "none" : minerals_text.en) +
                           "; key areas: " + (areas.empty() ? "none" : areas_text.en) + "."};
  judgement.inputs = {{"areas", std::move(areas)},
                      {"areas_known", loaded(given.registry, Layer::key_exploration_area)},
                      {"minerals", std::move(key)}};
  return judgement;
}

}  // namespace adit::domain::conformity
