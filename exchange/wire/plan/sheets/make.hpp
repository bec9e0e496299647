// What the makers of sheets share: cells from the plan's values, and heads.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/edition.hpp"
#include "domain/plan/provisions.hpp"
#include "wire/plan/sheet.hpp"
#include "wire/plan/sheet_words.hpp"

namespace adit::wire::sheets {

// What a maker reads from; both outlive it.
struct Source {
  const domain::plan::Edition& edition;
  const domain::plan::Provisions& provisions;
};

[[nodiscard]] SheetCell words(domain::plan::Words said);
[[nodiscard]] SheetCell words(WordsOf of, std::string_view name);
[[nodiscard]] SheetCell yes_or_no(bool yes);
[[nodiscard]] SheetCell printed(std::string text);
[[nodiscard]] SheetCell figure(const std::optional<domain::plan::Quantity>& quantity);
[[nodiscard]] SheetCell year(std::optional<int> year);
[[nodiscard]] SheetCell right_cell(bool mining);
// Several of a group, one after the other.
[[nodiscard]] SheetCell list(WordsOf of, const std::vector<std::string>& names);
[[nodiscard]] SheetCell printed_list(const std::vector<std::string>& texts);
// Minerals by their names and as links; none gives an empty cell.
[[nodiscard]] SheetCell minerals(const Source& from, const std::vector<std::string>& ids);
[[nodiscard]] domain::plan::Words mineral_names(const Source& from,
                                                const std::vector<std::string>& ids);
[[nodiscard]] SheetCell area_links(const std::vector<std::string>& ids);
// "T4.1" or "T4.1/y2015" as a link to the row of its table.
[[nodiscard]] SheetCell table_link(const std::string& place);

// Names one after the other, each language in its manner: 金、银 and gold, silver.
void join(domain::plan::Words& said, const domain::plan::Words& next);
// Two names as one: 煤炭 · 小型矿山.
[[nodiscard]] domain::plan::Words both(const domain::plan::Words& a, const domain::plan::Words& b);

// A row with the head that all rows of the provisions have.
[[nodiscard]] SheetRow row_of(const domain::plan::Entry& entry, domain::plan::Words name,
                              std::vector<SheetCell> cells);

[[nodiscard]] Sheet rules(const Source& from);
[[nodiscard]] Sheet contradictions(const Source& from);
[[nodiscard]] Sheet quotas(const Source& from);
[[nodiscard]] Sheet targets(const Source& from);
[[nodiscard]] Sheet classes(const Source& from);
[[nodiscard]] Sheet minimums(const Source& from);
[[nodiscard]] Sheet controls(const Source& from);
[[nodiscard]] Sheet prerequisites(const Source& from);
[[nodiscard]] Sheet projects(const Source& from);
[[nodiscard]] Sheet minerals_of_plan(const Source& from);
[[nodiscard]] Sheet areas(const Source& from);
[[nodiscard]] Sheet belts(const Source& from);
[[nodiscard]] Sheet zones(const Source& from);
[[nodiscard]] Sheet blocks(const Source& from);
[[nodiscard]] Sheet missing(const Source& from);
// One of the document's tables.
[[nodiscard]] Sheet table(const domain::plan::Table& from);

}  // namespace adit::wire::sheets
