// A lot's row as a reply, in the same words for every use case, and who may see it at all.
#pragma once

#include <optional>
#include <string>

#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "store/lots.hpp"
#include "wire/replies/lot.hpp"

namespace adit::service {

// The proposer's label is shown to administrators and inspectors only.
[[nodiscard]] wire::replies::Lot reply_of(const store::LotView& view,
                                          const std::optional<Actor>& actor);

// The lot as it stands in this transaction; it must exist.
[[nodiscard]] wire::replies::Lot reply_for(store::Transaction& tx, const std::string& lot,
                                           const std::optional<Actor>& actor);

// The lot, where the reader may know of it: one that is announced is public, others are for
// administrators and inspectors. Refuses with lot.not_found {lot}.
[[nodiscard]] base::Outcome<store::LotView> visible_lot(store::Transaction& tx,
                                                        const std::optional<Actor>& actor,
                                                        const std::string& lot);

}  // namespace adit::service
