// Passwords that the exchange draws for people.
#pragma once

#include <string>

namespace adit::app {

// Sixteen characters that are not mistaken for each other: about 79 bits.
[[nodiscard]] std::string draw_password();

}  // namespace adit::app
