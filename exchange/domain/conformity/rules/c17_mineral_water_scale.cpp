// C17 (L444): mineral water projects of 100,000 t a year or more are the ones supported; a smaller
// one argues why.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c17(const Case& given) {
  const auto sought = seek(given, "C17", &plan::Provisions::minimums);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (!sought.row->at_least) return undetermined({"provisions:C17"});
  Judgement judgement = judge_minimum(given, *sought.row->at_least);
  add_reading(judgement, sought.row->entry);
  if (judgement.verdict == FindingVerdict::fail) justify(given, "C17", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
