// What was wrong with the arguments, said in the reader's language.
#pragma once

#include <string>
#include <string_view>

#include "wire/language.hpp"

namespace adit::app {

// The reason for `command.usage`: `fault` is the parser's own sentence, which is English; the usual
// ones are said anew, others stay as they are.
[[nodiscard]] std::string usage_reason(std::string_view fault, wire::Language language);

}  // namespace adit::app
