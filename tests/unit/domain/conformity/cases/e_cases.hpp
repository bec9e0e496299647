// Cases of the rules on scale and structure.
#pragma once

#include "unit/domain/conformity/cases/rule_case.hpp"

namespace adit::domain::conformity::example {

inline std::vector<RuleCase> size_cases() {
  using enum FindingVerdict;
  return {
      {"E1", pass, "a medium mine on a medium deposit",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "medium"}, {"way", "underground"}};
       }},
      {"E1", fail, "a small mine on a large deposit",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "large"}, {"way", "underground"}};
       }},
      {"E1", fail, "a large mine on a small deposit",
       [](Given& g) {
         g.mine("煤", "120", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "small"}, {"way", "underground"}};
       }},
      {"E1", needs_justification, "one class between them",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "large"}, {"way", "underground"}};
       }},
      {"E1", justified, "one class with an argument",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "large"}, {"way", "underground"}};
         g.lot.docs = {example::document("规模论证", "示例规划机关")};
       }},
      {"E1", undetermined, "nobody says how large the reserves are",
       [](Given& g) { g.mine("煤", "30", "raw_coal_10kt_a"); }},
      {"E2", pass, "30,000 t of molybdenum ore", [](Given& g) { g.mine("钼", "3", "ore_10kt_a"); }},
      {"E2", fail, "below it", [](Given& g) { g.mine("钼", "2.9", "ore_10kt_a"); }},
      {"E2", fail, "coal below what the plan demands everywhere",
       [](Given& g) { g.mine("煤", "8", "raw_coal_10kt_a"); }},
      {"E2", undetermined, "no least size anywhere",
       [](Given& g) { g.mine("金", "6", "ore_10kt_a"); }},
      {"E3", pass, "one mine of its size",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "medium"}, {"way", "underground"}};
       }},
      {"E3", needs_justification, "another mine on the deposit",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "medium"}, {"way", "underground"}};
         g.lot.touches.push_back(example::touch("deposit", "KD-1", 1000000));
         g.registry.rights = {example::mine_of("R-1", "煤", "30", "raw_coal_10kt_a")};
         g.registry.rights[0].deposit = "KD-1";
       }},
      {"E3", needs_justification, "smaller than its deposit",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "large"}, {"way", "underground"}};
       }},
      {"E3", justified, "smaller with an argument",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "large"}, {"way", "underground"}};
         g.lot.docs = {example::document("规模论证", "示例规划机关")};
       }},
      {"E3", undetermined, "no layer of deposits",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.terms.texts = {{"reserve_class", "large"}, {"way", "underground"}};
         g.registry.layers_loaded.clear();
       }},
  };
}

inline std::vector<RuleCase> number_cases() {
  using enum FindingVerdict;
  return {
      {"E4", pass, "the 2200th mine",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.counts = {{"mines", 2199}};
       }},
      {"E4", needs_justification, "the 2201st",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.counts = {{"mines", 2200}};
       }},
      {"E4", justified, "the 2201st with an argument",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.counts = {{"mines", 2200}};
         g.lot.docs = {example::document("总量论证", "示例规划机关")};
       }},
      {"E4", undetermined, "nobody has counted",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.selection = true;
       }},
      {"E5", pass, "not small", [](Given& g) { g.mine("煤", "100", "raw_coal_10kt_a"); }},
      {"E5", needs_justification, "small, and the share falls short",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"mines", 2200}, {"large_medium_mines", 185}};
       }},
      {"E5", justified, "small with an argument",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"mines", 2200}, {"large_medium_mines", 185}};
         g.lot.docs = {example::document("规模论证", "示例规划机关")};
       }},
      {"E5", pass, "small, and the target is kept",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"mines", 2199}, {"large_medium_mines", 220}};
       }},
      {"E5", needs_justification, "small, and the target would just be missed",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"mines", 2200}, {"large_medium_mines", 220}};
       }},
      {"E5", undetermined, "small, and nobody has counted",
       [](Given& g) { g.mine("煤", "30", "raw_coal_10kt_a"); }},
      {"E6", pass, "nothing near", [](Given& g) { g.mine("煤", "60", "raw_coal_10kt_a"); }},
      {"E6", needs_justification, "a small mine near",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("mine_surroundings", "R-1", 1000000));
         g.registry.rights = {example::mine_of("R-1", "煤", "30", "raw_coal_10kt_a")};
       }},
      {"E6", justified, "with an integration plan",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("矿山周边", "R-1", 1000000));
         g.registry.rights = {example::mine_of("R-1", "煤", "30", "raw_coal_10kt_a")};
         g.lot.docs = {example::document("整合方案", "示例规划机关")};
       }},
      {"E6", pass, "a small mine of another mineral",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("mine_surroundings", "R-1", 1000000));
         g.registry.rights = {example::mine_of("R-1", "煤", "30", "raw_coal_10kt_a")};
       }},
      {"E6", undetermined, "a mine near without its capacity",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("mine_surroundings", "R-1", 1000000));
         g.registry.rights = {example::mine_of("R-1", "煤", "", "")};
       }},
      {"E6", undetermined, "nobody drew what is near",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.layers_loaded.clear();
       }},
  };
}

inline std::vector<RuleCase> cases_e() {
  return together({size_cases(), number_cases()});
}

}  // namespace adit::domain::conformity::example
