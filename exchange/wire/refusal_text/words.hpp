// What the words of states mean to people. Parameters keep the words of the schemas, for programs;
// the sentences that people read say them in their language.
#pragma once

#include <string_view>

#include "wire/language.hpp"

namespace adit::wire {

// The word for `value` of the parameter `name` of a refusal with this code: of phases, verdicts,
// the states of lots and applications, and why ground is not sound. Empty for everything else.
[[nodiscard]] std::string_view state_word(std::string_view code, std::string_view name,
                                          std::string_view value, Language language);

}  // namespace adit::wire
