// C12 (L441): about thirty diatomite rights. What “about” adds (a tenth) needs an argument; beyond
// that no argument helps.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/release.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c12(const Case& given) {
  const auto sought = seek(given, "C12", &plan::Provisions::quotas);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const plan::Quota& row = *sought.row;
  const Tally used = rights_in(given, row);
  const std::int64_t percent = row.tolerance ? row.tolerance->percent : 0;
  const std::int64_t most = row.limit.amount + row.limit.amount * percent / 100;
  Judgement judgement = judge_quota(given, row);
  if (judgement.verdict != FindingVerdict::fail) return judgement;
  judgement.inputs.emplace_back("limit_with_tolerance", most);
  const Answer in_band = within(used, 1, most);
  if (in_band == Answer::unknown) return undetermined(used.missing);
  if (in_band == Answer::no) return judgement;
  judgement.explain.zh += "在“左右”的幅度（" + std::to_string(most) + " 个）之内。";
  judgement.explain.en += " That is within what “about” allows, " + std::to_string(most) + ".";
  justify(given, "C12", judgement);
  return judgement;
}

}  // namespace adit::domain::conformity
