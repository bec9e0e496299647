// The plane is cut into slabs at all corners and crossings. Within a slab no side begins, ends or
// crosses another, so that what lies between two sides is a trapezoid, and one look at the middle
// of the slab tells which of them both shapes cover. Boost's overlay was tried first: for
// neighbours of whom one borders on a part of the other's side it took whole shapes for shared in
// six cases of a hundred.
#include "base/common_ground.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace adit::base {
namespace {

constexpr double noise_m = 0.001;

struct Spot {
  double x = 0;
  double y = 0;
};

// Equirectangular at a place of the CGCS2000 ellipsoid, in metres, turned so that sides along
// meridians are not upright, where they would have no height above any x.
class Plane {
 public:
  explicit Plane(Spot middle) : middle_(middle) {
    constexpr double semi_major_m = 6'378'137.0;
    constexpr double eccentricity_squared = 0.006'694'380'0;
    const double lat = middle.y * degree;
    const double w = 1 - eccentricity_squared * std::sin(lat) * std::sin(lat);
    east_m_ = semi_major_m / std::sqrt(w) * std::cos(lat) * degree;
    north_m_ = semi_major_m * (1 - eccentricity_squared) / (w * std::sqrt(w)) * degree;
  }

  Spot operator()(const std::pair<double, double>& point) const {
    static const double turn_cos = std::cos(turn);
    static const double turn_sin = std::sin(turn);
    const double east = (point.first - middle_.x) * east_m_;
    const double north = (point.second - middle_.y) * north_m_;
    return {east * turn_cos - north * turn_sin, east * turn_sin + north * turn_cos};
  }

 private:
  static constexpr double degree = std::numbers::pi / 180;
  static constexpr double turn = 0.6180339;  // radians: no angle that people draw at
  Spot middle_;
  double east_m_ = 0;
  double north_m_ = 0;
};

// From left to right.
struct Side {
  Spot left;
  Spot right;
  std::size_t shape = 0;

  [[nodiscard]] double slope() const { return (right.y - left.y) / (right.x - left.x); }
  [[nodiscard]] double y_at(double x) const { return left.y + (x - left.x) * slope(); }
};

Spot middle_of(const DegreeShape& a, const DegreeShape& b) {
  Spot low{a[0][0][0].first, a[0][0][0].second};
  Spot high = low;
  for (const DegreeShape* shape : {&a, &b}) {
    for (const DegreePolygon& polygon : *shape) {
      for (const auto& [lon, lat] : polygon.front()) {
        low = {std::min(low.x, lon), std::min(low.y, lat)};
        high = {std::max(high.x, lon), std::max(high.y, lat)};
      }
    }
  }
  return {(low.x + high.x) / 2, (low.y + high.y) / 2};
}

double ring_area(const Plane& plane, const DegreeRing& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Spot p = plane(ring[i]);
    const Spot q = plane(ring[i + 1]);
    twice += p.x * q.y - q.x * p.y;
  }
  return std::abs(twice) / 2;
}

double area_of(const Plane& plane, const DegreeShape& shape) {
  double area = 0;
  for (const DegreePolygon& polygon : shape) {
    for (std::size_t i = 0; i < polygon.size(); ++i) {
      area += (i == 0 ? 1 : -1) * ring_area(plane, polygon[i]);
    }
  }
  return area;
}

void add_sides(const Plane& plane, const DegreeShape& shape, std::size_t number,
               std::vector<Side>& sides) {
  for (const DegreePolygon& polygon : shape) {
    for (const DegreeRing& ring : polygon) {
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        Side side{plane(ring[i]), plane(ring[i + 1]), number};
        if (side.right.x < side.left.x) std::swap(side.left, side.right);
        if (side.left.x < side.right.x) sides.push_back(side);
      }
    }
  }
}

// Keeps the sides above what both shapes span; a look needs no others.
void keep_common_span(std::vector<Side>& sides) {
  std::array<double, 2> from{HUGE_VAL, HUGE_VAL};
  std::array<double, 2> to{-HUGE_VAL, -HUGE_VAL};
  for (const Side& side : sides) {
    from[side.shape] = std::min(from[side.shape], side.left.x);
    to[side.shape] = std::max(to[side.shape], side.right.x);
  }
  const double low = std::max(from[0], from[1]);
  const double high = std::min(to[0], to[1]);
  std::erase_if(sides,
                [&](const Side& side) { return side.right.x <= low || side.left.x >= high; });
}

// Where slabs begin and end. The sides stand from left to right.
std::vector<double> cuts_of(const std::vector<Side>& sides) {
  std::vector<double> cuts;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const Side& a = sides[i];
    cuts.push_back(a.left.x);
    cuts.push_back(a.right.x);
    for (std::size_t j = i + 1; j < sides.size() && sides[j].left.x < a.right.x; ++j) {
      const Side& b = sides[j];
      const double closing = a.slope() - b.slope();
      if (a.shape == b.shape || closing == 0) continue;
      const double x = b.left.x + (b.left.y - a.y_at(b.left.x)) / closing;
      if (x > b.left.x && x < std::min(a.right.x, b.right.x)) cuts.push_back(x);
    }
  }
  std::ranges::sort(cuts);
  return cuts;
}

// Adds what both shapes cover of a slab. `over` are the sides that span it.
void add_slab(double from, double to, std::vector<std::pair<double, const Side*>>& over,
              CommonGround& common) {
  const double width = to - from;
  for (auto& [y, side] : over) y = side->y_at(from + width / 2);
  std::ranges::sort(over, {}, [](const auto& place) { return place.first; });
  std::array<bool, 2> inside{};
  for (std::size_t i = 0; i + 1 < over.size(); ++i) {
    const auto& [low, below] = over[i];
    const auto& [high, above] = over[i + 1];
    inside[below->shape] = !inside[below->shape];
    if (!inside[0] || !inside[1] || high - low < noise_m) continue;
    common.area_m2 += (high - low) * width;
    common.perimeter_m += width * (std::hypot(1, below->slope()) + std::hypot(1, above->slope()));
  }
}

void add_slabs(const std::vector<Side>& sides, CommonGround& common) {
  const std::vector<double> cuts = cuts_of(sides);
  std::vector<std::pair<double, const Side*>> over;
  std::size_t next = 0;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    const double from = cuts[i];
    const double to = cuts[i + 1];
    if (!(from < to)) continue;
    std::erase_if(over, [&](const auto& place) { return place.second->right.x <= from; });
    for (; next < sides.size() && sides[next].left.x <= from; ++next) {
      if (sides[next].right.x > from) over.emplace_back(0, &sides[next]);
    }
    add_slab(from, to, over, common);
  }
}

}  // namespace

CommonGround common_ground(const DegreeShape& a, const DegreeShape& b) {
  CommonGround common;
  if (a.empty() || b.empty()) return common;
  const Plane plane(middle_of(a, b));
  common.smaller_m2 = std::min(area_of(plane, a), area_of(plane, b));
  std::vector<Side> sides;
  add_sides(plane, a, 0, sides);
  add_sides(plane, b, 1, sides);
  keep_common_span(sides);
  std::ranges::sort(sides, {}, [](const Side& side) { return side.left.x; });
  add_slabs(sides, common);
  return common;
}

}  // namespace adit::base
