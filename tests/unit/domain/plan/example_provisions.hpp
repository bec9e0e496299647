// Provisions beside the example edition, small and sound, that tests change in one place.
#pragma once

#include "domain/plan/provisions.hpp"
#include "unit/domain/conformity/example.hpp"

namespace adit::domain::plan::example {

inline Entry entry(std::string id, std::string rule) {
  return {std::move(id), {std::move(rule)}, {}, {{"四(一)", 434, "原文：5个", ""}}};
}

inline Quantity amount(std::string_view text, std::string_view unit) {
  return quantity_of(text, unit).value();
}

inline Table table() {
  Table made;
  made.id = "T4";
  made.columns = {{"y2015", "2015年", "2015", 458, false}, {"y2020", "2020年", "2020", 459, true}};
  Cell now;
  now.column = "y2015";
  now.quantity = amount("2.0", "metal_10kt_a");
  Cell later = now;
  later.column = "y2020";
  made.rows = {{"T4.1", {now, later}}};
  return made;
}

// An encouraged and a restricted area of the same ground, and a replacement area.
inline std::vector<Area> areas() {
  Area encouraged;
  encouraged.entry = entry("G01", "C1");
  encouraged.name = {"某区", "some area"};
  encouraged.minerals = {"gold", "copper"};
  encouraged.size = amount("176", "km2");
  Area restricted = encouraged;
  restricted.entry = entry("X01", "C1");
  restricted.kind = AreaKind::restricted;
  restricted.minerals = {"molybdenum"};
  return {encouraged, restricted};
}

inline Quota output() {
  Quota made;
  made.entry = entry("output", "C1");
  made.minerals = {"molybdenum"};
  made.limit = amount("2.0", "metal_10kt_a");
  made.cell = "T4.1/y2015";
  return made;
}

inline Quota rights() {
  Quota made;
  made.entry = entry("rights", "C1");
  made.counted = Counted::live_rights;
  made.areas = {"X01"};
  made.limit = amount("5", "right");
  return made;
}

inline ScaleClass scale() {
  ScaleClass made;
  made.entry = entry("gold", "C1");
  made.minerals = {"gold"};
  made.large = amount("15", "ore_10kt_a");
  made.medium = amount("6", "ore_10kt_a");
  made.least = amount("3", "ore_10kt_a");
  return made;
}

inline Target target() {
  Target made;
  made.entry = entry("mines", "C1");
  made.year = 2015;
  made.value = amount("2200", "mine");
  made.base = {2010, amount("2341", "mine")};
  return made;
}

inline Provisions provisions() {
  Provisions made;
  made.document_sha256 = conformity::example::edition().document.sha256;
  made.tables = {table()};
  made.areas = areas();
  made.belts = {{entry("gold", "C1"), {"gold"}, {{"夹皮沟", "Jiapigou"}}, true}};
  made.quotas = {output(), rights()};
  made.classes = {scale()};
  MinimumScale minimum;
  minimum.entry = entry("key", "C1");
  minimum.medium = true;
  made.minimums = {minimum};
  made.controls = {
      {entry("restricted", "C1"), true, ControlKind::restricted, {"molybdenum"}, {}, "lot"}};
  Prerequisite prerequisite;
  prerequisite.entry = entry("P1", "C1");
  prerequisite.areas = {"X01"};
  made.prerequisites = {prerequisite};
  made.projects = {{entry("T4-01", "C1"), ProjectKind::survey, "T4.1", {"gold"}, "G01"}};
  made.targets = {target()};
  Contradiction contradiction;
  contradiction.entry = entry("K10", "C1");
  made.contradictions = {contradiction};
  made.missing = {{"reserve_classes", "附表1", {"缺", "gone"}, 552}};
  return made;
}

}  // namespace adit::domain::plan::example
