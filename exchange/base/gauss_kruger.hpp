// The Gauss–Krüger projection in 3-degree zones (GB/T 17798), both ways, on the ellipsoids of the
// two datums that corner texts come in. Coordinates of both datums differ by a hundred metres, and
// nothing here passes from one to the other: the parameters for that are not public.
#pragma once

namespace adit::base {

enum class Datum { cgcs2000, xian80 };

struct Ellipsoid {
  double semi_major_m = 0;
  double inverse_flattening = 0;
};

// CGCS2000's own ellipsoid (GB 22021), or that of IAG 1975, which Xi'an 1980 stands on.
[[nodiscard]] constexpr Ellipsoid ellipsoid_of(Datum datum) {
  if (datum == Datum::cgcs2000) return {6'378'137.0, 298.257'222'101};
  return {6'378'140.0, 298.257};
}

// The zones that China's land and waters lie in; central meridians 75° to 135° E.
inline constexpr int zone_first = 25;
inline constexpr int zone_last = 45;

// Degrees east and north.
struct Geographic {
  double lon = 0;
  double lat = 0;
};

// Metres from the equator, and metres east with the zone's number before them:
// zone × 1 000 000 + 500 000 + the distance from the central meridian.
struct GridPoint {
  double north_m = 0;
  double east_m = 0;
};

// The number before an easting.
[[nodiscard]] int zone_of(double east_m);

[[nodiscard]] constexpr double central_meridian(int zone) {
  return 3.0 * zone;
}

// To a few nanometres anywhere near the zone. The zone must be one of those above.
[[nodiscard]] Geographic to_geographic(Datum datum, const GridPoint& point);
[[nodiscard]] GridPoint to_grid(Datum datum, const Geographic& point, int zone);

}  // namespace adit::base
