// The rules of the gate as its catalogue states them, and the ledger of contradictions.
#include <algorithm>
#include <tuple>

#include "base/invariant.hpp"
#include "wire/conformity/report.hpp"
#include "wire/json.hpp"
#include "wire/plan/sheets/make.hpp"

namespace adit::wire::sheets {
namespace {

using domain::plan::Contradiction;
using domain::plan::contradiction_kinds;
using domain::plan::Words;

// The words for a type of document: as some prerequisite calls it, else our own.
Words document_name(const Source& from, const std::string& type) {
  for (const auto& row : from.provisions.prerequisites) {
    for (const auto& document : row.documents) {
      if (document.type == type) return document.name;
    }
  }
  return words_for(WordsOf::document, type);
}

SheetCell documents(const Source& from, Json rule) {
  const auto justified = rule.find("justified_by");
  if (!justified) return {};
  Words said = document_name(from, std::string((*justified)["document"].text()));
  if (const auto beside = justified->find("beside")) {
    join(said, document_name(from, std::string(beside->text())));
  }
  const Words issuer = words_for(WordsOf::issuer, (*justified)["issuer"].text());
  return words({said.zh + "（" + issuer.zh + "）", said.en + " (" + issuer.en + ")"});
}

// The entries of the ledger whose reading changes the rule.
std::vector<std::string> read_by(const Source& from, const std::string& rule) {
  std::vector<std::string> ids;
  for (const auto* row : domain::plan::rows_of(from.provisions.contradictions, rule)) {
    ids.push_back(row->entry.id);
  }
  return ids;
}

// What the rule looks at; a layer has the words of its map.
SheetCell inputs(Json rule) {
  constexpr std::string_view layer = "layer.";
  Words said;
  for (const Json input : rule["inputs"].elements()) {
    const std::string_view name = input.text();
    join(said, name.starts_with(layer) ? words_for(WordsOf::layer, name.substr(layer.size()))
                                       : words_for(WordsOf::input, name));
  }
  return words(std::move(said));
}

SheetRow rule_row(const Source& from, Json rule) {
  const std::string id(rule["id"].text());
  const std::string clause(rule["clause"].text());
  std::vector<std::string> stages;
  for (const Json stage : rule["stages"].elements()) stages.emplace_back(stage.text());
  return {
      .id = id,
      .name = {std::string(rule["title"]["zh"].text()), std::string(rule["title"]["en"].text())},
      .cited = {{std::string(rule["section"].text()), static_cast<int>(rule["line"].integer()),
                 clause, ""}},
      .contradictions = read_by(from, id),
      .cells = {printed(clause), words(WordsOf::modality, rule["modality"].text()),
                list(WordsOf::gate, stages), inputs(rule),
                words(WordsOf::finding, rule["verdict"].text()), documents(from, rule)}};
}

SheetRow contradiction_row(const Contradiction& one) {
  const std::string on = base::to_text(one.on);
  const Words standing = one.ruled ? Words{"已有权威裁定", "Ruled by an authority"}
                                   : Words{"本平台的读法", "Read so by the exchange"};
  return row_of(
      one.entry, one.says,
      {words(WordsOf::contradiction, contradiction_kinds.at(static_cast<std::size_t>(one.kind))),
       words(one.adopted), words(standing), words(one.by), words({on, on})});
}

}  // namespace

// By the catalogue's own document, so that whatever it says of a rule has one spelling.
Sheet rules(const Source& from) {
  Sheet sheet{
      "rules",
      {"审查规则", "Rules"},
      {"出让前逐条审查的规则：依据的条文、何时审查、看哪些资料、违反时的结论，以及可以说明理由的文"
       "件。",
       "What a lot is checked by, clause by clause: the words, when it is due, what it looks at, "
       "what follows when it is violated, and the document that may justify it."},
      {{"clause", {"条文", "Clause"}, SheetKind::printed},
       {"modality", {"语气", "Modality"}, SheetKind::words, true},
       {"stages", {"何时审查", "Checked"}, SheetKind::words},
       {"inputs", {"审查所看", "Looks at"}, SheetKind::words},
       {"verdict", {"违反时", "If violated"}, SheetKind::words, true},
       {"documents", {"可以论证的文件", "Documents that justify"}, SheetKind::words}},
      {}};
  const auto document = JsonDocument::parse(catalogue_json(), file_limits);
  ADIT_INVARIANT(document.has_value(), "the catalogue is JSON");
  for (const Json rule : document->root()["rules"].elements()) {
    sheet.rows.push_back(rule_row(from, rule));
  }
  // A2 before A10.
  std::ranges::sort(sheet.rows, {}, [](const SheetRow& row) {
    return std::tuple(row.id.front(), row.id.size(), row.id);
  });
  return sheet;
}

Sheet contradictions(const Source& from) {
  Sheet sheet{
      "contradictions",
      {"矛盾与读法", "Contradictions"},
      {"原文自相矛盾、没有说明或有笔误的地方，本平台怎样读，谁这样读，哪些规则因此而定。",
       "Where the document contradicts itself, says too little or slips; how that is read, by "
       "whom, and which rules follow."},
      {{"kind", {"性质", "Kind"}, SheetKind::words, true},
       {"adopted", {"采用的读法", "Reading adopted"}, SheetKind::words},
       {"standing", {"效力", "Standing"}, SheetKind::words, true},
       {"by", {"由谁", "By whom"}, SheetKind::words},
       {"on", {"日期", "Date"}, SheetKind::words}},
      {}};
  for (const auto& one : from.provisions.contradictions) {
    sheet.rows.push_back(contradiction_row(one));
  }
  return sheet;
}

}  // namespace adit::wire::sheets
