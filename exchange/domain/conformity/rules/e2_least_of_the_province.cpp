// E2 (L552): a new mine reaches the least size of the province's overall plan, whose table is not
// in the text (G1). Until it is loaded the least size of the national classification stands in, and
// what the plan itself demands of the mineral everywhere; the largest of them counts.
#include <algorithm>

#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/e_rules.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

std::vector<plan::Quantity> minimums_of(const Case& given, const std::string& mineral) {
  std::vector<plan::Quantity> found;
  for (const plan::MinimumScale& row : given.provisions->minimums) {
    const bool everywhere = row.areas.empty() && !row.kind;
    const bool binding = row.firmness == plan::Firmness::binding;
    if (everywhere && binding && row.at_least && among(row.minerals, mineral)) {
      found.push_back(*row.at_least);
    }
  }
  for (const plan::ScaleClass* row : classes_of(given, mineral)) {
    if (row->least) found.push_back(*row->least);
  }
  return found;
}

Judgement judge_each(const Case& given, const std::vector<plan::Quantity>& minimums) {
  std::optional<Judgement> worst;
  for (const plan::Quantity& least : minimums) {
    Judgement judgement = judge_minimum(given, least);
    const bool passes = judgement.verdict == FindingVerdict::pass;
    if (!worst || !passes) worst = std::move(judgement);
    if (worst->verdict == FindingVerdict::fail) break;
  }
  return *worst;
}

}  // namespace

Judgement judge_e2(const Case& given) {
  if (auto answer = not_to_be_judged(given)) return *answer;
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  const auto minimums = minimums_of(given, minerals_of(given).main->id);
  const plan::Missing* table = plan::find_missing(*given.provisions, "provincial_minimum_scales");
  if (minimums.empty()) {
    return undetermined({"plan:" + (table == nullptr ? "E2" : table->annex)});
  }
  Judgement judgement = judge_each(given, minimums);
  judgement.inputs.emplace_back("provincial_table", table == nullptr);
  cite(given, judgement, "G1");
  if (table == nullptr || judgement.verdict == FindingVerdict::undetermined) return judgement;
  judgement.explain.zh += "省级最低开采规模表尚未载入，以国家分类和规划自身的最低规模代用。";
  judgement.explain.en +=
      " The province's table is not loaded; the least sizes of the national "
      "classification and of the plan itself stand in.";
  return judgement;
}

}  // namespace adit::domain::conformity
