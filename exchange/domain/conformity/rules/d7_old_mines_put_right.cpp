// D7 (L558): an old mine in a key mining area that misses what is asked of it is put right within a
// time that its plan says.
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

Judgement judge_d7(const Case& given) {
  if (given.lot.right == Right::mining && given.lot.event == LotEvent::establish) {
    return not_applicable("本条只对已有矿山。", "The rule speaks of old mines only.");
  }
  KeyAreas found = key_areas(given);
  if (found.answer) return *found.answer;
  const SizeRange size = size_of_lot(given, minerals_of(given).main->id);
  const bool sure = size.medium_or_large() || size.only(DepositSize::small);
  if (!sure) return without_size(given, size);
  const plan::Words medium = medium_words(size);
  Judgement judgement;
  judgement.inputs = {{"areas", ids_of(found.areas)}, {"medium", medium.zh}};
  if (size.medium_or_large()) {
    judgement.explain = {"矿山达到中型（" + medium.zh + "），不需要整改。",
                         "The mine is of medium size (" + medium.en + ") and needs no remedy."};
    return judgement;
  }
  judgement.explain = {
      "矿山没有达到中型（" + medium.zh + "），须限期整改。",
      "The mine is below medium size (" + medium.en + ") and is put right within a time."};
  justify(given, "D7", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
