// D8 (L558): large and medium deposits in a key mining area are developed as a whole: a new lot
// takes in all of each one that it touches, or argues why not.
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/deposits.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

Judgement judge_d8(const Case& given) {
  KeyAreas found = key_areas(given);
  if (found.answer) return *found.answer;
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不是新的开发。", "An extension develops nothing new.");
  }
  std::vector<std::string> missing = missing_layers(given, {Layer::deposit});
  std::vector<std::string> divided;
  for (const Touch& touch : touches_of(given.lot, Layer::deposit).counted) {
    const auto size = size_of_deposit(given, touch.id);
    if (covers(given.lot, touch) || size == DepositSize::small) continue;
    if (size) divided.push_back(touch.id);
    if (!size) missing.push_back("deposit:" + touch.id + ":size");
  }
  if (divided.empty() && !missing.empty()) return undetermined(std::move(missing));
  const plan::Words list = joined(divided);
  Judgement judgement;
  judgement.inputs = {{"areas", ids_of(found.areas)}, {"divided", divided}};
  if (divided.empty()) {
    judgement.explain = {"标的没有分割大中型矿产地。",
                         "The lot divides no large or medium deposit."};
    return judgement;
  }
  judgement.explain = {"大中型矿产地 " + list.zh + " 没有整装开发。",
                       "The large or medium deposit " + list.en + " is not developed as a whole."};
  justify(given, "D8", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
