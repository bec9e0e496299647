// What the rules are told of carrying out the plan: the programme of the year with the place that
// the lot has in it (A6, B8), and the plans of its city and county (A5).
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/plan/edition.hpp"
#include "store/transaction.hpp"

namespace adit::service {

// Adds what is in force on the day of `now`: `annual_plan`, which names the lot where it is an item
// that no other lot has taken, `earlier_lots_waiting` among the counts, and `lower_plans`. Without
// a programme of the year neither of the first two is known.
void add_carrying_out(store::Transaction& tx, const domain::plan::Edition& edition,
                      const domain::conformity::LotFacts& lot, base::Instant now,
                      domain::conformity::RegistryFacts& facts);

// Takes the item that the lot is, so that it serves no other; a lot outside the programme, which an
// adjustment has let in, takes none. Hold the ground for `change`.
void take_programme_item(store::Transaction& tx, const domain::plan::Edition& edition,
                         const domain::conformity::LotFacts& lot, base::Instant now);

}  // namespace adit::service
