// A figure beside the words that it was taken from.
#pragma once

#include <string_view>

#include "domain/plan/quantity.hpp"

namespace adit::domain::plan {

// Whether a text states the quantity: one of its decimal numbers is the amount in one of the units
// of its measure. The text's own unit is not read, for plans print units in many ways.
[[nodiscard]] bool states(std::string_view text, const Quantity& quantity);

}  // namespace adit::domain::plan
