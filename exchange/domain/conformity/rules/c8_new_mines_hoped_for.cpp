// C8 (L436, L438): three new iron mines of medium size and three large or medium deposits of
// molybdenum and tungsten are hoped for. A hope never blocks; the finding says how far it has come.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c8(const Case& given) {
  const auto sought = seek(given, "C8", &plan::Provisions::targets);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const plan::Target& target = *sought.row;
  if (!target.value) return undetermined({"provisions:C8"});
  const plan::Words hoped = plan::words_of(*target.value);
  const auto reached = count_of(given.registry, "target:" + target.entry.id);
  Judgement judgement;
  judgement.verdict = FindingVerdict::info;
  judgement.inputs = {{"target", hoped.zh}};
  if (reached) judgement.inputs.emplace_back("reached", *reached);
  add_reading(judgement, target.entry);
  const std::string number = reached ? std::to_string(*reached) : "";
  judgement.explain = {"目标：" + target.name.zh + hoped.zh + "以上" +
                           (reached ? "，已有 " + number : "") + "；只作参考，不影响审批。",
                       "Hoped for: " + target.name.en + ", " + hoped.en + " or more" +
                           (reached ? "; so far " + number : "") + ". It blocks nothing."};
  return judgement;
}

}  // namespace adit::domain::conformity
