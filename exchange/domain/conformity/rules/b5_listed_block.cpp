// B5 (L634): the plan sets out its exploration blocks one by one. A block that a lot is drawn in
// must be one of them; the number of seventy is that of the annex, which the edition holds or
// lacks.
#include <algorithm>

#include "domain/conformity/rules/b_rules.hpp"

namespace adit::domain::conformity {

Judgement judge_b5(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (auto missing = missing_blocks(given); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  std::vector<std::string> listed;
  std::vector<std::string> unlisted;
  for (const Touch& touch : touches_of(given.lot, Layer::planned_block).counted) {
    const bool known = plan::find_block(given.edition, touch.id) != nullptr;
    (known ? listed : unlisted).push_back(touch.id);
  }
  if (listed.empty() && unlisted.empty()) {
    return not_applicable("标的不涉及任何勘查规划区块。", "The lot touches no planned block.");
  }
  const plan::Words list = joined(unlisted.empty() ? listed : unlisted);
  Judgement judgement;
  judgement.verdict = unlisted.empty() ? FindingVerdict::pass : FindingVerdict::fail;
  judgement.explain =
      unlisted.empty()
          ? plan::Words{"规划列有勘查规划区块 " + list.zh + "。", "The plan lists " + list.en + "."}
          : plan::Words{"规划没有列出勘查规划区块 " + list.zh + "。",
                        "The plan does not list the planned block " + list.en + "."};
  judgement.inputs = {{"listed", std::move(listed)}, {"unlisted", std::move(unlisted)}};
  return judgement;
}

}  // namespace adit::domain::conformity
