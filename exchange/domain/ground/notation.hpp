// Longitude and latitude are written in three ways that can look alike.
#pragma once

#include <optional>
#include <string_view>

#include "domain/ground/columns.hpp"

namespace adit::domain::ground {

// The name in a command or a message: grid, degrees, dms, packed. And back.
[[nodiscard]] std::string_view name_of(Notation notation);
[[nodiscard]] std::optional<Notation> notation_named(std::string_view name);

// Whether a plain figure can be ddd.mmss: minutes and seconds below 60.
[[nodiscard]] bool fits_packed(const Figure& figure);

// Degrees of a figure in the notation, which must not be grid; nothing when it does not fit.
[[nodiscard]] std::optional<double> degrees_of(const Figure& figure, Notation notation);

// Half a unit of the last digit written, in degrees.
[[nodiscard]] double rounding_of(const Figure& figure, Notation notation);

// What the pairs at `first` are written in. Plain figures are taken for packed only if every
// minute and second is below 60 and at least one figure has four decimals; otherwise for degrees.
[[nodiscard]] Notation guess_notation(const Table& table, std::size_t first, Family family);

}  // namespace adit::domain::ground
