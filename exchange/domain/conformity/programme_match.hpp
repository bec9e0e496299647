// How a lot stands in the programme of its year (L1238): which of the programme's items it is, if
// any. An item lets out one right, so that it serves one lot and no second one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/conformity/facts.hpp"
#include "domain/plan/mineral.hpp"

namespace adit::domain::conformity {

// The part of a lot that an outline leaves out, and the length of its boundary.
struct LeftOut {
  std::int64_t area_m2 = 0;
  std::int64_t perimeter_m = 0;
};

// Whether an outline that leaves this out covers the lot, beyond drawing noise.
[[nodiscard]] bool covers(const LeftOut& left_out, const LotFacts& lot);

// A right that the programme lets out.
struct ProgrammeItem {
  std::string id;
  Right right = Right::exploration;
  std::string mineral;              // id, name or alias
  std::string block;                // a planned block, or empty
  std::optional<LeftOut> left_out;  // by its outline; nothing where none is drawn
  int order = 0;                    // of release, from 1; 0 where the programme says none
  std::string taken_by;             // the lot that it serves already, or empty
};

// Whether the item means such a lot: the same right, the same main mineral, and each place that it
// names: the one planned block that the lot touches, the ground that covers the lot. An item that
// names no place means none.
[[nodiscard]] bool means(const ProgrammeItem& item, const LotFacts& lot,
                         const plan::MineralTable& minerals);

// The item that the lot has taken, else the first that means it and that nobody has taken, by order
// (those without one last) and id; null where there is none. The items own it.
[[nodiscard]] const ProgrammeItem* item_for(const LotFacts& lot,
                                            const std::vector<ProgrammeItem>& items,
                                            const plan::MineralTable& minerals);

// How many items of the lot's kind of right the programme puts before this one and nobody has taken
// yet. Without an item every one that has an order goes before.
[[nodiscard]] std::int64_t earlier_items(const LotFacts& lot,
                                         const std::vector<ProgrammeItem>& items,
                                         const ProgrammeItem* item);

}  // namespace adit::domain::conformity
