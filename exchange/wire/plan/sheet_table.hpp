// Sheets for spreadsheets. What the document prints, the amount as a number and its unit are
// columns of their own, so that nobody has to take a cell apart; each row ends with the rules and
// contradictions that it belongs to, and with its place in the document and the words there.
#pragma once

#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"
#include "wire/language.hpp"
#include "wire/plan/sheet.hpp"

namespace adit::wire {

// By RFC 4180 with the mark of UTF-8; texts that begin like formulas are made texts (wire/csv).
[[nodiscard]] std::string sheet_csv(const Sheet& sheet, Language language);

// A workbook (ECMA-376) of these sheets after a page that says where they come from: numbers are
// numbers, everything else is text and never a formula. The same sheets give the same bytes. Throws
// std::runtime_error when there is no room for its temporary files.
[[nodiscard]] std::string workbook(const domain::plan::Edition& edition,
                                   const std::vector<const Sheet*>& sheets, Language language);

}  // namespace adit::wire
