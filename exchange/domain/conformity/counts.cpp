// One pass over what is alike for each name; the sizes of mines are those that the rules see.
#include "domain/conformity/counts.hpp"

#include <algorithm>
#include <optional>

#include "domain/conformity/rules/capacity.hpp"
#include "domain/conformity/rules/sizes.hpp"
#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/tally.hpp"
#include "domain/conformity/rules/zones.hpp"
#include "domain/plan/written_quantities.hpp"

namespace adit::domain::conformity {
namespace {

using Counted = std::optional<std::int64_t>;  // nothing where somebody may count or not

// Such a right with each capacity that is on record of it: ore and metal may both be; at least one.
std::vector<RegisteredRight> rights_like(const MinesAlike& mines) {
  RegisteredRight right;
  right.right = Right::mining;
  right.mineral = mines.mineral;
  std::vector<RegisteredRight> alike;
  for (const plan::Quantity& capacity : plan::written_quantities(mines.capacity)) {
    right.capacity = capacity;
    alike.push_back(right);
  }
  if (alike.empty()) alike.push_back(std::move(right));
  return alike;
}

// The size by the capacity that the classification speaks of; unknown where none is such.
std::optional<DepositSize> size_of_mines(const Case& given, const MinesAlike& mines) {
  for (const RegisteredRight& right : rights_like(mines)) {
    const SizeRange size = size_of_right(given, right);
    if (size.only(DepositSize::small)) return DepositSize::small;
    if (size.medium_or_large()) return size.possible.front();
  }
  return std::nullopt;
}

// What one of them brings up in a year, in the whole unit of the measure.
Counted output_of_one(const Case& given, const MinesAlike& mines, plan::Measure wanted) {
  for (const RegisteredRight& right : rights_like(mines)) {
    if (const auto found = right_capacity(given, right, wanted).quantity) return found->amount;
  }
  return std::nullopt;
}

// Whether a right is one of the mineral; nothing where the edition does not know its own.
std::optional<bool> is_of(const Case& given, const std::string& named, const std::string& mineral) {
  if (given.edition.minerals.find(named) == nullptr) return std::nullopt;
  return means(given, named, mineral);
}

std::int64_t all_mines(const Gathered& gathered) {
  std::int64_t number = 0;
  for (const MinesAlike& mines : gathered.mines) number += mines.number;
  return number;
}

Counted larger_mines(const Case& given, const Gathered& gathered) {
  std::int64_t number = 0;
  for (const MinesAlike& mines : gathered.mines) {
    const auto size = size_of_mines(given, mines);
    if (!size) return std::nullopt;
    if (*size != DepositSize::small) number += mines.number;
  }
  return number;
}

Counted small_mines(const Case& given, const Gathered& gathered, const std::string& mineral) {
  std::int64_t number = 0;
  for (const MinesAlike& mines : gathered.mines) {
    const auto counts = is_of(given, mines.mineral, mineral);
    if (counts == false) continue;
    const auto size = size_of_mines(given, mines);
    if (!counts || !size) return std::nullopt;
    if (*size == DepositSize::small) number += mines.number;
  }
  return number;
}

Counted output(const Case& given, const Gathered& gathered, const plan::Quota& quota) {
  std::int64_t amount = 0;
  for (const MinesAlike& mines : gathered.mines) {
    const auto counts = is_of(given, mines.mineral, quota.minerals.front());
    if (counts == false) continue;
    const Counted one = output_of_one(given, mines, quota.limit.measure);
    std::int64_t all = 0;
    if (!counts || !one || __builtin_mul_overflow(*one, mines.number, &all) ||
        __builtin_add_overflow(amount, all, &amount)) {
      return std::nullopt;
    }
  }
  return amount;
}

Counted in_zones(const Case& given, const Gathered& gathered, const plan::Quota& quota) {
  const auto asked = zones_asked(given.lot, given.edition, given.provisions);
  if (std::ranges::find(asked, quota.entry.id, &ZonesAsked::quota) == asked.end()) {
    return std::nullopt;
  }
  std::int64_t number = 0;
  for (const MinesInZones& mines : gathered.in_zones) {
    if (mines.quota != quota.entry.id) continue;
    const auto counts = is_of(given, mines.mineral, quota.minerals.front());
    if (counts == false) continue;
    if (mines.perhaps > 0 || (!counts && mines.number > 0)) return std::nullopt;
    number += mines.number;
  }
  return number;
}

// Of all minerals where none is named.
Counted released(const Case& given, const Gathered& gathered, const std::string& mineral,
                 std::int64_t ReleasesAlike::*known, std::int64_t ReleasesAlike::*perhaps) {
  std::int64_t number = 0;
  for (const ReleasesAlike& rights : gathered.releases) {
    const auto counts = mineral.empty() ? true : is_of(given, rights.mineral, mineral);
    if (counts == false) continue;
    if (rights.*perhaps > 0 || (!counts && rights.*known > 0)) return std::nullopt;
    number += rights.*known;
  }
  return number;
}

// Lots in encouraged areas or for encouraged minerals go first (B6).
Counted priority_waiting(const Case& given, const Gathered& gathered) {
  std::vector<std::string> encouraged;
  if (given.provisions != nullptr) {
    for (const plan::Control* row : plan::rows_of(given.provisions->controls, "B6")) {
      encouraged.insert(encouraged.end(), row->minerals.begin(), row->minerals.end());
    }
  }
  const auto layers = plan::layers_of_zones(given.edition);
  const bool drawn = among(layers, name_of(Layer::encouraged_exploration_area));
  std::int64_t number = 0;
  for (const LotsWaiting& lots : gathered.waiting) {
    const plan::Mineral* mineral = given.edition.minerals.find(lots.mineral);
    const bool first = mineral != nullptr && among(encouraged, mineral->id);
    const bool all_known = drawn && mineral != nullptr && !encouraged.empty();
    if (!first && !all_known && lots.number > lots.encouraged) return std::nullopt;
    number += first ? lots.number : lots.encouraged;
  }
  return number;
}

void add(Counts& counts, std::string name, Counted number) {
  if (number) counts.emplace_back(std::move(name), *number);
}

void add_quota(const Case& given, const Gathered& gathered, const plan::Quota& quota,
               Counts& counts) {
  const std::string& mineral = quota.minerals.front();
  switch (quota.counted) {
    case plan::Counted::released_rights:
      return add(counts, "released_rights:" + mineral,
                 released(given, gathered, mineral, &ReleasesAlike::in_period,
                          &ReleasesAlike::perhaps_in_period));
    case plan::Counted::small_mines:
      return add(counts, "small_mines:" + mineral, small_mines(given, gathered, mineral));
    case plan::Counted::output:
      return add(counts, "output:" + mineral, output(given, gathered, quota));
    case plan::Counted::live_rights:
      return add(counts, "live_rights:" + quota.entry.id, in_zones(given, gathered, quota));
    case plan::Counted::planned_blocks:
    case plan::Counted::zones:
      return;
  }
}

void add_mines(const Case& given, const Gathered& gathered, Counts& counts) {
  add(counts, "mines", all_mines(gathered));
  if (given.provisions == nullptr) return;
  add(counts, "large_medium_mines", larger_mines(given, gathered));
  const plan::Mineral* mineral = minerals_of(given).main;
  if (mineral == nullptr) return;
  for (const plan::Quota& quota : given.provisions->quotas) {
    if (among(quota.minerals, mineral->id)) add_quota(given, gathered, quota, counts);
  }
}

// With the lots that are out.
Counted let_out(const Case& given, const Gathered& gathered, const std::string& mineral,
                Counted rights, std::int64_t LotsOut::*known) {
  if (!rights) return std::nullopt;
  std::int64_t number = *rights;
  for (const LotsOut& lots : gathered.out) {
    const auto counts = mineral.empty() ? true : is_of(given, lots.mineral, mineral);
    if (!counts && lots.*known > 0) return std::nullopt;
    if (counts == true) number += lots.*known;
  }
  return number;
}

void add_releases(const Case& given, const Gathered& gathered, Counts& counts) {
  const bool mining = given.lot.right == Right::mining;
  const std::string all = mining ? "released_rights" : "released_exploration_rights";
  const std::string year = ":" + std::to_string(year_of(given.at));
  const auto in_year = [&](const std::string& mineral) {
    const auto rights = released(given, gathered, mineral, &ReleasesAlike::in_year,
                                 &ReleasesAlike::perhaps_in_year);
    return let_out(given, gathered, mineral, rights, &LotsOut::in_year);
  };
  add(counts, all + year, in_year(""));
  const plan::Mineral* mineral = minerals_of(given).main;
  if (mineral != nullptr) add(counts, all + ":" + mineral->id + year, in_year(mineral->id));
  if (mining) return;
  add(counts, "priority_lots_waiting", priority_waiting(given, gathered));
  const auto in_period =
      released(given, gathered, "", &ReleasesAlike::in_period, &ReleasesAlike::perhaps_in_period);
  add(counts, all + ":period", let_out(given, gathered, "", in_period, &LotsOut::in_period));
}

// A case in which only edition and provisions are looked at.
const RegistryFacts& no_register() {
  static const RegistryFacts none;
  return none;
}

}  // namespace

std::vector<ZonesAsked> zones_asked(const LotFacts& lot, const plan::Edition& edition,
                                    const plan::Provisions* provisions) {
  std::vector<ZonesAsked> asked;
  const bool inside = !touches_of(lot, Layer::restricted_zone).counted.empty();
  if (lot.right != Right::mining || provisions == nullptr || !inside) return asked;
  const Case given{lot, no_register(), edition, provisions, {}, Stage::lot, {}};
  const plan::Mineral* mineral = minerals_of(given).main;
  for (const plan::Quota& quota : provisions->quotas) {
    const bool counts = quota.counted == plan::Counted::live_rights && mineral != nullptr &&
                        among(quota.minerals, mineral->id);
    if (!counts) continue;
    ZonesAsked& zones = asked.emplace_back(ZonesAsked{quota.entry.id, quota.areas, {}});
    for (const std::string& id : quota.areas) {
      const plan::Area* area = plan::find_area(*provisions, id);
      if (area != nullptr) zones.names.push_back(area->name.zh);
    }
    for (const plan::Zone& zone : edition.zones) {
      const bool one = zone.layer == name_of(Layer::restricted_zone) &&
                       zone_is_one_of(given, Layer::restricted_zone, zone.id, quota.areas);
      if (one) zones.outlines.push_back(zone.id);
    }
    zones.names.insert(zones.names.end(), zones.outlines.begin(), zones.outlines.end());
  }
  return asked;
}

Counts counts_of(const LotFacts& lot, const plan::Edition& edition,
                 const plan::Provisions* provisions, const Gathered& gathered, base::Instant at) {
  const Case given{lot, no_register(), edition, provisions, at, Stage::lot, {}};
  Counts counts;
  if (lot.right == Right::mining) add_mines(given, gathered, counts);
  add_releases(given, gathered, counts);
  std::ranges::sort(counts);
  return counts;
}

}  // namespace adit::domain::conformity
