// The tables of the plan as printed, cell by cell, with the amounts that the cells state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/quantity.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

struct Column {
  std::string id;   // y2015
  std::string raw;  // its heading as printed
  std::string en;
  int line = 0;
  bool outlook = false;  // 2016–2020: an outlook, never a limit (L87)
};

struct Cell {
  std::string column;
  int line = 0;
  std::string raw;      // as printed
  std::string reads;    // what a slip in it reads as; else empty
  bool merged = false;  // the printed cell spans several rows or columns
  std::optional<Quantity> quantity;
  Bound bound = Bound::exact;
  std::vector<std::string> minerals;        // ids in the edition's mineral table
  std::vector<std::string> contradictions;  // K5
};

struct TableRow {
  std::string id;  // T4.2: the second row of table 4
  std::vector<Cell> cells;
};

struct Table {
  std::string id;  // T4
  Words title;
  std::string section;
  int line = 0;  // of the title
  std::vector<Column> columns;
  std::vector<TableRow> rows;
};

// A cell and its column; the tables own them.
struct Place {
  const Cell* cell = nullptr;
  const Column* column = nullptr;
};

// The row with this id, or null; the tables own it.
[[nodiscard]] const TableRow* find_row(const std::vector<Table>& tables, std::string_view id);

// The cell of a row, or null; the row owns it.
[[nodiscard]] const Cell* find_cell(const TableRow& row, std::string_view column);

// The cell that "T4.2/y2015" means, with its column; nothing where there is none.
[[nodiscard]] std::optional<Place> find_place(const std::vector<Table>& tables,
                                              std::string_view reference);

}  // namespace adit::domain::plan
