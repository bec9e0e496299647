// What the rules are told of numbers: how many rights of which sort the whole register has, and who
// else holds places in the quotas and deposits that a lot would take.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/plan/edition.hpp"
#include "store/transaction.hpp"

namespace adit::service {

// The plan's limits, by the ids of their rows, that name the lot's main mineral; none for an
// exploration lot.
[[nodiscard]] std::vector<std::string> quotas_of(const domain::plan::Edition& edition,
                                                 const domain::conformity::LotFacts& lot);

// Adds the counts that domain/conformity/counts.hpp makes at this moment.
void add_counts(store::Transaction& tx, const domain::plan::Edition& edition,
                const domain::conformity::LotFacts& lot, base::Instant now,
                domain::conformity::RegistryFacts& registry);

// Adds the rights in the deposits that a mining lot touches, wherever they lie: those that name the
// deposit, and those whose outline shares it beyond the tolerance.
void add_rights_in_deposits(store::Transaction& tx, const domain::plan::Edition& edition,
                            const domain::conformity::LotFacts& lot,
                            domain::conformity::RegistryFacts& registry);

// Adds the rights that lots with places in a quota were sold as, so that nobody is counted twice.
void add_rights_of_places(store::Transaction& tx, domain::conformity::RegistryFacts& registry);

}  // namespace adit::service
