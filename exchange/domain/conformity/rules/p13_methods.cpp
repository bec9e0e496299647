// P13 (L665, L658): methods that the environment bears, none of which is being phased out. Which
// are being phased out stands in a list of the State that the plan does not hold; where it is
// loaded its entries are the methods of a control of P13. A method counts by what its name
// contains.
#include <algorithm>

#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

std::vector<std::string> phased_out(const Case& given) {
  std::vector<std::string> names;
  for (const plan::Control* control : plan::rows_of(given.provisions->controls, "P13")) {
    names.insert(names.end(), control->methods.begin(), control->methods.end());
  }
  return names;
}

Judgement check(const Case& given, const plan::Prerequisite& row) {
  Duty duty;
  look_for_documents(given, row, duty);
  const std::vector<std::string> listed_methods = phased_out(given);
  if (listed_methods.empty()) duty.missing.emplace_back("list:methods_phased_out");
  if (!given.lot.methods) duty.missing.emplace_back("lot:methods");
  for (const std::string& method : given.lot.methods.value_or(std::vector<std::string>{})) {
    const bool meant = std::ranges::any_of(
        listed_methods, [&](const std::string& name) { return method.find(name) != method.npos; });
    if (!meant) continue;
    duty.short_of.push_back({"在淘汰之列：" + method, "being phased out: " + method});
  }
  return judgement_of(row, std::move(duty));
}

}  // namespace

Judgement judge_p13(const Case& given) {
  return judge_duty(given, "P13", check);
}

}  // namespace adit::domain::conformity
