// C9 (L437): firms that smelt magnesium cleanly are supported.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/priority.hpp"

namespace adit::domain::conformity {

Judgement judge_c9(const Case& given) {
  return judge_priority(given, "C9", "clean_smelting",
                        {"低能耗、无污染冶炼新工艺",
                         "new smelting that saves energy and pollutes "
                         "nothing"});
}

}  // namespace adit::domain::conformity
