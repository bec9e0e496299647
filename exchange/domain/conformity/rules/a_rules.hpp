// The rules of group A, one file each.
#pragma once

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

[[nodiscard]] Judgement judge_a1(const Case& given);   // the review comes first
[[nodiscard]] Judgement judge_a2(const Case& given);   // nothing goes on against the plan
[[nodiscard]] Judgement judge_a3(const Case& given);   // three kinds of zones
[[nodiscard]] Judgement judge_a4(const Case& given);   // the edition is in force
[[nodiscard]] Judgement judge_a5(const Case& given);   // the lower plans are met too
[[nodiscard]] Judgement judge_a6(const Case& given);   // the programme of the year
[[nodiscard]] Judgement judge_a7(const Case& given);   // the plan was changed in order
[[nodiscard]] Judgement judge_a8(const Case& given);   // the register is current
[[nodiscard]] Judgement judge_a9(const Case& given);   // fair conditions of entry
[[nodiscard]] Judgement judge_a10(const Case& given);  // national treatment

}  // namespace adit::domain::conformity
