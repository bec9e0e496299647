// Makes cells of sheets from values of the plan: text, amounts, places, citations.
#include "wire/plan/sheets/make.hpp"

namespace adit::wire::sheets {

using domain::plan::Words;

SheetCell words(Words said) {
  return {.words = std::move(said)};
}

SheetCell words(WordsOf of, std::string_view name) {
  if (name.empty()) return {};
  SheetCell cell = words(words_for(of, name));
  cell.code = name;
  return cell;
}

SheetCell yes_or_no(bool yes) {
  return words(WordsOf::yes, yes ? "yes" : "no");
}

SheetCell printed(std::string text) {
  return {.printed = std::move(text)};
}

SheetCell figure(const std::optional<domain::plan::Quantity>& quantity) {
  if (!quantity) return {};
  return {.figure = domain::plan::figure_of(*quantity)};
}

SheetCell year(std::optional<int> year) {
  if (!year || *year == 0) return {};
  const std::string text = std::to_string(*year);
  return words({text, text});
}

SheetCell right_cell(bool mining) {
  return words(WordsOf::right, mining ? "mining" : "exploration");
}

SheetCell list(WordsOf of, const std::vector<std::string>& names) {
  Words said;
  for (const std::string& name : names) join(said, words_for(of, name));
  return words(std::move(said));
}

SheetCell printed_list(const std::vector<std::string>& texts) {
  Words said;
  for (const std::string& text : texts) join(said, {text, ""});
  return printed(std::move(said.zh));
}

SheetCell minerals(const Source& from, const std::vector<std::string>& ids) {
  SheetCell cell = words(mineral_names(from, ids));
  for (const std::string& id : ids) cell.links.push_back({"minerals", id});
  return cell;
}

Words mineral_names(const Source& from, const std::vector<std::string>& ids) {
  Words said;
  for (const std::string& id : ids) {
    const auto* mineral = from.edition.minerals.find(id);
    join(said, mineral == nullptr ? Words{id, id} : Words{mineral->zh, mineral->en});
  }
  return said;
}

SheetCell area_links(const std::vector<std::string>& ids) {
  SheetCell cell;
  for (const std::string& id : ids) cell.links.push_back({"areas", id});
  return cell;
}

SheetCell table_link(const std::string& place) {
  if (place.empty()) return {};
  const std::string row = place.substr(0, place.find('/'));
  return {.links = {{row.substr(0, row.find('.')), row}}};
}

void join(Words& said, const Words& next) {
  if (!said.zh.empty()) said.zh += "、";
  if (!said.en.empty() && !next.en.empty()) said.en += ", ";
  said.zh += next.zh;
  said.en += next.en;
}

Words both(const Words& a, const Words& b) {
  return {a.zh + " · " + b.zh, a.en + " · " + b.en};
}

SheetRow row_of(const domain::plan::Entry& entry, Words name, std::vector<SheetCell> cells) {
  return {.id = entry.id,
          .name = std::move(name),
          .cited = entry.cited,
          .rules = entry.rules,
          .contradictions = entry.contradictions,
          .cells = std::move(cells)};
}

}  // namespace adit::wire::sheets
