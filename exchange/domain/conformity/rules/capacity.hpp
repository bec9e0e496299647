// The capacity of the lot or of a right in the measure that a limit is stated in. Metal is never
// compared with ore: grade and recovery turn one into the other, or the answer waits for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// The amount, or what is missing to state it, such as lot:capacity or lot:terms.grade.
struct Capacity {
  std::optional<plan::Quantity> quantity;
  std::vector<std::string> missing;
};

// A capacity that grew less exact is rounded down to a kilogram.
[[nodiscard]] Capacity lot_capacity(const Case& given, plan::Measure wanted);
[[nodiscard]] Capacity right_capacity(const Case& given, const RegisteredRight& right,
                                      plan::Measure wanted);

// The judgement of a rule that lacks the lot's capacity, with the cure: which figures turn the one
// that is stated into the one that is wanted.
[[nodiscard]] Judgement without_capacity(const Case& given, const Capacity& capacity,
                                         const plan::Quantity& limit);

// `pass` or `fail` with both figures in words and inputs; `undetermined`, with the cure, where the
// capacity is missing or of another kind.
[[nodiscard]] Judgement judge_minimum(const Case& given, const plan::Quantity& least);

}  // namespace adit::domain::conformity
