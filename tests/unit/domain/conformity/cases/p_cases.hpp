// Cases of the rules on prerequisites: a gold mine before its licence, with everything in order,
// from which something is taken.
#pragma once

#include "unit/domain/conformity/cases/rule_case.hpp"
#include "unit/domain/conformity/duties.hpp"

namespace adit::domain::conformity::example {

// The mine's right is extended.
inline Given extended() {
  Given given = mine_in_order();
  given.lot.event = LotEvent::extend;
  given.lot.applicant = "A";
  given.lot.docs.push_back(document("annual_inspection", "示例规划机关"));
  given.lot.terms.flags.emplace_back("annual_inspection_passed", true);
  count(given.registry, "open_restoration:A", 0);
  return given;
}

// A plan of before the law of 2024, and a decision of its time.
inline Given of_2013() {
  Given given = mine_in_order();
  given.when = at("2013-05-06T09:00:00.000+08:00");
  for (LotDocument& doc : given.lot.docs) doc.date = base::date_of({2013, 5, 1});
  return given;
}

inline std::vector<RuleCase> cases_p() {
  using enum FindingVerdict;
  return {
      {"P1", pass, "in order", [](Given& g) { g = mine_in_order(); }},
      {"P1", fail, "no reclamation plan",
       [](Given& g) { g = mine_in_order(), take_away(g, "reclamation_plan"); }},
      {"P1", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.provisions.reset(); }},
      {"P10", info, "targets of the province",
       [](Given& g) { g = mine_in_order(), g.stage = Stage::lot; }},
      {"P10", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.stage = Stage::lot, g.provisions.reset(); }},
      {"P11", pass, "no duty is open", [](Given& g) { g = extended(); }},
      {"P11", needs_justification, "one is",
       [](Given& g) { g = extended(), count(g.registry, "open_restoration:A", 1); }},
      {"P11", justified, "one was, says the authority",
       [](Given& g) {
         g = extended(), count(g.registry, "open_restoration:A", 1);
         g.lot.docs.push_back(document("restoration_record", "示例规划机关"));
       }},
      {"P11", justified, "nobody counts, but the authority has a record",
       [](Given& g) {
         g = extended(), g.registry.counts.clear();
         g.lot.docs.push_back(document("restoration_record", "示例规划机关"));
       }},
      {"P11", undetermined, "nobody counts",
       [](Given& g) { g = extended(), g.registry.counts.clear(); }},
      {"P12", pass, "the inspection was passed", [](Given& g) { g = extended(); }},
      {"P12", needs_justification, "there was none",
       [](Given& g) { g = extended(), take_away(g, "annual_inspection"); }},
      {"P12", justified, "there was none, but the authority knows how the reclamation stands",
       [](Given& g) {
         g = extended(), take_away(g, "annual_inspection");
         g.lot.docs.push_back(document("restoration_record", "示例规划机关"));
       }},
      {"P12", undetermined, "with what result?",
       [](Given& g) { g = extended(), g.lot.terms.flags.clear(); }},
      {"P13", pass, "in order", [](Given& g) { g = mine_in_order(); }},
      {"P13", fail, "no statement of methods",
       [](Given& g) { g = mine_in_order(), take_away(g, "methods_statement"); }},
      {"P13", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.provisions.reset(); }},
      {"P2", pass, "in order", [](Given& g) { g = mine_in_order(); }},
      {"P2", fail, "one plan alone",
       [](Given& g) { g = mine_in_order(), take_away(g, "restoration_plan"); }},
      {"P2", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.provisions.reset(); }},
      {"P3", pass, "in order", [](Given& g) { g = mine_in_order(); }},
      {"P3", fail, "no deposit",
       [](Given& g) { g = mine_in_order(), take_away(g, "restoration_deposit"); }},
      {"P3", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.provisions.reset(); }},
      {"P4", pass, "in order", [](Given& g) { g = mine_in_order(); }},
      {"P4", fail, "no restoration plan",
       [](Given& g) { g = mine_in_order(), take_away(g, "restoration_plan"); }},
      {"P4", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.provisions.reset(); }},
      {"P5", pass, "copper beside the gold",
       [](Given& g) { g = mine_in_order(), g.lot.co_minerals = {"铜"}; }},
      {"P5", fail, "copper that nobody means to use",
       [](Given& g) {
         g = mine_in_order(), g.lot.co_minerals = {"铜"};
         take_away(g, "comprehensive_use_plan");
       }},
      {"P5", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.lot.co_minerals = {"铜"}, g.provisions.reset(); }},
      {"P6", pass, "in order", [](Given& g) { g = mine_in_order(); }},
      {"P6", fail, "X16: no reserve report",
       [](Given& g) { g = mine_in_order(), take_away(g, "reserve_report"); }},
      {"P6", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.provisions.reset(); }},
      {"P7", pass, "assessed before the licence", [](Given& g) { g = of_2013(); }},
      {"P7", fail, "not assessed",
       [](Given& g) { g = of_2013(), take_away(g, "environmental_assessment"); }},
      {"P7", undetermined, "no provisions", [](Given& g) { g = of_2013(), g.provisions.reset(); }},
      {"P8", pass, "shares as high as the plan's", [](Given& g) { g = mine_in_order(); }},
      {"P8", fail, "one below",
       [](Given& g) {
         g = mine_in_order(), set_figure(g, "toxic_water", quantity("99", "percent"));
       }},
      {"P8", undetermined, "no shares",
       [](Given& g) { g = mine_in_order(), g.lot.terms.figures.clear(); }},
      {"P9", pass, "in order", [](Given& g) { g = mine_in_order(); }},
      {"P9", fail, "no order of mining",
       [](Given& g) { g = mine_in_order(), take_away(g, "mining_sequence"); }},
      {"P9", undetermined, "no provisions",
       [](Given& g) { g = mine_in_order(), g.provisions.reset(); }},
  };
}

}  // namespace adit::domain::conformity::example
