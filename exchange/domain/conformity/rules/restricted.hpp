// D4 and D5: a mineral in the restricted zones that are for it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domain/conformity/rules/sought.hpp"
#include "domain/conformity/rules/zones.hpp"

namespace adit::domain::conformity {

// The quota of the rule and the zones for its mineral that the lot lies in, or the answer where the
// rule does not ask further: another mineral, no such zone, something missing.
struct Restricted {
  const plan::Quota* quota = nullptr;
  const plan::MinimumScale* minimum = nullptr;
  std::vector<ZoneTouched> zones;
  std::optional<Judgement> answer;
};

[[nodiscard]] Restricted restricted_zones(const Case& given, std::string_view rule);

// The worse of two judgements of one rule: fail, undetermined, needs_justification, and the rest.
// Inputs, what is missing and explanations are those of both.
[[nodiscard]] Judgement worse(Judgement first, Judgement second);

}  // namespace adit::domain::conformity
