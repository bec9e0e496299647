// Every part of an edition as a sheet: the rules and contradictions, what the document limits and
// asks for, where, and its tables.
#pragma once

#include <vector>

#include "domain/plan/edition.hpp"
#include "domain/plan/provisions.hpp"
#include "wire/plan/sheet.hpp"

namespace adit::wire {

// The parts in the order in which they are offered. Ids of parts are stable addresses; each is
// there in every edition, though it may have no rows.
[[nodiscard]] std::vector<Sheet> sheets_of(const domain::plan::Edition& edition,
                                           const domain::plan::Provisions& provisions);

}  // namespace adit::wire
