// B6 (L635): rights in encouraged exploration areas and for encouraged minerals of high risk are
// released first. To the lot itself that is a matter of information; a lot without priority that
// goes before one with it, ready and waiting, overtakes it and has to be justified. The register
// counts those that wait.
#include "domain/conformity/rules/b_rules.hpp"
#include "domain/conformity/rules/lists.hpp"
#include "domain/conformity/rules/programme.hpp"

namespace adit::domain::conformity {
namespace {

constexpr const char* waiting_count = "priority_lots_waiting";

// Whether the lot has priority, where that can be told, and what is missing to tell it.
struct Priority {
  bool has = false;
  std::vector<std::string> missing;
};

bool encouraged_mineral(const Case& given, const std::vector<const plan::Control*>& rows) {
  const plan::Mineral* mineral = given.edition.minerals.find(given.lot.mineral);
  for (const plan::Control* row : rows) {
    if (mineral != nullptr && holds_item(row->minerals, mineral->id)) return true;
  }
  return false;
}

Priority priority_of(const Case& given) {
  Priority priority;
  const Layer layer = Layer::encouraged_exploration_area;
  const auto rows = plan::rows_of(given.provisions->controls, "B6");
  priority.has = !touches_of(given.lot, layer).counted.empty() || encouraged_mineral(given, rows);
  if (priority.has) return priority;
  priority.missing = missing_layers(given, {layer});
  if (rows.empty()) priority.missing.emplace_back("list:encouraged_exploration_minerals");
  return priority;
}

Judgement in_order(bool has_priority, std::int64_t waiting) {
  Judgement judgement;
  judgement.verdict = has_priority ? FindingVerdict::info : FindingVerdict::pass;
  judgement.inputs = {{"priority", has_priority}, {"waiting", waiting}};
  judgement.explain =
      has_priority
          ? plan::Words{"标的在鼓励勘查区内或属鼓励勘查矿种，优先安排。",
                        "The lot is in an encouraged exploration area or for an encouraged "
                        "mineral, and is released first."}
          : plan::Words{"没有优先安排的标的在等候，不存在插队。",
                        "No lot with priority is waiting; nobody is overtaken."};
  return judgement;
}

Judgement overtaking(const Case& given, std::int64_t waiting) {
  const std::string number = std::to_string(waiting);
  Judgement judgement;
  judgement.inputs = {{"priority", false}, {"waiting", waiting}};
  judgement.explain = {
      "有 " + number + " 个优先安排的标的已具备条件而尚未投放，本标的先行须说明理由。",
      number +
          " lots with priority are ready and not released; to go before them "
          "is to be justified."};
  justify_by_adjustment(given, judgement);
  return judgement;
}

}  // namespace

Judgement judge_b6(const Case& given) {
  if (given.lot.right != Right::exploration) return exploration_only();
  if (given.lot.event != LotEvent::establish) return new_rights_only();
  if (given.provisions == nullptr) return undetermined({"provisions"});
  Priority priority = priority_of(given);
  const auto waiting = count_of(given.registry, waiting_count);
  if (priority.has || waiting == 0) return in_order(priority.has, waiting.value_or(0));
  if (!waiting) priority.missing.push_back("counts:" + std::string(waiting_count));
  if (!priority.missing.empty()) return undetermined(std::move(priority.missing));
  return overtaking(given, *waiting);
}

}  // namespace adit::domain::conformity
