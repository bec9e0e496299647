// The rules of group D, zones, one file each.
#pragma once

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

[[nodiscard]] Judgement judge_d1(const Case& given);   // no mining in prohibited zones
[[nodiscard]] Judgement judge_d2(const Case& given);   // strict review in restricted zones
[[nodiscard]] Judgement judge_d3(const Case& given);   // which restricted zone it is
[[nodiscard]] Judgement judge_d4(const Case& given);   // molybdenum in its restricted zones
[[nodiscard]] Judgement judge_d5(const Case& given);   // oil shale in its restricted zone
[[nodiscard]] Judgement judge_d6(const Case& given);   // medium size in key mining areas
[[nodiscard]] Judgement judge_d7(const Case& given);   // old mines there are put right
[[nodiscard]] Judgement judge_d8(const Case& given);   // whole deposits there
[[nodiscard]] Judgement judge_d9(const Case& given);   // precedence in encouraged zones
[[nodiscard]] Judgement judge_d10(const Case& given);  // mining gathers in its areas
[[nodiscard]] Judgement judge_d11(const Case& given);  // restoration in governance zones

}  // namespace adit::domain::conformity
