// What the plan wants to reach, by year. A target never blocks a lot unless a rule says how.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/plan/citation.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// Where a target starts from.
struct BaseFigure {
  int year = 0;
  Quantity value;
};

struct Target {
  Entry entry;
  Words name;
  int year = 0;  // within the period: the outlook to 2020 is in the tables alone
  std::optional<Quantity> value;
  Bound bound = Bound::exact;
  Firmness firmness = Firmness::expected;
  std::vector<std::string> minerals;  // ids in the edition's mineral table
  std::optional<BaseFigure> base;
  std::string cell;  // T3.1/y2015, where a table states it
};

}  // namespace adit::domain::plan
