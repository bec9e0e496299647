// The prerequisites of a mine as rows of the provisions, small and like those of the plan.
#pragma once

#include "domain/plan/provisions.hpp"

namespace adit::domain::conformity::example {

inline plan::Quantity quantity(std::string_view amount, std::string_view unit) {
  return plan::quantity_of(amount, unit).value();
}

inline plan::Prerequisite prerequisite(std::string rule, std::vector<std::string> events,
                                       std::string by_plan, std::string today) {
  plan::Prerequisite made;
  made.entry.id = rule;
  made.entry.rules = {std::move(rule)};
  made.name = {"要求 " + made.entry.id, "duty " + made.entry.id};
  made.events = std::move(events);
  made.due_by_plan = std::move(by_plan);
  made.due_today = std::move(today);
  return made;
}

inline plan::RequiredDocument wanted(std::string type, bool reviewed = false) {
  return {type, {"文件 " + type, "the " + type}, reviewed};
}

inline plan::Threshold at_least(std::string id, std::string_view percent) {
  return {id, {"指标 " + id, "share " + id}, quantity(percent, "percent"), plan::Bound::at_least};
}

inline std::vector<plan::Prerequisite> plans_of_a_mine() {
  auto p1 = prerequisite("P1", {"establish", "rebuild", "expand"}, "acceptance", "licence");
  p1.documents = {wanted("reclamation_plan", true)};
  auto p2 = prerequisite("P2", {"establish"}, "acceptance", "licence");
  p2.documents = {wanted("development_plan"), wanted("restoration_plan")};
  auto p3 = prerequisite("P3", {"establish", "extend"}, "operation", "licence");
  p3.documents = {wanted("restoration_deposit")};
  auto p4 = prerequisite("P4", {"establish", "extend", "change"}, "operation", "licence");
  p4.documents = {wanted("restoration_plan")};
  auto p5 = prerequisite("P5", {"establish"}, "licence", "licence");
  p5.documents = {wanted("comprehensive_use_plan")};
  auto p6 = prerequisite("P6", {"establish"}, "lot", "lot");
  p6.documents = {wanted("reserve_report", true)};
  auto p7 = prerequisite("P7", {"establish", "rebuild", "expand"}, "licence", "construction");
  p7.documents = {wanted("environmental_assessment")};
  return {p1, p2, p3, p4, p5, p6, p7};
}

inline std::vector<plan::Prerequisite> work_of_a_mine() {
  auto p8 = prerequisite("P8", {"establish", "extend"}, "licence", "licence");
  p8.thresholds = {at_least("waste_water", "80"), at_least("toxic_water", "100")};
  auto coal = prerequisite("P9", {"establish"}, "licence", "licence");
  coal.entry.id = "P9-coal";
  coal.minerals = {"coal"};
  coal.thresholds = {at_least("thick_seam", "75"), at_least("thin_seam", "85")};
  auto gold = prerequisite("P9", {"establish"}, "licence", "licence");
  gold.entry.id = "P9-gold";
  gold.polymetal = true;
  gold.minerals = {"gold"};
  gold.documents = {wanted("mining_sequence")};
  auto p11 = prerequisite("P11", {"extend", "change"}, "award", "award");
  p11.documents = {wanted("restoration_record")};
  auto p12 = prerequisite("P12", {"extend"}, "operation", "licence");
  p12.documents = {wanted("annual_inspection")};
  auto p13 = prerequisite("P13", {"establish"}, "licence", "licence");
  p13.documents = {wanted("methods_statement")};
  return {p8, coal, gold, p11, p12, p13};
}

inline std::vector<plan::Prerequisite> prerequisites() {
  std::vector<plan::Prerequisite> rows = plans_of_a_mine();
  for (auto& row : work_of_a_mine()) rows.push_back(std::move(row));
  return rows;
}

inline plan::Control phased_out(std::string method) {
  plan::Control made;
  made.entry.id = "phased-out";
  made.entry.rules = {"P13"};
  made.kind = plan::ControlKind::method_prohibited;
  made.methods = {std::move(method)};
  return made;
}

}  // namespace adit::domain::conformity::example
