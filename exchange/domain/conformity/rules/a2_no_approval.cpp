// A2 (L1233): what does not conform to the plan is not approved. The rule has no facts of its own:
// it is the worst of all other findings.
#include <algorithm>

#include "domain/conformity/rules/a_rules.hpp"

namespace adit::domain::conformity {
namespace {

FindingVerdict as_finding(Verdict verdict) {
  switch (verdict) {
    case Verdict::nonconforming:
      return FindingVerdict::fail;
    case Verdict::undetermined:
      return FindingVerdict::undetermined;
    case Verdict::needs_justification:
      return FindingVerdict::needs_justification;
    case Verdict::conforming:
      break;
  }
  return FindingVerdict::pass;
}

}  // namespace

Judgement judge_a2(const Case& given) {
  const std::vector<Finding> others(given.others.begin(), given.others.end());
  std::vector<std::string> open;
  Judgement judgement;
  for (const Finding& finding : others) {
    const bool stops = finding.verdict == FindingVerdict::fail ||
                       finding.verdict == FindingVerdict::undetermined ||
                       finding.verdict == FindingVerdict::needs_justification;
    if (stops) open.push_back(finding.rule);
    for (const std::string& part : finding.missing) {
      if (std::ranges::find(judgement.missing, part) == judgement.missing.end()) {
        judgement.missing.push_back(part);
      }
    }
  }
  judgement.verdict = as_finding(overall(others));
  const plan::Words list = joined(open);
  judgement.inputs = {{"unsatisfied", std::move(open)}};
  judgement.explain =
      judgement.verdict == FindingVerdict::pass
          ? plan::Words{"其他各项均已满足，可以批准。", "Every other rule is satisfied."}
          : plan::Words{"不得批准、公告或开始交易，未满足的规则：" + list.zh + "。",
                        "May not be approved, announced or opened; unsatisfied: " + list.en + "."};
  return judgement;
}

}  // namespace adit::domain::conformity
