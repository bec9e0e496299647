// An R-tree of the shapes' boxes names the pairs that are worth measuring.
#include "base/overlap.hpp"

#include <algorithm>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <boost/geometry/strategies/relate/cartesian.hpp>
#include <cmath>
#include <utility>

namespace adit::base {
namespace {

namespace index = boost::geometry::index;
using Corner = boost::geometry::model::d2::point_xy<double>;
using Box = boost::geometry::model::box<Corner>;
using Boxed = std::pair<Box, std::size_t>;  // with the place of its shape
using Tree = index::rtree<Boxed, index::rstar<16>>;

Box box_of(const DegreeShape& shape) {
  Corner low(HUGE_VAL, HUGE_VAL);
  Corner high(-HUGE_VAL, -HUGE_VAL);
  for (const DegreePolygon& polygon : shape) {
    for (const auto& [lon, lat] : polygon.front()) {
      low = {std::min(low.x(), lon), std::min(low.y(), lat)};
      high = {std::max(high.x(), lon), std::max(high.y(), lat)};
    }
  }
  return {low, high};
}

// No: neighbours that follow the same meridian or parallel, which are most of those that touch.
bool may_share_a_square_metre(const Box& a, const Box& b) {
  constexpr double degree_m = 112'000;  // the longest anywhere
  const auto& [low, high] = std::pair(a.min_corner(), a.max_corner());
  const double wide =
      std::min(high.x(), b.max_corner().x()) - std::max(low.x(), b.min_corner().x());
  const double tall =
      std::min(high.y(), b.max_corner().y()) - std::max(low.y(), b.min_corner().y());
  return wide > 0 && tall > 0 && wide * degree_m * tall * degree_m >= 1;
}

std::vector<Boxed> boxes_of(const std::vector<DegreeShape>& shapes) {
  std::vector<Boxed> boxes;
  boxes.reserve(shapes.size());
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (!shapes[i].empty()) boxes.emplace_back(box_of(shapes[i]), i);
  }
  return boxes;
}

Overlap measured(const std::vector<DegreeShape>& shapes, std::size_t first, std::size_t second) {
  const CommonGround common = common_ground(shapes[first], shapes[second]);
  return {first, second, std::llround(common.area_m2), std::llround(common.perimeter_m),
          std::llround(common.smaller_m2)};
}

}  // namespace

std::vector<Overlap> overlaps_among(const std::vector<DegreeShape>& shapes, std::size_t most,
                                    const std::function<bool(const Overlap&)>& counts) {
  std::vector<Overlap> found;
  const std::vector<Boxed> boxes = boxes_of(shapes);
  const Tree tree(boxes);
  std::vector<std::size_t> before;
  for (const auto& [box, second] : boxes) {
    before.clear();
    for (auto hit = tree.qbegin(index::intersects(box)); hit != tree.qend(); ++hit) {
      if (hit->second < second && may_share_a_square_metre(hit->first, box)) {
        before.push_back(hit->second);
      }
    }
    std::ranges::sort(before);
    for (const std::size_t first : before) {
      const Overlap overlap = measured(shapes, first, second);
      if (overlap.overlap_m2 < 1 || !counts(overlap)) continue;
      if (found.size() == most) return found;
      found.push_back(overlap);
    }
  }
  return found;
}

}  // namespace adit::base
