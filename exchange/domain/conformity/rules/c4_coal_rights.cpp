// C4 (L435): at most 45 coal mining rights are released in the period. Rights released and mines in
// being are different things (K3): this counts releases, with what lots in session have reserved.
#include "domain/conformity/rules/c_rules.hpp"
#include "domain/conformity/rules/release.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {

Judgement judge_c4(const Case& given) {
  const auto sought = seek(given, "C4", &plan::Provisions::quotas);
  if (sought.answer) return *sought.answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  return judge_quota(given, *sought.row);
}

}  // namespace adit::domain::conformity
