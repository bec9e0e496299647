// What must be there, or be reached, before a right is granted or a mine is worked.
#pragma once

#include <string>
#include <vector>

#include "domain/plan/citation.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

struct RequiredDocument {
  std::string type;  // as in the facts of a lot: planning_argument
  Words name;
  bool reviewed = false;  // passed by a review, or filed
};

// A figure of the design that must keep within a bound.
struct Threshold {
  std::string id;  // waste_water
  Words name;
  Quantity quantity;
  Bound bound = Bound::at_least;
};

struct Prerequisite {
  Entry entry;
  bool mining = true;  // of mining rights; else of exploration rights
  Words name;
  std::vector<std::string> events;  // establish, rebuild, expand, extend, change
  std::vector<RequiredDocument> documents;
  std::vector<Threshold> thresholds;
  std::string due_by_plan;            // lot, open, award, acceptance, licence …
  std::string due_today;              // under the law as revised in 2024
  bool obligation = false;            // announced with the lot, and part of the contract
  std::vector<std::string> areas;     // inside these only
  std::vector<std::string> minerals;  // of these only
  bool polymetal = false;             // and of those with several metals, whichever they are
};

}  // namespace adit::domain::plan
