// P8 (L560, table 5): the design treats at least the stated shares of waste water and solid waste,
// all of what is toxic, and restores and reclaims all of the ground. The shares bind, so a figure
// that falls short fails; one that is not given is missing.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {

Judgement judge_p8(const Case& given) {
  return judge_duty(given, "P8");
}

}  // namespace adit::domain::conformity
