// What an edition states in place of an annex that its document refers to and does not hold: lists
// of minerals and methods, and sizes of mines. They are the word of whoever made the edition, never
// the document's, and every finding that rests on them says so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/plan/control.hpp"
#include "domain/plan/scale.hpp"
#include "domain/plan/words.hpp"

namespace adit::domain::plan {

// Empty where the edition supplements nothing.
struct Supplement {
  Words source;                       // whose word it is, on what ground
  std::vector<std::string> supplies;  // parts that the document lacks (Missing::part)
  std::vector<Control> controls;
  std::vector<ScaleClass> classes;

  [[nodiscard]] bool empty() const { return controls.empty() && classes.empty(); }
};

// Whether the rule is judged by a row of the supplement when it looks at this mineral: by a list,
// whatever the mineral, or by a class of its mines.
[[nodiscard]] bool rests_on(const Supplement& supplement, std::string_view rule,
                            std::string_view mineral);

}  // namespace adit::domain::plan
