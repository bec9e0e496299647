// Cases of the rules on zones.
#pragma once

#include "unit/domain/conformity/cases/rule_case.hpp"

namespace adit::domain::conformity::example {

inline std::vector<RuleCase> restriction_cases() {
  using enum FindingVerdict;
  return {
      {"D1", pass, "in no prohibited zone", [](Given& g) { g.mine("金", "6", "ore_10kt_a"); }},
      {"D1", fail, "gold in a prohibited zone",
       [](Given& g) {
         g.mine("金", "6", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("禁止开采区", "J-1", 1000000));
         g.lot.docs = {example::document("planning_argument", "示例规划机关"),
                       example::document("approval", "示例规划机关")};
       }},
      {"D1", fail, "mineral water that nobody has approved",
       [](Given& g) {
         g.mine("矿泉水", "10", "water_10kt_a");
         g.lot.touches.push_back(example::touch("prohibited_zone", "J-1", 1000000));
         g.lot.docs = {example::document("planning_argument", "示例规划机关")};
       }},
      {"D1", justified, "mineral water, argued and approved",
       [](Given& g) {
         g.mine("矿泉水", "10", "water_10kt_a");
         g.lot.touches.push_back(example::touch("prohibited_zone", "J-1", 1000000));
         g.lot.docs = {example::document("planning_argument", "示例规划机关"),
                       example::document("approval", "示例规划机关")};
       }},
      {"D1", fail, "gold beside mineral water, argued and approved",
       [](Given& g) {
         g.mine("矿泉水", "10", "water_10kt_a");
         g.lot.touches.push_back(example::touch("prohibited_zone", "J-1", 1000000));
         g.lot.co_minerals = {"金"};
         g.lot.docs = {example::document("planning_argument", "示例规划机关"),
                       example::document("approval", "示例规划机关")};
       }},
      {"D1", undetermined, "no map of prohibited zones",
       [](Given& g) {
         g.mine("金", "6", "ore_10kt_a");
         g.registry.layers_loaded.clear();
       }},
      {"D1", not_applicable, "exploration", [](Given& g) { g.provisions = example::provisions(); }},
      {"D2", pass, "in no restricted zone", [](Given& g) { g.mine("钼", "30", "ore_10kt_a"); }},
      {"D2", needs_justification, "in a restricted zone",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X03", 1000000));
       }},
      {"D2", justified, "with both documents",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X03", 1000000));
         g.lot.docs = {example::document("strict_review_opinion", "示例规划机关"),
                       example::document("可行性研究报告", "示例设计院")};
       }},
      {"D2", undetermined, "no map of restricted zones",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.registry.layers_loaded.clear();
       }},
      {"D3", pass, "in none", [](Given& g) { g.mine("钼", "30", "ore_10kt_a"); }},
      {"D3", info, "by its name",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "敦化钼矿", 1000000));
       }},
      {"D3", undetermined, "a zone that nobody knows",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X99", 1000000));
       }},
      {"D4", pass, "the fifth, of medium size",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X03", 1000000));
         g.registry.counts = {{"live_rights:molybdenum-zones", 4}};
       }},
      {"D4", pass, "outside the zones",
       [](Given& g) {
         g.mine("钼", "3", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
       }},
      {"D4", fail, "the sixth",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X03", 1000000));
         g.registry.counts = {{"live_rights:molybdenum-zones", 5}};
       }},
      {"D4", fail, "small",
       [](Given& g) {
         g.mine("钼", "25", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X03", 1000000));
       }},
      {"D4", undetermined, "metal without grade and recovery",
       [](Given& g) {
         g.mine("钼", "0.1", "metal_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X03", 1000000));
       }},
      {"D4", undetermined, "nobody has counted",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X03", 1000000));
         g.registry.selection = true;
       }},
      {"D5", pass, "all conditions met",
       [](Given& g) {
         g.mine("油页岩", "100", "shale_oil_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
         g.lot.terms.figures = {{"waste_used", example::amount("100", "percent")}};
       }},
      {"D5", fail, "95 % of the waste used",
       [](Given& g) {
         g.mine("油页岩", "120", "shale_oil_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
         g.lot.terms.figures = {{"waste_used", example::amount("95", "percent")}};
       }},
      {"D5", fail, "too little oil",
       [](Given& g) {
         g.mine("油页岩", "99", "shale_oil_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
         g.lot.terms.figures = {{"waste_used", example::amount("100", "percent")}};
       }},
      {"D5", fail, "the fourth right",
       [](Given& g) {
         g.mine("油页岩", "100", "shale_oil_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
         g.lot.terms.figures = {{"waste_used", example::amount("100", "percent")}};
         g.registry.counts = {{"live_rights:oil-shale-zone", 3}};
       }},
      {"D5", fail, "no opinion on groundwater",
       [](Given& g) {
         g.mine("油页岩", "100", "shale_oil_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
         g.lot.terms.figures = {{"waste_used", example::amount("100", "percent")}};
         g.lot.docs.erase(g.lot.docs.begin() + 2);
       }},
      {"D5", needs_justification, "no opinion on land",
       [](Given& g) {
         g.mine("油页岩", "100", "shale_oil_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
         g.lot.terms.figures = {{"waste_used", example::amount("100", "percent")}};
         g.lot.docs.erase(g.lot.docs.begin());
       }},
      {"D5", undetermined, "nobody says what becomes of the waste",
       [](Given& g) {
         g.mine("油页岩", "100", "shale_oil_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
       }},
      {"D5", undetermined, "ore without its yield of oil",
       [](Given& g) {
         g.mine("油页岩", "2000", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("restricted_zone", "X04", 1000000));
         g.lot.docs = {example::document("land_use_opinion", "示例规划机关"),
                       example::document("ecology_opinion", "示例规划机关"),
                       example::document("groundwater_opinion", "示例规划机关"),
                       example::document("farmland_opinion", "示例规划机关")};
         g.lot.terms.figures = {{"waste_used", example::amount("100", "percent")}};
       }},
  };
}

inline std::vector<RuleCase> key_area_cases() {
  using enum FindingVerdict;
  return {
      {"D6", pass, "outside", [](Given& g) { g.mine("煤", "30", "raw_coal_10kt_a"); }},
      {"D6", pass, "medium however it is worked",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
       }},
      {"D6", fail, "300,000 t of coal",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "珲春南部", 1000000));
       }},
      {"D6", undetermined, "450,000 t, worked in a way that nobody says",
       [](Given& g) {
         g.mine("煤", "45", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
       }},
      {"D6", pass, "450,000 t underground",
       [](Given& g) {
         g.mine("煤", "45", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.terms.texts = {{"way", "underground"}};
       }},
      {"D6", undetermined, "a mineral without a class",
       [](Given& g) {
         g.mine("银", "30", "ore_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
       }},
      {"D7", pass, "an old mine of medium size",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.event = LotEvent::extend;
       }},
      {"D7", needs_justification, "an old small mine",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.event = LotEvent::extend;
       }},
      {"D7", justified, "with a plan to put it right",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.event = LotEvent::extend;
         g.lot.docs = {example::document("rectification_plan", "示例规划机关")};
       }},
      {"D7", undetermined, "no map of key areas",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.lot.event = LotEvent::change;
         g.registry.layers_loaded.clear();
       }},
      {"D7", not_applicable, "a new mine", [](Given& g) { g.mine("煤", "30", "raw_coal_10kt_a"); }},
      {"D8", pass, "the whole deposit",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.touches.push_back({"deposit", "KD-1", 500000, 500000, 3000});
         g.registry.deposits = {{"KD-1", "煤", plan::DepositSize::large}};
       }},
      {"D8", needs_justification, "half a large deposit",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.touches.push_back(example::touch("deposit", "KD-1", 1000000));
         g.registry.deposits = {{"KD-1", "煤", plan::DepositSize::large}};
       }},
      {"D8", justified, "half of it with an argument",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.touches.push_back(example::touch("deposit", "KD-1", 1000000));
         g.registry.deposits = {{"KD-1", "煤", plan::DepositSize::medium}};
         g.lot.docs = {example::document("整装开发方案", "示例规划机关")};
       }},
      {"D8", pass, "half a small deposit",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.touches.push_back(example::touch("deposit", "KD-1", 1000000));
         g.registry.deposits = {{"KD-1", "煤", plan::DepositSize::small}};
       }},
      {"D8", undetermined, "half a deposit of unknown size",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
         g.lot.touches.push_back(example::touch("deposit", "KD-1", 1000000));
       }},
  };
}

inline std::vector<RuleCase> layout_cases() {
  using enum FindingVerdict;
  return {
      {"D9", pass, "in no encouraged zone",
       [](Given& g) { g.mine("矿泉水", "10", "water_10kt_a"); }},
      {"D9", info, "mineral water where it is encouraged",
       [](Given& g) {
         g.mine("矿泉水", "10", "water_10kt_a");
         g.lot.touches.push_back(example::touch("encouraged_zone", "G05", 1000000));
       }},
      {"D9", pass, "coal where mineral water is encouraged",
       [](Given& g) {
         g.mine("煤", "9", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("encouraged_zone", "G05", 1000000));
       }},
      {"D9", undetermined, "no map of encouraged zones",
       [](Given& g) {
         g.mine("煤", "9", "raw_coal_10kt_a");
         g.registry.layers_loaded.clear();
       }},
      {"D10", pass, "in a key area",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("key_mining_area", "C04", 1000000));
       }},
      {"D10", needs_justification, "nowhere near",
       [](Given& g) { g.mine("煤", "100", "raw_coal_10kt_a"); }},
      {"D10", justified, "with an argument",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.docs = {example::document("planning_argument", "示例规划机关")};
       }},
      {"D10", undetermined, "no maps",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.registry.layers_loaded.clear();
       }},
      {"D11", pass, "in no governance zone",
       [](Given& g) { g.mine("煤", "100", "raw_coal_10kt_a"); }},
      {"D11", pass, "the task is promised",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("governance_zone", "ZZ003", 1000000));
         g.lot.terms.lists.emplace_back("obligations",
                                        example::Ids{"完成地面塌陷土地复垦，分年实施"});
       }},
      {"D11", needs_justification, "nothing is promised",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("governance_zone", "ZZ003", 1000000));
       }},
      {"D11", justified, "with an argument",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.lot.touches.push_back(example::touch("governance_zone", "ZZ003", 1000000));
         g.lot.docs = {example::document("restoration_plan", "示例规划机关")};
       }},
      {"D11", undetermined, "no map of governance zones",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.registry.layers_loaded.clear();
       }},
  };
}

inline std::vector<RuleCase> cases_d() {
  return together({restriction_cases(), key_area_cases(), layout_cases()});
}

}  // namespace adit::domain::conformity::example
