// B12 (L629–631): where the exploration of each mineral is mainly laid out. The text names places
// and draws no lines, so the belts are a layer of their own, by the id of the mineral's row or the
// name of a place; a lot is in a belt that it touches. Elsewhere it needs an approved planning
// argument.
#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/lists.hpp"

namespace adit::domain::conformity {
namespace {

// Whether a feature of the layer is the belt: by its id, by a place's name, or as a zone of the
// edition for the mineral.
bool is_belt(const Case& given, const std::string& id, const plan::Belt& belt,
             const std::string& mineral) {
  if (id == belt.entry.id) return true;
  for (const plan::Words& place : belt.places) {
    if (id == place.zh || id == place.en) return true;
  }
  const plan::Zone* zone = plan::find_zone(given.edition, name_of(Layer::exploration_belt), id);
  return zone != nullptr && holds_item(zone->minerals, mineral);
}

std::vector<const plan::Belt*> belts_of(const Case& given, const std::string& mineral) {
  std::vector<const plan::Belt*> belts;
  for (const plan::Belt* belt : plan::rows_of(given.provisions->belts, "B12")) {
    if (holds_item(belt->minerals, mineral)) belts.push_back(belt);
  }
  return belts;
}

std::vector<std::string> touched_belts(const Case& given,
                                       const std::vector<const plan::Belt*>& belts,
                                       const std::string& mineral) {
  std::vector<std::string> ids;
  for (const Touch& touch : touches_of(given.lot, Layer::exploration_belt).counted) {
    for (const plan::Belt* belt : belts) {
      if (is_belt(given, touch.id, *belt, mineral)) add_item(ids, touch.id);
    }
  }
  return ids;
}

Judgement outside(const Case& given, const std::vector<plan::Words>& places) {
  const plan::Words list = listed(places);
  const Justification found =
      find_justification(given, "planning_argument", plan::AuthorityRole::planning);
  Judgement judgement;
  judgement.inputs = {{"belts", std::vector<std::string>{}}};
  add_document(judgement, found);
  judgement.verdict =
      found.accepted ? FindingVerdict::justified : FindingVerdict::needs_justification;
  judgement.explain =
      found.accepted
          ? plan::Words{"标的在主要部署地区以外，已经规划论证（" + found.accepted->number + "）。",
                        "Outside the main belts, by the approved planning argument " +
                            found.accepted->number + "."}
          : plan::Words{"标的在该矿种勘查主要部署地区以外：" + list.zh + "；须经规划论证。",
                        "The lot lies outside the main belts of its mineral (" + list.en +
                            "); it needs a planning argument."};
  return judgement;
}

Judgement by_condition() {
  Judgement judgement;
  judgement.verdict = FindingVerdict::info;
  judgement.explain = {"规划对该矿种只写条件，没有列出地区。",
                       "For this mineral the plan states a condition and names no place."};
  return judgement;
}

}  // namespace

Judgement judge_b12(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (given.provisions == nullptr) return undetermined({"provisions"});
  const plan::Mineral* mineral = given.edition.minerals.find(given.lot.mineral);
  if (mineral == nullptr) return undetermined({"mineral:" + given.lot.mineral});
  const auto belts = belts_of(given, mineral->id);
  if (belts.empty()) {
    return not_applicable("规划没有为该矿种列出部署地区。",
                          "The plan names no belt of the mineral.");
  }
  std::vector<plan::Words> places;
  for (const plan::Belt* belt : belts) {
    places.insert(places.end(), belt->places.begin(), belt->places.end());
  }
  if (places.empty()) return by_condition();
  if (auto missing = missing_layers(given, {Layer::exploration_belt}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  std::vector<std::string> touched = touched_belts(given, belts, mineral->id);
  if (touched.empty()) return outside(given, places);
  const plan::Words list = joined(touched);
  return {FindingVerdict::pass,
          {"标的在该矿种勘查主要部署地区：" + list.zh + "。",
           "The lot lies in a main belt of its mineral: " + list.en + "."},
          {{"belts", std::move(touched)}},
          {}};
}

}  // namespace adit::domain::conformity
