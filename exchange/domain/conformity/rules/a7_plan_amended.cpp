// A7 (L1239): who changes an indicator of the plan argues for it; who changes the direction, scale
// or layout of exploration and mining needs the approval of the authority that approved the plan.
// An edition that was changed without it is no ground for a decision, whatever the lot.
#include <algorithm>

#include "domain/conformity/rules/a_rules.hpp"

namespace adit::domain::conformity {
namespace {

// Whether the amendment carries the document that its kind asks for, dated before the decision.
bool in_order(const Case& given, const plan::Amendment& amendment) {
  if (amendment.number.empty() || amendment.issuer.empty()) return false;
  if (amendment.date > base::shanghai_date(given.at)) return false;
  const auto role = amendment.kind == plan::AmendmentKind::principle
                        ? plan::AuthorityRole::approving
                        : plan::AuthorityRole::planning;
  return plan::may_act(given.edition, amendment.issuer, role);
}

}  // namespace

Judgement judge_a7(const Case& given) {
  std::vector<Fields> records;
  std::vector<std::string> open;
  for (const plan::Amendment& amendment : given.edition.amendments) {
    records.push_back({{"id", amendment.id},
                       {"issuer", amendment.issuer},
                       {"kind", std::string(plan::name_of(amendment.kind))},
                       {"number", amendment.number}});
    if (!in_order(given, amendment)) open.push_back(amendment.id);
  }
  Judgement judgement;
  const bool amended = !records.empty();
  judgement.inputs = {{"amendments", std::move(records)}};
  if (!open.empty()) {
    const plan::Words list = joined(open);
    judgement.verdict = FindingVerdict::fail;
    judgement.explain = {"本版规划的调整没有所需的论证或批准：" + list.zh + "。",
                         "This edition was changed without the argument or approval that it "
                         "needs: " +
                             list.en + "."};
    return judgement;
  }
  judgement.explain = amended
                          ? plan::Words{"本版规划的调整均有论证或批准。",
                                        "Every change of this edition is argued for or approved."}
                          : plan::Words{"本版规划没有调整。", "This edition has not been changed."};
  return judgement;
}

}  // namespace adit::domain::conformity
