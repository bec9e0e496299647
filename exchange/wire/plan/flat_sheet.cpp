// One column becomes one, two or three, by its kind.
#include "wire/plan/flat_sheet.hpp"

namespace adit::wire {
namespace {

using domain::plan::Words;

// What is said in Chinese alone stands in Chinese.
const std::string& in(Language language, const Words& words) {
  return language == Language::en && !words.en.empty() ? words.en : words.zh;
}

std::string in(Language language, std::string_view zh, std::string_view en) {
  return std::string(language == Language::en ? en : zh);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += (out.empty() ? "" : " ") + text;
  return out;
}

std::string joined(Language language, const std::vector<SheetLink>& links) {
  std::string out;
  for (const SheetLink& link : links) {
    out += (out.empty() ? "" : "; ") + link.row + " " + in(language, link.name);
  }
  return out;
}

class Flattener {
 public:
  explicit Flattener(Language language) : language_(language) {}

  [[nodiscard]] std::vector<std::string> heads(const Sheet& sheet) const {
    std::vector<std::string> out{said("编号", "Id"), said("名称", "Name")};
    for (const SheetColumn& column : sheet.columns) add_heads(out, column);
    for (const auto& head :
         {said("规则", "Rules"), said("矛盾", "Contradictions"), said("章节", "Section"),
          said("行", "Line"), said("原文", "As printed"), said("应读作", "Read as")}) {
      out.push_back(head);
    }
    return out;
  }

  [[nodiscard]] std::vector<FlatCell> row(const Sheet& sheet, const SheetRow& row) const {
    std::vector<FlatCell> out{{row.id}, {in(language_, row.name)}};
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
      add_cells(out, sheet.columns[i].kind, row.cells[i]);
    }
    out.push_back({joined(row.rules)});
    out.push_back({joined(row.contradictions)});
    add_place(out, row);
    return out;
  }

 private:
  [[nodiscard]] std::string said(std::string_view zh, std::string_view en) const {
    return in(language_, zh, en);
  }

  void add_heads(std::vector<std::string>& out, const SheetColumn& column) const {
    std::string head = in(language_, column.head);
    if (column.outlook) head += said("（展望）", " (outlook)");
    if (column.kind == SheetKind::printed_figure) {
      out.push_back(head + said("（原文）", " (as printed)"));
    }
    out.push_back(head);
    if (column.kind == SheetKind::figure || column.kind == SheetKind::printed_figure) {
      out.push_back(head + said("（单位）", " (unit)"));
    }
  }

  void add_cells(std::vector<FlatCell>& out, SheetKind kind, const SheetCell& cell) const {
    switch (kind) {
      case SheetKind::words:
        out.push_back({in(language_, cell.words)});
        return;
      case SheetKind::printed:
        out.push_back({cell.printed});
        return;
      case SheetKind::links:
        out.push_back({joined(language_, cell.links)});
        return;
      case SheetKind::printed_figure:
        out.push_back({cell.printed});
        break;
      case SheetKind::figure:
        break;
    }
    out.push_back(cell.figure ? FlatCell{cell.figure->value, true} : FlatCell{});
    out.push_back({cell.figure ? said(cell.figure->unit->zh, cell.figure->unit->en) : ""});
  }

  // The main place; a row that stands nowhere in the document has none.
  static void add_place(std::vector<FlatCell>& out, const SheetRow& row) {
    const domain::plan::Citation none;
    const auto& cited = row.cited.empty() ? none : row.cited.front();
    out.push_back({cited.section});
    out.push_back(cited.line == 0 ? FlatCell{} : FlatCell{std::to_string(cited.line), true});
    out.push_back({cited.text});
    out.push_back({cited.reads});
  }

  Language language_;
};

}  // namespace

FlatSheet flat(const Sheet& sheet, Language language) {
  const Flattener flattener(language);
  FlatSheet out{flattener.heads(sheet), {}};
  for (const SheetRow& row : sheet.rows) out.rows.push_back(flattener.row(sheet, row));
  return out;
}

}  // namespace adit::wire
