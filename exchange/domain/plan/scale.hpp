// The sizes of mines: from where on one is large or of medium size, and what a new one must reach.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/area.hpp"
#include "domain/plan/citation.hpp"
#include "domain/plan/quantity.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// How the mine is worked.
enum class Way { any, underground, open_pit };

inline constexpr std::array<std::string_view, 3> way_names{"any", "underground", "open_pit"};

// One row of the national classification, which the plan refers to and does not repeat.
struct ScaleClass {
  Entry entry;  // cites the clause that needs it
  Way way = Way::any;
  bool unless_said = false;  // counts alone where nobody has said how the mine is worked
  std::vector<std::string> minerals;
  Quantity large;                 // from here on a mine is large
  Quantity medium;                // from here on it is of medium size
  std::optional<Quantity> least;  // no mine is smaller
  Words instrument;
  bool verified = false;  // the figures were compared with a copy of the instrument
};

// What a new mine must reach: a figure, medium size, or both.
struct MinimumScale {
  Entry entry;
  std::vector<std::string> minerals;  // none: every mineral
  std::vector<std::string> areas;     // inside these only
  std::optional<AreaKind> kind;       // inside all areas of this kind
  std::optional<Quantity> at_least;
  bool medium = false;
  Firmness firmness = Firmness::binding;
};

}  // namespace adit::domain::plan
