// How many rights of which sort the register has, from the tallies that are kept with each change
// of it (schemas/sql/0016_quotas.sql): takes time with how many sorts there are, not with the
// rights.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/conformity/counts.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// For whom it is counted: rights that `lot` was sold as are left out, and it does not wait itself.
struct CountsAsked {
  std::string lot;
  std::string plan;
  std::string right;  // exploration or mining
  base::Date period_from;
  base::Date period_to;
  base::Date year_from;
  base::Date year_to;
};

// Everything of `domain::conformity::Gathered` but what lies in zones.
[[nodiscard]] domain::conformity::Gathered gather_counts(Transaction& tx, const CountsAsked& asked);

// The mining rights in the zones of one quota: those that name one of them, and those whose outline
// shares ground with one. By mineral.
[[nodiscard]] std::vector<domain::conformity::MinesInZones> mines_in_zones(
    Transaction& tx, const CountsAsked& asked, const domain::conformity::ZonesAsked& zones);

}  // namespace adit::store
