// D6 (L558): a new mine in a key mining area is of medium size or more, by the national
// classification. For coal that is stricter than C5, and the stricter holds (K11).
#include "domain/conformity/rules/d_rules.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

Judgement judge_d6(const Case& given) {
  KeyAreas found = key_areas(given);
  if (found.answer) return *found.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const SizeRange size = size_of_lot(given, minerals_of(given).main->id);
  const bool sure = size.medium_or_large() || size.only(DepositSize::small);
  if (!sure) return without_size(given, size);
  const plan::Words medium = medium_words(size);
  const plan::Words areas = names_of(found.areas);
  const bool enough = size.medium_or_large();
  Judgement judgement;
  judgement.verdict = enough ? FindingVerdict::pass : FindingVerdict::fail;
  judgement.inputs = {{"areas", ids_of(found.areas)},
                      {"capacity", plan::words_of(*given.lot.capacity).zh},
                      {"medium", medium.zh}};
  for (const plan::ScaleClass* row : size.classes) add_reading(judgement, row->entry);
  judgement.explain = {"重点开采区 " + areas.zh + " 内新建矿山须达到中型（" + medium.zh +
                           "），标的" + (enough ? "已达到。" : "没有达到。"),
                       "A new mine in the key mining area " + areas.en + " is of medium size (" +
                           medium.en + ") or more; the lot " + (enough ? "is." : "is not.")};
  return judgement;
}

}  // namespace adit::domain::conformity
