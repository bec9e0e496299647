// The lots that the demo puts up: those with the outlines of published notices, and blocks of the
// sandbox edition drawn smaller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/outcome.hpp"
#include "domain/plan/edition.hpp"
#include "wire/demo/lots.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::app {

inline constexpr std::string_view demo_edition = "jilin-sandbox";
inline constexpr std::size_t blocks_for_visitors = 5;  // the first of the edition

// The largest part of a block's extent at which a lot lies inside every block of the edition.
inline constexpr std::int64_t largest_lot_percent = 45;

// A lot inside the block, of the block's mineral; `size_percent` of the block's extent, at most
// `largest_lot_percent`.
[[nodiscard]] wire::requests::LotDraft exploration_lot(const domain::plan::Edition& edition,
                                                       const domain::plan::PlannedBlock& block,
                                                       std::int64_t size_percent);

// The lots of the edition's folder in the plans directory (lots.json). Refuses with
// file.unreadable and as wire::demo::read_lots.
[[nodiscard]] base::Outcome<std::vector<wire::demo::Lot>> load_demo_lots(
    const std::string& plans_directory);

// The draft, with a reserve some steps above the start price: what robots mostly go beyond.
[[nodiscard]] wire::requests::LotDraft draft_of(const wire::demo::Lot& lot);

// A lot that can be auctioned again and again, each time as a new lot. Its title is its own.
struct Offer {
  wire::requests::LotDraft draft;
  std::optional<std::string> block;  // that must be free, if any must
};

// Every lot that satisfies all rules, and the blocks behind those for visitors in which no lot of
// the list lies; first those that need no free block, last those in the blocks at the end of the
// edition, so that in the first half hour visitors find these free too.
[[nodiscard]] std::vector<Offer> offers_of(const domain::plan::Edition& edition,
                                           const std::vector<wire::demo::Lot>& lots);

}  // namespace adit::app
