// Tables, columns, rows, cells.
#include "wire/plan/provision_tables.hpp"

#include "wire/plan/provision_members.hpp"

namespace adit::wire {
namespace {

using domain::plan::Bound;
using domain::plan::Cell;
using domain::plan::Column;
using domain::plan::Table;
using domain::plan::TableRow;

Cell cell_of(const RowMembers& members) {
  Cell cell;
  cell.column = members.text("column");
  cell.line = members.number("line").value_or(0);
  cell.raw = members.text("raw");
  cell.reads = members.text("reads");
  cell.merged = members.flag("merged");
  if (const auto quantity = members.find("quantity")) {
    cell.quantity = quantity->quantity();
    cell.bound = quantity->one_of<Bound>("bound", domain::plan::bound_names);
  }
  cell.minerals = members.texts("minerals");
  cell.contradictions = members.texts("contradictions");
  return cell;
}

TableRow row_of(const RowMembers& members) {
  TableRow row{members.text("id"), {}};
  for (const Json cell : members.list("cells")) row.cells.push_back(cell_of(members.inside(cell)));
  return row;
}

Column column_of(const RowMembers& members) {
  return {members.text("id"), members.text("raw"), members.text("en"),
          members.number("line").value_or(0), members.flag("outlook")};
}

}  // namespace

base::Outcome<void> read_tables(domain::plan::Provisions& into, Json root) {
  for (const Json json : root["tables"].elements()) {
    Table table;
    table.id = std::string(json["id"].text());
    table.title = {std::string(json["zh"].text()), std::string(json["en"].text())};
    table.section = std::string(json["section"].text());
    table.line = static_cast<int>(json["line"].integer());
    if (auto ok = read_rows(table.columns, json["columns"], column_of); !ok) return ok;
    if (auto ok = read_rows(table.rows, json["rows"], row_of); !ok) return ok;
    into.tables.push_back(std::move(table));
  }
  return {};
}

}  // namespace adit::wire
