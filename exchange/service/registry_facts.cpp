// Rows of the register into the values that the rules judge.
#include "service/registry_facts.hpp"

#include <algorithm>
#include <vector>

#include "domain/registry/record.hpp"
#include "service/programme.hpp"
#include "service/quota_facts.hpp"
#include "service/registered_right.hpp"
#include "store/conformity.hpp"
#include "store/registry.hpp"
#include "wire/conformity/facts.hpp"
#include "wire/registry/record_json.hpp"

namespace adit::service {

namespace conformity = domain::conformity;
using conformity::Layer;
using conformity::RegistryFacts;
using domain::registry::Record;

namespace {

std::vector<std::string> touched(const conformity::LotFacts& lot, Layer layer) {
  std::vector<std::string> out;
  for (const auto& touch : conformity::touches_of(lot, layer).counted) out.push_back(touch.id);
  return out;
}

std::string text_of(const Record& record, std::string_view member) {
  return std::string(record.member(member));
}

// A right lies in the block that it names and in those that its outline shares.
void add_blocks_by_outline(store::Transaction& tx, const std::string& plan,
                           const std::vector<std::string>& blocks, RegistryFacts& facts) {
  for (const auto& shared : store::rights_in_blocks(tx, plan, blocks)) {
    if (conformity::negligible(shared.overlap_m2, shared.perimeter_m, shared.smaller_m2)) continue;
    const auto right =
        std::ranges::find(facts.rights, shared.right, &conformity::RegisteredRight::id);
    if (right == facts.rights.end() || conformity::lies_in(*right, shared.block)) continue;
    right->blocks.push_back(shared.block);
  }
}

// Those on the lot's own ground, and those in its blocks.
void add_rights(store::Transaction& tx, const domain::plan::Edition& edition,
                const conformity::LotFacts& lot, const std::vector<store::NearbyRecord>& near,
                RegistryFacts& facts) {
  bool outlines = false;
  for (const auto& row : near) {
    if (row.kind != "right") continue;
    facts.rights.push_back(registered_right(row.document, row.holder_document));
    outlines = outlines || row.area_m2 > 0;
  }
  const auto blocks = touched(lot, Layer::planned_block);
  if (outlines && !blocks.empty()) add_blocks_by_outline(tx, edition.id, blocks, facts);
}

// Of blocks, deposits and quotas that the lot would take, and of the lots that are in its blocks or
// were sold as rights there.
void add_reservations(store::Transaction& tx, const domain::plan::Edition& edition,
                      const conformity::LotFacts& lot, RegistryFacts& facts) {
  store::ReservationsAsked asked;
  asked.blocks = touched(lot, Layer::planned_block);
  if (!asked.blocks.empty()) {
    asked.lots = touched(lot, Layer::pending_lot);
    for (const auto& right : facts.rights) {
      if (!right.lot.empty()) asked.lots.push_back(right.lot);
    }
  }
  if (lot.right == conformity::Right::mining) asked.deposits = touched(lot, Layer::deposit);
  asked.quotas = quotas_of(edition, lot);
  if (asked.blocks.empty() && asked.deposits.empty() && asked.quotas.empty()) return;
  for (const auto& held : store::reservations_near(tx, asked)) {
    facts.reservations.push_back({held.kind, held.id, held.slot, held.lot});
  }
}

// Of deposits and earlier work those that the lot touches by more than the tolerance.
void add_ground(const conformity::LotFacts& lot, const std::vector<store::NearbyRecord>& near,
                RegistryFacts& facts) {
  const auto deposits = touched(lot, Layer::deposit);
  const auto prior_work = touched(lot, Layer::prior_work);
  for (const auto& row : near) {
    if (row.kind == "right") continue;
    const Record record = wire::registry::kept_record(row.document);
    if (row.kind == "deposit" && std::ranges::count(deposits, record.id) > 0) {
      facts.deposits.push_back({record.id, text_of(record, "mineral"),
                                domain::plan::deposit_size_of(record.member("size"))});
    } else if (row.kind == "prior_work" && std::ranges::count(prior_work, record.id) > 0) {
      facts.prior_work.push_back({record.id, text_of(record, "stage")});
    }
  }
}

// Mines by their own ids and by those of the replacement areas that belong to them.
void add_mines(store::Transaction& tx, const domain::plan::Edition& edition,
               const conformity::LotFacts& lot, RegistryFacts& facts) {
  std::vector<std::string> ids = touched(lot, Layer::replacement_area);
  for (std::size_t i = 0, areas = ids.size(); i < areas; ++i) {
    const auto* zone = domain::plan::find_zone(edition, "replacement_area", ids[i]);
    if (zone != nullptr && !zone->mine.empty()) ids.push_back(zone->mine);
  }
  for (const auto& [document, holder] : store::documents_of(tx, "mine", ids)) {
    const Record mine = wire::registry::kept_record(document);
    facts.mines.push_back({mine.id, text_of(mine, "holder"), group_of(holder)});
  }
}

// What the edition has, and what the register adds to it.
std::vector<std::string> layers_loaded(const domain::plan::Edition& edition,
                                       const std::vector<std::string>& of_register) {
  std::vector<std::string> out{"right", "pending_lot"};
  if (edition.blocks) out.emplace_back("planned_block");
  if (edition.farmland) out.emplace_back("farmland");
  for (auto& layer : domain::plan::layers_of_zones(edition)) out.push_back(std::move(layer));
  for (const auto& kind : of_register) out.push_back(kind == "land_use" ? "farmland" : kind);
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Whether a right was sold as a lot that came in beside others: the exception binds the newcomer.
bool let_in_beside(const std::string& lot, const RegistryFacts& registry) {
  return !lot.empty() &&
         std::ranges::any_of(registry.reservations, [&](const conformity::Reservation& held) {
           return held.lot == lot && held.slot > 0;
         });
}

std::optional<HeldGround> right_on_ground(const conformity::LotFacts& lot,
                                          const RegistryFacts& registry) {
  if (lot.event != conformity::LotEvent::establish) return std::nullopt;
  for (const auto& touch : conformity::touches_of(lot, Layer::right).counted) {
    const auto right =
        std::ranges::find(registry.rights, touch.id, &conformity::RegisteredRight::id);
    const bool own = right != registry.rights.end() &&
                     (right->lot == lot.id || let_in_beside(right->lot, registry));
    if (!own) return HeldGround{"right", touch.id, touch.overlap_m2};
  }
  return std::nullopt;
}

bool excepted(const conformity::Report& report) {
  return std::ranges::any_of(report.findings, [](const conformity::Finding& finding) {
    return (finding.rule == "B1" || finding.rule == "B2") &&
           finding.verdict == conformity::FindingVerdict::justified;
  });
}

}  // namespace

RegistryFacts registry_facts(store::Transaction& tx, const domain::plan::Edition& edition,
                             const LotInPlace& lot, base::Instant now) {
  RegistryFacts facts;
  facts.taken_at = now;
  facts.selection = true;
  facts.layers_loaded = layers_loaded(edition, lot.layers);
  add_rights(tx, edition, lot.facts, lot.records, facts);
  add_reservations(tx, edition, lot.facts, facts);
  add_rights_in_deposits(tx, edition, lot.facts, facts);
  add_rights_of_places(tx, facts);
  add_ground(lot.facts, lot.records, facts);
  add_mines(tx, edition, lot.facts, facts);
  add_carrying_out(tx, edition, lot.facts, now, facts);
  add_counts(tx, edition, lot.facts, now, facts);
  return wire::sealed(std::move(facts));
}

std::optional<HeldGround> ground_held(const conformity::LotFacts& lot,
                                      const RegistryFacts& registry,
                                      const conformity::Report& report) {
  if (excepted(report)) return std::nullopt;
  if (auto right = right_on_ground(lot, registry)) return right;
  for (const auto& touch : conformity::touches_of(lot, Layer::pending_lot).counted) {
    return HeldGround{"pending_lot", touch.id, touch.overlap_m2};
  }
  return std::nullopt;
}

}  // namespace adit::service
