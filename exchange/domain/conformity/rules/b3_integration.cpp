// B3 (L636): where several old exploration rights share a planned block, they are integrated by a
// plan before anything new comes in. The clause counts rights, not holders: two rights of one group
// divide a block as much as two of two.
#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/occupants.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::size_t several = 2;

// The old rights of each touched block that holds several of them.
std::vector<Fields> divided_blocks(const Case& given, std::vector<std::string>& names) {
  std::vector<Fields> records;
  for (const std::string& block : occupants_of(given).blocks) {
    std::vector<Fields> here;
    for (const RegisteredRight& right : given.registry.rights) {
      if (!holds(given, right, block)) continue;
      here.push_back({{"block", block}, {"entity", right.entity}, {"right", right.id}});
    }
    if (here.size() < several) continue;
    names.push_back(block);
    records.insert(records.end(), here.begin(), here.end());
  }
  return records;
}

void explain(Judgement& judgement, const Justification& found,
             const std::vector<std::string>& blocks) {
  const plan::Words list = joined(blocks);
  if (found.accepted) {
    judgement.verdict = FindingVerdict::justified;
    judgement.explain = {
        "勘查规划区块 " + list.zh + " 的原有探矿权已有整合方案（" + found.accepted->number + "）。",
        "The old rights in planned block " + list.en + " are integrated by the plan " +
            found.accepted->number + "."};
    return;
  }
  judgement.verdict = FindingVerdict::needs_justification;
  judgement.explain = {
      "勘查规划区块 " + list.zh + " 内有两个以上原有探矿权，须先有自然资源主管部门认可的整合方案。",
      "Planned block " + list.en +
          " holds several old rights; before anything new they need an integration plan that the "
          "planning authority has approved."};
}

}  // namespace

Judgement judge_b3(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event != LotEvent::establish) {
    return not_applicable("延续、变更的是原有探矿权，不是新设。",
                          "An extension or change concerns an old right, nothing new.");
  }
  if (auto missing = missing_blocks(given); !missing.empty()) {
    return undetermined(std::move(missing));
  }
  std::vector<std::string> blocks;
  std::vector<Fields> records = divided_blocks(given, blocks);
  Judgement judgement;
  judgement.inputs = {{"rights", std::move(records)}};
  if (blocks.empty()) {
    judgement.explain = {"所涉区块内没有两个以上原有探矿权。",
                         "No touched block holds several old rights."};
    return judgement;
  }
  const Justification found =
      find_justification(given, "integration_plan", plan::AuthorityRole::planning);
  add_document(judgement, found);
  explain(judgement, found, blocks);
  return judgement;
}

}  // namespace adit::domain::conformity
