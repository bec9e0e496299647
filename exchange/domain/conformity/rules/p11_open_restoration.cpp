// P11 (L1244): whoever missed a target of restoration puts it right before more is granted. It is
// asked when a mine's right is extended or changed; in an open sale the winner is unknown, and the
// same record decides whether a bidder is let in. The register counts open failures by group; where
// it does not, the authority's own record of the duties answers.
#include "domain/conformity/rules/duty.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

Justification record_of(const Case& given) {
  return find_justification(given, "restoration_record", plan::AuthorityRole::planning);
}

Judgement recorded(const Justification& record, Judgement judgement) {
  const std::string& number = record.accepted->number;
  add_document(judgement, record);
  judgement.verdict = FindingVerdict::justified;
  judgement.explain = {
      "恢复治理任务的履行情况已由主管部门确认（" + number + "）。",
      "The authority has recorded how the restoration duties are met (" + number + ")."};
  return judgement;
}

Judgement of_count(const Case& given, std::int64_t open) {
  const std::string number = std::to_string(open);
  Judgement judgement;
  judgement.inputs = {{"open_failures", open}};
  if (open == 0) {
    judgement.explain = {"没有未完成的恢复治理任务。", "No restoration duty is open."};
    return judgement;
  }
  const Justification record = record_of(given);
  if (record.accepted) return recorded(record, std::move(judgement));
  add_document(judgement, record);
  judgement.verdict = FindingVerdict::needs_justification;
  judgement.explain = {
      "有 " + number + " 项恢复治理任务未完成；须有主管部门出具的整改、履行情况。",
      number +
          " restoration duties are open; a record of the authority that they are put right "
          "is needed."};
  return judgement;
}

Judgement check(const Case& given, const plan::Prerequisite& /*row*/) {
  const std::string group = applicant_group(given.lot, given.registry);
  if (group.empty()) return undetermined({"lot:applicant"});
  const std::string name = "open_restoration:" + group;
  const auto open = count_of(given.registry, name);
  if (open) return of_count(given, *open);
  const Justification record = record_of(given);
  return record.accepted ? recorded(record, {}) : undetermined({"counts:" + name});
}

}  // namespace

Judgement judge_p11(const Case& given) {
  return judge_duty(given, "P11", check);
}

}  // namespace adit::domain::conformity
