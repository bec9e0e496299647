// C5 (L435): a new coal mine is designed for 90,000 t a year or more. In a key mining area D6 asks
// for more (K11), and the stricter holds because both are rules.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c5(const Case& given) {
  const auto sought = seek(given, "C5", &plan::Provisions::minimums);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (!sought.row->at_least) return undetermined({"provisions:C5"});
  Judgement judgement = judge_minimum(given, *sought.row->at_least);
  add_reading(judgement, sought.row->entry);
  return judgement;
}

}  // namespace adit::domain::conformity
