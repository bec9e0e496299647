// Names as people may give them: one line of text that looks like what it is.
#pragma once

#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace adit::domain::party {

// The name without blanks at its ends (UTF-8 in, UTF-8 out). Refuses with name.empty, and with
// name.hidden_character {position} for the first character that shows nothing or turns the text
// around it: controls, line ends, marks of direction, joints of no width.
[[nodiscard]] base::Outcome<std::string> plain_name(std::string_view text);

}  // namespace adit::domain::party
