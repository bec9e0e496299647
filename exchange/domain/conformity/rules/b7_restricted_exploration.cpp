// B7 (L635): rights for minerals of restricted exploration are let out under strict control. Which
// minerals these are stands in the overall plan, which the document only refers to: until its list
// is loaded (controls of B7) the answer waits, also for minerals whose mining is restricted (K9).
#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/lists.hpp"

namespace adit::domain::conformity {
namespace {

constexpr const char* list_part = "restricted_exploration_minerals";

// What the list holds of the lot's minerals; nothing where there is no list.
std::optional<std::vector<std::string>> restricted(const Case& given, const MineralIds& minerals) {
  const auto rows = plan::rows_of(given.provisions->controls, "B7");
  if (rows.empty()) return std::nullopt;
  std::vector<std::string> found;
  for (const plan::Control* row : rows) {
    for (const std::string& id : minerals.ids) {
      if (holds_item(row->minerals, id)) add_item(found, id);
    }
  }
  return found;
}

void judge_restricted(const Case& given, Judgement& judgement, const plan::Words& list) {
  const Justification found =
      find_justification(given, "strict_review_opinion", plan::AuthorityRole::planning);
  add_document(judgement, found);
  if (found.accepted) {
    judgement.verdict = FindingVerdict::justified;
    judgement.explain = {"限制勘查矿种，已有严格审查意见（" + found.accepted->number + "）。",
                         "A mineral of restricted exploration, by the opinion of strict review " +
                             found.accepted->number + "."};
    return;
  }
  judgement.verdict = FindingVerdict::needs_justification;
  judgement.explain = {
      "限制勘查矿种须有严格审查意见：" + list.zh + "。",
      "Minerals of restricted exploration need an opinion of strict review: " + list.en + "."};
}

}  // namespace

Judgement judge_b7(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (given.provisions == nullptr) return undetermined({"provisions"});
  MineralIds minerals = mineral_ids(given);
  auto found = restricted(given, minerals);
  if (!found) return undetermined({"list:" + std::string(list_part)});
  if (found->empty() && !minerals.unknown.empty()) return undetermined(std::move(minerals.unknown));
  const plan::Words list = mineral_names(given, *found);
  const bool any = !found->empty();
  Judgement judgement;
  judgement.inputs = {{"restricted", std::move(*found)}};
  judgement.explain = {"矿种不在限制勘查之列。", "No mineral of the lot is restricted."};
  if (any) judge_restricted(given, judgement, list);
  return judgement;
}

}  // namespace adit::domain::conformity
