// C14 (L442): large scale for wollastonite comes only with an amendment of the plan, after a
// breakthrough. The amendment is the approving authority's; an argument alone does not do.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c14(const Case& given) {
  const auto sought = seek(given, "C14", &plan::Provisions::controls);
  if (sought.answer) return *sought.answer;
  if (given.lot.event == LotEvent::extend) {
    return not_applicable("延续不扩大开采规模。", "An extension does not mine more.");
  }
  const SizeRange size = size_of_lot(given, sought.mineral->id);
  if (size.possible.empty()) return without_size(given, size);
  Judgement judgement;
  judgement.inputs = {{"size", std::string(plan::name_of(size.possible.front()))}};
  if (!size.may_be(DepositSize::large)) {
    judgement.explain = {"不是大规模开采，不需要调整规划。",
                         "Not at large scale: the plan need not be amended."};
    return judgement;
  }
  judgement.explain = {"大规模开采须先调整规划。",
                       "Large scale asks for an amendment of the plan."};
  justify(given, "C14", judgement, FindingVerdict::fail);
  return judgement;
}

}  // namespace adit::domain::conformity
