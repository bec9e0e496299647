// Nothing here looks at who bids.
#include "domain/conformity/rules/priority.hpp"

#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_priority(const Case& given, std::string_view rule, std::string_view flag,
                         const plan::Words& what) {
  const auto sought = seek(given, rule, &plan::Provisions::controls);
  if (sought.answer) return *sought.answer;
  const bool claimed = flag_of(given.lot, flag).value_or(false);
  Judgement judgement;
  judgement.verdict = FindingVerdict::info;
  judgement.inputs = {{"claimed", claimed}, {"control", sought.row->entry.id}};
  add_reading(judgement, sought.row->entry);
  judgement.explain = {
      (claimed ? "标的条件写明" : "标的条件没有写明") + what.zh +
          "。这只能作为招标中公布的评分标准或投放次序，不影响竞价资格和价格。",
      std::string("The terms ") + (claimed ? "speak of " : "do not speak of ") + what.en +
          ". It may only be a published criterion of a tender or an order of release, and touches "
          "neither who may bid nor a price."};
  return judgement;
}

}  // namespace adit::domain::conformity
