// P10 (L658, L553): by how much recovery in the province is to rise. Targets of the province bind
// no single lot; the report names those of its minerals.
#include "domain/conformity/rules/lists.hpp"
#include "domain/conformity/rules/p_rules.hpp"

namespace adit::domain::conformity {
namespace {

bool concerns(const plan::Target& target, const MineralIds& minerals) {
  return target.minerals.empty() || share_item(target.minerals, minerals.ids);
}

Fields record_of(const plan::Target& target) {
  return {{"id", target.entry.id},
          {"rise", target.value ? plan::words_of(*target.value).en : std::string()},
          {"year", static_cast<std::int64_t>(target.year)}};
}

}  // namespace

Judgement judge_p10(const Case& given) {
  if (given.lot.right != Right::mining) return mining_only();
  if (given.provisions == nullptr) return undetermined({"provisions"});
  const auto rows = plan::rows_of(given.provisions->targets, "P10");
  if (rows.empty()) return undetermined({"provisions:P10"});
  const MineralIds minerals = mineral_ids(given);
  std::vector<Fields> targets;
  std::vector<plan::Words> names;
  for (const plan::Target* target : rows) {
    if (!concerns(*target, minerals)) continue;
    targets.push_back(record_of(*target));
    names.push_back(target->name);
  }
  if (targets.empty()) {
    return not_applicable("没有这一矿种的目标。", "No target speaks of the mineral.");
  }
  Judgement judgement;
  const plan::Words list = listed(names);
  judgement.verdict = FindingVerdict::info;
  judgement.inputs.emplace_back("targets", std::move(targets));
  judgement.explain = {"全省目标，不约束单个标的：" + list.zh + "。",
                       "Targets of the province, which bind no single lot: " + list.en + "."};
  return judgement;
}

}  // namespace adit::domain::conformity
