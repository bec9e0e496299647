// How much ground two shapes share, on a plane laid at their middle.
#pragma once

#include <utility>
#include <vector>

namespace adit::base {

// Degrees east and north, closed, wound either way; the first ring of a polygon is the outer one,
// further ones are holes.
using DegreeRing = std::vector<std::pair<double, double>>;
using DegreePolygon = std::vector<DegreeRing>;
// All polygons of one shape; they share no area among each other. It may have none.
using DegreeShape = std::vector<DegreePolygon>;

struct CommonGround {
  double area_m2 = 0;
  double perimeter_m = 0;  // of what they share, without slivers that are thinner than a millimetre
  double smaller_m2 = 0;   // area of the smaller of the two
};

// To a thousandth for shapes of less than a degree. However badly the shapes are drawn there is an
// answer, and a small change of a corner changes it a little only.
[[nodiscard]] CommonGround common_ground(const DegreeShape& a, const DegreeShape& b);

}  // namespace adit::base
