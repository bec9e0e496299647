// Sides are swept from west to east, so that only neighbours are compared.
#include "domain/ground/crossing.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace adit::domain::ground {
namespace {

using plan::Point;
using plan::Ring;

__extension__ using Wide = __int128;

// On which side of a→b the point c lies: 1 left, -1 right, 0 on the line.
int side_of(const Point& a, const Point& b, const Point& c) {
  const Wide left = Wide(b.lon_e8 - a.lon_e8) * (c.lat_e8 - a.lat_e8);
  const Wide right = Wide(b.lat_e8 - a.lat_e8) * (c.lon_e8 - a.lon_e8);
  return left > right ? 1 : (left < right ? -1 : 0);
}

bool in_box(const Point& a, const Point& b, const Point& p) {
  return std::min(a.lon_e8, b.lon_e8) <= p.lon_e8 && p.lon_e8 <= std::max(a.lon_e8, b.lon_e8) &&
         std::min(a.lat_e8, b.lat_e8) <= p.lat_e8 && p.lat_e8 <= std::max(a.lat_e8, b.lat_e8);
}

bool on_side(const Point& a, const Point& b, const Point& p) {
  return side_of(a, b, p) == 0 && in_box(a, b, p);
}

bool boxes_apart(const Point& a, const Point& b, const Point& c, const Point& d) {
  const auto [ab_low, ab_high] = std::minmax(a.lat_e8, b.lat_e8);
  const auto [cd_low, cd_high] = std::minmax(c.lat_e8, d.lat_e8);
  return ab_high < cd_low || cd_high < ab_low;
}

// Through each other, not only touching.
bool cross(const Point& a, const Point& b, const Point& c, const Point& d) {
  return side_of(a, b, c) * side_of(a, b, d) < 0 && side_of(c, d, a) * side_of(c, d, b) < 0;
}

bool touch(const Point& a, const Point& b, const Point& c, const Point& d) {
  return cross(a, b, c, d) || on_side(a, b, c) || on_side(a, b, d) || on_side(c, d, a) ||
         on_side(c, d, b);
}

std::int64_t west_of(const Ring& ring, std::size_t side) {
  return std::min(ring[side].lon_e8, ring[side + 1].lon_e8);
}

std::int64_t east_of(const Ring& ring, std::size_t side) {
  return std::max(ring[side].lon_e8, ring[side + 1].lon_e8);
}

std::vector<std::size_t> from_west(const Ring& ring) {
  std::vector<std::size_t> sides(ring.size() - 1);
  std::iota(sides.begin(), sides.end(), std::size_t{0});
  std::ranges::sort(sides, {}, [&](std::size_t side) { return west_of(ring, side); });
  return sides;
}

// Sides that follow each other share a corner; more they share only when one runs back.
bool neighbours_clash(const Ring& ring, std::size_t first, std::size_t second) {
  const Point& before = ring[first];
  const Point& corner = ring[second];
  const Point& after = ring[second + 1];
  return side_of(before, corner, after) == 0 &&
         (in_box(corner, after, before) || in_box(before, corner, after));
}

bool sides_clash(const Ring& ring, std::size_t i, std::size_t j) {
  if (boxes_apart(ring[i], ring[i + 1], ring[j], ring[j + 1])) return false;
  if (j == i + 1) return neighbours_clash(ring, i, j);
  if (i == 0 && j + 2 == ring.size()) return neighbours_clash(ring, j, 0);
  return touch(ring[i], ring[i + 1], ring[j], ring[j + 1]);
}

enum class Place { outside, edge, inside };

// Coordinates may be doubled on both sides, which keeps middles of sides whole.
Place place_in(const Ring& ring, const Point& p) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point a{ring[i].lon_e8 * 2, ring[i].lat_e8 * 2};
    const Point b{ring[i + 1].lon_e8 * 2, ring[i + 1].lat_e8 * 2};
    const bool spans = (a.lat_e8 > p.lat_e8) != (b.lat_e8 > p.lat_e8);
    if (!spans && a.lat_e8 != p.lat_e8 && b.lat_e8 != p.lat_e8) continue;
    if (on_side(a, b, p)) return Place::edge;
    if (spans && (side_of(a, b, p) > 0) == (b.lat_e8 > a.lat_e8)) inside = !inside;
  }
  return inside ? Place::inside : Place::outside;
}

// Where the corners and the middles of the sides of a ring lie to another one.
struct Seen {
  bool inside = false;
  bool outside = false;
};

Seen places_in(const Ring& other, const Ring& ring) {
  Seen seen;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point corner{ring[i].lon_e8 * 2, ring[i].lat_e8 * 2};
    const Point middle{ring[i].lon_e8 + ring[i + 1].lon_e8, ring[i].lat_e8 + ring[i + 1].lat_e8};
    for (const Point& p : {corner, middle}) {
      const Place place = place_in(other, p);
      seen.inside = seen.inside || place == Place::inside;
      seen.outside = seen.outside || place == Place::outside;
    }
  }
  return seen;
}

struct Box {
  Point low;
  Point high;
};

Box box_of(const Ring& ring) {
  Box box{ring.front(), ring.front()};
  for (const Point& p : ring) {
    box.low = {std::min(box.low.lon_e8, p.lon_e8), std::min(box.low.lat_e8, p.lat_e8)};
    box.high = {std::max(box.high.lon_e8, p.lon_e8), std::max(box.high.lat_e8, p.lat_e8)};
  }
  return box;
}

bool boxes_apart(const Box& a, const Box& b) {
  return a.high.lon_e8 < b.low.lon_e8 || b.high.lon_e8 < a.low.lon_e8 ||
         a.high.lat_e8 < b.low.lat_e8 || b.high.lat_e8 < a.low.lat_e8;
}

bool rings_cross(const Ring& first, const Ring& second) {
  const auto sides = from_west(second);
  for (std::size_t i = 0; i + 1 < first.size(); ++i) {
    for (const std::size_t j : sides) {
      if (west_of(second, j) > east_of(first, i)) break;
      if (cross(first[i], first[i + 1], second[j], second[j + 1])) return true;
    }
  }
  return false;
}

void add_corners_on(const Ring& other, const Ring& ring, std::vector<Point>& found) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    for (std::size_t j = 0; j + 1 < other.size(); ++j) {
      if (!on_side(other[j], other[j + 1], ring[i])) continue;
      found.push_back(ring[i]);
      break;
    }
  }
}

// On one line, and with more than a point in common.
bool overlie(const Point& a, const Point& b, const Point& c, const Point& d) {
  if (side_of(a, b, c) != 0 || side_of(a, b, d) != 0) return false;
  const auto shared = [](std::int64_t p, std::int64_t q, std::int64_t r, std::int64_t s) {
    return std::min(std::max(p, q), std::max(r, s)) - std::max(std::min(p, q), std::min(r, s));
  };
  const std::int64_t wide = shared(a.lon_e8, b.lon_e8, c.lon_e8, d.lon_e8);
  const std::int64_t high = shared(a.lat_e8, b.lat_e8, c.lat_e8, d.lat_e8);
  return std::min(wide, high) >= 0 && std::max(wide, high) > 0;
}

}  // namespace

std::optional<std::pair<std::size_t, std::size_t>> crossing_sides(const Ring& ring) {
  const auto sides = from_west(ring);
  for (std::size_t a = 0; a < sides.size(); ++a) {
    for (std::size_t b = a + 1; b < sides.size(); ++b) {
      if (west_of(ring, sides[b]) > east_of(ring, sides[a])) break;
      const auto [i, j] = std::minmax(sides[a], sides[b]);
      if (sides_clash(ring, i, j)) return std::pair(i, j);
    }
  }
  return std::nullopt;
}

Relation relation_of(const Ring& first, const Ring& second) {
  if (boxes_apart(box_of(first), box_of(second))) return Relation::apart;
  if (rings_cross(first, second)) return Relation::crossing;
  const Seen of_first = places_in(second, first);
  const Seen of_second = places_in(first, second);
  // A side may pass through a corner of the other ring without crossing a side of it.
  if (of_first.inside && of_first.outside) return Relation::crossing;
  if (of_second.inside && of_second.outside) return Relation::crossing;
  if (of_first.inside) return Relation::first_inside;
  if (of_second.inside) return Relation::second_inside;
  return of_first.outside || of_second.outside ? Relation::apart : Relation::same;
}

std::vector<Point> touching_corners(const Ring& first, const Ring& second) {
  std::vector<Point> found;
  if (boxes_apart(box_of(first), box_of(second))) return found;
  add_corners_on(second, first, found);
  add_corners_on(first, second, found);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool run_along(const Ring& first, const Ring& second) {
  if (boxes_apart(box_of(first), box_of(second))) return false;
  for (std::size_t i = 0; i + 1 < first.size(); ++i) {
    for (std::size_t j = 0; j + 1 < second.size(); ++j) {
      if (boxes_apart(first[i], first[i + 1], second[j], second[j + 1])) continue;
      if (overlie(first[i], first[i + 1], second[j], second[j + 1])) return true;
    }
  }
  return false;
}

bool counter_clockwise(const Ring& ring) {
  Wide twice_area = 0;
  const Point& origin = ring.front();
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    twice_area += Wide(ring[i].lon_e8 - origin.lon_e8) * (ring[i + 1].lat_e8 - origin.lat_e8) -
                  Wide(ring[i + 1].lon_e8 - origin.lon_e8) * (ring[i].lat_e8 - origin.lat_e8);
  }
  return twice_area > 0;
}

}  // namespace adit::domain::ground
