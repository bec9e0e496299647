// C15 (L443): quarries of cement limestone below 300,000 t a year are phased out: no new one is set
// up, and an old one goes on only with a plan to put it right. Medium size is asked for in key
// areas alone, and none of them is for limestone (K12).
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c15(const Case& given) {
  const auto sought = seek(given, "C15", &plan::Provisions::minimums);
  if (sought.answer) return *sought.answer;
  if (!sought.row->at_least) return undetermined({"provisions:C15"});
  Judgement judgement = judge_minimum(given, *sought.row->at_least);
  add_reading(judgement, sought.row->entry);
  const bool old = given.lot.event != LotEvent::establish;
  if (judgement.verdict != FindingVerdict::fail || !old) return judgement;
  justify(given, "C15", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
