// B10 (L628): a new exploration right goes at least as far as the work that was done there before:
// work on record, rights under the lot or in its blocks, whether they live or have ended. In a key
// exploration area nothing excuses a step back; elsewhere an approved planning argument does.
#include <algorithm>

#include "domain/conformity/rules/b_rules.hpp"

namespace adit::domain::conformity {
namespace {

// What was found on the ground.
struct Earlier {
  std::optional<plan::SurveyStage> highest;
  std::vector<Fields> records;
  std::vector<std::string> missing;
};

void add(Earlier& earlier, const std::string& what, const std::string& id,
         std::optional<plan::SurveyStage> stage) {
  if (!stage) return earlier.missing.push_back(what + ":" + id + ":stage");
  earlier.records.push_back(
      {{"id", id}, {"kind", what}, {"stage", std::string(plan::name_of(*stage))}});
  earlier.highest = std::max(earlier.highest.value_or(*stage), *stage);
}

// The register knows best; a supplement of the edition stands in for it.
std::optional<plan::SurveyStage> stage_of_work(const Case& given, const std::string& id) {
  const auto& on_record = given.registry.prior_work;
  const auto found = std::ranges::find(on_record, id, &PriorWork::id);
  if (found != on_record.end()) return plan::survey_stage_of(found->stage);
  const plan::Zone* zone = plan::find_zone(given.edition, "prior_work", id);
  return zone == nullptr ? std::nullopt : zone->stage;
}

bool touched(const std::vector<Touch>& touches, const std::string& id) {
  return std::ranges::find(touches, id, &Touch::id) != touches.end();
}

void add_rights(const Case& given, Earlier& earlier) {
  const std::vector<Touch> shapes = touches_of(given.lot, Layer::right).counted;
  const std::vector<Touch> blocks = touches_of(given.lot, Layer::planned_block).counted;
  for (const RegisteredRight& right : given.registry.rights) {
    const bool own_sale = !right.lot.empty() && right.lot == given.lot.id;
    const bool in_block = std::ranges::any_of(
        right.blocks, [&](const std::string& block) { return touched(blocks, block); });
    if (right.stage.empty() || own_sale || !(in_block || touched(shapes, right.id))) continue;
    add(earlier, "right", right.id, plan::survey_stage_of(right.stage));
  }
}

Earlier earlier_work(const Case& given) {
  Earlier earlier;
  for (const Touch& touch : touches_of(given.lot, Layer::prior_work).counted) {
    add(earlier, "prior_work", touch.id, stage_of_work(given, touch.id));
  }
  add_rights(given, earlier);
  return earlier;
}

void explain_step_back(Judgement& judgement, plan::SurveyStage own, plan::SurveyStage highest,
                       bool key_area) {
  const plan::Words mine = plan::words_of(own);
  const plan::Words theirs = plan::words_of(highest);
  judgement.explain = {
      "标的勘查程度为" + mine.zh + "，低于原有工作程度" + theirs.zh +
          (key_area ? "；重点勘查区内严禁。" : "；重点勘查区以外须经规划论证。"),
      "The lot is for " + mine.en + ", less than the " + theirs.en + " that was done there; " +
          (key_area ? "in a key exploration area that is prohibited."
                    : "outside the key exploration areas it needs a planning argument.")};
}

void judge_step_back(const Case& given, bool key_area, Judgement& judgement) {
  judgement.verdict = key_area ? FindingVerdict::fail : FindingVerdict::needs_justification;
  if (key_area) return;
  const Justification found =
      find_justification(given, "planning_argument", plan::AuthorityRole::planning);
  add_document(judgement, found);
  if (!found.accepted) return;
  judgement.verdict = FindingVerdict::justified;
  judgement.explain = {"勘查程度低于原有工作程度，已经规划论证（" + found.accepted->number + "）。",
                       "Less than the work that was done before, by the approved planning "
                       "argument " +
                           found.accepted->number + "."};
}

}  // namespace

Judgement judge_b10(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不是新设探矿权。", "An extension sets up no new right.");
  }
  const auto own = plan::survey_stage_of(given.lot.stage);
  Earlier earlier = earlier_work(given);
  auto missing = missing_layers(given, {Layer::key_exploration_area, Layer::prior_work});
  if (!own) missing.emplace_back("lot:stage");
  missing.insert(missing.end(), earlier.missing.begin(), earlier.missing.end());
  if (!missing.empty()) return undetermined(std::move(missing));
  const bool key_area = !touches_of(given.lot, Layer::key_exploration_area).counted.empty();
  Judgement judgement;
  judgement.inputs = {{"earlier", std::move(earlier.records)},
                      {"key_exploration_area", key_area},
                      {"stage", std::string(plan::name_of(*own))}};
  if (!earlier.highest || *own >= *earlier.highest) {
    judgement.explain = {"勘查程度不低于原有工作程度。",
                         "The lot goes at least as far as the work that was done before."};
    return judgement;
  }
  explain_step_back(judgement, *own, *earlier.highest, key_area);
  judge_step_back(given, key_area, judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
