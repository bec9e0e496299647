// China's longitudes and latitudes do not overlap, nor do its northings and eastings with zones, so
// that the figures themselves say which is which.
#include "domain/ground/corners.hpp"

#include <cmath>
#include <numbers>
#include <utility>

#include "domain/ground/notation.hpp"

namespace adit::domain::ground {
namespace {

using base::Geographic;
using base::Outcome;

constexpr double lon_low = 73;
constexpr double lon_high = 137;
constexpr double lat_low = 3;
constexpr double lat_high = 54;
constexpr double tolerance_m = 3;
constexpr double degree_m = 111'000;  // of latitude, about

bool in_china(const Geographic& place) {
  return place.lon >= lon_low && place.lon <= lon_high && place.lat >= lat_low &&
         place.lat <= lat_high;
}

struct Pair {
  const Figure* first;  // northing or longitude
  const Figure* second;
  bool swapped;
};

Pair ordered(const Figure& a, const Figure& b, Notation notation) {
  const bool grid = notation == Notation::grid;
  const bool swapped = grid ? a.whole_digits > b.whole_digits : a.value < b.value;
  return swapped ? Pair{&b, &a, true} : Pair{&a, &b, false};
}

Outcome<Geographic> place_of(const Pair& pair, Notation notation, base::Datum datum, int line) {
  Geographic place;
  if (notation == Notation::grid) {
    place = base::to_geographic(datum, {pair.first->value, pair.second->value});
  } else {
    place.lon = degrees_of(*pair.first, notation).value_or(0);
    place.lat = degrees_of(*pair.second, notation).value_or(0);
  }
  if (in_china(place)) return place;
  const bool lon_bad = place.lon < lon_low || place.lon > lon_high;
  const bool show_first = (notation == Notation::grid) != lon_bad;
  return base::refuse(
      "lot.outside_china",
      {{"line", line}, {"text", show_first ? pair.first->text : pair.second->text}});
}

std::int64_t e8(double degrees) {
  return std::llround(degrees * 1e8);
}

class Reader {
 public:
  Reader(const Columns& columns, std::vector<Warning>& warnings)
      : columns_(columns), warnings_(warnings) {}

  Outcome<Corner> read(const Row& row, int ring, int number) {
    const Pair pair =
        ordered(row.figures[columns_.first], row.figures[columns_.first + 1], columns_.notation);
    const auto place = place_of(pair, columns_.notation, columns_.datum, row.line);
    if (!place) return tl::unexpected(place.error());
    const auto same = compare(row, *place);
    if (!same) return tl::unexpected(same.error());
    if (pair.swapped) tell_swapped(*pair.first, ring, number);
    Corner corner{row.line, number, row.label, *place, {e8(place->lon), e8(place->lat)}, {}, {}, 0};
    corner.first = pair.first->text;
    corner.second = pair.second->text;
    if (columns_.notation == Notation::grid) corner.zone = base::zone_of(pair.second->value);
    return corner;
  }

 private:
  // The other notation of the same corner.
  Outcome<void> compare(const Row& row, const Geographic& place) const {
    if (!columns_.compared) return {};
    const Notation notation = columns_.compared_notation;
    const Pair pair =
        ordered(row.figures[*columns_.compared], row.figures[*columns_.compared + 1], notation);
    const auto other = place_of(pair, notation, columns_.datum, row.line);
    if (!other) return tl::unexpected(other.error());
    const double apart_m = distance_m(place, *other);
    if (apart_m <= tolerance_m + open_m(pair, notation) + open_m(written(row), columns_.notation)) {
      return {};
    }
    return base::refuse("lot.notations_disagree",
                        {{"line", row.line}, {"distance_m", std::llround(apart_m)}});
  }

  Pair written(const Row& row) const {
    return ordered(row.figures[columns_.first], row.figures[columns_.first + 1], columns_.notation);
  }

  // What the last digits leave open, along both axes.
  static double open_m(const Pair& pair, Notation notation) {
    if (notation == Notation::grid) return 0;
    return degree_m *
           std::hypot(rounding_of(*pair.first, notation), rounding_of(*pair.second, notation));
  }

  void tell_swapped(const Figure& first, int ring, int number) {
    if (std::exchange(swapped_told_, true) || first.axis != Axis::unsaid) return;
    warnings_.push_back({{"columns_swapped", {}}, ring, number});
  }

  const Columns& columns_;
  std::vector<Warning>& warnings_;
  bool swapped_told_ = false;
};

}  // namespace

double distance_m(const Geographic& a, const Geographic& b) {
  const double radius_m = base::ellipsoid_of(base::Datum::cgcs2000).semi_major_m;
  const double radians = std::numbers::pi / 180;
  const double east = (b.lon - a.lon) * std::cos((a.lat + b.lat) / 2 * radians);
  return radius_m * radians * std::hypot(east, b.lat - a.lat);
}

Outcome<std::vector<std::vector<Corner>>> read_corners(const Table& table, const Columns& columns,
                                                       std::vector<Warning>& warnings) {
  std::vector<std::vector<Corner>> rings;
  Reader reader(columns, warnings);
  for (const RawRing& raw : table.rings) {
    auto& ring = rings.emplace_back();
    for (const Row& row : raw.rows) {
      auto corner =
          reader.read(row, static_cast<int>(rings.size()), static_cast<int>(ring.size()) + 1);
      if (!corner) return tl::unexpected(corner.error());
      ring.push_back(std::move(*corner));
    }
  }
  return rings;
}

}  // namespace adit::domain::ground
