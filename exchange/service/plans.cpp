// Loading is by digest: an edition on record is left alone.
#include "service/plans.hpp"

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "service/facts.hpp"
#include "store/plans.hpp"

namespace adit::service {

using base::Outcome;
using base::refuse;
using domain::plan::Edition;

namespace {

// The first ring is the outer one, the others are its holes.
std::string wkt_of_rings(const std::vector<domain::plan::Ring>& rings) {
  std::vector<wire::requests::Ring> out;
  out.reserve(rings.size());
  for (const auto& ring : rings) out.push_back({!out.empty(), ring});
  return wkt_of(out);
}

std::vector<store::FeatureRow> features_of(const Edition& edition) {
  std::vector<store::FeatureRow> out;
  if (edition.blocks) {
    for (const auto& block : *edition.blocks) {
      out.push_back({"planned_block", block.id, block.name.zh, block.name.en, block.mineral,
                     block.synthetic, wkt_of_rings(block.rings)});
    }
  }
  if (edition.farmland) {
    for (const auto& area : *edition.farmland) {
      out.push_back({"farmland", area.id, area.name.zh, area.name.en, std::nullopt, area.synthetic,
                     wkt_of_rings(area.rings)});
    }
  }
  for (const auto& zone : edition.zones) {
    const auto mineral =
        zone.minerals.empty() ? std::nullopt : std::optional(zone.minerals.front());
    out.push_back({zone.layer, zone.id, zone.name.zh, zone.name.en, mineral, zone.synthetic,
                   wkt_of_rings(zone.rings)});
  }
  return out;
}

Outcome<void> bring_blocks(store::Transaction& tx, const Edition& edition) {
  std::map<std::string, std::string> on_record;  // block → plan
  for (const auto& row : store::all_blocks(tx)) on_record.emplace(row.id, row.plan);
  for (const auto& block : edition.blocks.value_or(std::vector<domain::plan::PlannedBlock>{})) {
    const auto known = on_record.find(block.id);
    if (known == on_record.end()) {
      store::insert_block(tx, {block.id, edition.id});
    } else if (known->second != edition.id) {
      return refuse("plan.block_elsewhere", {{"block", block.id}, {"plan", known->second}});
    }
  }
  for (const auto& [block, plan] : on_record) {
    if (plan != edition.id || domain::plan::find_block(edition, block) != nullptr) continue;
    if (!store::delete_block(tx, block)) {
      return refuse("plan.block_in_use", {{"plan", plan}, {"block", block}});
    }
  }
  return {};
}

Outcome<void> load_edition(store::Transaction& tx, const Edition& edition,
                           const std::string& digest, base::Instant now) {
  store::upsert_edition(tx,
                        {edition.id, digest, edition.title.zh, edition.title.en,
                         edition.effective_from, edition.effective_to, edition.synthetic},
                        now);
  store::replace_features(tx, edition.id, features_of(edition));
  return bring_blocks(tx, edition);
}

}  // namespace

Outcome<std::vector<std::string>> load_plans(store::Transaction& tx, const Setting& setting,
                                             base::Instant now) {
  store::lock_plans(tx);
  std::vector<std::string> loaded;
  for (const auto& edition : setting.editions) {
    const auto digest = base::to_hex(edition.digest);
    if (store::edition_digest(tx, edition.id) == digest) continue;
    const auto done = load_edition(tx, edition, digest, now);
    if (!done) return tl::unexpected(done.error());
    loaded.push_back(edition.id);
  }
  return loaded;
}

}  // namespace adit::service
