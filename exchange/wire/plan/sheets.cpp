// The parts, in their order.
#include "wire/plan/sheets.hpp"

#include "wire/plan/sheets/make.hpp"

namespace adit::wire {
namespace {

const SheetRow* row_at(const std::vector<Sheet>& sheets, const SheetLink& link) {
  for (const Sheet& sheet : sheets) {
    if (sheet.part == link.part) return find_row(sheet, link.row);
  }
  return nullptr;
}

// A link is called like the row that it leads to.
void name_links(std::vector<Sheet>& sheets) {
  for (Sheet& sheet : sheets) {
    for (SheetRow& row : sheet.rows) {
      for (SheetCell& cell : row.cells) {
        for (SheetLink& link : cell.links) {
          const SheetRow* target = row_at(sheets, link);
          link.name = target == nullptr ? domain::plan::Words{link.row, link.row} : target->name;
        }
      }
    }
  }
}

}  // namespace

std::vector<Sheet> sheets_of(const domain::plan::Edition& edition,
                             const domain::plan::Provisions& provisions) {
  const sheets::Source from{edition, provisions};
  std::vector<Sheet> all;
  for (const auto make :
       {sheets::rules, sheets::contradictions, sheets::quotas, sheets::controls, sheets::areas,
        sheets::belts, sheets::classes, sheets::minimums, sheets::prerequisites, sheets::targets,
        sheets::projects, sheets::minerals_of_plan, sheets::zones, sheets::blocks,
        sheets::missing}) {
    all.push_back(make(from));
  }
  for (const domain::plan::Table& table : provisions.tables) all.push_back(sheets::table(table));
  name_links(all);
  return all;
}

}  // namespace adit::wire
