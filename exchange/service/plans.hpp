// Plan editions into the database: their polygons and the rows that the gates lock.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/setting.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Brings the plan tables in line with the editions of the setting; an edition whose digest is on
// record already is left alone. Returns the ids of those loaded. Refuses with plan.block_in_use
// {plan, block} when a new version drops a block that a right or a reservation names, and
// plan.block_elsewhere {block, plan} when two editions name one block.
[[nodiscard]] base::Outcome<std::vector<std::string>> load_plans(store::Transaction& tx,
                                                                 const Setting& setting,
                                                                 base::Instant now);

}  // namespace adit::service
