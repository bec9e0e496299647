// By their kinds first, then by the ground that they share.
#include "domain/plan/contrary_zones.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/overlap.hpp"
#include "domain/ground/degrees.hpp"

namespace adit::domain::plan {
namespace {

enum class Stand { encouraged, restricted, prohibited };
enum class Work { mining, exploration };

struct Kind {
  std::string_view layer;
  Work work;
  Stand stand;
};

constexpr std::array kinds{
    Kind{"encouraged_zone", Work::mining, Stand::encouraged},
    Kind{"restricted_zone", Work::mining, Stand::restricted},
    Kind{"prohibited_zone", Work::mining, Stand::prohibited},
    Kind{"encouraged_exploration_area", Work::exploration, Stand::encouraged},
    Kind{"restricted_exploration_area", Work::exploration, Stand::restricted},
    Kind{"prohibited_exploration_area", Work::exploration, Stand::prohibited}};

const Kind* kind_of(const Zone& zone) {
  const auto* const found = std::ranges::find(kinds, zone.layer, &Kind::layer);
  return found == kinds.end() ? nullptr : found;
}

// A zone that names no mineral means every one.
bool may_mean_the_same(const Zone& a, const Zone& b) {
  if (a.minerals.empty() || b.minerals.empty()) return true;
  return std::ranges::any_of(a.minerals, [&](const std::string& mineral) {
    return std::ranges::find(b.minerals, mineral) != b.minerals.end();
  });
}

bool contrary(const Zone& a, const Zone& b) {
  const Kind* first = kind_of(a);
  const Kind* second = kind_of(b);
  if (first == nullptr || second == nullptr) return false;
  if (first->work != second->work || first->stand == second->stand) return false;
  const bool prohibits = first->stand == Stand::prohibited || second->stand == Stand::prohibited;
  return prohibits || may_mean_the_same(a, b);
}

base::DegreeShape shape_of(const Zone& zone) {
  base::DegreePolygon polygon;
  polygon.reserve(zone.rings.size());
  for (const Ring& ring : zone.rings) polygon.push_back(ground::degrees_of(ring));
  return {polygon};
}

// As with lots: a metre along what is shared, or a thousandth of the smaller.
bool beyond_noise(const base::Overlap& overlap) {
  return overlap.overlap_m2 > overlap.perimeter_m && overlap.overlap_m2 * 1000 > overlap.smaller_m2;
}

}  // namespace

std::optional<ContraryZones> contrary_zones(const std::vector<Zone>& zones) {
  std::vector<base::DegreeShape> shapes;
  shapes.reserve(zones.size());
  for (const Zone& zone : zones) {
    shapes.push_back(kind_of(zone) == nullptr ? base::DegreeShape{} : shape_of(zone));
  }
  const auto found = base::overlaps_among(shapes, 1, [&](const base::Overlap& overlap) {
    return contrary(zones[overlap.first], zones[overlap.second]) && beyond_noise(overlap);
  });
  if (found.empty()) return std::nullopt;
  return ContraryZones{zones[found[0].first].id, zones[found[0].second].id};
}

}  // namespace adit::domain::plan
