// Between a side and a far meridian lies a trapezoid; its area is the longitude of the side's
// middle times an integral over latitude, for which the rules give a series in the eccentricity.
#include "domain/ground/area.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "domain/ground/figure_reader.hpp"

namespace adit::domain::ground {
namespace {

// The series' coefficients A to E, and the square of the semi-minor axis.
struct Series {
  std::array<double, 5> coefficients;
  double minor_squared_m2;
};

Series series_of(base::Datum datum) {
  const base::Ellipsoid ellipsoid = base::ellipsoid_of(datum);
  const double flattening = 1 / ellipsoid.inverse_flattening;
  const double minor_m = ellipsoid.semi_major_m * (1 - flattening);
  const double e2 = flattening * (2 - flattening);
  const double e4 = e2 * e2;
  const double e6 = e4 * e2;
  const double e8 = e4 * e4;
  return {{1 + 3. / 6 * e2 + 30. / 80 * e4 + 35. / 112 * e6 + 630. / 2304 * e8,
           1. / 6 * e2 + 15. / 80 * e4 + 21. / 112 * e6 + 420. / 2304 * e8,
           3. / 80 * e4 + 7. / 112 * e6 + 180. / 2304 * e8, 1. / 112 * e6 + 45. / 2304 * e8,
           5. / 2304 * e8},
          minor_m * minor_m};
}

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

// Of one side, signed by whether it goes north or south; longitudes count from `meridian`.
double trapezoid_m2(const Series& series, const base::Geographic& a, const base::Geographic& b,
                    double meridian) {
  const double width = radians((a.lon + b.lon) / 2 - meridian);
  const double half_rise = radians(b.lat - a.lat) / 2;
  const double middle = radians(a.lat + b.lat) / 2;
  double sum = 0;
  double sign = 1;
  int multiple = 1;  // 1, 3, 5, 7, 9
  for (const double coefficient : series.coefficients) {
    sum += sign * coefficient * std::sin(multiple * half_rise) * std::cos(multiple * middle);
    sign = -sign;
    multiple += 2;
  }
  return 2 * series.minor_squared_m2 * width * sum;
}

}  // namespace

double ellipsoid_area_m2(base::Datum datum, const std::vector<base::Geographic>& ring) {
  if (ring.empty()) return 0;
  const Series series = series_of(datum);
  // A meridian nearby keeps the terms small, and so the sum exact.
  const double meridian = ring.front().lon;
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    sum += trapezoid_m2(series, ring[i], ring[(i + 1) % ring.size()], meridian);
  }
  return std::abs(sum);
}

std::string km2_text(double area_m2) {
  char digits[40];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, area_m2 / 1e6, std::chars_format::fixed, 4);
  return {digits, end.ptr};
}

base::Outcome<bool> area_agrees(std::string_view published_km2, double area_m2) {
  constexpr std::size_t digits_kept = 15;
  std::size_t at = 0;
  const auto figure = read_figure(published_km2, at);
  if (!figure || at != published_km2.size() || figure->angle || figure->value <= 0 ||
      published_km2.size() > digits_kept) {
    return base::refuse("lot.published_area", {{"text", std::string(published_km2)}});
  }
  const double apart = std::abs(area_m2 / 1e6 - figure->value);
  const double rounding = std::pow(10.0, -figure->decimals) / 2;
  // What the published figure itself cannot hold in a double must not count as a difference.
  constexpr double noise = 1e-9;
  return apart <= std::max(rounding, figure->value / 1000) + noise;
}

}  // namespace adit::domain::ground
