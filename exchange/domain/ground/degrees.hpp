// Degrees in the two ways in which they come and go: as decimal text, which is read exactly into
// the whole 1e-8 degrees that everything counts in, and as floating-point numbers for the plane
// (base/overlap.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/overlap.hpp"
#include "domain/plan/shape.hpp"

namespace adit::domain::ground {

// Of decimal text such as 127.12345678 or 1.2712345678e2; further decimals are rounded half away
// from zero. Nothing for other text, and for a thousand million degrees and more.
[[nodiscard]] std::optional<std::int64_t> read_degrees(std::string_view text);

// Appends degrees with eight decimals, such as 127.12345678.
void append_degrees(std::string& out, std::int64_t e8);

// To the nearest number of 53 bits, which is what a reader of the text gets.
[[nodiscard]] constexpr double as_number(std::int64_t e8) {
  return static_cast<double>(e8) / 1e8;
}

[[nodiscard]] base::DegreeRing degrees_of(const plan::Ring& ring);

}  // namespace adit::domain::ground
