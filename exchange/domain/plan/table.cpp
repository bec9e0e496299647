// Finding rows and cells by their ids.
#include "domain/plan/table.hpp"

#include <algorithm>

namespace adit::domain::plan {

const TableRow* find_row(const std::vector<Table>& tables, std::string_view id) {
  for (const Table& table : tables) {
    const auto found = std::ranges::find(table.rows, id, &TableRow::id);
    if (found != table.rows.end()) return &*found;
  }
  return nullptr;
}

const Cell* find_cell(const TableRow& row, std::string_view column) {
  const auto found = std::ranges::find(row.cells, column, &Cell::column);
  return found == row.cells.end() ? nullptr : &*found;
}

std::optional<Place> find_place(const std::vector<Table>& tables, std::string_view reference) {
  const std::size_t slash = reference.find('/');
  if (slash == reference.npos) return std::nullopt;
  for (const Table& table : tables) {
    const auto row = std::ranges::find(table.rows, reference.substr(0, slash), &TableRow::id);
    if (row == table.rows.end()) continue;
    const Cell* cell = find_cell(*row, reference.substr(slash + 1));
    const auto column = std::ranges::find(table.columns, reference.substr(slash + 1), &Column::id);
    if (cell == nullptr || column == table.columns.end()) return std::nullopt;
    return Place{cell, &*column};
  }
  return std::nullopt;
}

}  // namespace adit::domain::plan
