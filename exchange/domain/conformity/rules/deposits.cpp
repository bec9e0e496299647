// Deposits by the ids that touches, rights and reservations share.
#include "domain/conformity/rules/deposits.hpp"

#include <algorithm>

#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/tally.hpp"

namespace adit::domain::conformity {

std::vector<std::string> deposits_of(const Case& given) {
  std::vector<std::string> ids;
  for (const Touch& touch : touches_of(given.lot, Layer::deposit).counted) ids.push_back(touch.id);
  return ids;
}

bool covers(const LotFacts& lot, const Touch& deposit) {
  const std::int64_t left_m2 = deposit.feature_m2 - deposit.overlap_m2;
  return negligible(left_m2, deposit.perimeter_m, std::min(lot.area_m2, deposit.feature_m2));
}

std::vector<Fields> mined_by(const Case& given, const std::vector<std::string>& deposits,
                             bool others_only) {
  const bool sale = given.lot.event == LotEvent::establish;
  const std::string group = sale ? "" : applicant_group(given.lot, given.registry);
  std::vector<Fields> found;
  for (const RegisteredRight& right : given.registry.rights) {
    const bool mine = right.right == Right::mining && !right_ended(right.state);
    if (!mine || own_right(given, right) || !among(deposits, right.deposit)) continue;
    const std::string held_by = control_group(right, given.registry);
    if (others_only && !group.empty() && held_by == group) continue;
    found.push_back({{"control_group", held_by},
                     {"deposit", right.deposit},
                     {"entity", right.entity},
                     {"right", right.id}});
  }
  return found;
}

std::vector<Fields> reserved_by(const Case& given, const std::vector<std::string>& deposits) {
  std::vector<Fields> found;
  for (const Reservation& held : given.registry.reservations) {
    const bool other = held.lot != given.lot.id && layer_of(held.kind) == Layer::deposit;
    if (!other || !among(deposits, held.id)) continue;
    found.push_back({{"deposit", held.id}, {"lot", held.lot}});
  }
  return found;
}

Reserves reserves_of(const Case& given) {
  Reserves found;
  found.deposits = deposits_of(given);
  for (const std::string& id : found.deposits) {
    const auto size = size_of_deposit(given, id);
    // The enumeration begins with the largest.
    if (size) found.size = std::min(found.size.value_or(*size), *size);
    if (!size) found.missing.push_back("deposit:" + id + ":size");
  }
  if (found.size || !found.missing.empty()) return found;
  const std::string* stated = text_of(given.lot, "reserve_class");
  if (stated != nullptr) found.size = plan::deposit_size_of(*stated);
  if (!found.size) found.missing.emplace_back("lot:terms.reserve_class");
  return found;
}

int classes_below(DepositSize mine, DepositSize deposit) {
  return static_cast<int>(mine) - static_cast<int>(deposit);
}

}  // namespace adit::domain::conformity
