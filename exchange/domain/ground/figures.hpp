// What one line of corner text holds: a corner's number, figures, and whatever else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace adit::domain::ground {

// As the line itself says by a letter beside the figure (N, 北纬, X …); most say nothing.
enum class Axis { unsaid, north, east };

// A figure as it was written. An angle has a mark of degrees and, unless its degrees have a
// fraction, minutes and seconds below 60.
struct Figure {
  std::string text;  // ASCII digits and, in an angle, ° ′ ″
  double value = 0;  // of an angle: degrees
  bool angle = false;
  bool minutes = false;  // the angle is written with minutes
  int whole_digits = 0;  // before the point, leading zeros not counted
  int decimals = 0;      // of a plain figure; of an angle: of its last part
  Axis axis = Axis::unsaid;
};

// A line without corners is prose: a heading, a title, a remark.
struct LineParts {
  std::string label;            // the corner's number: 13, XIV, (1), 拐点1, J1; or empty
  std::vector<Figure> figures;  // without the label
  bool words = false;           // something that is neither …
  bool words_behind = false;    // … behind the label or a figure
  std::string lead;             // … before them
};

// Takes a plain line (plain_text.hpp) apart. A number of one to five digits without a point is the
// label when an even number of other figures follows it.
[[nodiscard]] LineParts parts_of(std::string_view plain);

// Whether the figure can be a coordinate of China: an angle, grid metres, or decimal degrees.
[[nodiscard]] bool coordinate_like(const Figure& figure);

}  // namespace adit::domain::ground
