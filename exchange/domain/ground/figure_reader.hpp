// Reading one figure at a place of a plain line.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "domain/ground/figures.hpp"

namespace adit::domain::ground {

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The figure that begins at `at`, which moves behind it: [sign] digits [. digits], or an angle
// d^m'[s"] or d.d^. Nothing, and `at` unmoved, where none begins or it is none: more than 17
// digits, sixty minutes, a sign of minus.
[[nodiscard]] std::optional<Figure> read_figure(std::string_view plain, std::size_t& at);

}  // namespace adit::domain::ground
