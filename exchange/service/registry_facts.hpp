// What the rules are told of the register: not all of it, but what is on, in or beside the ground
// of one lot. The digest of a report's facts is that of this selection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/conformity/report.hpp"
#include "domain/plan/edition.hpp"
#include "store/surroundings.hpp"

namespace adit::service {

// A lot as the rules see it, and what was found on record around it at the same moment.
struct LotInPlace {
  domain::conformity::LotFacts facts;
  std::vector<store::NearbyRecord> records;
  std::vector<std::string> layers;  // store::Surroundings::layers
};

// The rights in the planned blocks that the kept lot touches, in its deposits and on its own
// ground, with the control groups of their holders; reservations of those blocks and deposits and
// of the quotas of its mineral; what the register knows of the deposits, earlier work and mines
// that the lot touches; what it counts over the whole province (service/quota_facts.hpp); and how
// the plan is carried out there (service/programme.hpp).
[[nodiscard]] domain::conformity::RegistryFacts registry_facts(store::Transaction& tx,
                                                               const domain::plan::Edition& edition,
                                                               const LotInPlace& lot,
                                                               base::Instant now);

// A right or another lot on the lot's own ground.
struct HeldGround {
  std::string layer;  // right or pending_lot
  std::string id;
  std::int64_t overlap_m2 = 0;
};

// The first of them, rights before lots, that shares more than the tolerance, in the blocks or
// outside, unless the report says that an exception (B1, B2) lets the lot in: inside a registered
// right no second one is granted (law of 2024, Art. 23). A right that the lot was sold as is its
// own; an extension or change stands on its own right.
[[nodiscard]] std::optional<HeldGround> ground_held(
    const domain::conformity::LotFacts& lot, const domain::conformity::RegistryFacts& registry,
    const domain::conformity::Report& report);

}  // namespace adit::service
