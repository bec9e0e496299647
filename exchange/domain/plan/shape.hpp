// Rings of longitude and latitude in whole hundred-millionths of a degree, and the two exact
// questions that a plan edition is checked with. Areas of lots come from PostGIS, not from here.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

namespace adit::domain::plan {

// CGCS2000 longitude and latitude, in 1e-8 degrees.
struct Point {
  std::int64_t lon_e8 = 0;
  std::int64_t lat_e8 = 0;
  auto operator<=>(const Point&) const = default;
};

// Closed: the last point repeats the first.
using Ring = std::vector<Point>;

// The box around Jilin that a lot may lie in: 121.6–131.4° E, 40.8–46.4° N. Inside it, products
// of coordinate differences stay within 64 bits, so the answers below are exact.
inline constexpr Point box_low{12'160'000'000, 4'080'000'000};
inline constexpr Point box_high{13'140'000'000, 4'640'000'000};

[[nodiscard]] bool inside_box(const Ring& ring);

// Closed, at least three corners, no corner twice, no two sides touching but neighbours.
[[nodiscard]] bool simple(const Ring& ring);

// Whether two simple rings share a point, be it only on their sides.
[[nodiscard]] bool meet(const Ring& a, const Ring& b);

}  // namespace adit::domain::plan
