// Cases of the rules on minerals.
#pragma once

#include "unit/domain/conformity/cases/rule_case.hpp"

namespace adit::domain::conformity::example {

inline std::vector<RuleCase> prohibition_cases() {
  using enum FindingVerdict;
  return {
      {"C1", pass, "mining gold", [](Given& g) { g.lot = example::mining("金"); }},
      {"C1", fail, "mining placer gold", [](Given& g) { g.lot = example::mining("placer gold"); }},
      {"C1", undetermined, "brick clay without a layer of farmland",
       [](Given& g) {
         g.lot = example::mining("砖瓦粘土");
         g.registry.layers_loaded = {"planned_block"};
       }},
      {"C1", not_applicable, "exploration", [](Given& g) { g.lot.mineral = "砂金"; }},
  };
}

inline std::vector<RuleCase> control_cases() {
  using enum FindingVerdict;
  return {
      {"C2", pass, "gold is not restricted", [](Given& g) { g.mine("金", "6", "ore_10kt_a"); }},
      {"C2", needs_justification, "molybdenum without a strict review",
       [](Given& g) { g.mine("钼", "30", "ore_10kt_a"); }},
      {"C2", needs_justification, "restricted beside gold",
       [](Given& g) {
         g.mine("金", "6", "ore_10kt_a");
         g.lot.co_minerals = {"钨"};
       }},
      {"C2", justified, "molybdenum with both documents",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.docs = {example::document("严格审查意见", "示例规划机关"),
                       example::document("feasibility_study", "示例设计院")};
       }},
      {"C2", needs_justification, "the review without the study",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.docs = {example::document("strict_review_opinion", "示例规划机关")};
       }},
      {"C2", undetermined, "no provisions",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.provisions.reset();
       }},
      {"C2", needs_justification, "a gold mine that turns to molybdenum",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.event = LotEvent::change;
       }},
      {"C2", not_applicable, "an extension",
       [](Given& g) {
         g.mine("钼", "30", "ore_10kt_a");
         g.lot.event = LotEvent::extend;
       }},
      {"C10", pass, "flotation",
       [](Given& g) {
         g.mine("金", "6", "ore_10kt_a");
         g.lot.methods = example::Ids{"浮选"};
       }},
      {"C10", fail, "cyanide under another name",
       [](Given& g) {
         g.mine("金", "6", "ore_10kt_a");
         g.lot.methods = example::Ids{"全泥氰化炭浆"};
       }},
      {"C10", fail, "in English, beside silver",
       [](Given& g) {
         g.mine("银", "6", "ore_10kt_a");
         g.lot.co_minerals = {"gold"};
         g.lot.methods = example::Ids{"heap cyanidation"};
       }},
      {"C10", info, "nobody has a scheme yet", [](Given& g) { g.mine("金", "6", "ore_10kt_a"); }},
      {"C10", undetermined, "no scheme at the licence",
       [](Given& g) {
         g.mine("金", "6", "ore_10kt_a");
         g.stage = Stage::licence;
       }},
      {"C10", not_applicable, "coal", [](Given& g) { g.mine("煤", "9", "raw_coal_10kt_a"); }},
      {"C16", pass, "a deposit that nobody mines",
       [](Given& g) {
         g.mine("水泥灰岩", "50", "ore_10kt_a");
         g.lot.touches = {example::touch("deposit", "KD-1", 1000000)};
       }},
      {"C16", fail, "a deposit of another entity",
       [](Given& g) {
         g.mine("水泥灰岩", "50", "ore_10kt_a");
         g.lot.touches = {example::touch("deposit", "KD-1", 1000000)};
         g.registry.rights = {example::mine_of("R-1", "水泥灰岩", "50", "ore_10kt_a")};
         g.registry.rights[0].deposit = "KD-1";
       }},
      {"C16", fail, "a deposit that another lot has reserved",
       [](Given& g) {
         g.mine("水泥灰岩", "50", "ore_10kt_a");
         g.lot.touches = {example::touch("deposit", "KD-1", 1000000)};
         g.registry.reservations = {{"deposit", "KD-1", 0, "L-9"}};
       }},
      {"C16", justified, "by a decision of the approving authority",
       [](Given& g) {
         g.mine("水泥灰岩", "50", "ore_10kt_a");
         g.lot.touches = {example::touch("deposit", "KD-1", 1000000)};
         g.registry.reservations = {{"deposit", "KD-1", 0, "L-9"}};
         g.lot.docs = {example::document("derogation", "示例审批机关")};
       }},
      {"C16", undetermined, "no layer of deposits",
       [](Given& g) {
         g.mine("水泥灰岩", "50", "ore_10kt_a");
         g.registry.layers_loaded.clear();
       }},
  };
}

inline std::vector<RuleCase> quota_cases() {
  using enum FindingVerdict;
  return {
      {"C3", pass, "0.35 of 0.35 million tonnes of wollastonite",
       [](Given& g) {
         g.mine("硅灰石", "5", "ore_10kt_a");
         g.registry.rights = {example::mine_of("R-1", "硅灰石", "30", "ore_10kt_a")};
       }},
      {"C3", needs_justification, "above what is expected",
       [](Given& g) {
         g.mine("硅灰石", "5.0001", "ore_10kt_a");
         g.registry.rights = {example::mine_of("R-1", "硅灰石", "30", "ore_10kt_a")};
       }},
      {"C3", justified, "above it with an argument",
       [](Given& g) {
         g.mine("硅灰石", "6", "ore_10kt_a");
         g.registry.rights = {example::mine_of("R-1", "硅灰石", "30", "ore_10kt_a")};
         g.lot.docs = {example::document("总量论证", "示例规划机关")};
       }},
      {"C3", fail, "above what binds",
       [](Given& g) {
         g.mine("钼", "1.9", "metal_10kt_a");
         g.registry.counts = {{"output:钼", 1000001}};
       }},
      {"C3", info, "oil shale has a floor", [](Given& g) { g.mine("油页岩", "50", "ore_10kt_a"); }},
      {"C3", undetermined, "ore against metal", [](Given& g) { g.mine("钼", "30", "ore_10kt_a"); }},
      {"C3", undetermined, "a mine without its capacity",
       [](Given& g) {
         g.mine("硅灰石", "5", "ore_10kt_a");
         g.registry.rights = {example::mine_of("R-1", "硅灰石", "", "")};
       }},
      {"C3", not_applicable, "no row for tungsten",
       [](Given& g) { g.mine("钨", "30", "ore_10kt_a"); }},
      {"C4", pass, "the forty-fifth",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.counts = {{"released_rights:coal", 44}};
       }},
      {"C4", fail, "the forty-sixth",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.counts = {{"released_rights:煤", 45}};
       }},
      {"C4", fail, "a lot in session holds the forty-fifth",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.counts = {{"released_rights:coal", 44}};
         g.registry.reservations = {{"quota", "coal-rights", 45, "L-9"}};
       }},
      {"C4", undetermined, "nobody has counted",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.selection = true;
       }},
      {"C6", pass, "not a small mine",
       [](Given& g) {
         g.mine("煤", "100", "raw_coal_10kt_a");
         g.registry.counts = {{"small_mines:coal", 300}};
       }},
      {"C6", pass, "below the path",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"small_mines:coal", 69}};
       }},
      {"C6", fail, "above the ceiling",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"small_mines:coal", 200}};
       }},
      {"C6", needs_justification, "above the path",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"small_mines:coal", 70}};
       }},
      {"C6", justified, "above the path with an argument",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.counts = {{"small_mines:coal", 70}};
         g.lot.docs = {example::document("总量论证", "示例规划机关")};
       }},
      {"C6", undetermined, "small only if worked as an open pit",
       [](Given& g) {
         g.mine("煤", "60", "raw_coal_10kt_a");
         g.registry.counts = {{"small_mines:coal", 200}};
       }},
      {"C6", undetermined, "nobody has counted",
       [](Given& g) {
         g.mine("煤", "30", "raw_coal_10kt_a");
         g.registry.selection = true;
       }},
      {"C12", pass, "the thirtieth",
       [](Given& g) {
         g.mine("硅藻土", "10", "ore_10kt_a");
         g.registry.counts = {{"released_rights:diatomite", 29}};
       }},
      {"C12", needs_justification, "the thirty-first",
       [](Given& g) {
         g.mine("硅藻土", "10", "ore_10kt_a");
         g.registry.counts = {{"released_rights:diatomite", 30}};
       }},
      {"C12", justified, "the thirty-third with an argument",
       [](Given& g) {
         g.mine("硅藻土", "10", "ore_10kt_a");
         g.registry.counts = {{"released_rights:diatomite", 32}};
         g.lot.docs = {example::document("总量论证", "示例规划机关")};
       }},
      {"C12", fail, "the thirty-fourth, whatever is argued",
       [](Given& g) {
         g.mine("硅藻土", "10", "ore_10kt_a");
         g.registry.counts = {{"released_rights:diatomite", 33}};
         g.lot.docs = {example::document("总量论证", "示例规划机关")};
       }},
      {"C12", undetermined, "nobody has counted",
       [](Given& g) {
         g.mine("硅藻土", "10", "ore_10kt_a");
         g.registry.selection = true;
       }},
  };
}

inline std::vector<RuleCase> scale_cases() {
  using enum FindingVerdict;
  return {
      {"C5", pass, "90,000 t, as ore", [](Given& g) { g.mine("煤", "9", "ore_10kt_a"); }},
      {"C5", fail, "89,999 t", [](Given& g) { g.mine("煤", "8.9999", "raw_coal_10kt_a"); }},
      {"C5", undetermined, "no capacity",
       [](Given& g) {
         g.lot = example::mining("煤");
         g.provisions = example::provisions();
       }},
      {"C5", not_applicable, "an extension",
       [](Given& g) {
         g.mine("煤", "8", "raw_coal_10kt_a");
         g.lot.event = LotEvent::extend;
       }},
      {"C5", not_applicable, "exploration",
       [](Given& g) {
         g.lot.mineral = "煤";
         g.provisions = example::provisions();
       }},
      {"C13", pass, "of medium size, within the total",
       [](Given& g) { g.mine("硅灰石", "19", "ore_10kt_a"); }},
      {"C13", needs_justification, "large", [](Given& g) { g.mine("硅灰石", "20", "ore_10kt_a"); }},
      {"C13", needs_justification, "the total grows",
       [](Given& g) {
         g.mine("硅灰石", "10", "ore_10kt_a");
         g.registry.counts = {{"output:wollastonite", 260000000}};
       }},
      {"C13", justified, "large with an argument",
       [](Given& g) {
         g.mine("硅灰石", "20", "ore_10kt_a");
         g.lot.docs = {example::document("规模论证", "示例规划机关")};
       }},
      {"C13", undetermined, "no capacity",
       [](Given& g) {
         g.lot = example::mining("硅灰石");
         g.provisions = example::provisions();
       }},
      {"C14", pass, "not large", [](Given& g) { g.mine("硅灰石", "19", "ore_10kt_a"); }},
      {"C14", fail, "large with an argument alone",
       [](Given& g) {
         g.mine("硅灰石", "20", "ore_10kt_a");
         g.lot.docs = {example::document("planning_argument", "示例规划机关")};
       }},
      {"C14", justified, "large by an amendment",
       [](Given& g) {
         g.mine("硅灰石", "20", "ore_10kt_a");
         g.lot.docs = {example::document("规划调整批复", "省政府")};
       }},
      {"C14", undetermined, "tonnes of nobody says what",
       [](Given& g) { g.mine("硅灰石", "20", "mass_10kt_a"); }},
      {"C15", pass, "300,000 t", [](Given& g) { g.mine("水泥用灰岩", "30", "ore_10kt_a"); }},
      {"C15", fail, "a new one below", [](Given& g) { g.mine("水泥用灰岩", "29", "ore_10kt_a"); }},
      {"C15", needs_justification, "an old one below",
       [](Given& g) {
         g.mine("水泥用灰岩", "29", "ore_10kt_a");
         g.lot.event = LotEvent::extend;
       }},
      {"C15", justified, "an old one with a plan",
       [](Given& g) {
         g.mine("水泥用灰岩", "29", "ore_10kt_a");
         g.lot.event = LotEvent::extend;
         g.lot.docs = {example::document("限期整改方案", "示例规划机关")};
       }},
      {"C15", undetermined, "no capacity",
       [](Given& g) {
         g.lot = example::mining("水泥用灰岩");
         g.provisions = example::provisions();
       }},
      {"C17", pass, "100,000 t", [](Given& g) { g.mine("矿泉水", "10", "water_10kt_a"); }},
      {"C17", needs_justification, "60,000 t",
       [](Given& g) { g.mine("矿泉水", "6", "water_10kt_a"); }},
      {"C17", justified, "60,000 t with an argument",
       [](Given& g) {
         g.mine("矿泉水", "6", "water_10kt_a");
         g.lot.docs = {example::document("规模论证", "示例规划机关")};
       }},
      {"C17", undetermined, "cubic metres are no tonnes",
       [](Given& g) { g.mine("矿泉水", "10", "water_10km3_a"); }},
  };
}

inline std::vector<RuleCase> hope_cases() {
  using enum FindingVerdict;
  return {
      {"C7", pass, "by what it says", [](Given& g) { g.mine("铁", "30", "ore_10kt_a"); }},
      {"C7", undetermined, "no provisions",
       [](Given& g) {
         g.mine("铁", "30", "ore_10kt_a");
         g.provisions.reset();
       }},
      {"C7", not_applicable, "gold", [](Given& g) { g.mine("金", "6", "ore_10kt_a"); }},
      {"C8", info, "three new mines of iron", [](Given& g) { g.mine("铁", "30", "ore_10kt_a"); }},
      {"C8", undetermined, "no provisions",
       [](Given& g) {
         g.mine("铁", "30", "ore_10kt_a");
         g.provisions.reset();
       }},
      {"C9", info, "magnesium", [](Given& g) { g.mine("镁", "1", "metal_10kt_a"); }},
      {"C9", undetermined, "no provisions",
       [](Given& g) {
         g.mine("镁", "1", "metal_10kt_a");
         g.provisions.reset();
       }},
      {"C11", info, "diatomite", [](Given& g) { g.mine("硅藻土", "10", "ore_10kt_a"); }},
      {"C11", undetermined, "no provisions",
       [](Given& g) {
         g.mine("硅藻土", "10", "ore_10kt_a");
         g.provisions.reset();
       }},
  };
}

inline std::vector<RuleCase> cases_c() {
  return together(
      {prohibition_cases(), control_cases(), quota_cases(), scale_cases(), hope_cases()});
}

}  // namespace adit::domain::conformity::example
