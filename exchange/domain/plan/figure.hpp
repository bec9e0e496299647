// Amounts as people read them: a decimal number and its unit, the same unit wherever the same is
// measured, so that the figures of a column can be compared.
#pragma once

#include <string>

#include "domain/plan/quantity.hpp"

namespace adit::domain::plan {

struct Figure {
  std::string value;           // "4500" or "12.5": exact, without superfluous noughts
  const Unit* unit = nullptr;  // of the table of units, never null once made
};

// The amount in the smallest unit of its measure, money in 亿元: 0.45 亿吨原煤/年 is 4500
// 万吨原煤/年. Some unit must measure the like of it, which holds for every amount that quantity_of
// has read.
[[nodiscard]] Figure figure_of(const Quantity& quantity);

}  // namespace adit::domain::plan
