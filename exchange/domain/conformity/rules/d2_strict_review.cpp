// D2 (L651): a new mining right in a restricted zone is strictly reviewed, with a feasibility
// study. The restriction holds inside the named zones only (K6).
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

Judgement judge_d2(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (auto missing = missing_layers(given, {Layer::restricted_zone}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const auto zones = zones_of(given, Layer::restricted_zone);
  Judgement judgement;
  judgement.inputs = {{"zones", ids_of(zones)}};
  if (zones.empty()) {
    judgement.explain = {"标的不在限制开采区内。", "The lot lies in no restricted zone."};
    return judgement;
  }
  for (const ZoneTouched& zone : zones) {
    if (zone.area != nullptr) add_reading(judgement, zone.area->entry);
  }
  const plan::Words list = names_of(zones);
  judgement.explain = {"标的在限制开采区 " + list.zh + " 内，新设采矿权须经严格审查和可行性论证。",
                       "In the restricted zone " + list.en +
                           " a new mining right is strictly reviewed, with a feasibility study."};
  justify(given, "D2", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
