// C7 (L436): for iron no number of rights is fixed; each new deposit that meets the other rules may
// be released. The row passes by what it says.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c7(const Case& given) {
  const auto sought = seek(given, "C7", &plan::Provisions::controls);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  Judgement judgement;
  judgement.explain = {sought.mineral->zh + "不限投放数量，其他规则照常检查。",
                       "The number of rights for " + sought.mineral->en +
                           " is not limited; the other rules hold as ever."};
  judgement.inputs = {{"control", sought.row->entry.id}};
  add_reading(judgement, sought.row->entry);
  return judgement;
}

}  // namespace adit::domain::conformity
