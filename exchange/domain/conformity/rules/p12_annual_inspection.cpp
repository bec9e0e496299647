// P12 (L745): the yearly inspection looks at the reclamation that a mine owes. An extension rests
// on the result of the last one; without a good one the authority has to say how the reclamation
// stands.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

Judgement passed_by(const Justification& inspection) {
  const std::string& number = inspection.accepted->number;
  Judgement judgement;
  add_document(judgement, inspection);
  judgement.justified_by.reset();
  judgement.explain = {"上一年度年检合格（" + number + "）。",
                       "The last annual inspection was passed (" + number + ")."};
  return judgement;
}

Judgement not_passed(const Case& given, const Justification& inspection) {
  Justification record =
      find_justification(given, "restoration_record", plan::AuthorityRole::planning);
  record.refused.insert(record.refused.begin(), inspection.refused.begin(),
                        inspection.refused.end());
  Judgement judgement;
  add_document(judgement, record);
  if (!record.accepted) {
    judgement.verdict = FindingVerdict::needs_justification;
    judgement.explain = {"没有主管部门出具的合格年检结果；须有主管部门出具的复垦任务履行情况。",
                         "No annual inspection by the authority is on record as passed; a record "
                         "of the authority on the reclamation is needed."};
    return judgement;
  }
  judgement.verdict = FindingVerdict::justified;
  judgement.explain = {
      "没有合格的年检结果，主管部门已确认复垦任务的履行情况（" + record.accepted->number + "）。",
      "No inspection was passed, but the authority has recorded how the reclamation stands (" +
          record.accepted->number + ")."};
  return judgement;
}

Judgement check(const Case& given, const plan::Prerequisite& /*row*/) {
  const Justification inspection =
      find_justification(given, "annual_inspection", plan::AuthorityRole::planning);
  const auto passed = flag_of(given.lot, "annual_inspection_passed");
  if (inspection.accepted && !passed) return undetermined({"lot:terms.annual_inspection_passed"});
  return inspection.accepted && *passed ? passed_by(inspection) : not_passed(given, inspection);
}

}  // namespace

Judgement judge_p12(const Case& given) {
  return judge_duty(given, "P12", check);
}

}  // namespace adit::domain::conformity
