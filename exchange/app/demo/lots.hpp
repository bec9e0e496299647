// The lots that the demo puts up: exploration lots in the sandbox edition's blocks that robots bid
// for, and a few that stand in earlier states, one of which the gate refuses.
#pragma once

#include <cstdint>
#include <string>

#include "domain/plan/edition.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::app {

// The largest part of a block's extent at which a lot lies inside every block of the edition.
inline constexpr std::int64_t largest_lot_percent = 45;

// A lot inside the block, of the block's mineral; `size_percent` of the block's extent, at most
// `largest_lot_percent`.
[[nodiscard]] wire::requests::LotDraft exploration_lot(const domain::plan::Edition& edition,
                                                       const domain::plan::PlannedBlock& block,
                                                       std::int64_t size_percent);

// The same place as a mining lot for placer gold, which the plan forbids to mine.
[[nodiscard]] wire::requests::LotDraft placer_gold_lot(const domain::plan::Edition& edition,
                                                       const domain::plan::PlannedBlock& block);

}  // namespace adit::app
