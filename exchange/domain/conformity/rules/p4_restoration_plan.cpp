// P4 (L1244): every mining enterprise has a plan that protects and restores the ecology.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {

Judgement judge_p4(const Case& given) {
  return judge_duty(given, "P4");
}

}  // namespace adit::domain::conformity
