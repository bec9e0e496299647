// D9 (L556, L649): in an encouraged zone rights that meet the national minimum are released first.
// That is an order of release, and a rule on the mineral prevails over it (K10).
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

Judgement judge_d9(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (auto missing = missing_layers(given, {Layer::encouraged_zone}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const std::string& mineral = minerals_of(given).main->id;
  const auto zones = zones_of(given, Layer::encouraged_zone);
  bool encouraged = false;
  Judgement judgement;
  for (const ZoneTouched& zone : zones) {
    encouraged = encouraged || zone.is_for(mineral);
    if (zone.area != nullptr) add_reading(judgement, zone.area->entry);
  }
  judgement.inputs.emplace_back("encouraged_for_the_mineral", encouraged);
  judgement.inputs.emplace_back("zones", ids_of(zones));
  if (!encouraged) {
    judgement.explain = {"标的不在本矿种的鼓励开采区内。",
                         "The lot lies in no zone encouraged for its mineral."};
    return judgement;
  }
  const plan::Words list = names_of(zones);
  judgement.verdict = FindingVerdict::info;
  judgement.explain = {"标的在鼓励开采区 " + list.zh +
                           " 内，达到国家最低准入条件的可优先投放；矿种规则优先于分区鼓励。",
                       "In the encouraged zone " + list.en +
                           " the lot may be released first if it meets the national minimum; rules "
                           "on the mineral prevail."};
  return judgement;
}

}  // namespace adit::domain::conformity
