// A block counts when a side passes through it or, where none does, when its middle is within. All
// in whole thirds of 1e-8 degrees, in which a minute is a whole number.
#include "domain/ground/blocks.hpp"

#include <algorithm>
#include <cstddef>

namespace adit::domain::ground {
namespace {

using plan::Point;
using plan::Ring;

__extension__ using Wide = __int128;

constexpr std::int64_t minute = 5'000'000;
constexpr std::int64_t snap = 60;  // two centimetres

std::int64_t floor_div(Wide value, Wide by) {
  if (by < 0) return floor_div(-value, -by);
  return static_cast<std::int64_t>(value >= 0 ? value / by : -((-value + by - 1) / by));
}

// The same rounded up.
std::int64_t ceil_div(Wide value, Wide by) {
  return -floor_div(-value, by);
}

std::int64_t snapped(std::int64_t e8) {
  const std::int64_t value = e8 * 3;
  const std::int64_t line = floor_div(value + minute / 2, minute) * minute;
  return std::abs(value - line) <= snap ? line : value;
}

struct Side {
  Point a;  // the southern end
  Point b;
};

std::vector<Side> sides_of(const std::vector<Ring>& rings) {
  std::vector<Side> sides;
  for (const Ring& ring : rings) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      Point a{snapped(ring[i].lon_e8), snapped(ring[i].lat_e8)};
      Point b{snapped(ring[i + 1].lon_e8), snapped(ring[i + 1].lat_e8)};
      if (a.lat_e8 > b.lat_e8) std::swap(a, b);
      sides.push_back({a, b});
    }
  }
  return sides;
}

class Grid {
 public:
  explicit Grid(std::vector<Side> sides) : sides_(std::move(sides)) {
    Point low = sides_.front().a;
    Point high = low;
    for (const Side& side : sides_) {
      for (const Point& p : {side.a, side.b}) {
        low = {std::min(low.lon_e8, p.lon_e8), std::min(low.lat_e8, p.lat_e8)};
        high = {std::max(high.lon_e8, p.lon_e8), std::max(high.lat_e8, p.lat_e8)};
      }
    }
    west_ = floor_div(low.lon_e8, minute);
    south_ = floor_div(low.lat_e8, minute);
    columns_ = static_cast<std::size_t>(floor_div(high.lon_e8, minute) - west_) + 1;
    rows_ = static_cast<std::size_t>(floor_div(high.lat_e8, minute) - south_) + 1;
    taken_.resize(columns_ * rows_);
  }

  std::int64_t count() {
    for (const Side& side : sides_) pass(side);
    for (std::size_t row = 0; row < rows_; ++row) fill(row);
    return std::ranges::count(taken_, true);
  }

 private:
  // Marks the blocks whose inside the side passes through, row by row.
  void pass(const Side& side) {
    const std::int64_t first = floor_div(side.a.lat_e8, minute);
    if (side.a.lat_e8 == side.b.lat_e8) {
      if (side.a.lat_e8 % minute != 0) mark(first, side.a.lon_e8, side.b.lon_e8, 1);
      return;
    }
    const std::int64_t last = ceil_div(side.b.lat_e8, minute);
    const std::int64_t rise = side.b.lat_e8 - side.a.lat_e8;
    for (std::int64_t row = first; row < last; ++row) {
      const std::int64_t from = std::max(row * minute, side.a.lat_e8);
      const std::int64_t to = std::min((row + 1) * minute, side.b.lat_e8);
      mark(row, lon_at(side, from), lon_at(side, to), rise);
    }
  }

  // The longitude at a latitude, times the side's rise.
  static Wide lon_at(const Side& side, std::int64_t lat) {
    return Wide(side.a.lon_e8) * (side.b.lat_e8 - side.a.lat_e8) +
           Wide(lat - side.a.lat_e8) * (side.b.lon_e8 - side.a.lon_e8);
  }

  // Blocks of a row between two longitudes; one along a line of the grid is in none.
  void mark(std::int64_t row, Wide from, Wide to, std::int64_t scale) {
    if (from > to) std::swap(from, to);
    const Wide width = Wide(minute) * scale;
    const std::int64_t first = floor_div(from, width);
    const std::int64_t last = ceil_div(to, width);
    for (std::int64_t column = first; column < last; ++column) take(row, column);
  }

  // Blocks whose middle is within.
  void fill(std::size_t row) {
    const std::int64_t lat = (south_ + static_cast<std::int64_t>(row)) * minute + minute / 2;
    std::vector<std::int64_t> crossings;  // the first block whose middle is east of a side
    for (const Side& side : sides_) {
      if (side.a.lat_e8 > lat || side.b.lat_e8 <= lat) continue;
      const std::int64_t rise = side.b.lat_e8 - side.a.lat_e8;
      const Wide lon = lon_at(side, lat) - Wide(minute / 2) * rise;
      crossings.push_back(floor_div(lon, Wide(minute) * rise) + 1);
    }
    std::ranges::sort(crossings);
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      for (std::int64_t column = crossings[i]; column < crossings[i + 1]; ++column) {
        take(south_ + static_cast<std::int64_t>(row), column);
      }
    }
  }

  void take(std::int64_t row, std::int64_t column) {
    const auto at = static_cast<std::size_t>(row - south_) * columns_ +
                    static_cast<std::size_t>(column - west_);
    taken_[at] = true;
  }

  std::vector<Side> sides_;
  std::int64_t west_ = 0;
  std::int64_t south_ = 0;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  std::vector<bool> taken_;
};

}  // namespace

std::int64_t grid_blocks(const std::vector<Ring>& rings) {
  auto sides = sides_of(rings);
  if (sides.empty()) return 0;
  return std::max<std::int64_t>(1, Grid(std::move(sides)).count());
}

}  // namespace adit::domain::ground
