// Cases of the rules on the general gates.
#pragma once

#include "unit/domain/conformity/cases/rule_case.hpp"

namespace adit::domain::conformity::example {

inline std::vector<RuleCase> cases_a() {
  using enum FindingVerdict;
  return {
      {"A1", pass, "this run is the review", [](Given&) {}},
      {"A1", pass, "reviewed by another person",
       [](Given& g) { g.lot.version = 3, g.lot.review = example::review(); }},
      {"A1", fail, "reviewed by the drafter",
       [](Given& g) {
         g.lot.version = 3, g.lot.review = example::review();
         g.lot.review->reviewer = g.lot.review->drafter;
       }},
      {"A1", undetermined, "which version is this?",
       [](Given& g) { g.lot.review = example::review(); }},
      {"A2", pass, "nothing stands against it", [](Given&) {}},
      {"A2", fail, "mining placer gold", [](Given& g) { g.lot = example::mining("砂金"); }},
      {"A2", undetermined, "no layer of blocks",
       [](Given& g) { g.registry.layers_loaded.clear(); }},
      {"A2", needs_justification, "an argument that is not approved",
       [](Given& g) {
         g.lot.touches.clear();
         g.lot.docs = {example::document("planning_argument", "示例公司")};
       }},
      {"A10", pass, "open to everybody", [](Given&) {}},
      {"A10", fail, "closed to foreign funds",
       [](Given& g) {
         g.lot.terms.lists = {{"conditions", {"外商投资企业不得参加"}}};
       }},
      {"A10", justified, "closed to foreign funds by a rule of the State",
       [](Given& g) {
         g.lot.terms.lists = {{"conditions", {"外商投资企业不得参加"}}};
         g.lot.docs = {example::document("外商投资限制依据", "示例规划机关")};
       }},
      {"A10", undetermined, "no conditions are known", [](Given& g) { g.lot.terms = {}; }},
      {"A3", pass, "all maps are there", [](Given&) {}},
      {"A3", undetermined, "no map of restricted exploration",
       [](Given& g) { std::erase(g.registry.layers_loaded, "restricted_exploration_area"); }},
      {"A5", pass, "the city and the county agree", [](Given&) {}},
      {"A5", fail, "the county does not",
       [](Given& g) { g.registry.lower_plans->back().verdict = "nonconforming"; }},
      {"A5", needs_justification, "the county restricts it",
       [](Given& g) { g.registry.lower_plans->back().verdict = "needs_justification"; }},
      {"A5", justified, "the county restricts it, and it was strictly reviewed",
       [](Given& g) {
         g.registry.lower_plans->back().verdict = "needs_justification";
         g.lot.docs = {example::document("严格审查意见", "示例规划机关")};
       }},
      {"A5", undetermined, "their plans are not loaded",
       [](Given& g) { g.registry.lower_plans.reset(); }},
      {"A6", pass, "in the programme of 2026", [](Given&) {}},
      {"A6", needs_justification, "not in it",
       [](Given& g) { g.registry.annual_plan->lots.clear(); }},
      {"A6", justified, "the programme was adjusted",
       [](Given& g) {
         g.registry.annual_plan->lots.clear();
         g.lot.docs = {example::document("annual_plan_adjustment", "示例规划机关")};
       }},
      {"A6", undetermined, "no programme", [](Given& g) { g.registry.annual_plan.reset(); }},
      {"A7", pass, "the plan was not changed", [](Given&) {}},
      {"A7", fail, "changed without a document",
       [](Given& g) {
         g.edition.amendments.emplace_back();
         g.edition.amendments[0].id = "A-1";
       }},
      {"A8", pass, "the register of this very moment", [](Given&) {}},
      {"A8", undetermined, "a register of last week",
       [](Given& g) { g.registry.taken_at = g.when - 7LL * 86'400'000; }},
      {"A9", pass, "fair conditions", [](Given&) {}},
      {"A9", fail, "only firms of the province",
       [](Given& g) {
         g.lot.terms.lists = {{"conditions", {"仅限本省企业参加"}}};
       }},
      {"A9", undetermined, "no conditions are known", [](Given& g) { g.lot.terms = {}; }},
      {"A4", pass, "inside the period", [](Given&) {}},
      {"A4", fail, "after the period",
       [](Given& g) { g.when = example::at("2031-01-01T00:00:00.000+08:00"); }},
  };
}

}  // namespace adit::domain::conformity::example
