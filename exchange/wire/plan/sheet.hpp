// The parts of a plan as tables that people read: one shape for the pages, for spreadsheets and for
// programs. What the document prints stays as it is printed; what the exchange makes of it (an
// amount in its unit, a kind in words of both languages) stands beside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/citation.hpp"
#include "domain/plan/figure.hpp"
#include "domain/plan/words.hpp"

namespace adit::wire {

// A row of some part (areas, X01), and what it is called.
struct SheetLink {
  std::string part;
  std::string row;
  domain::plan::Words name{};
};

// What is known at one place of a table; a cell without anything is empty.
struct SheetCell {
  domain::plan::Words words{};                   // the exchange's, in both languages
  std::string printed{};                         // the document's, verbatim
  std::string reads{};                           // what a slip in that reads as
  std::string code{};                            // what programs call it: needs_justification
  std::optional<domain::plan::Figure> figure{};  // the amount in its unit
  std::vector<SheetLink> links{};
  std::vector<std::string> contradictions{};  // that speak of this cell: K5
  bool merged = false;                        // the printed cell spans several rows or columns
};

// What the cells of a column hold; `printed_figure` has the document's words and an amount.
enum class SheetKind { words, printed, figure, printed_figure, links };

struct SheetColumn {
  std::string id;
  domain::plan::Words head;
  SheetKind kind = SheetKind::words;
  bool choice = false;   // holds one of a few values, by which people narrow the table down
  bool outlook = false;  // figures for 2016–2020, which limit nothing
};

struct SheetRow {
  std::string id;
  domain::plan::Words name;  // what the row is called; the English may be empty
  bool synthetic = false;    // an example of the sandbox
  std::vector<domain::plan::Citation> cited{};
  std::vector<std::string> rules{};
  std::vector<std::string> contradictions{};
  std::vector<SheetCell> cells{};  // as many as there are columns
};

struct Sheet {
  std::string part;  // quotas, T4
  domain::plan::Words title;
  domain::plan::Words lead;  // what stands in it, in a sentence
  std::vector<SheetColumn> columns;
  std::vector<SheetRow> rows;
};

// Whether the part is one of the document's own tables: T1 … T11.
[[nodiscard]] bool is_table(std::string_view part);

// The row with this id, or null; the sheet owns it.
[[nodiscard]] const SheetRow* find_row(const Sheet& sheet, std::string_view id);

}  // namespace adit::wire
