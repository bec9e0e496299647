// How a lot stands under the plans of its city and county (L1229). Their word adds to that of the
// province's plan and takes nothing from it.
#pragma once

#include <string>
#include <vector>

#include "base/instant.hpp"
#include "domain/conformity/facts.hpp"
#include "domain/conformity/programme_match.hpp"
#include "domain/plan/mineral.hpp"
#include "domain/registry/lists.hpp"

namespace adit::domain::conformity {

// A plan on the lot's ground, as the register has it.
struct PlanOnGround {
  std::string id;
  std::string level;  // city or county
  base::Date valid_from;
  base::Date valid_to;  // the last day
  std::vector<registry::ListedMineral> prohibits;
  std::vector<registry::ListedMineral> restricts;
  Touch touch;
};

// What of the lot no plan of a level covers that is valid on the day, all of them together.
struct LevelLeftOut {
  std::string level;
  LeftOut left_out;
};

// nonconforming where the plan prohibits a mineral of the lot for its kind of right, else
// needs_justification where it restricts one, else conforming.
[[nodiscard]] std::string verdict_of(const PlanOnGround& plan, const LotFacts& lot,
                                     const plan::MineralTable& minerals);

// The plans that count on the day: valid, on the lot's ground by more than drawing noise, each with
// its verdict; by level and id. Of a level that leaves part of the lot out only those that stand
// against the lot are told, so that the level is missing for the rest of the ground.
[[nodiscard]] std::vector<LowerPlan> standing_under(const LotFacts& lot,
                                                    const std::vector<PlanOnGround>& plans,
                                                    const std::vector<LevelLeftOut>& levels,
                                                    const plan::MineralTable& minerals,
                                                    base::Date day);

}  // namespace adit::domain::conformity
