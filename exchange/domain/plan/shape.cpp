// Exact orientation tests on integers; n² pairs are fine for rings of a plan.
#include "domain/plan/shape.hpp"

#include <algorithm>
#include <cstddef>

namespace adit::domain::plan {
namespace {

// Twice the signed area of the triangle: its sign says on which side of a→b the point c lies.
std::int64_t turn(const Point& a, const Point& b, const Point& c) {
  return (b.lon_e8 - a.lon_e8) * (c.lat_e8 - a.lat_e8) -
         (b.lat_e8 - a.lat_e8) * (c.lon_e8 - a.lon_e8);
}

int sign(std::int64_t value) {
  return value > 0 ? 1 : (value < 0 ? -1 : 0);
}

bool within(const Point& a, const Point& b, const Point& p) {
  return std::min(a.lon_e8, b.lon_e8) <= p.lon_e8 && p.lon_e8 <= std::max(a.lon_e8, b.lon_e8) &&
         std::min(a.lat_e8, b.lat_e8) <= p.lat_e8 && p.lat_e8 <= std::max(a.lat_e8, b.lat_e8);
}

bool sides_touch(const Point& a, const Point& b, const Point& c, const Point& d) {
  const int abc = sign(turn(a, b, c));
  const int abd = sign(turn(a, b, d));
  const int cda = sign(turn(c, d, a));
  const int cdb = sign(turn(c, d, b));
  if (abc != abd && cda != cdb) return true;
  return (abc == 0 && within(a, b, c)) || (abd == 0 && within(a, b, d)) ||
         (cda == 0 && within(c, d, a)) || (cdb == 0 && within(c, d, b));
}

bool contains(const Ring& ring, const Point& p) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point& a = ring[i];
    const Point& b = ring[i + 1];
    if ((a.lat_e8 > p.lat_e8) == (b.lat_e8 > p.lat_e8)) continue;
    const bool upward = b.lat_e8 > a.lat_e8;
    if ((turn(a, b, p) > 0) == upward) inside = !inside;
  }
  return inside;
}

}  // namespace

bool inside_box(const Ring& ring) {
  return std::ranges::all_of(ring, [](const Point& p) { return within(box_low, box_high, p); });
}

bool simple(const Ring& ring) {
  if (ring.size() < 4 || ring.front() != ring.back()) return false;
  const std::size_t sides = ring.size() - 1;
  for (std::size_t i = 0; i < sides; ++i) {
    for (std::size_t j = i + 1; j < sides; ++j) {
      if (ring[i] == ring[j]) return false;
      const bool neighbours = j == i + 1 || (i == 0 && j == sides - 1);
      if (neighbours) continue;
      if (sides_touch(ring[i], ring[i + 1], ring[j], ring[j + 1])) return false;
    }
    // A spike runs back along the side that it came by.
    const Point& next = ring[i + 1];
    const Point& after = ring[i + 2 <= sides ? i + 2 : 1];
    const bool straight = turn(ring[i], next, after) == 0;
    if (straight && (within(ring[i], next, after) || within(next, after, ring[i]))) return false;
  }
  return true;
}

bool meet(const Ring& a, const Ring& b) {
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    for (std::size_t j = 0; j + 1 < b.size(); ++j) {
      if (sides_touch(a[i], a[i + 1], b[j], b[j + 1])) return true;
    }
  }
  return contains(a, b.front()) || contains(b, a.front());
}

}  // namespace adit::domain::plan
