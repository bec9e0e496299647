// The rules of group E, scale and structure, one file each.
#pragma once

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

[[nodiscard]] Judgement judge_e1(const Case& given);  // the mine fits the deposit
[[nodiscard]] Judgement judge_e2(const Case& given);  // the least size of the province
[[nodiscard]] Judgement judge_e3(const Case& given);  // one deposit, one mine, of its size
[[nodiscard]] Judgement judge_e4(const Case& given);  // fewer mines
[[nodiscard]] Judgement judge_e5(const Case& given);  // a larger share of larger mines
[[nodiscard]] Judgement judge_e6(const Case& given);  // small mines are merged

}  // namespace adit::domain::conformity
