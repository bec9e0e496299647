// What the plan limits in number or in output.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/citation.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// What is counted: rights released in the period (a flow), rights that live (a stock), small mines,
// the output of a year, the planned blocks of the plan, or its zones.
enum class Counted { released_rights, live_rights, small_mines, output, planned_blocks, zones };

inline constexpr std::array<std::string_view, 6> counted_names{
    "released_rights", "live_rights", "small_mines", "output", "planned_blocks", "zones"};

// How much 左右 is taken to be, and who took it so.
struct Tolerance {
  int percent = 0;
  Words source;
};

struct Quota {
  Entry entry;
  Counted counted = Counted::output;
  std::vector<std::string> minerals;  // ids in the edition's mineral table
  std::vector<std::string> areas;     // counted together in these; none: in the whole province
  Quantity limit;
  Bound bound = Bound::at_most;
  Firmness firmness = Firmness::binding;
  std::optional<int> year;  // of an output; else the whole period
  std::string cell;         // T4.1/y2015, where a table states it
  std::optional<Tolerance> tolerance;
};

}  // namespace adit::domain::plan
