// The tables of rules in one, by id; what an edition must say for them.
#include "domain/conformity/catalogue.hpp"

#include <algorithm>

#include "base/invariant.hpp"
#include "domain/conformity/rules/rows.hpp"

namespace adit::domain::conformity {
namespace {

const std::vector<Row>& rows() {
  static const std::vector<Row> table = [] {
    std::vector<Row> all = rows_together({
        rows_a(),
        rows_b(),
        rows_c(),
        rows_d(),
        rows_e(),
        rows_p(),
    });
    std::ranges::sort(all, {}, &Row::id);
    return all;
  }();
  return table;
}

}  // namespace

std::span<const Row> catalogue() {
  return rows();
}

const Row& row_of(std::string_view rule) {
  const auto found = std::ranges::find(rows(), rule, &Row::id);
  ADIT_INVARIANT(found != rows().end(), "the rule has a row in the catalogue");
  return *found;
}

plan::Words title_of(std::string_view rule) {
  const Row& row = row_of(rule);
  return {std::string(row.title_zh), std::string(row.title_en)};
}

std::vector<Layer> required_layers(const LotFacts& facts, const plan::Edition& edition) {
  if (facts.right == Right::exploration) {
    return {Layer::planned_block, Layer::key_exploration_area, Layer::replacement_area,
            Layer::deposit, Layer::prior_work};
  }
  const auto on_farmland = [&](const std::string& name) {
    const plan::Mineral* mineral = edition.minerals.find(name);
    return mineral != nullptr && mineral->control == plan::MiningControl::farmland_prohibited;
  };
  const bool brick_clay =
      on_farmland(facts.mineral) || std::ranges::any_of(facts.co_minerals, on_farmland);
  std::vector layers{Layer::prohibited_zone,  Layer::restricted_zone, Layer::encouraged_zone,
                     Layer::key_mining_area,  Layer::deposit,         Layer::governance_zone,
                     Layer::mine_surroundings};
  if (brick_clay) layers.push_back(Layer::farmland);
  return layers;
}

base::Outcome<void> speaks_of(const plan::Edition& edition) {
  for (const Row& row : rows()) {
    const std::string rule(row.id);
    const plan::Clause* clause = plan::find_clause(edition, row.id);
    if (clause == nullptr) return base::refuse("plan.clause_missing", {{"rule", rule}});
    const bool same =
        clause->text == row.clause && clause->section == row.section && clause->line == row.line;
    if (!same) return base::refuse("plan.clause_differs", {{"rule", rule}});
  }
  return {};
}

}  // namespace adit::domain::conformity
