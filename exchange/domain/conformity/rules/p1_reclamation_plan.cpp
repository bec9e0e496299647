// P1 (L745): whoever builds, rebuilds or expands a mine has a reclamation plan that a review has
// passed before the application is accepted; today, before the licence.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {

Judgement judge_p1(const Case& given) {
  return judge_duty(given, "P1");
}

}  // namespace adit::domain::conformity
