// The rules of group C, minerals, one file each.
#pragma once

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

[[nodiscard]] Judgement judge_c1(const Case& given);   // minerals that may not be mined
[[nodiscard]] Judgement judge_c2(const Case& given);   // restricted minerals
[[nodiscard]] Judgement judge_c3(const Case& given);   // output of eleven minerals
[[nodiscard]] Judgement judge_c4(const Case& given);   // coal rights released in the period
[[nodiscard]] Judgement judge_c5(const Case& given);   // the least coal mine
[[nodiscard]] Judgement judge_c6(const Case& given);   // small coal mines
[[nodiscard]] Judgement judge_c7(const Case& given);   // no quota for iron
[[nodiscard]] Judgement judge_c8(const Case& given);   // targets for iron, molybdenum, tungsten
[[nodiscard]] Judgement judge_c9(const Case& given);   // clean smelting of magnesium
[[nodiscard]] Judgement judge_c10(const Case& given);  // methods of gold
[[nodiscard]] Judgement judge_c11(const Case& given);  // diatomite of lower grade
[[nodiscard]] Judgement judge_c12(const Case& given);  // diatomite rights released
[[nodiscard]] Judgement judge_c13(const Case& given);  // no large scale for wollastonite
[[nodiscard]] Judgement judge_c14(const Case& given);  // large scale only by amendment
[[nodiscard]] Judgement judge_c15(const Case& given);  // small quarries of cement limestone
[[nodiscard]] Judgement judge_c16(const Case& given);  // one entity a deposit
[[nodiscard]] Judgement judge_c17(const Case& given);  // the size of mineral water projects

}  // namespace adit::domain::conformity
