// The one file that knows GeographicLib, whose series keeps nanometres (Karney 2011).
#include "base/gauss_kruger.hpp"

#include <GeographicLib/TransverseMercator.hpp>
#include <cmath>

#include "base/invariant.hpp"

namespace adit::base {
namespace {

constexpr double false_easting_m = 500'000;
constexpr double zone_span_m = 1'000'000;

GeographicLib::TransverseMercator projection_of(Datum datum) {
  const Ellipsoid ellipsoid = ellipsoid_of(datum);
  return {ellipsoid.semi_major_m, 1 / ellipsoid.inverse_flattening, 1.0};
}

const GeographicLib::TransverseMercator& projection(Datum datum) {
  static const auto cgcs2000 = projection_of(Datum::cgcs2000);
  static const auto xian80 = projection_of(Datum::xian80);
  return datum == Datum::cgcs2000 ? cgcs2000 : xian80;
}

bool in_use(int zone) {
  return zone >= zone_first && zone <= zone_last;
}

}  // namespace

int zone_of(double east_m) {
  return static_cast<int>(std::floor(east_m / zone_span_m));
}

Geographic to_geographic(Datum datum, const GridPoint& point) {
  const int zone = zone_of(point.east_m);
  ADIT_INVARIANT(in_use(zone), "a zone lies between 25 and 45");
  Geographic out;
  projection(datum).Reverse(central_meridian(zone),
                            point.east_m - zone * zone_span_m - false_easting_m, point.north_m,
                            out.lat, out.lon);
  return out;
}

GridPoint to_grid(Datum datum, const Geographic& point, int zone) {
  ADIT_INVARIANT(in_use(zone), "a zone lies between 25 and 45");
  GridPoint out;
  projection(datum).Forward(central_meridian(zone), point.lat, point.lon, out.east_m, out.north_m);
  out.east_m += zone * zone_span_m + false_easting_m;
  return out;
}

}  // namespace adit::base
