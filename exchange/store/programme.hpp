// What the register says of carrying out the plan where a lot lies: the programme of a year with
// its items, and the plans of cities and counties. And which lot has taken which item.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// The part of the lot outside an outline, measured as store/geometry.hpp says.
struct Outside {
  std::int64_t area_m2 = 0;
  std::int64_t perimeter_m = 0;
};

struct ItemRow {
  std::string document;
  std::optional<Outside> outside;  // of its outline; nothing where none is on record
  std::string taken_by;            // a lot, or empty
};

struct LowerPlanRow {
  std::string document;
  std::int64_t overlap_m2 = 0;
  std::int64_t perimeter_m = 0;
  std::int64_t plan_m2 = 0;
};

struct LevelRow {
  std::string level;
  Outside outside;  // of all plans of the level together
};

struct CarryingOut {
  std::optional<std::string> programme;  // the document of the year's one
  std::vector<ItemRow> items;            // all of it
  std::vector<LowerPlanRow> lower_plans;
  std::vector<LevelRow> levels;
};

// One question: of the programme of the day's year that was issued by then, and of the lower plans
// on the lot's ground whose period has the day.
[[nodiscard]] CarryingOut carrying_out(Transaction& tx, const std::string& lot, base::Date day);

// Throws Conflict (programme_use_pkey) when another lot has it: the last word on an item.
void take_item(Transaction& tx, const std::string& item, const std::string& lot, base::Instant at);
void give_item_back(Transaction& tx, const std::string& lot);

}  // namespace adit::store
