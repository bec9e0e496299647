// A9 (L1234): the conditions of entry are stated, published with the lot, and fair: they leave
// nobody out by region, by form of ownership or by a product of one maker. What the plan says in
// favour of certain enterprises serves as a published criterion only, never to exclude (K27).
#include "domain/conformity/rules/a_rules.hpp"
#include "domain/conformity/rules/conditions.hpp"

namespace adit::domain::conformity {

Judgement judge_a9(const Case& given) {
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const std::vector<std::string>* stated = list_of(given.lot, "conditions");
  if (stated == nullptr) return undetermined({"lot:terms.conditions"});
  Conditions read = read_conditions(*stated, {Ground::region, Ground::ownership, Ground::product});
  Judgement judgement;
  judgement.inputs = {{"conditions", *stated}};
  if (stated->empty()) {
    judgement.verdict = FindingVerdict::fail;
    judgement.explain = {"没有写明准入条件。", "No conditions of entry are stated."};
    return judgement;
  }
  if (!read.excluding.empty()) {
    const plan::Words list = joined(read.excluding);
    judgement.verdict = FindingVerdict::fail;
    judgement.inputs.emplace_back("excluding", std::move(read.excluding));
    judgement.explain = {
        "准入条件按地区、所有制或指定产品排除他人：" + list.zh + "。",
        "Conditions leave bidders out by region, ownership or named product: " + list.en + "."};
    return judgement;
  }
  if (!read.unclear.empty()) return undetermined(std::move(read.unclear));
  judgement.explain = {"准入条件已写明，没有不合理的限制。",
                       "The conditions of entry are stated and leave nobody out unfairly."};
  return judgement;
}

}  // namespace adit::domain::conformity
