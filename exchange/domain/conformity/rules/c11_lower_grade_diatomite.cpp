// C11 (L441): who makes new materials of diatomite of the second and third grade comes first.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/priority.hpp"

namespace adit::domain::conformity {

Judgement judge_c11(const Case& given) {
  return judge_priority(given, "C11", "lower_grade_use",
                        {"利用二、三级硅藻土", "the use of diatomite of second or third grade"});
}

}  // namespace adit::domain::conformity
