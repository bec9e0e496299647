// The rules of group P, one file each: what must be there before a licence or the work.
#pragma once

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

[[nodiscard]] Judgement judge_p1(const Case& given);   // a reclamation plan
[[nodiscard]] Judgement judge_p2(const Case& given);   // development and restoration together
[[nodiscard]] Judgement judge_p3(const Case& given);   // the restoration deposit
[[nodiscard]] Judgement judge_p4(const Case& given);   // a restoration plan
[[nodiscard]] Judgement judge_p5(const Case& given);   // all minerals are used
[[nodiscard]] Judgement judge_p6(const Case& given);   // a filed reserve report
[[nodiscard]] Judgement judge_p7(const Case& given);   // the environmental impact is assessed
[[nodiscard]] Judgement judge_p8(const Case& given);   // waste is treated, ground restored
[[nodiscard]] Judgement judge_p9(const Case& given);   // recovery by seam and mineral
[[nodiscard]] Judgement judge_p10(const Case& given);  // targets of recovery
[[nodiscard]] Judgement judge_p11(const Case& given);  // no restoration duty is open
[[nodiscard]] Judgement judge_p12(const Case& given);  // the last annual inspection
[[nodiscard]] Judgement judge_p13(const Case& given);  // no method that is phased out

}  // namespace adit::domain::conformity
