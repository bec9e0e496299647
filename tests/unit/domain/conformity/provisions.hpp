// The plan's provisions as far as the rules on mining ask for them, with the figures of the
// founding document. What the files say is compared in
// tests/unit/wire/conformity/worked_examples_test.cpp.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/plan/provisions.hpp"

namespace adit::domain::conformity::example {

using Ids = std::vector<std::string>;

inline plan::Entry entry(std::string id, Ids rules, Ids contradictions = {}) {
  return {
      std::move(id), std::move(rules), std::move(contradictions), {{"四(一)", 434, "原文", ""}}};
}

inline plan::Quantity amount(std::string_view text, std::string_view unit) {
  return plan::quantity_of(text, unit).value();
}

inline plan::Control control(plan::Entry head, plan::ControlKind kind, Ids minerals) {
  plan::Control made;
  made.entry = std::move(head);
  made.kind = kind;
  made.minerals = std::move(minerals);
  return made;
}

inline std::vector<plan::Control> controls() {
  using enum plan::ControlKind;
  std::vector<plan::Control> made{
      control(entry("farmland", {"C1", "C2"}), prohibited_on_farmland, {"brick_clay"}),
      control(entry("restricted", {"C2"}, {"K7", "K9"}), restricted,
              {"molybdenum", "tungsten", "brick_clay"}),
      control(entry("no-quota", {"C7"}), no_quota, {"iron"}),
      control(entry("clean-smelting", {"C9"}, {"K27"}), priority, {"magnesium"}),
      control(entry("methods-of-gold", {"C10"}), method_prohibited, {"gold"}),
      control(entry("lower-grade", {"C11"}, {"K27"}), priority, {"diatomite"}),
      control(entry("no-large-scale", {"C13"}, {"K4"}), large_scale_discouraged, {"wollastonite"}),
      control(entry("by-amendment", {"C14"}), by_amendment_only, {"wollastonite"}),
      control(entry("one-entity", {"C16"}), one_entity_a_deposit, {"limestone_for_cement"}),
      control(entry("allowed", {"D1"}), allowed_in_prohibited_zones,
              {"mineral_water", "geothermal_energy"})};
  made[4].methods = {"土法", "氰化"};
  return made;
}

inline plan::Quota rights_quota(plan::Entry head, std::string mineral, std::string_view limit,
                                Ids areas = {}) {
  plan::Quota made;
  made.entry = std::move(head);
  made.counted = areas.empty() ? plan::Counted::released_rights : plan::Counted::live_rights;
  made.minerals = {std::move(mineral)};
  made.areas = std::move(areas);
  made.limit = amount(limit, "right");
  return made;
}

inline plan::Quota output_quota(std::string mineral, std::string_view text, std::string_view unit,
                                Ids contradictions = {}) {
  plan::Quota made;
  made.entry = entry("output-" + mineral, {"C3"}, std::move(contradictions));
  made.minerals = {std::move(mineral)};
  made.limit = amount(text, unit);
  made.firmness = plan::Firmness::expected;
  made.year = 2015;
  return made;
}

inline std::vector<plan::Quota> quotas() {
  std::vector<plan::Quota> made{
      rights_quota(entry("coal-rights", {"C4"}, {"K3"}), "coal", "45"),
      rights_quota(entry("diatomite-rights", {"C12"}), "diatomite", "30"),
      rights_quota(entry("molybdenum-zones", {"D4"}, {"K13"}), "molybdenum", "5",
                   {"X01", "X02", "X03"}),
      rights_quota(entry("oil-shale-zone", {"D5"}, {"K5", "K6"}), "oil_shale", "3", {"X04"}),
      rights_quota(entry("small-coal-mines", {"C6"}, {"K1"}), "coal", "200"),
      output_quota("coal", "0.45", "raw_coal_100mt_a"),
      output_quota("oil_shale", "300", "ore_10kt_a", {"K5"}),
      output_quota("iron", "1300", "ore_10kt_a"),
      output_quota("molybdenum", "2.0", "metal_10kt_a"),
      output_quota("wollastonite", "35", "ore_10kt_a", {"K4"})};
  made[1].firmness = plan::Firmness::approximate;
  made[1].tolerance = {10, {"上浮一成", "a tenth"}};
  made[4].counted = plan::Counted::small_mines;
  made[4].limit = amount("200", "mine");
  made[6].bound = plan::Bound::at_least;
  made[8].firmness = plan::Firmness::binding;
  return made;
}

inline plan::ScaleClass scale(std::string mineral, std::string_view unit, std::string_view large,
                              std::string_view medium, std::string_view least = "") {
  plan::ScaleClass made;
  made.entry = entry(mineral, {"D6", "E1", "E2"});
  made.minerals = {std::move(mineral)};
  made.large = amount(large, unit);
  made.medium = amount(medium, unit);
  if (!least.empty()) made.least = amount(least, unit);
  return made;
}

inline std::vector<plan::ScaleClass> classes() {
  std::vector<plan::ScaleClass> made{scale("coal", "raw_coal_10kt_a", "120", "45"),
                                     scale("coal", "raw_coal_10kt_a", "400", "100"),
                                     scale("oil_shale", "ore_10kt_a", "200", "50"),
                                     scale("gold", "ore_10kt_a", "15", "6"),
                                     scale("molybdenum", "ore_10kt_a", "100", "30", "3"),
                                     scale("limestone_for_cement", "ore_10kt_a", "100", "50"),
                                     scale("diatomite", "ore_10kt_a", "20", "10"),
                                     scale("wollastonite", "ore_10kt_a", "20", "10"),
                                     scale("mineral_water", "water_10kt_a", "10", "5")};
  made[0].entry.contradictions = {"K11"};
  made[0].way = plan::Way::underground;
  made[1].way = plan::Way::open_pit;
  return made;
}

inline plan::MinimumScale minimum(plan::Entry head, std::string mineral, std::string_view text,
                                  std::string_view unit) {
  plan::MinimumScale made;
  made.entry = std::move(head);
  made.minerals = {std::move(mineral)};
  if (!text.empty()) made.at_least = amount(text, unit);
  made.medium = text.empty();
  return made;
}

inline std::vector<plan::MinimumScale> minimums() {
  std::vector<plan::MinimumScale> made{
      minimum(entry("coal", {"C5"}, {"K11"}), "coal", "9", "raw_coal_10kt_a"),
      minimum(entry("cement", {"C15"}, {"K12"}), "limestone_for_cement", "30", "ore_10kt_a"),
      minimum(entry("mineral-water", {"C17"}), "mineral_water", "10", "water_10kt_a"),
      minimum(entry("molybdenum-zones", {"D4"}), "molybdenum", "", ""),
      minimum(entry("oil-shale-zone", {"D5"}, {"K5"}), "oil_shale", "100", "shale_oil_10kt_a")};
  made[1].firmness = plan::Firmness::expected;
  made[2].firmness = plan::Firmness::expected;
  made[3].areas = {"X01", "X02", "X03"};
  made[4].areas = {"X04"};
  return made;
}

inline plan::Area area(std::string id, plan::AreaKind kind, std::string zh, Ids minerals,
                       Ids contradictions = {}) {
  plan::Area made;
  made.entry = entry(std::move(id), {"D3"}, std::move(contradictions));
  made.kind = kind;
  made.name = {zh, zh};
  made.minerals = std::move(minerals);
  return made;
}

inline std::vector<plan::Area> areas() {
  using enum plan::AreaKind;
  std::vector<plan::Area> made{
      area("X01", restricted, "舒兰钼矿", {"molybdenum"}, {"K7", "K13"}),
      area("X02", restricted, "永吉钼矿", {"molybdenum"}, {"K7", "K13"}),
      area("X03", restricted, "敦化钼矿", {"molybdenum"}, {"K7", "K13"}),
      area("X04", restricted, "农安－前郭油页岩", {"oil_shale"}, {"K5", "K6"}),
      area("C04", key_mining, "珲春南部", {"coal"}, {"K11"}),
      area("G05", encouraged, "辉南金川矿泉水鼓励开采区", {"mineral_water"}),
      area("ZZ003", governance, "东辽县平岗—金岗煤矿矿山地质环境治理", {"coal"})};
  made.back().tasks = {"地面塌陷土地复垦"};
  return made;
}

inline plan::Target target(plan::Entry head, std::string_view text, std::string_view unit) {
  plan::Target made;
  made.entry = std::move(head);
  made.name = {"目标", "target"};
  made.year = 2015;
  made.value = amount(text, unit);
  return made;
}

inline std::vector<plan::Target> targets() {
  std::vector<plan::Target> made{target(entry("iron-mines", {"C8"}), "3", "mine"),
                                 target(entry("small-coal-mines", {"C6"}, {"K1"}), "70", "mine"),
                                 target(entry("mines", {"E4"}, {"K2"}), "2200", "mine"),
                                 target(entry("large-medium-share", {"E5"}), "10", "percent")};
  made[0].minerals = {"iron"};
  made[1].base = {2010, amount("182", "mine")};
  made[2].base = {2010, amount("2341", "mine")};
  return made;
}

inline plan::Prerequisite oil_shale_conditions() {
  plan::Prerequisite made;
  made.entry = entry("D5", {"D5"}, {"K5"});
  for (const char* type :
       {"land_use_opinion", "ecology_opinion", "groundwater_opinion", "farmland_opinion"}) {
    made.documents.push_back({type, {type, type}, false});
  }
  made.thresholds = {
      {"waste_used", {"废渣", "waste"}, amount("100", "percent"), plan::Bound::at_least}};
  return made;
}

inline plan::Provisions provisions() {
  plan::Provisions made;
  made.controls = controls();
  made.quotas = quotas();
  made.classes = classes();
  made.minimums = minimums();
  made.areas = areas();
  made.targets = targets();
  made.prerequisites = {oil_shale_conditions()};
  made.contradictions.resize(1);
  made.contradictions[0].entry = entry("K14", {"D1"});
  made.missing = {{"provincial_minimum_scales", "最低开采规模表", {"缺", "gone"}, 552},
                  {"reserve_classes", "133号", {"缺", "gone"}, 552}};
  return made;
}

}  // namespace adit::domain::conformity::example
