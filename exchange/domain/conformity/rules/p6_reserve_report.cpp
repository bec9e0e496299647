// P6 (L1243): a mine is offered on a reserve report that has been filed. A report without
// comprehensive exploration and evaluation is not filed at all, so the filing by the authority
// vouches for both, unless the lot itself says that the evaluation is not in it.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

Judgement check(const Case& given, const plan::Prerequisite& row) {
  Duty duty;
  look_for_documents(given, row, duty);
  const auto evaluated = flag_of(given.lot, "comprehensive_evaluation");
  if (evaluated && !*evaluated) {
    duty.lacking.push_back({"储量报告中的综合勘查、综合评价",
                            "comprehensive exploration and evaluation in the reserve report"});
  }
  return judgement_of(row, std::move(duty));
}

}  // namespace

Judgement judge_p6(const Case& given) {
  return judge_duty(given, "P6", check);
}

}  // namespace adit::domain::conformity
