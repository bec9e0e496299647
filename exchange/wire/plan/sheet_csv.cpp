// Rows of a flat sheet through the writer that every table of the exchange goes through.
#include "wire/csv.hpp"
#include "wire/plan/flat_sheet.hpp"
#include "wire/plan/sheet_table.hpp"

namespace adit::wire {

std::string sheet_csv(const Sheet& sheet, Language language) {
  const FlatSheet plain = flat(sheet, language);
  CsvWriter out;
  for (const std::string& head : plain.heads) out.text(head);
  out.end_row();
  for (const auto& row : plain.rows) {
    for (const FlatCell& cell : row) {
      if (cell.number) {
        out.decimal(cell.text);
      } else {
        out.text(cell.text);
      }
    }
    out.end_row();
  }
  return out.take();
}

}  // namespace adit::wire
