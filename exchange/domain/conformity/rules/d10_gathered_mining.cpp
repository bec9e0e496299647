// D10 (L556): mining rights gather in the areas that are developed for them: the key mining areas
// and the encouraged zones. A lot elsewhere argues why.
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

Judgement judge_d10(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  auto zones = zones_of(given, Layer::key_mining_area);
  for (ZoneTouched& zone : zones_of(given, Layer::encouraged_zone)) {
    zones.push_back(std::move(zone));
  }
  Judgement judgement;
  judgement.inputs = {{"areas", ids_of(zones)}};
  if (!zones.empty()) {
    const plan::Words list = names_of(zones);
    judgement.explain = {"标的在 " + list.zh + " 内。", "The lot lies in " + list.en + "."};
    return judgement;
  }
  auto missing = missing_layers(given, {Layer::key_mining_area, Layer::encouraged_zone});
  if (!missing.empty()) return undetermined(std::move(missing));
  judgement.explain = {"标的在重点开采区和鼓励开采区之外，与采矿权集中布局的要求不符。",
                       "The lot lies outside the key mining areas and the encouraged zones, where "
                       "mining rights are to gather."};
  justify(given, "D10", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
