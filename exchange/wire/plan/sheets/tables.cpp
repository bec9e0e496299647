// The document's own tables, cell by cell as printed, with the amounts that the cells state.
#include <algorithm>

#include "wire/plan/sheets/make.hpp"

namespace adit::wire::sheets {
namespace {

using namespace domain::plan;

SheetKind kind_of(const Table& from, const std::string& column) {
  const bool figures = std::ranges::any_of(from.rows, [&column](const TableRow& row) {
    const Cell* cell = domain::plan::find_cell(row, column);
    return cell != nullptr && cell->quantity.has_value();
  });
  return figures ? SheetKind::printed_figure : SheetKind::printed;
}

SheetCell cell_of(const TableRow& row, const std::string& column) {
  const Cell* cell = domain::plan::find_cell(row, column);
  if (cell == nullptr) return {};
  SheetCell out = figure(cell->quantity);
  out.printed = cell->raw;
  out.reads = cell->reads;
  out.contradictions = cell->contradictions;
  out.merged = cell->merged;
  return out;
}

// The first cell that says more than a number.
const Cell& telling_cell(const TableRow& row) {
  const auto number = [](const Cell& cell) {
    return cell.raw.find_first_not_of("0123456789.") == std::string::npos;
  };
  const auto found = std::ranges::find_if_not(row.cells, number);
  return found == row.cells.end() ? row.cells.front() : *found;
}

// A row stands where its first cell does.
SheetRow table_row(const Table& from, const TableRow& row) {
  SheetRow out{.id = row.id, .name = {row.id, row.id}};
  if (!row.cells.empty()) {
    const Cell& first = row.cells.front();
    out.name.zh = row.id + " " + telling_cell(row).raw;
    out.cited = {{from.section, first.line, first.raw, first.reads}};
  }
  for (const Column& column : from.columns) {
    out.cells.push_back(cell_of(row, column.id));
    for (const std::string& id : out.cells.back().contradictions) {
      if (std::ranges::find(out.contradictions, id) == out.contradictions.end()) {
        out.contradictions.push_back(id);
      }
    }
  }
  return out;
}

}  // namespace

Sheet table(const Table& from) {
  const std::string number = from.id.substr(1);
  Sheet sheet{from.id,
              {"表" + number + " " + from.title.zh, "Table " + number + ": " + from.title.en},
              {from.section + " · 第 " + std::to_string(from.line) + " 行",
               "Line " + std::to_string(from.line) + " of the document"},
              {},
              {}};
  for (const Column& column : from.columns) {
    sheet.columns.push_back(
        {column.id, {column.raw, column.en}, kind_of(from, column.id), false, column.outlook});
  }
  for (const TableRow& row : from.rows) sheet.rows.push_back(table_row(from, row));
  return sheet;
}

}  // namespace adit::wire::sheets
