// D3 (L650): which restricted zone a lot lies in, and for which mineral: what D4 and D5 ask next.
// It decides nothing by itself.
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

Judgement judge_d3(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (auto missing = missing_layers(given, {Layer::restricted_zone}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const auto zones = zones_of(given, Layer::restricted_zone);
  std::vector<Fields> records;
  for (const ZoneTouched& zone : zones) {
    if (!zone.known) return undetermined({"zone:" + zone.touch.id});
    records.push_back({{"id", zone.touch.id},
                       {"minerals", joined(zone.minerals).en},
                       {"overlap_m2", zone.touch.overlap_m2}});
  }
  Judgement judgement;
  judgement.inputs = {{"zones", std::move(records)}};
  if (zones.empty()) {
    judgement.explain = {"标的不在限制开采区内。", "The lot lies in no restricted zone."};
    return judgement;
  }
  const plan::Words list = names_of(zones);
  judgement.verdict = FindingVerdict::info;
  judgement.explain = {
      "标的在限制开采区 " + list.zh + " 内，适用该区的规则。",
      "The lot lies in the restricted zone " + list.en + ", whose rules apply to it."};
  return judgement;
}

}  // namespace adit::domain::conformity
