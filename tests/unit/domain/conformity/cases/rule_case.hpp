// What every row of the catalogue must have been seen to say: a_cases.hpp and so on, by letter.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

#include "unit/domain/conformity/example.hpp"

namespace adit::domain::conformity::example {

struct RuleCase {
  std::string_view rule;
  FindingVerdict expected;
  std::string_view why;
  void (*change)(Given&);
};

inline std::vector<RuleCase> together(std::initializer_list<std::vector<RuleCase>> groups) {
  std::vector<RuleCase> all;
  for (const auto& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

}  // namespace adit::domain::conformity::example
