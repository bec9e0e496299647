// What the plan says of minerals and asks of mines: controls, prerequisites, projects, the table of
// minerals.
#include "wire/plan/sheets/make.hpp"

namespace adit::wire::sheets {
namespace {

using namespace domain::plan;

SheetColumn right_column() {
  return {"right", {"矿业权", "Right"}, SheetKind::words, true};
}

SheetColumn minerals_column() {
  return {"minerals", {"矿种", "Minerals"}, SheetKind::words};
}

SheetRow control_row(const Source& from, const Control& control) {
  const Words kind =
      words_for(WordsOf::control, control_kinds.at(static_cast<std::size_t>(control.kind)));
  const Words minerals_said = mineral_names(from, control.minerals);
  return row_of(control.entry, minerals_said.zh.empty() ? kind : both(kind, minerals_said),
                {right_cell(control.mining), words(kind), minerals(from, control.minerals),
                 printed_list(control.methods), words(WordsOf::due, control.stage)});
}

SheetCell document_cell(const Prerequisite& row) {
  Words said;
  for (const RequiredDocument& document : row.documents) {
    const Words reviewed = document.reviewed ? Words{"（须经评审）", " (reviewed)"} : Words{};
    join(said, {document.name.zh + reviewed.zh, document.name.en + reviewed.en});
  }
  return words(std::move(said));
}

SheetCell threshold_cell(const Prerequisite& row) {
  Words said;
  for (const Threshold& threshold : row.thresholds) {
    const Figure figure = figure_of(threshold.quantity);
    const Words bound =
        words_for(WordsOf::bound, bound_names.at(static_cast<std::size_t>(threshold.bound)));
    join(said, {threshold.name.zh + bound.zh + figure.value + std::string(figure.unit->zh),
                threshold.name.en + " " + bound.en + " " + figure.value + " " +
                    std::string(figure.unit->en)});
  }
  return words(std::move(said));
}

SheetRow prerequisite_row(const Source& from, const Prerequisite& row) {
  return row_of(row.entry, row.name,
                {right_cell(row.mining), list(WordsOf::event, row.events), document_cell(row),
                 threshold_cell(row), words(WordsOf::due, row.due_by_plan),
                 words(WordsOf::due, row.due_today), yes_or_no(row.obligation),
                 area_links(row.areas), minerals(from, row.minerals)});
}

SheetRow project_row(const Source& from, const Project& project) {
  const Words kind =
      words_for(WordsOf::project, project_kinds.at(static_cast<std::size_t>(project.kind)));
  const std::string name = project.entry.cited.empty() ? kind.zh : project.entry.cited[0].text;
  SheetCell area;
  if (!project.area.empty()) area = area_links({project.area});
  return row_of(
      project.entry, {name, kind.en + " " + project.table_row},
      {words(kind), minerals(from, project.minerals), area, table_link(project.table_row)});
}

constexpr std::string_view groups[] = {"energy", "metal", "non_metal", "water_gas"};
constexpr std::string_view mining_controls[] = {"open", "restricted", "farmland_prohibited",
                                                "prohibited"};

// The sentences of the document that call the mineral scarce.
std::vector<Citation> shortages_of(const Source& from, const std::string& mineral) {
  std::vector<Citation> cited;
  for (const Shortage& shortage : from.edition.shortages) {
    const auto& named = shortage.minerals;
    if (std::find(named.begin(), named.end(), mineral) == named.end()) continue;
    cited.push_back({"", shortage.line, shortage.text, ""});
  }
  return cited;
}

SheetRow mineral_row(const Source& from, const Mineral& mineral) {
  const auto cited = shortages_of(from, mineral.id);
  const bool scarce = !cited.empty();
  return {.id = mineral.id,
          .name = {mineral.zh, mineral.en},
          .cited = cited,
          .cells = {words(WordsOf::mineral_group, groups[static_cast<std::size_t>(mineral.group)]),
                    words(WordsOf::mineral_control,
                          mining_controls[static_cast<std::size_t>(mineral.control)]),
                    yes_or_no(scarce), printed_list(mineral.aliases)}};
}

}  // namespace

Sheet controls(const Source& from) {
  Sheet sheet{"controls",
              {"矿种管控", "Controls by mineral"},
              {"规划按矿种作出的禁止、限制、优先和其他要求。",
               "What the plan prohibits, restricts, prefers or asks for, mineral by mineral."},
              {right_column(),
               {"kind", {"管控", "Control"}, SheetKind::words, true},
               minerals_column(),
               {"methods", {"禁止的方法", "Methods"}, SheetKind::printed},
               {"stage", {"何时审查", "Due"}, SheetKind::words}},
              {}};
  for (const Control& one : from.provisions.controls) sheet.rows.push_back(control_row(from, one));
  return sheet;
}

Sheet prerequisites(const Source& from) {
  Sheet sheet{
      "prerequisites",
      {"前置条件", "Prerequisites"},
      {"授予矿业权或开工之前必须具备的文件与条件，按规划何时到期，按现行法律何时到期。",
       "What must be there before a right is granted or a mine is worked: by when under the "
       "plan, and by when under today's law."},
      {right_column(),
       {"events", {"适用于", "Applies to"}, SheetKind::words},
       {"documents", {"文件", "Documents"}, SheetKind::words},
       {"thresholds", {"指标", "Thresholds"}, SheetKind::words},
       {"due_by_plan", {"按规划", "Due by the plan"}, SheetKind::words, true},
       {"due_today", {"按现行法律", "Due today"}, SheetKind::words, true},
       {"obligation", {"写入合同", "Part of the contract"}, SheetKind::words},
       {"areas", {"限于区域", "Inside"}, SheetKind::links},
       minerals_column()},
      {}};
  for (const Prerequisite& row : from.provisions.prerequisites) {
    sheet.rows.push_back(prerequisite_row(from, row));
  }
  return sheet;
}

Sheet projects(const Source& from) {
  Sheet sheet{"projects",
              {"规划项目", "Projects"},
              {"表7至表11列出的项目，其数字见所在的表。",
               "The projects of tables 7 to 11; their figures stand in the tables."},
              {{"kind", {"种类", "Kind"}, SheetKind::words, true},
               minerals_column(),
               {"area", {"所在区域", "Area"}, SheetKind::links},
               {"cell", {"所在的表", "Table"}, SheetKind::links}},
              {}};
  for (const Project& one : from.provisions.projects) sheet.rows.push_back(project_row(from, one));
  return sheet;
}

Sheet minerals_of_plan(const Source& from) {
  Sheet sheet{
      "minerals",
      {"矿种", "Minerals"},
      {"本平台识别的矿种及其写法，规划对其开采的管控，以及规划称其紧缺的原话。",
       "The minerals that the exchange knows and how they are written, how the plan controls "
       "their mining, and where it calls them scarce."},
      {{"group", {"类别", "Group"}, SheetKind::words, true},
       {"control", {"开采管控", "Mining"}, SheetKind::words, true},
       {"scarce", {"紧缺", "Scarce"}, SheetKind::words, true},
       {"aliases", {"其他写法", "Also written"}, SheetKind::printed}},
      {}};
  for (const Mineral& one : from.edition.minerals.all()) {
    sheet.rows.push_back(mineral_row(from, one));
  }
  return sheet;
}

}  // namespace adit::wire::sheets
