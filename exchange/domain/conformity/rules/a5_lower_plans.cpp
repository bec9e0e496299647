// A5 (L1229): the plans of the city and the county carry out the plan of the province, and a lot
// passes them too. They may be stricter, never laxer: their word adds to the findings here and
// takes none away. What a lower plan only restricts goes on by an opinion of strict review.
#include <array>

#include "domain/conformity/rules/a_rules.hpp"
#include "domain/conformity/rules/justify.hpp"
#include "domain/conformity/rules/lists.hpp"

namespace adit::domain::conformity {
namespace {

constexpr std::array<std::string_view, 2> levels{"city", "county"};

// The plans by how the lot stands under them.
struct Standing {
  std::vector<Fields> records;
  std::vector<std::string> against;
  std::vector<std::string> asking;
  std::vector<std::string> missing;
};

void add_plan(const LowerPlan& plan, Standing& standing) {
  standing.records.push_back({{"id", plan.id}, {"level", plan.level}, {"verdict", plan.verdict}});
  if (plan.verdict == "nonconforming") return standing.against.push_back(plan.id);
  if (plan.verdict == "needs_justification") return standing.asking.push_back(plan.id);
  if (plan.verdict != "conforming") standing.missing.push_back("plan:" + plan.id);
}

Standing standing_of(const Case& given) {
  Standing standing;
  std::vector<std::string> loaded_levels;
  if (given.registry.lower_plans) {
    for (const LowerPlan& plan : *given.registry.lower_plans) {
      add_plan(plan, standing);
      add_item(loaded_levels, plan.level);
    }
  }
  for (const std::string_view level : levels) {
    if (!holds_item(loaded_levels, level)) standing.missing.push_back("plan:" + std::string(level));
  }
  return standing;
}

}  // namespace

Judgement judge_a5(const Case& given) {
  Standing standing = standing_of(given);
  Judgement judgement;
  judgement.inputs = {{"lower_plans", std::move(standing.records)}};
  if (!standing.against.empty()) {
    const plan::Words list = joined(standing.against);
    judgement.verdict = FindingVerdict::fail;
    judgement.explain = {"标的不符合下级规划：" + list.zh + "。",
                         "The lot does not conform to the lower plan " + list.en + "."};
    return judgement;
  }
  if (!standing.missing.empty()) return undetermined(std::move(standing.missing));
  if (!standing.asking.empty()) {
    const plan::Words list = joined(standing.asking);
    judgement.explain = {"下级规划要求说明理由：" + list.zh + "。",
                         "The lower plan " + list.en + " asks for a justification."};
    justify(given, "A5", judgement);
    return judgement;
  }
  judgement.explain = {"标的同时符合所在市、县的规划。",
                       "The lot conforms to the plans of its city and county as well."};
  return judgement;
}

}  // namespace adit::domain::conformity
