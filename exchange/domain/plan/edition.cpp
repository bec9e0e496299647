// Lookups in an edition, and the checks that no schema can make.
#include "domain/plan/edition.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "domain/plan/contrary_zones.hpp"

namespace adit::domain::plan {
namespace {

using base::Outcome;
using base::refuse;

constexpr std::string_view label = "示例";

Outcome<void> check_rings(const std::string& id, const std::vector<Ring>& rings) {
  for (const Ring& ring : rings) {
    if (!inside_box(ring)) return refuse("plan.ring", {{"id", id}, {"reason", "outside_box"}});
    if (!simple(ring)) return refuse("plan.ring", {{"id", id}, {"reason", "not_simple"}});
  }
  return {};
}

// A synthetic object says so to everyone who sees its name, and a real edition has none.
template <class Feature>
Outcome<void> check_features(const Edition& edition, const std::vector<Feature>& features) {
  std::set<std::string_view> ids;
  for (const Feature& feature : features) {
    if (!ids.insert(feature.id).second) return refuse("plan.id_twice", {{"id", feature.id}});
    const bool labelled = feature.name.zh.find(label) != std::string::npos;
    if (feature.synthetic != labelled || (feature.synthetic && !edition.synthetic)) {
      return refuse("plan.not_labelled", {{"id", feature.id}});
    }
    if (auto ok = check_rings(feature.id, feature.rings); !ok) return ok;
  }
  return {};
}

Outcome<void> check_blocks(const Edition& edition) {
  const auto& blocks = *edition.blocks;
  if (auto ok = check_features(edition, blocks); !ok) return ok;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const PlannedBlock& block = blocks[i];
    if (edition.minerals.find(block.mineral) == nullptr) {
      return refuse("plan.mineral_unknown", {{"block", block.id}, {"mineral", block.mineral}});
    }
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      if (!meet(block.rings.front(), blocks[j].rings.front())) continue;
      return refuse("plan.blocks_overlap", {{"first", block.id}, {"second", blocks[j].id}});
    }
  }
  return {};
}

Outcome<void> check_minerals(const Edition& edition, const std::string& user,
                             const std::vector<std::string>& minerals) {
  for (const std::string& mineral : minerals) {
    if (edition.minerals.find(mineral) != nullptr) continue;
    return refuse("plan.mineral_unknown", {{"block", user}, {"mineral", mineral}});
  }
  return {};
}

// A rule that asks a zone for its mine or its stage must get an answer.
Outcome<void> check_zones(const Edition& edition) {
  if (auto ok = check_features(edition, edition.zones); !ok) return ok;
  for (const Zone& zone : edition.zones) {
    if (auto ok = check_minerals(edition, zone.id, zone.minerals); !ok) return ok;
    if (zone.layer == "replacement_area" && zone.mine.empty()) {
      return refuse("plan.zone_incomplete", {{"id", zone.id}, {"member", "mine"}});
    }
    if (zone.layer == "prior_work" && !zone.stage) {
      return refuse("plan.zone_incomplete", {{"id", zone.id}, {"member", "stage"}});
    }
  }
  if (const auto contrary = contrary_zones(edition.zones)) {
    return refuse("plan.zones_overlap", {{"first", contrary->first}, {"second", contrary->second}});
  }
  return {};
}

Outcome<void> check_layers(const Edition& edition) {
  if (edition.blocks) {
    if (auto ok = check_blocks(edition); !ok) return ok;
  }
  if (edition.farmland) {
    if (auto ok = check_features(edition, *edition.farmland); !ok) return ok;
  }
  return check_zones(edition);
}

// It says whose word it is, and speaks of minerals that the edition knows.
Outcome<void> check_supplement(const Edition& edition) {
  const Supplement& supplement = edition.supplement;
  const bool labelled = supplement.source.zh.find(label) != std::string::npos;
  if (!supplement.empty() && edition.synthetic && !labelled) {
    return refuse("plan.not_labelled", {{"id", std::string("supplement")}});
  }
  for (const Control& row : supplement.controls) {
    if (auto ok = check_minerals(edition, row.entry.id, row.minerals); !ok) return ok;
  }
  for (const ScaleClass& row : supplement.classes) {
    if (auto ok = check_minerals(edition, row.entry.id, row.minerals); !ok) return ok;
  }
  return {};
}

bool named(const Authority& authority, std::string_view issuer) {
  return authority.name.zh == issuer || authority.name.en == issuer ||
         std::ranges::find(authority.aliases, issuer) != authority.aliases.end();
}

}  // namespace

bool effective(const Edition& edition, base::Date date) {
  return edition.effective_from <= date && date <= edition.effective_to;
}

const PlannedBlock* find_block(const Edition& edition, std::string_view id) {
  if (!edition.blocks) return nullptr;
  const auto found = std::ranges::find(*edition.blocks, id, &PlannedBlock::id);
  return found == edition.blocks->end() ? nullptr : &*found;
}

const Zone* find_zone(const Edition& edition, std::string_view layer, std::string_view id) {
  const auto found = std::ranges::find_if(
      edition.zones, [&](const Zone& zone) { return zone.layer == layer && zone.id == id; });
  return found == edition.zones.end() ? nullptr : &*found;
}

std::vector<std::string> layers_of_zones(const Edition& edition) {
  std::vector<std::string> layers;
  for (const std::string_view layer : zone_layers) {
    if (std::ranges::find(edition.zones, layer, &Zone::layer) != edition.zones.end()) {
      layers.emplace_back(layer);
    }
  }
  return layers;
}

bool scarce(const Edition& edition, std::string_view mineral) {
  return std::ranges::any_of(edition.shortages, [&](const Shortage& shortage) {
    return std::ranges::find(shortage.minerals, mineral) != shortage.minerals.end();
  });
}

const Clause* find_clause(const Edition& edition, std::string_view rule) {
  const auto found = std::ranges::find(edition.clauses, rule, &Clause::rule);
  return found == edition.clauses.end() ? nullptr : &*found;
}

const Missing* find_missing(const Edition& edition, std::string_view part) {
  const auto found = std::ranges::find(edition.missing, part, &Missing::part);
  return found == edition.missing.end() ? nullptr : &*found;
}

bool may_act(const Edition& edition, std::string_view issuer, AuthorityRole role) {
  return std::ranges::any_of(edition.authorities, [&](const Authority& authority) {
    const bool entitled = authority.role == role || authority.role == AuthorityRole::approving;
    return entitled && named(authority, issuer);
  });
}

Outcome<Edition> check(Edition edition) {
  if (edition.effective_to < edition.effective_from) return refuse("plan.dates");
  const bool labelled = edition.title.zh.find(label) != std::string::npos;
  if (edition.synthetic != labelled) return refuse("plan.not_labelled", {{"id", edition.id}});
  const bool approving = std::ranges::any_of(edition.authorities, [](const Authority& authority) {
    return authority.role == AuthorityRole::approving;
  });
  if (!approving) return refuse("plan.authority_missing");
  std::set<std::string_view> rules;
  for (const Clause& clause : edition.clauses) {
    if (!rules.insert(clause.rule).second) return refuse("plan.id_twice", {{"id", clause.rule}});
  }
  for (const Shortage& shortage : edition.shortages) {
    const std::string line = "L" + std::to_string(shortage.line);
    if (auto ok = check_minerals(edition, line, shortage.minerals); !ok) {
      return tl::unexpected(ok.error());
    }
  }
  if (auto ok = check_layers(edition); !ok) return tl::unexpected(ok.error());
  if (auto ok = check_supplement(edition); !ok) return tl::unexpected(ok.error());
  return edition;
}

}  // namespace adit::domain::plan
