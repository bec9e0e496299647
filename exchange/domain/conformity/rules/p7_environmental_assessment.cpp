// P7 (L1243): the environmental impact of building, rebuilding or expanding a mine is assessed. By
// the plan the approval comes before the licence; today it comes before construction, so that no
// stage of a lot waits for it. The approval is another authority's, which a mineral plan does not
// name: anybody's counts but the applicant's own.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

Judgement check(const Case& given, const plan::Prerequisite& row) {
  Duty duty;
  for (const plan::RequiredDocument& wanted : row.documents) {
    const Justification found = find_document(given, wanted.type, [&](const std::string& issuer) {
      return issuer != given.lot.applicant;
    });
    add_document(duty, wanted, found);
  }
  return judgement_of(row, std::move(duty));
}

}  // namespace

Judgement judge_p7(const Case& given) {
  return judge_duty(given, "P7", check);
}

}  // namespace adit::domain::conformity
