// Cases of the rules on exploration rights.
#pragma once

#include "unit/domain/conformity/cases/rule_case.hpp"

namespace adit::domain::conformity::example {

inline plan::Belt belt_of_gold() {
  plan::Belt made;
  made.entry.id = "gold";
  made.entry.rules = {"B12"};
  made.minerals = {"gold"};
  made.places = {{"夹皮沟", "Jiapigou"}};
  return made;
}

inline std::vector<RuleCase> cases_b() {
  using enum FindingVerdict;
  return {
      {"B1", pass, "a free block", [](Given&) {}},
      {"B1", fail, "a block of company A",
       [](Given& g) { g.registry.rights = {example::right_of("A", "SK-001")}; }},
      {"B1", justified, "by a decision of the approving authority",
       [](Given& g) {
         g.registry.rights = {example::right_of("A", "SK-001")};
         g.lot.docs = {example::document("derogation", "示例审批机关")};
       }},
      {"B1", undetermined, "the annex is missing", [](Given& g) { g.edition.blocks.reset(); }},
      {"B1", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B10", pass, "no earlier work", [](Given&) {}},
      {"B10", fail, "behind a detailed survey in a key area",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("prior_work", "YG-1", 1'000'000));
         g.lot.touches.push_back(example::touch("重点勘查区", "ZK-1", 20'000'000));
       }},
      {"B10", needs_justification, "behind a detailed survey elsewhere",
       [](Given& g) { g.lot.touches.push_back(example::touch("prior_work", "YG-1", 1'000'000)); }},
      {"B10", justified, "the same with an approved argument",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("prior_work", "YG-1", 1'000'000));
         g.lot.docs = {example::document("planning_argument", "示例规划机关")};
       }},
      {"B10", undetermined, "a lot without a stage", [](Given& g) { g.lot.stage.clear(); }},
      {"B10", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B11", pass, "in no replacement area", [](Given&) {}},
      {"B11", fail, "around a mine without it",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("replacement_area", "ZJ-1", 1'000'000));
       }},
      {"B11", justified, "around a mine by agreement",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("接替资源勘查区", "ZJ-1", 1'000'000));
         g.lot.docs = {example::document("合作协议", "示例矿山企业")};
       }},
      {"B11", undetermined, "no layer of replacement areas",
       [](Given& g) { g.registry.layers_loaded = {"planned_block"}; }},
      {"B11", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B2", justified, "copper in a large block of oil shale",
       [](Given& g) {
         g.lot = example::scarce_lot(), g.lot.docs = example::exception_documents();
         g.registry.rights = {example::right_of("B", "SK-003")};
       }},
      {"B2", needs_justification, "the same without documents",
       [](Given& g) {
         g.lot = example::scarce_lot();
         g.registry.rights = {example::right_of("B", "SK-003")};
       }},
      {"B2", fail, "claimed for gold in a block of gold",
       [](Given& g) {
         g.lot.docs = example::exception_documents();
         g.registry.rights = {example::right_of("B", "SK-001")};
       }},
      {"B2", undetermined, "nobody says what a large block is",
       [](Given& g) {
         g.lot = example::scarce_lot(), g.edition.large_block_m2.reset();
         g.registry.rights = {example::right_of("B", "SK-003")};
       }},
      {"B2", not_applicable, "a free block", [](Given&) {}},
      {"B3", pass, "one old right",
       [](Given& g) { g.registry.rights = {example::right_of("A", "SK-001")}; }},
      {"B3", needs_justification, "two old rights",
       [](Given& g) {
         g.registry.rights = {example::right_of("A", "SK-001"), example::right_of("B", "SK-001")};
       }},
      {"B3", justified, "two old rights with an integration plan",
       [](Given& g) {
         g.registry.rights = {example::right_of("A", "SK-001"), example::right_of("B", "SK-001")};
         g.lot.docs = {example::document("整合方案", "示例规划机关")};
       }},
      {"B3", undetermined, "no layer of blocks",
       [](Given& g) { g.registry.layers_loaded = {"farmland"}; }},
      {"B3", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B4", pass, "inside the block", [](Given&) {}},
      {"B4", fail, "outside all blocks", [](Given& g) { g.lot.touches.clear(); }},
      {"B4", justified, "outside with an approved argument",
       [](Given& g) {
         g.lot.touches.clear();
         g.lot.docs = {example::document("规划论证", "示例规划机关")};
       }},
      {"B4", undetermined, "no layer of blocks",
       [](Given& g) { g.registry.layers_loaded = {"farmland"}; }},
      {"B5", pass, "a block of the plan", [](Given&) {}},
      {"B5", fail, "a block that the plan does not list",
       [](Given& g) { g.lot.touches[0].id = "SK-999"; }},
      {"B5", undetermined, "the annex is missing", [](Given& g) { g.edition.blocks.reset(); }},
      {"B5", not_applicable, "outside all blocks", [](Given& g) { g.lot.touches.clear(); }},
      {"B9", pass, "a whole deposit in a key area",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("key_exploration_area", "ZK-1", 20'000'000));
         g.lot.touches.push_back({"deposit", "KD-1", 500'000, 500'000, 3'000});
       }},
      {"B9", fail, "half a deposit in a key area",
       [](Given& g) {
         g.lot.touches.push_back(example::touch("key_exploration_area", "ZK-1", 20'000'000));
         g.lot.touches.push_back({"矿产地", "KD-1", 250'000, 500'000, 3'000});
       }},
      {"B9", undetermined, "no layer of deposits",
       [](Given& g) {
         g.registry.layers_loaded = {"planned_block", "key_exploration_area"};
       }},
      {"B9", not_applicable, "mining", [](Given& g) { g.lot = example::mining("金"); }},
      {"B12", pass, "in the belt of gold",
       [](Given& g) {
         g.provisions->belts = {example::belt_of_gold()};
         g.lot.touches.push_back(example::touch("exploration_belt", "gold", 1'000'000));
       }},
      {"B12", needs_justification, "outside it",
       [](Given& g) { g.provisions->belts = {example::belt_of_gold()}; }},
      {"B12", justified, "outside it by an argument",
       [](Given& g) {
         g.provisions->belts = {example::belt_of_gold()};
         g.lot.docs = {example::document("planning_argument", "示例规划机关")};
       }},
      {"B12", undetermined, "no provisions", [](Given& g) { g.provisions.reset(); }},
      {"B13", info, "gold", [](Given&) {}},
      {"B13", undetermined, "no provisions", [](Given& g) { g.provisions.reset(); }},
      {"B14", pass, "the terms say it", [](Given&) {}},
      {"B14", fail, "the terms say it not",
       [](Given& g) {
         g.lot.terms.flags = {{"comprehensive_evaluation", false}};
       }},
      {"B14", undetermined, "no terms are known", [](Given& g) { g.lot.terms = {}; }},
      {"B6", pass, "nobody waits", [](Given&) {}},
      {"B6", needs_justification, "before one that goes first",
       [](Given& g) { example::count(g.registry, "priority_lots_waiting", 1); }},
      {"B6", justified, "the same by an adjustment",
       [](Given& g) {
         example::count(g.registry, "priority_lots_waiting", 1);
         g.lot.docs = {example::document("annual_plan_adjustment", "示例规划机关")};
       }},
      {"B6", undetermined, "nobody counts", [](Given& g) { g.registry.counts.clear(); }},
      {"B7", pass, "gold is not restricted", [](Given&) {}},
      {"B7", needs_justification, "molybdenum is", [](Given& g) { g.lot.mineral = "钼"; }},
      {"B7", justified, "by an opinion of strict review",
       [](Given& g) {
         g.lot.mineral = "钼";
         g.lot.docs = {example::document("严格审查意见", "示例规划机关")};
       }},
      {"B7", undetermined, "no list", [](Given& g) { g.provisions->controls.clear(); }},
      {"B8", pass, "in its turn", [](Given&) {}},
      {"B8", needs_justification, "out of turn",
       [](Given& g) { example::count(g.registry, "earlier_lots_waiting", 3); }},
      {"B8", justified, "out of turn by an adjustment",
       [](Given& g) {
         example::count(g.registry, "earlier_lots_waiting", 3);
         g.lot.docs = {example::document("annual_plan_adjustment", "示例规划机关")};
       }},
      {"B8", undetermined, "no programme", [](Given& g) { g.registry.annual_plan.reset(); }},
  };
}

}  // namespace adit::domain::conformity::example
