// Where: the areas and belts that the document names, the outlines that the edition holds, and what
// it lacks.
#include "wire/plan/sheets/make.hpp"

namespace adit::wire::sheets {
namespace {

using namespace domain::plan;

SheetColumn minerals_column() {
  return {"minerals", {"矿种", "Minerals"}, SheetKind::words};
}

SheetCell square(std::optional<std::int64_t> area_m2) {
  if (!area_m2) return {};
  return figure(Quantity{*area_m2, Measure::ground, Per::once});
}

SheetRow area_row(const Source& from, const Area& area) {
  return row_of(
      area.entry, area.name,
      {words(WordsOf::area, area_kinds.at(static_cast<std::size_t>(area.kind))),
       minerals(from, area.minerals), yes_or_no(area.polymetal), figure(area.size),
       printed_list(area.counties), printed_list(area.tasks), table_link(area.table_row)});
}

SheetRow belt_row(const Source& from, const Belt& belt) {
  Words places;
  for (const Words& place : belt.places) join(places, place);
  return row_of(belt.entry, mineral_names(from, belt.minerals),
                {words(std::move(places)), yes_or_no(belt.open_ended)});
}

SheetRow zone_row(const Source& from, const Zone& zone) {
  SheetCell stage;
  if (zone.stage) stage = words(words_of(*zone.stage));
  SheetCell size;
  if (zone.size) size = words(WordsOf::deposit_size, domain::plan::name_of(*zone.size));
  return {.id = zone.id,
          .name = zone.name,
          .synthetic = zone.synthetic,
          .cells = {words(WordsOf::layer, zone.layer), minerals(from, zone.minerals),
                    square(zone.area_m2), printed(zone.mine), stage, size}};
}

SheetRow missing_row(const Missing& one) {
  return {.id = one.part,
          .name = words_for(WordsOf::layer, one.part),
          .cited = {{"", one.line, "", ""}},
          .cells = {printed(one.annex), words(one.why)}};
}

}  // namespace

Sheet areas(const Source& from) {
  Sheet sheet{"areas",
              {"规划分区", "Areas of the plan"},
              {"规划点名的鼓励、限制、重点和治理区域。原文只列名称与面积，没有坐标。",
               "The areas that the plan names: encouraged, restricted, key and to be restored. It "
               "states names and sizes, and no outlines."},
              {{"kind", {"种类", "Kind"}, SheetKind::words, true},
               minerals_column(),
               {"polymetal", {"多金属", "Polymetals"}, SheetKind::words},
               {"size", {"面积", "Size"}, SheetKind::figure},
               {"counties", {"市县", "Counties"}, SheetKind::printed},
               {"tasks", {"治理任务", "Tasks of restoration"}, SheetKind::printed},
               {"cell", {"所在的表", "Table"}, SheetKind::links}},
              {}};
  for (const Area& area : from.provisions.areas) sheet.rows.push_back(area_row(from, area));
  return sheet;
}

Sheet belts(const Source& from) {
  Sheet sheet{
      "belts",
      {"勘查部署", "Exploration belts"},
      {"各矿种勘查主要部署在哪里。", "Where the exploration of each mineral is mainly laid out."},
      {{"places", {"地区", "Places"}, SheetKind::words},
       {"open_ended", {"以“等地”结尾", "The list is open"}, SheetKind::words}},
      {}};
  for (const Belt& belt : from.provisions.belts) sheet.rows.push_back(belt_row(from, belt));
  return sheet;
}

Sheet zones(const Source& from) {
  Sheet sheet{"zones",
              {"图上的分区", "Zones on the map"},
              {"本版本有边界、审查时据以判断的分区；真实规划的附图没有公开，沙盘中的都是示例。",
               "The zones whose outlines this edition holds and lots are checked against. The maps "
               "of the real plan are not public; those of the sandbox are examples."},
              {{"layer", {"图层", "Layer"}, SheetKind::words, true},
               minerals_column(),
               {"size", {"面积", "Size"}, SheetKind::figure},
               {"mine", {"矿山", "Mine"}, SheetKind::printed},
               {"stage", {"工作程度", "Stage"}, SheetKind::words},
               {"scale", {"规模", "Deposit"}, SheetKind::words}},
              {}};
  for (const Zone& zone : from.edition.zones) sheet.rows.push_back(zone_row(from, zone));
  return sheet;
}

Sheet blocks(const Source& from) {
  Sheet sheet{"blocks",
              {"勘查规划区块", "Planned blocks"},
              {"一个区块只设一个勘查主体。", "Each block is for one exploring entity."},
              {minerals_column(), {"size", {"面积", "Size"}, SheetKind::figure}},
              {}};
  if (!from.edition.blocks) return sheet;
  for (const PlannedBlock& block : *from.edition.blocks) {
    sheet.rows.push_back({.id = block.id,
                          .name = block.name,
                          .synthetic = block.synthetic,
                          .cells = {minerals(from, {block.mineral}), square(block.area_m2)}});
  }
  return sheet;
}

Sheet missing(const Source& from) {
  Sheet sheet{"missing",
              {"缺少的内容", "What is missing"},
              {"原文提到而公开文本没有的附件、附图和名单。需要它们的规则无法判定，不会当作通过。",
               "The annexes, maps and lists that the document refers to and does not hold. What "
               "needs them is undetermined, and never taken as passed."},
              {{"annex", {"附件", "Annex"}, SheetKind::printed},
               {"why", {"说明", "Why"}, SheetKind::words}},
              {}};
  for (const Missing& one : from.edition.missing) sheet.rows.push_back(missing_row(one));
  for (const Missing& one : from.provisions.missing) sheet.rows.push_back(missing_row(one));
  return sheet;
}

}  // namespace adit::wire::sheets
