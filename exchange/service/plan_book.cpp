// A book of some hundred rows is searched from front to back: that takes a fraction of a
// millisecond, and finds words of any script in the middle of others.
#include "service/plan_book.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "wire/plan/sheet_table.hpp"
#include "wire/plan/sheets.hpp"
#include "wire/registry/utf8.hpp"

namespace adit::service {

using base::Outcome;
using base::refuse;
using wire::Sheet;
using wire::SheetCell;
using wire::SheetHit;
using wire::SheetRow;

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Words apart, so that what ends one text and begins the next is not found as one.
void say(std::string& all, std::string_view text) {
  if (text.empty()) return;
  all += lower(text);
  all += '\n';
}

void say(std::string& all, const SheetCell& cell) {
  say(all, cell.words.zh);
  say(all, cell.words.en);
  say(all, cell.printed);
  say(all, cell.reads);
  if (cell.figure) say(all, cell.figure->value + std::string(cell.figure->unit->zh));
  for (const auto& link : cell.links) {
    say(all, link.row);
    say(all, link.name.zh);
    say(all, link.name.en);
  }
}

std::string words_of(const SheetRow& row) {
  std::string all;
  say(all, row.id);
  say(all, row.name.zh);
  say(all, row.name.en);
  for (const auto& cited : row.cited) {
    say(all, cited.section);
    say(all, cited.text);
    say(all, cited.reads);
    if (cited.line != 0) say(all, "L" + std::to_string(cited.line));
  }
  for (const auto& id : row.rules) say(all, id);
  for (const auto& id : row.contradictions) say(all, id);
  for (const auto& cell : row.cells) say(all, cell);
  return all;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  while (true) {
    const auto first = text.find_first_not_of(blanks);
    if (first == text.npos) return out;
    text.remove_prefix(first);
    const auto end = std::min(text.find_first_of(blanks), text.size());
    out.push_back(lower(text.substr(0, end)));
    text.remove_prefix(end);
  }
}

bool names(const std::vector<std::string>& ids, std::string_view id) {
  return std::ranges::find(ids, id) != ids.end();
}

bool leads_to(const SheetRow& row, std::string_view part, std::string_view id) {
  return std::ranges::any_of(row.cells, [&](const SheetCell& cell) {
    return std::ranges::any_of(cell.links, [&](const wire::SheetLink& link) {
      return link.part == part && link.row == id;
    });
  });
}

std::string key_of(const std::string& part, PlanForm form, wire::Language language) {
  constexpr std::string_view forms[] = {"json", "csv", "xlsx"};
  const bool english = form != PlanForm::json && language == wire::Language::en;
  return part + "." + std::string(forms[static_cast<std::size_t>(form)]) + (english ? ".en" : "");
}

}  // namespace

PlanBook::PlanBook(const domain::plan::Edition& edition, const domain::plan::Provisions& provisions)
    : edition_(edition), sheets_(wire::sheets_of(edition, provisions)) {
  for (const Sheet& sheet : sheets_) {
    for (const SheetRow& row : sheet.rows) lines_.push_back({{&sheet, &row}, words_of(row)});
  }
}

const Sheet* PlanBook::sheet(std::string_view part) const {
  const auto found = std::ranges::find(sheets_, part, &Sheet::part);
  return found == sheets_.end() ? nullptr : &*found;
}

std::vector<SheetHit> PlanBook::found(std::string_view words) const {
  const auto wanted = split(words);
  std::vector<SheetHit> out;
  if (wanted.empty()) return out;
  for (const Line& line : lines_) {
    const auto held = [&line](const std::string& word) {
      return line.words.find(word) != std::string::npos;
    };
    if (std::ranges::all_of(wanted, held)) out.push_back(line.hit);
  }
  return out;
}

std::vector<SheetHit> PlanBook::speaking_of(std::string_view part, std::string_view row) const {
  std::vector<SheetHit> out;
  for (const Line& line : lines_) {
    const SheetRow& one = *line.hit.row;
    const bool itself = line.hit.sheet->part == part && one.id == row;
    const bool speaks = (part == "rules" && names(one.rules, row)) ||
                        (part == "contradictions" && names(one.contradictions, row)) ||
                        leads_to(one, part, row);
    if (speaks && !itself) out.push_back(line.hit);
  }
  return out;
}

std::string PlanBook::parts(const std::optional<std::string>& words) const {
  std::optional<wire::SheetSearch> search;
  if (words) search = wire::SheetSearch{*words, found(*words)};
  return wire::parts_json(edition_, sheets_, search);
}

Outcome<std::string> PlanBook::row(const std::string& part, const std::string& row) const {
  const Sheet* in = sheet(part);
  if (in == nullptr) return refuse("plan_part.not_found", {{"part", part}});
  const SheetRow* found = wire::find_row(*in, row);
  if (found == nullptr) return refuse("plan_row.not_found", {{"part", part}, {"row", row}});
  return wire::row_json(edition_, {in, found}, speaking_of(part, row));
}

std::string PlanBook::make(const std::vector<const Sheet*>& sheets, PlanForm form,
                           wire::Language language) const {
  switch (form) {
    case PlanForm::json:
      return wire::part_json(edition_, *sheets.front());
    case PlanForm::csv:
      return wire::sheet_csv(*sheets.front(), language);
    case PlanForm::xlsx:
      break;
  }
  return wire::workbook(edition_, sheets, language);
}

PlanText PlanBook::kept(const std::string& part, PlanForm form, wire::Language language) {
  const std::lock_guard lock(mutex_);
  const auto found = texts_.find(key_of(part, form, language));
  return found == texts_.end() ? nullptr : found->second;
}

Outcome<PlanText> PlanBook::text(const std::string& part, PlanForm form, wire::Language language) {
  if (auto known = kept(part, form, language)) return known;
  std::vector<const Sheet*> wanted;
  for (const Sheet& one : sheets_) {
    const bool all = form == PlanForm::xlsx && part == everything;
    if (all || one.part == part) wanted.push_back(&one);
  }
  if (wanted.empty()) return refuse("plan_part.not_found", {{"part", part}});
  auto made = std::make_shared<const std::string>(make(wanted, form, language));
  const std::lock_guard lock(mutex_);
  return texts_.emplace(key_of(part, form, language), std::move(made)).first->second;
}

Outcome<std::optional<std::string>> read_plan_search(
    const std::vector<std::pair<std::string, std::string>>& query) {
  const auto asked =
      std::ranges::find(query, std::string("q"), &std::pair<std::string, std::string>::first);
  if (asked == query.end() || split(asked->second).empty()) return std::nullopt;
  if (wire::registry::first_fault(asked->second)) {
    return refuse("query.encoding", {{"field", std::string("q")}});
  }
  const auto letters =
      std::ranges::count_if(asked->second, [](char c) { return (c & 0xC0) != 0x80; });
  if (letters > base::limits::search_chars_max) {
    return refuse("query.text",
                  {{"field", std::string("q")}, {"most", base::limits::search_chars_max}});
  }
  return asked->second;
}

}  // namespace adit::service
