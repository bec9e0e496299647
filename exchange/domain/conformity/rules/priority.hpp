// What the plan supports or gives precedence to (C9, C11): no more than a published criterion of a
// tender or an order of release, never an advantage in an auction (K27).
#pragma once

#include <string_view>

#include "domain/conformity/rules/rule.hpp"

namespace adit::domain::conformity {

// `info` for a lot of the row's minerals. `flag` is the member of the terms that claims it.
[[nodiscard]] Judgement judge_priority(const Case& given, std::string_view rule,
                                       std::string_view flag, const plan::Words& what);

}  // namespace adit::domain::conformity
