// What a delivery must be as a whole before any of it enters the register.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "domain/registry/record.hpp"

namespace adit::domain::registry {

// Whether the register has a record that a delivery names and does not bring: a holder, a
// deposit or a programme.
using Known = std::function<bool(Kind, std::string_view)>;

// Everything wrong with the records, in the order of their lines, each naming line, member and
// cure; at most `registry_problems_max`. Refusals, all with `line`:
// - registry.id_twice (kind, id, first_line): the same record twice;
// - registry.holder_unknown (right, holder): a holder that is nowhere declared;
// - registry.deposit_unknown (report, deposit): likewise, of a reserve report;
// - registry.dates_missing (right): a live right without valid_from or valid_to;
// - registry.dates_order (right, from, to): the last day before the first;
// - registry.heights_order (right, top_mm, bottom_mm): a top that is not above its bottom;
// - registry.programme_unknown (item, programme): likewise, of an item of a programme;
// - registry.programme_twice (programme, year, first): a second programme of a year;
// - registry.item_nowhere (item): an item that names no block and draws no ground;
// - registry.coverage_missing (plan): a lower plan without the ground that it covers;
// - registry.period_order (plan, from, to): one that ends before it begins;
// - registry.overlap (first, second, first_line, overlap_m2): two rights that hold ground, share
//   heights and overlap beyond the tolerance of domain/conformity/facts.hpp (law of 2024, Art. 23).
[[nodiscard]] std::vector<base::Refusal> problems_of(const std::vector<Record>& records,
                                                     const Known& known);

}  // namespace adit::domain::registry
