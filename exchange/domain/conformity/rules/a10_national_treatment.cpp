// A10 (L1241): foreign-funded firms explore on the terms of everybody else. Where the law of the
// State keeps them out of a mineral, the document that says so justifies the condition.
#include "domain/conformity/rules/a_rules.hpp"
#include "domain/conformity/rules/conditions.hpp"

namespace adit::domain::conformity {

Judgement judge_a10(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const std::vector<std::string>* stated = list_of(given.lot, "conditions");
  if (stated == nullptr) return undetermined({"lot:terms.conditions"});
  Conditions read = read_conditions(*stated, {Ground::foreign});
  Judgement judgement;
  judgement.explain = {"准入条件没有排除外商投资企业。",
                       "The conditions do not leave out foreign-funded firms."};
  if (read.excluding.empty() && !read.unclear.empty()) {
    return undetermined(std::move(read.unclear));
  }
  if (read.excluding.empty()) return judgement;
  const plan::Words list = joined(read.excluding);
  judgement.inputs = {{"excluding", std::move(read.excluding)}};
  const Justification found =
      find_justification(given, "foreign_investment_rule", plan::AuthorityRole::planning);
  add_document(judgement, found);
  judgement.verdict = found.accepted ? FindingVerdict::justified : FindingVerdict::fail;
  judgement.explain =
      found.accepted
          ? plan::Words{"该矿种对外商投资的限制有国家规定为据（" + found.accepted->number + "）。",
                        "A rule of the State keeps foreign funds out of the mineral (" +
                            found.accepted->number + ")."}
          : plan::Words{"外商投资勘查享受国民待遇，准入条件却予以排除：" + list.zh + "。",
                        "Foreign-funded exploration has national treatment, and yet the "
                        "conditions leave it out: " +
                            list.en + "."};
  return judgement;
}

}  // namespace adit::domain::conformity
