// What is empty is left out, for most cells hold one thing.
#include "wire/plan/sheet_json.hpp"

#include "base/instant.hpp"
#include "wire/json.hpp"

namespace adit::wire {
namespace {

using domain::plan::Citation;
using domain::plan::Edition;
using domain::plan::Words;

void maybe(JsonWriter& out, std::string_view key, const std::string& text) {
  if (!text.empty()) out.member(key, text);
}

void write_words(JsonWriter& out, std::string_view key, const Words& words) {
  out.key(key).begin_object().member("zh", words.zh).member("en", words.en).end_object();
}

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.text(text);
  out.end_array();
}

void write_links(JsonWriter& out, const std::vector<SheetLink>& links) {
  out.key("links").begin_array();
  for (const SheetLink& link : links) {
    out.begin_object().member("part", link.part).member("row", link.row);
    write_words(out, "name", link.name);
    out.end_object();
  }
  out.end_array();
}

void write_cell(JsonWriter& out, const SheetCell& cell) {
  out.begin_object();
  if (!cell.words.zh.empty()) write_words(out, "words", cell.words);
  maybe(out, "printed", cell.printed);
  maybe(out, "reads", cell.reads);
  maybe(out, "code", cell.code);
  if (cell.figure) {
    out.key("figure").begin_object().member("value", cell.figure->value);
    out.member("unit_zh", cell.figure->unit->zh).member("unit_en", cell.figure->unit->en);
    out.end_object();
  }
  if (!cell.links.empty()) write_links(out, cell.links);
  if (!cell.contradictions.empty()) write_texts(out, "contradictions", cell.contradictions);
  if (cell.merged) out.member("merged", true);
  out.end_object();
}

void write_cited(JsonWriter& out, const std::vector<Citation>& cited) {
  out.key("cited").begin_array();
  for (const Citation& one : cited) {
    out.begin_object().member("section", one.section).member("line", one.line);
    out.member("text", one.text);
    maybe(out, "reads", one.reads);
    out.end_object();
  }
  out.end_array();
}

void write_row(JsonWriter& out, const SheetRow& row) {
  out.begin_object().member("id", row.id);
  write_words(out, "name", row.name);
  out.member("synthetic", row.synthetic);
  write_cited(out, row.cited);
  write_texts(out, "rules", row.rules);
  write_texts(out, "contradictions", row.contradictions);
  out.key("cells").begin_array();
  for (const SheetCell& cell : row.cells) write_cell(out, cell);
  out.end_array().end_object();
}

std::string_view name_of(SheetKind kind) {
  switch (kind) {
    case SheetKind::words:
      return "words";
    case SheetKind::printed:
      return "printed";
    case SheetKind::figure:
      return "figure";
    case SheetKind::printed_figure:
      return "printed_figure";
    case SheetKind::links:
      break;
  }
  return "links";
}

void write_columns(JsonWriter& out, const Sheet& sheet) {
  out.key("columns").begin_array();
  for (const SheetColumn& column : sheet.columns) {
    out.begin_object().member("id", column.id);
    write_words(out, "head", column.head);
    out.member("kind", name_of(column.kind)).member("choice", column.choice);
    out.member("outlook", column.outlook).end_object();
  }
  out.end_array();
}

// What every reply begins with: whose part it is, and which text the lines belong to.
void write_head(JsonWriter& out, const Edition& edition) {
  out.begin_object().key("edition").begin_object().member("id", edition.id);
  out.member("title_zh", edition.title.zh).member("title_en", edition.title.en);
  out.member("effective_from", base::to_text(edition.effective_from));
  out.member("effective_to", base::to_text(edition.effective_to));
  out.member("synthetic", edition.synthetic);
  out.member("document_zh", edition.document.title.zh);
  out.member("document_en", edition.document.title.en);
  out.member("number", edition.document.number);
  out.member("issued", base::to_text(edition.document.issued));
  out.member("sha256", edition.document.sha256).end_object();
}

void write_part(JsonWriter& out, const Sheet& sheet) {
  out.member("part", sheet.part);
  write_words(out, "title", sheet.title);
  write_words(out, "lead", sheet.lead);
}

void write_hits(JsonWriter& out, std::string_view key, const std::vector<SheetHit>& hits) {
  out.key(key).begin_array();
  for (const SheetHit& hit : hits) {
    out.begin_object().member("part", hit.sheet->part).member("row", hit.row->id);
    write_words(out, "name", hit.row->name);
    out.member("synthetic", hit.row->synthetic);
    if (!hit.row->cited.empty()) {
      const Citation& main = hit.row->cited.front();
      maybe(out, "section", main.section);
      maybe(out, "printed", main.text);
      out.member("line", main.line);
    }
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string parts_json(const Edition& edition, const std::vector<Sheet>& sheets,
                       const std::optional<SheetSearch>& search) {
  JsonWriter out(8 * 1024);
  write_head(out, edition);
  out.key("parts").begin_array();
  for (const Sheet& sheet : sheets) {
    out.begin_object();
    write_part(out, sheet);
    out.member("rows", sheet.rows.size()).end_object();
  }
  out.end_array();
  if (search) {
    out.member("q", search->text);
    write_hits(out, "hits", search->hits);
  }
  return out.end_object().take();
}

std::string part_json(const Edition& edition, const Sheet& sheet) {
  JsonWriter out(64 * 1024);
  write_head(out, edition);
  write_part(out, sheet);
  write_columns(out, sheet);
  out.key("rows").begin_array();
  for (const SheetRow& row : sheet.rows) write_row(out, row);
  return out.end_array().end_object().take();
}

std::string row_json(const Edition& edition, const SheetHit& row,
                     const std::vector<SheetHit>& related) {
  JsonWriter out(8 * 1024);
  write_head(out, edition);
  write_part(out, *row.sheet);
  write_columns(out, *row.sheet);
  out.key("row");
  write_row(out, *row.row);
  write_hits(out, "related", related);
  return out.end_object().take();
}

}  // namespace adit::wire
