// Whether a line of corner text is a corner, was meant as one, or is prose.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/ground/figures.hpp"

namespace adit::domain::ground {

// One pair of coordinates, or two, and nothing else. Words may stand before a corner that is
// numbered (拐点坐标：1,X,Y), and a short one numbers it itself, as 甲 or A does; the middle of an
// area has words and no number.
[[nodiscard]] bool is_corner(const LineParts& parts);

// Whether the pieces of a line are several corners; the first may have words before it in any case.
[[nodiscard]] bool are_corners(const std::vector<LineParts>& pieces);

// A line that is no corner but begins like one, or that holds nothing but figures.
[[nodiscard]] bool meant_as_corner(const LineParts& parts);

// The same among the corners of a ring, where prose is rare and a corner must not get lost.
[[nodiscard]] bool stray_in_ring(const LineParts& parts);

// A plain line of figures that something has happened to, such as 126.6,O43.1: two fields or more
// with digits, next to no letters, and no clock time.
[[nodiscard]] bool spoilt_figures(std::string_view plain);

// Whether a plain line has no place among the corners of a ring, for what it is made of: an angle
// in it is no angle, or its words are none that head a table, as in NaN,inf.
[[nodiscard]] bool strange_in_ring(std::string_view plain);

// The corner's number as written, or empty.
[[nodiscard]] std::string label_of(const LineParts& parts);

// The beginning of a line for a refusal, cut between characters.
[[nodiscard]] std::string shown(std::string_view raw);

}  // namespace adit::domain::ground
