// Every pair is asked once; a lot has few rings.
#include "domain/ground/nesting.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "domain/ground/crossing.hpp"

namespace adit::domain::ground {
namespace {

using base::Outcome;

std::int64_t number_of(std::size_t place) {
  return static_cast<std::int64_t>(place) + 1;
}

bool lies_in(const Ring& ring, const Ring& around) {
  return relation_of(ring.points, around.points) == Relation::first_inside;
}

// The smallest outer ring around the hole: within an island its own, not the mainland's.
std::optional<std::size_t> outer_of(const std::vector<Ring>& rings, std::size_t hole) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (rings[i].hole || !lies_in(rings[hole], rings[i])) continue;
    if (!found || lies_in(rings[i], rings[*found])) found = i;
  }
  return found;
}

bool in_a_hole(const std::vector<Ring>& rings, const Ring& ring, std::size_t outer) {
  return std::ranges::any_of(rings, [&](const Ring& hole) {
    if (!hole.hole || hole.outer != outer) return false;
    const Relation relation = relation_of(ring.points, hole.points);
    return relation == Relation::first_inside || relation == Relation::same;
  });
}

bool share_ground(const std::vector<Ring>& rings, std::size_t i, std::size_t j) {
  // A hole of an island lies in the hole that the island lies in.
  if (rings[i].hole && rings[i].outer != rings[j].outer) return false;
  if (relation_of(rings[i].points, rings[j].points) == Relation::apart) return false;
  if (rings[i].hole) return true;
  return !in_a_hole(rings, rings[j], i) && !in_a_hole(rings, rings[i], j);
}

}  // namespace

Outcome<void> nest(std::vector<Ring>& rings) {
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (!rings[i].hole) continue;
    const auto outer = outer_of(rings, i);
    if (!outer) {
      return base::refuse("lot.hole_outside",
                          {{"line", rings[i].corners.front().line}, {"ring", number_of(i)}});
    }
    rings[i].outer = *outer;
  }
  for (std::size_t i = 0; i < rings.size(); ++i) {
    for (std::size_t j = i + 1; j < rings.size(); ++j) {
      if (rings[i].hole != rings[j].hole || !share_ground(rings, i, j)) continue;
      return base::refuse(rings[i].hole ? "lot.holes_overlap" : "lot.rings_overlap",
                          {{"line", rings[j].corners.front().line},
                           {"ring", number_of(j)},
                           {"other", number_of(i)}});
    }
  }
  return {};
}

}  // namespace adit::domain::ground
