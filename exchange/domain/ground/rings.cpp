// What is dropped is told, and corners keep the numbers under which the text has them.
#include "domain/ground/rings.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "domain/ground/corners.hpp"
#include "domain/ground/crossing.hpp"

namespace adit::domain::ground {
namespace {

using base::Outcome;

constexpr double near_m = 1;  // a closing corner that was mistyped in its last digits

void drop_repeated(std::vector<Corner>& corners, int ring, std::vector<Warning>& warnings) {
  std::vector<Corner> kept;
  for (Corner& corner : corners) {
    if (!kept.empty() && kept.back().point == corner.point) {
      warnings.push_back({{"repeated_corner", {{"line", corner.line}}}, ring, corner.number});
    } else {
      kept.push_back(std::move(corner));
    }
  }
  corners = std::move(kept);
}

void drop_closing(std::vector<Corner>& corners, int ring, std::vector<Warning>& warnings) {
  if (corners.size() < 4) {
    // A triangle has no corner to spare, unless it is the same one.
    if (corners.size() > 1 && corners.front().point == corners.back().point) corners.pop_back();
    return;
  }
  const Corner& last = corners.back();
  const double apart_m = distance_m(corners.front().place, last.place);
  if (apart_m > near_m) return;
  if (last.point != corners.front().point) {
    warnings.push_back(
        {{"ring_open.nearly", {{"line", last.line}, {"distance_mm", std::llround(apart_m * 1000)}}},
         ring,
         last.number});
  }
  corners.pop_back();
}

plan::Ring closed(const std::vector<Corner>& corners) {
  plan::Ring points;
  for (const Corner& corner : corners) points.push_back(corner.point);
  points.push_back(points.front());
  return points;
}

Outcome<Ring> make_ring(const RawRing& raw, std::vector<Corner> corners, int number,
                        std::vector<Warning>& warnings) {
  const int line = corners.front().line;
  drop_repeated(corners, number, warnings);
  drop_closing(corners, number, warnings);
  if (corners.size() < 3) return base::refuse("lot.ring_short", {{"line", line}, {"ring", number}});
  Ring ring{raw.hole, raw.end, std::move(corners), {}, 0};
  ring.points = closed(ring.corners);
  if (const auto sides = crossing_sides(ring.points)) {
    const Corner& first = ring.corners[sides->first];
    const Corner& second = ring.corners[sides->second];
    return base::refuse("self_crossing", {{"line", second.line},
                                          {"ring", number},
                                          {"first", first.number},
                                          {"second", second.number}});
  }
  const bool with_the_clock = !counter_clockwise(ring.points);
  if (with_the_clock != ring.hole) std::ranges::reverse(ring.points);
  return ring;
}

}  // namespace

Outcome<std::vector<Ring>> make_rings(const Table& table, std::vector<std::vector<Corner>> corners,
                                      std::vector<Warning>& warnings) {
  const bool ended_elsewhere =
      std::ranges::any_of(table.rings, [](const RawRing& ring) { return ring.end.has_value(); });
  std::vector<Ring> rings;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    auto ring = make_ring(table.rings[i], std::move(corners[i]), number, warnings);
    if (!ring) return tl::unexpected(ring.error());
    rings.push_back(std::move(*ring));
    if (ended_elsewhere && !rings.back().end) {
      warnings.push_back({{"ring_open", {{"line", rings.back().corners.back().line}}}, number, 0});
    }
  }
  return rings;
}

}  // namespace adit::domain::ground
