// D1 (L556): nothing is mined in a prohibited zone. Mineral water and geothermal energy may be,
// once argued and approved. The text names none of these zones (K14), so that without the map there
// is no answer.
#include <algorithm>

#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {
namespace {

const plan::Control* exception(const plan::Provisions& provisions) {
  for (const plan::Control* row : plan::rows_of(provisions.controls, "D1")) {
    if (row->kind == plan::ControlKind::allowed_in_prohibited_zones) return row;
  }
  return nullptr;
}

}  // namespace

Judgement judge_d1(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (auto missing = missing_layers(given, {Layer::prohibited_zone}); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  const auto zones = zones_of(given, Layer::prohibited_zone);
  Judgement judgement;
  judgement.inputs = {{"zones", ids_of(zones)}};
  cite(given, judgement, "K14");
  if (zones.empty()) {
    judgement.explain = {"标的不在禁止开采区内。", "The lot lies in no prohibited zone."};
    return judgement;
  }
  const plan::Control* row = exception(*given.provisions);
  if (row == nullptr) return undetermined({"provisions:D1"});
  const LotMinerals minerals = minerals_of(given);
  const bool allowed = minerals.unknown.empty() &&
                       std::ranges::all_of(minerals.all, [&](const plan::Mineral* mineral) {
                         return among(row->minerals, mineral->id);
                       });
  const plan::Words list = names_of(zones);
  judgement.explain = {"标的在禁止开采区 " + list.zh + " 内。",
                       "The lot lies in the prohibited zone " + list.en + "."};
  judgement.verdict = FindingVerdict::fail;
  if (allowed) justify(given, "D1", judgement, FindingVerdict::fail);
  return judgement;
}

}  // namespace adit::domain::conformity
