// Rights by their blocks or polygons, lots by their reservations or polygons. Who came in by an
// exception is in nobody's way who was there before
// (exchange/decisions/0017-an-exception-binds-the-newcomer.md).
#include "domain/conformity/rules/occupants.hpp"

#include <algorithm>

namespace adit::domain::conformity {
namespace {

bool reserves(const Reservation& held, const std::string& block) {
  return layer_of(held.kind) == Layer::planned_block && held.id == block;
}

std::optional<std::int64_t> slot_of(const Case& given, const std::string& lot,
                                    const std::string& block) {
  if (lot.empty()) return std::nullopt;
  for (const Reservation& held : given.registry.reservations)
    if (held.lot == lot && reserves(held, block)) return held.slot;
  return std::nullopt;
}

bool of_applicant(const Case& given, const RegisteredRight& right) {
  const bool sale = given.lot.event == LotEvent::establish;
  const std::string group = sale ? "" : applicant_group(given.lot, given.registry);
  return !group.empty() && control_group(right, given.registry) == group;
}

// An extension stands where the right stands that is extended: one that no further slot let in was
// there from the first.
std::optional<std::int64_t> own_slot(const Case& given, const std::string& block) {
  if (const auto reserved = slot_of(given, given.lot.id, block)) return reserved;
  std::optional<std::int64_t> slot;
  for (const RegisteredRight& right : given.registry.rights) {
    const bool own = right.right == Right::exploration && lies_in(right, block) &&
                     !right_ended(right.state) && of_applicant(given, right);
    if (!own) continue;
    const std::int64_t held = slot_of(given, right.lot, block).value_or(0);
    slot = std::min(slot.value_or(held), held);
  }
  return slot;
}

// A further slot rests on an exception, which its lot had to show; the one before owes none for it.
bool came_later(const Case& given, const std::string& lot, const std::string& block) {
  const auto other = slot_of(given, lot, block);
  if (!other || lot == given.lot.id) return false;
  const auto own = own_slot(given, block);
  return own && *other > *own;
}

std::int64_t outside_blocks_m2(const LotFacts& lot) {
  std::int64_t outside_m2 = lot.area_m2;
  for (const Touch& block : touches_of(lot, Layer::planned_block).counted) {
    outside_m2 -= block.overlap_m2;
  }
  return std::max<std::int64_t>(0, outside_m2);
}

// What of the lot lies outside the blocks may hold an overlap without touching any of them.
bool overlaps_in_blocks(const Case& given, Layer layer, const std::string& id) {
  return std::ranges::any_of(given.lot.touches, [&](const Touch& touch) {
    if (touch.id != id || layer_of(touch.layer) != layer) return false;
    const std::int64_t inside_m2 = touch.overlap_m2 - outside_blocks_m2(given.lot);
    const std::int64_t smaller = std::min(given.lot.area_m2, touch.feature_m2);
    return !negligible(inside_m2, touch.perimeter_m, smaller);
  });
}

bool stands_in(const Case& given, const RegisteredRight& right, const std::string& block) {
  if (!right.blocks.empty()) return lies_in(right, block);
  return overlaps_in_blocks(given, Layer::right, right.id);
}

bool reserved_by_another(const Case& given, const Reservation& held, const std::string& block) {
  return reserves(held, block) && held.lot != given.lot.id && !came_later(given, held.lot, block);
}

// Lots without a reservation whose polygons meet this one in its blocks.
std::vector<std::string> lots_by_polygon(const Case& given) {
  std::vector<std::string> lots;
  for (const Touch& touch : touches_of(given.lot, Layer::pending_lot).counted) {
    const bool reserved =
        std::ranges::any_of(given.registry.reservations, [&](const Reservation& held) {
          return held.lot == touch.id && layer_of(held.kind) == Layer::planned_block;
        });
    if (touch.id == given.lot.id || reserved) continue;
    if (overlaps_in_blocks(given, Layer::pending_lot, touch.id)) lots.push_back(touch.id);
  }
  return lots;
}

void add_rights(const Case& given, const std::string& block, Occupants& found) {
  const bool nameless =
      given.lot.event != LotEvent::establish && applicant_group(given.lot, given.registry).empty();
  for (const RegisteredRight& right : given.registry.rights) {
    if (!holds(given, right, block) || of_applicant(given, right)) continue;
    if (nameless) {
      found.missing = {"lot:applicant"};
      continue;
    }
    found.rights.push_back({{"block", block},
                            {"control_group", control_group(right, given.registry)},
                            {"entity", right.entity},
                            {"right", right.id},
                            {"state", right.state}});
    found.occupied.insert(block);
  }
}

void add_lots(const Case& given, const std::string& block, Occupants& found) {
  for (const Reservation& held : given.registry.reservations) {
    const bool later = reserves(held, block) && came_later(given, held.lot, block);
    if (!later && !reserved_by_another(given, held, block)) continue;
    (later ? found.later : found.lots)
        .push_back({{"block", block}, {"lot", held.lot}, {"slot", held.slot}});
    if (!later) found.occupied.insert(block);
  }
  for (const std::string& lot : lots_by_polygon(given)) {
    found.lots.push_back({{"block", block}, {"lot", lot}});
    found.occupied.insert(block);
  }
}

}  // namespace

Occupants occupants_of(const Case& given) {
  Occupants found;
  for (const Touch& touch : touches_of(given.lot, Layer::planned_block).counted) {
    found.blocks.insert(touch.id);
  }
  for (const std::string& block : found.blocks) {
    add_rights(given, block, found);
    add_lots(given, block, found);
  }
  for (const Touch& touch : touches_of(given.lot, Layer::right).counted) {
    const auto& rights = given.registry.rights;
    const bool known = std::ranges::find(rights, touch.id, &RegisteredRight::id) != rights.end();
    if (known || !overlaps_in_blocks(given, Layer::right, touch.id)) continue;
    found.missing.push_back("right:" + touch.id);
  }
  return found;
}

bool holds(const Case& given, const RegisteredRight& right, const std::string& block) {
  const bool own_sale = !right.lot.empty() && right.lot == given.lot.id;
  return right.right == Right::exploration && !right_ended(right.state) && !own_sale &&
         stands_in(given, right, block) && !came_later(given, right.lot, block);
}

std::int64_t slot_for(const Case& given, const std::string& block) {
  if (const auto own = slot_of(given, given.lot.id, block)) return *own;
  std::int64_t next = lots_by_polygon(given).empty() ? 0 : 1;
  for (const RegisteredRight& right : given.registry.rights) {
    if (holds(given, right, block)) next = std::max<std::int64_t>(next, 1);
  }
  for (const Reservation& held : given.registry.reservations) {
    if (reserved_by_another(given, held, block)) next = std::max(next, held.slot + 1);
  }
  return next;
}

bool held_by_applicant(const Case& given, const std::string& block) {
  return std::ranges::any_of(given.registry.rights, [&](const RegisteredRight& right) {
    return holds(given, right, block) && of_applicant(given, right);
  });
}

}  // namespace adit::domain::conformity
