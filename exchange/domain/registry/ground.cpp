// Ring by ring first, then how the rings of a polygon lie to each other, then polygon by polygon.
#include "domain/registry/ground.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>

#include "base/limits.hpp"
#include "domain/ground/crossing.hpp"
#include "domain/ground/degrees.hpp"

namespace adit::domain::registry {
namespace {

using base::Outcome;
using ground::Relation;
using plan::Point;
using plan::Ring;

__extension__ using Wide = __int128;

constexpr Point china_low{7'300'000'000, 300'000'000};
constexpr Point china_high{13'600'000'000, 5'400'000'000};

tl::unexpected<base::Refusal> unsound(std::string reason) {
  return base::refuse("registry.ground", {{"reason", std::move(reason)}});
}

std::vector<std::pair<std::string, base::Param>> place(const Point& p) {
  std::string lon;
  std::string lat;
  ground::append_degrees(lon, p.lon_e8);
  ground::append_degrees(lat, p.lat_e8);
  return {{"lon", lon}, {"lat", lat}};
}

bool in_china(const Point& p) {
  return china_low.lon_e8 <= p.lon_e8 && p.lon_e8 <= china_high.lon_e8 &&
         china_low.lat_e8 <= p.lat_e8 && p.lat_e8 <= china_high.lat_e8;
}

// Where the lines through two sides meet; of parallel sides the beginning of the second.
Point meeting(const Ring& ring, std::size_t i, std::size_t j) {
  const Point& a = ring[i];
  const Point& c = ring[j];
  const Wide east = ring[i + 1].lon_e8 - a.lon_e8;
  const Wide north = ring[i + 1].lat_e8 - a.lat_e8;
  const Wide other_east = ring[j + 1].lon_e8 - c.lon_e8;
  const Wide other_north = ring[j + 1].lat_e8 - c.lat_e8;
  const Wide turn = east * other_north - north * other_east;
  if (turn == 0) return c;
  const Wide along =
      Wide(c.lon_e8 - a.lon_e8) * other_north - Wide(c.lat_e8 - a.lat_e8) * other_east;
  return {a.lon_e8 + static_cast<std::int64_t>(east * along / turn),
          a.lat_e8 + static_cast<std::int64_t>(north * along / turn)};
}

// Leaves no point twice in a row; wound against the clock when `outer`.
Outcome<void> check_ring(Ring& ring, bool outer) {
  if (ring.size() > base::limits::ring_points_max) return unsound("many_points");
  if (ring.empty()) return unsound("few_corners");
  for (const Point& p : ring) {
    if (!in_china(p)) return base::refuse("registry.outside_china", place(p));
  }
  if (ring.front() != ring.back()) return unsound("unclosed");
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
  if (ring.size() < 4) return unsound("few_corners");
  if (const auto sides = ground::crossing_sides(ring)) {
    return base::refuse("registry.ground_crossing",
                        place(meeting(ring, sides->first, sides->second)));
  }
  if (ground::counter_clockwise(ring) != outer) std::ranges::reverse(ring);
  return {};
}

// Rings that touch in points of their own, as links that may not close to a chain.
class Links {
 public:
  explicit Links(std::size_t rings) : root_(rings) {
    std::iota(root_.begin(), root_.end(), std::size_t{0});
  }

  // False when the two were linked before.
  bool link(std::size_t a, std::size_t b) {
    a = end_of(a);
    b = end_of(b);
    root_[a] = b;
    return a != b;
  }

  std::size_t add() {
    root_.push_back(root_.size());
    return root_.back();
  }

 private:
  std::size_t end_of(std::size_t at) {
    while (root_[at] != at) at = root_[at] = root_[root_[at]];
    return at;
  }
  std::vector<std::size_t> root_;
};

// Whether touching rings cut the ground apart. Several rings may meet in one point, which is
// therefore a link of its own; rings that run along each other meet in two.
bool cut_apart(const Polygon& polygon) {
  std::vector<std::pair<Point, std::size_t>> touches;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    for (std::size_t j = i + 1; j < polygon.size(); ++j) {
      for (const Point& p : ground::touching_corners(polygon[i], polygon[j])) {
        touches.emplace_back(p, i);
        touches.emplace_back(p, j);
      }
    }
  }
  std::ranges::sort(touches);
  touches.erase(std::unique(touches.begin(), touches.end()), touches.end());
  Links links(polygon.size());
  std::size_t point = 0;
  for (std::size_t i = 0; i < touches.size(); ++i) {
    if (i == 0 || touches[i].first != touches[i - 1].first) point = links.add();
    if (!links.link(touches[i].second, point)) return true;
  }
  return false;
}

Outcome<void> check_holes(const Polygon& polygon) {
  for (std::size_t i = 1; i < polygon.size(); ++i) {
    if (ground::relation_of(polygon[i], polygon[0]) != Relation::first_inside) {
      return unsound("hole_outside");
    }
    for (std::size_t j = 1; j < i; ++j) {
      if (ground::relation_of(polygon[i], polygon[j]) != Relation::apart) {
        return unsound("holes_overlap");
      }
    }
  }
  return polygon.size() > 1 && cut_apart(polygon) ? unsound("hole_cuts") : Outcome<void>();
}

bool in_a_hole(const Ring& ring, const Polygon& around) {
  return std::any_of(around.begin() + 1, around.end(), [&](const Ring& hole) {
    return ground::relation_of(ring, hole) == Relation::first_inside;
  });
}

// `a` begins no further east than `b`, and so does not lie in a hole of it.
bool share_ground(const Polygon& a, const Polygon& b) {
  const Relation relation = ground::relation_of(a.front(), b.front());
  if (relation == Relation::second_inside) return !in_a_hole(b.front(), a);
  return relation != Relation::apart;
}

bool sides_in_common(const Polygon& a, const Polygon& b) {
  return std::ranges::any_of(a, [&](const Ring& ring) {
    return std::ranges::any_of(b,
                               [&](const Ring& other) { return ground::run_along(ring, other); });
  });
}

std::pair<std::int64_t, std::int64_t> from_west_to_east(const Polygon& polygon) {
  const auto [west, east] = std::ranges::minmax_element(polygon.front(), {}, &Point::lon_e8);
  return {west->lon_e8, east->lon_e8};
}

// From west to east, so that parts apart are not compared.
Outcome<void> check_parts(const std::vector<Polygon>& parts) {
  std::vector<std::pair<std::pair<std::int64_t, std::int64_t>, const Polygon*>> sorted;
  sorted.reserve(parts.size());
  for (const Polygon& part : parts) sorted.emplace_back(from_west_to_east(part), &part);
  std::ranges::sort(sorted, {}, [](const auto& part) { return part.first; });
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    for (std::size_t j = i + 1; j < sorted.size(); ++j) {
      if (sorted[j].first.first > sorted[i].first.second) break;
      const Polygon& a = *sorted[i].second;
      const Polygon& b = *sorted[j].second;
      if (share_ground(a, b) || sides_in_common(a, b)) return unsound("parts_overlap");
    }
  }
  return {};
}

}  // namespace

bool may_have_ground(Kind kind) {
  return kind != Kind::holder && kind != Kind::reserve_report && kind != Kind::programme;
}

Outcome<std::vector<Polygon>> checked_ground(std::vector<Polygon> drawn) {
  std::size_t points = 0;
  for (Polygon& polygon : drawn) {
    if (polygon.empty()) return unsound("few_corners");
    for (const Ring& ring : polygon) points += ring.size();
    if (points > base::limits::registry_points_max) return unsound("many_points");
    bool outer = true;
    for (Ring& ring : polygon) {
      if (auto checked = check_ring(ring, outer); !checked) return tl::unexpected(checked.error());
      outer = false;
    }
    if (auto checked = check_holes(polygon); !checked) return tl::unexpected(checked.error());
  }
  if (auto checked = check_parts(drawn); !checked) return tl::unexpected(checked.error());
  return drawn;
}

}  // namespace adit::domain::registry
