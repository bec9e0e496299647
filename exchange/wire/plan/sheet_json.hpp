// Sheets as replies: the list of parts, one part, one row with what else speaks of it
// (schemas/replies/plan-provisions, plan-part, plan-row).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/plan/edition.hpp"
#include "wire/plan/sheet.hpp"

namespace adit::wire {

// A row that was found, seen from outside its sheet. Both point into sheets that outlive it.
struct SheetHit {
  const Sheet* sheet = nullptr;
  const SheetRow* row = nullptr;
};

// What was looked for, as it was understood, and every row with it, in the order of the parts.
struct SheetSearch {
  std::string text;
  std::vector<SheetHit> hits;
};

[[nodiscard]] std::string parts_json(const domain::plan::Edition& edition,
                                     const std::vector<Sheet>& sheets,
                                     const std::optional<SheetSearch>& search);
[[nodiscard]] std::string part_json(const domain::plan::Edition& edition, const Sheet& sheet);
[[nodiscard]] std::string row_json(const domain::plan::Edition& edition, const SheetHit& row,
                                   const std::vector<SheetHit>& related);

}  // namespace adit::wire
