// B14 (L297, L1243): whoever explores looks at all minerals that occur there, and evaluates them
// together; a report that does not is never filed. The lot's terms say so, or the winner learns of
// it too late.
#include <algorithm>
#include <array>

#include "domain/conformity/rules/b_rules.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::array<std::string_view, 3> duty_names{"comprehensive_evaluation", "综合勘查综合评价",
                                                     "综合勘查、综合评价"};

// Whether the terms hold the duty; nothing where they say nothing of duties at all.
std::optional<bool> asked(const LotFacts& lot) {
  if (const auto flag = flag_of(lot, "comprehensive_evaluation")) return flag;
  const std::vector<std::string>* duties = list_of(lot, "obligations");
  if (duties == nullptr) return std::nullopt;
  return std::ranges::any_of(*duties, [](const std::string& duty) {
    return std::ranges::find(duty_names, duty) != duty_names.end();
  });
}

}  // namespace

Judgement judge_b14(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const auto there = asked(given.lot);
  if (!there) return undetermined({"lot:terms.comprehensive_evaluation"});
  Judgement judgement;
  judgement.inputs = {{"comprehensive_evaluation", *there}};
  judgement.verdict = *there ? FindingVerdict::pass : FindingVerdict::fail;
  judgement.explain =
      *there ? plan::Words{"出让条件载明综合勘查、综合评价义务。",
                           "The terms demand comprehensive exploration and evaluation."}
             : plan::Words{"出让条件没有载明综合勘查、综合评价义务；须补入条件。",
                           "The terms do not demand comprehensive exploration and evaluation; "
                           "they have to."};
  return judgement;
}

}  // namespace adit::domain::conformity
