// Read from the files of the tree, once for all tests.
#include "unit/wire/plan/books.hpp"

#include "unit/wire/plan/provision_files.hpp"
#include "wire/plan/edition.hpp"

namespace adit::wire::document {
namespace {

const std::string source = ADIT_SOURCE_DIR;

domain::plan::Edition edition_in(const std::string& name) {
  const std::string folder = source + "/deploy/plans/" + name + "/";
  const auto file = [&](const char* part) { return content_of(folder + part); };
  auto edition = read_edition({file("edition.json"), file("minerals.json"), file("blocks.json"),
                               file("farmland.json"), file("zones.json"), file("clauses.json")});
  return std::move(edition.value());
}

}  // namespace

const domain::plan::Provisions& provisions() {
  static const auto read = read_provisions(provisions_in(source)).value();
  return read;
}

Book book_of(const std::string& name, const domain::plan::Provisions& provisions) {
  auto edition = edition_in(name);
  auto sheets = sheets_of(edition, provisions);
  return {std::move(edition), std::move(sheets)};
}

const Book& real_book() {
  static const Book book = book_of("jilin-2011-2015", provisions());
  return book;
}

const Book& sandbox_book() {
  static const Book book = book_of("jilin-sandbox", provisions());
  return book;
}

Book harmful_book() {
  auto files = provisions_in(source);
  change(files, "quotas.json", "规划期内全省煤矿采矿权投放数量限制在45个以内",
         R"(=HYPERLINK(\"http://evil\",\"x\"))");
  return book_of("jilin-2011-2015", read_provisions(files).value());
}

const SheetCell& cell_of(const Sheet& sheet, std::string_view id, std::string_view column) {
  static const SheetCell none;
  const SheetRow* row = find_row(sheet, id);
  const auto head = std::ranges::find(sheet.columns, column, &SheetColumn::id);
  if (row == nullptr || head == sheet.columns.end()) {
    ADD_FAILURE() << sheet.part << " has no " << id << "/" << column;
    return none;
  }
  return row->cells.at(static_cast<std::size_t>(head - sheet.columns.begin()));
}

std::string amount_of(const SheetCell& cell) {
  if (!cell.figure) return "";
  const auto& [value, unit] = *cell.figure;
  return value + " " + std::string(unit->zh) + " " + std::string(unit->en);
}

std::string links_of(const SheetCell& cell) {
  std::string out;
  for (const SheetLink& link : cell.links) {
    out += (out.empty() ? "" : " ") + link.part + "/" + link.row;
  }
  return out;
}

}  // namespace adit::wire::document
