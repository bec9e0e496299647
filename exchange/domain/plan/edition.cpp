// Lookups in an edition, and the checks that no schema can make.
#include "domain/plan/edition.hpp"

#include <algorithm>
#include <set>
#include <utility>

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
  if (edition.blocks) {
    if (auto ok = check_blocks(edition); !ok) return tl::unexpected(ok.error());
  }
  if (edition.farmland) {
    if (auto ok = check_features(edition, *edition.farmland); !ok) {
      return tl::unexpected(ok.error());
    }
  }
  return edition;
}

}  // namespace adit::domain::plan
