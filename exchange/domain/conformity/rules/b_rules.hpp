// The rules of group B, one file each.
#pragma once

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

[[nodiscard]] Judgement judge_b1(const Case& given);   // one entity in a planned block
[[nodiscard]] Judgement judge_b2(const Case& given);   // a scarce mineral in a large block
[[nodiscard]] Judgement judge_b3(const Case& given);   // old rights are integrated first
[[nodiscard]] Judgement judge_b4(const Case& given);   // outside the blocks only with an argument
[[nodiscard]] Judgement judge_b5(const Case& given);   // the plan lists the block
[[nodiscard]] Judgement judge_b6(const Case& given);   // what is encouraged goes first
[[nodiscard]] Judgement judge_b7(const Case& given);   // minerals of restricted exploration
[[nodiscard]] Judgement judge_b8(const Case& given);   // number and order of releases
[[nodiscard]] Judgement judge_b9(const Case& given);   // no deposit is divided in a key area
[[nodiscard]] Judgement judge_b10(const Case& given);  // no step back behind earlier work
[[nodiscard]] Judgement judge_b11(const Case& given);  // around a mine only together with it
[[nodiscard]] Judgement judge_b12(const Case& given);  // the main belts of a mineral
[[nodiscard]] Judgement judge_b13(const Case& given);  // key minerals and key areas
[[nodiscard]] Judgement judge_b14(const Case& given);  // the duty to explore all of it

}  // namespace adit::domain::conformity
