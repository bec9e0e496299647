// The tallies of the store into names that rules know.
#include "service/quota_facts.hpp"

#include <algorithm>

#include "domain/conformity/counts.hpp"
#include "service/registered_right.hpp"
#include "store/register_counts.hpp"
#include "store/registry.hpp"
#include "wire/plan/provisions.hpp"

namespace adit::service {

namespace conformity = domain::conformity;
using conformity::Layer;
using conformity::RegistryFacts;

namespace {

// The one on record already, or the newcomer.
conformity::RegisteredRight& among_rights(RegistryFacts& registry,
                                          conformity::RegisteredRight right) {
  auto& rights = registry.rights;
  const auto known = std::ranges::find(rights, right.id, &conformity::RegisteredRight::id);
  return known != rights.end() ? *known : rights.emplace_back(std::move(right));
}

store::CountsAsked asked_for(const domain::plan::Edition& edition, const conformity::LotFacts& lot,
                             base::Instant now) {
  const int year = base::civil(base::shanghai_date(now)).year;
  const bool mining = lot.right == conformity::Right::mining;
  return {lot.id,
          edition.id,
          mining ? "mining" : "exploration",
          edition.effective_from,
          edition.effective_to,
          base::date_of({year, 1, 1}),
          base::date_of({year, 12, 31})};
}

}  // namespace

std::vector<std::string> quotas_of(const domain::plan::Edition& edition,
                                   const conformity::LotFacts& lot) {
  std::vector<std::string> ids;
  const auto* provisions = wire::provisions_of(edition);
  const auto* mineral = edition.minerals.find(lot.mineral);
  const bool mining = lot.right == conformity::Right::mining;
  if (!mining || provisions == nullptr || mineral == nullptr) return ids;
  for (const auto& quota : provisions->quotas) {
    if (std::ranges::count(quota.minerals, mineral->id) > 0) ids.push_back(quota.entry.id);
  }
  return ids;
}

void add_counts(store::Transaction& tx, const domain::plan::Edition& edition,
                const conformity::LotFacts& lot, base::Instant now, RegistryFacts& registry) {
  const auto* provisions = wire::provisions_of(edition);
  const auto asked = asked_for(edition, lot, now);
  auto gathered = store::gather_counts(tx, asked);
  for (const auto& zones : conformity::zones_asked(lot, edition, provisions)) {
    const auto mines = store::mines_in_zones(tx, asked, zones);
    gathered.in_zones.insert(gathered.in_zones.end(), mines.begin(), mines.end());
  }
  const auto counts = conformity::counts_of(lot, edition, provisions, gathered, now);
  registry.counts.insert(registry.counts.end(), counts.begin(), counts.end());
  std::ranges::sort(registry.counts);
}

void add_rights_in_deposits(store::Transaction& tx, const domain::plan::Edition& edition,
                            const conformity::LotFacts& lot, RegistryFacts& registry) {
  std::vector<std::string> deposits;
  const auto touched = conformity::touches_of(lot, Layer::deposit);
  for (const auto& touch : touched.counted) deposits.push_back(touch.id);
  if (lot.right != conformity::Right::mining || deposits.empty()) return;
  for (const auto& near : store::rights_in_deposits(tx, edition.id, deposits)) {
    const bool noise =
        !near.named && conformity::negligible(near.overlap_m2, near.perimeter_m, near.smaller_m2);
    if (noise) continue;
    auto& right = among_rights(registry, registered_right(near.document, near.holder_document));
    if (std::ranges::count(deposits, right.deposit) == 0) right.deposit = near.deposit;
  }
}

void add_rights_of_places(store::Transaction& tx, RegistryFacts& registry) {
  std::vector<std::string> lots;
  for (const auto& held : registry.reservations) {
    if (held.kind == "quota") lots.push_back(held.lot);
  }
  if (lots.empty()) return;
  for (const auto& [document, holder] : store::rights_sold_as(tx, lots)) {
    static_cast<void>(among_rights(registry, registered_right(document, holder)));
  }
}

}  // namespace adit::service
