// P5 (L1243): where other minerals occur beside the main one, no licence without a plan to use them
// all. A lot that names none asks for no plan.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {

Judgement judge_p5(const Case& given) {
  if (given.lot.right == Right::mining && given.lot.co_minerals.empty()) {
    return not_applicable("标的没有共伴生矿产。", "No mineral occurs beside the main one.");
  }
  return judge_duty(given, "P5");
}

}  // namespace adit::domain::conformity
