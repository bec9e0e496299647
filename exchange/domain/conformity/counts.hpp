// What the register counts over the whole province, under the names that rules ask for: made of
// rights that were put together by what tells them apart. Where one of them may count or not and
// nobody can say, the count is left out, and a rule that needs it waits.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/plan/edition.hpp"
#include "domain/plan/provisions.hpp"

namespace adit::domain::conformity {

// Mining rights that have not ended and are alike in what is on record of them.
struct MinesAlike {
  std::string mineral;   // as on record, in any of its names
  std::string capacity;  // as on record; empty where none is
  std::int64_t number = 0;
};

// Rights of the lot's kind for one mineral, in whatever state: those let out in the edition's
// period and in the year of the decision; and those of which only an end of their term tells that
// it may have been then.
struct ReleasesAlike {
  std::string mineral;
  std::int64_t in_period = 0;
  std::int64_t perhaps_in_period = 0;
  std::int64_t in_year = 0;
  std::int64_t perhaps_in_year = 0;
};

// Mining rights that have not ended in the zones of a quota, for one mineral; `perhaps` are those
// of which neither zone nor outline is on record.
struct MinesInZones {
  std::string quota;
  std::string mineral;
  std::int64_t number = 0;
  std::int64_t perhaps = 0;
};

// Other exploration lots for one mineral that are approved and not announced; `encouraged` of them
// lie in encouraged exploration areas.
struct LotsWaiting {
  std::string mineral;
  std::int64_t number = 0;
  std::int64_t encouraged = 0;
};

// Other lots for one mineral of the lot's kind that are announced, in session or sold and not on
// record as rights yet: they are let out on the day of their announcement.
struct LotsOut {
  std::string mineral;
  std::int64_t in_period = 0;
  std::int64_t in_year = 0;
};

// The register put together, without the rights that this lot was sold as. Only what counts for the
// lot's kind of right has to be there, and of zones those that were asked for.
struct Gathered {
  std::vector<MinesAlike> mines;
  std::vector<ReleasesAlike> releases;
  std::vector<MinesInZones> in_zones;
  std::vector<LotsWaiting> waiting;
  std::vector<LotsOut> out;
};

// The zones whose rights have to be counted for a lot that lies in one of them.
struct ZonesAsked {
  std::string quota;
  std::vector<std::string> names;     // that a right on record may give as its zone
  std::vector<std::string> outlines;  // ids of zones of the edition, all of the restricted ones
};
[[nodiscard]] std::vector<ZonesAsked> zones_asked(const LotFacts& lot, const plan::Edition& edition,
                                                  const plan::Provisions* provisions);

// By name, ascending: of a mining lot mines, large_medium_mines and, for the quotas of its main
// mineral, small_mines:<mineral>, output:<mineral>, released_rights:<mineral>, live_rights:<quota>;
// of every lot released_rights or released_exploration_rights of the year, all and of its mineral;
// of an exploration lot those of the period, and priority_lots_waiting. Lots that are out count
// among those of a year and of exploration; in quotas they stand as reservations.
using Counts = std::vector<std::pair<std::string, std::int64_t>>;
[[nodiscard]] Counts counts_of(const LotFacts& lot, const plan::Edition& edition,
                               const plan::Provisions* provisions, const Gathered& gathered,
                               base::Instant at);

}  // namespace adit::domain::conformity
