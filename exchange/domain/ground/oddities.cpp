// Each oddity is told once a ring where a whole ring would say the same.
#include "domain/ground/oddities.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>

#include "domain/ground/area.hpp"
#include "domain/ground/caps.hpp"

namespace adit::domain::ground {
namespace {

constexpr double zone_reach = 1.6;  // degrees from the central meridian

int most_common_zone(const std::vector<Ring>& rings) {
  std::map<int, int> counts;
  for (const Ring& ring : rings) {
    for (const Corner& corner : ring.corners) ++counts[corner.zone];
  }
  const auto more = [](const auto& a, const auto& b) { return a.second < b.second; };
  return std::max_element(counts.begin(), counts.end(), more)->first;
}

bool far_from_meridian(const Corner& corner) {
  return std::abs(corner.place.lon - base::central_meridian(corner.zone)) > zone_reach;
}

// Warns of the first corner of each ring of which it is true.
template <class Odd>
void warn_of_first(Reading& reading, const base::Refusal& what, Odd odd) {
  int number = 0;
  for (const Ring& ring : reading.rings) {
    ++number;
    const auto found = std::ranges::find_if(ring.corners, odd);
    if (found == ring.corners.end()) continue;
    Warning warning{what, number, found->number};
    warning.what.params.emplace_back("line", std::int64_t{found->line});
    reading.warnings.push_back(std::move(warning));
  }
}

}  // namespace

void judge_zones(Reading& reading) {
  if (reading.notation != Notation::grid) return;
  const int zone = most_common_zone(reading.rings);
  reading.zone = zone;
  int number = 0;
  for (const Ring& ring : reading.rings) {
    ++number;
    for (const Corner& corner : ring.corners) {
      if (corner.zone == zone) continue;
      reading.warnings.push_back(
          {{"wrong_zone", {{"zone", corner.zone}, {"most", zone}, {"line", corner.line}}},
           number,
           corner.number});
    }
  }
  warn_of_first(reading, {"wrong_zone.far", {{"zone", zone}, {"meridian", std::int64_t{3} * zone}}},
                [&](const Corner& c) { return c.zone == zone && far_from_meridian(c); });
}

void judge_place(Reading& reading) {
  warn_of_first(reading, {"outside_box", {}},
                [](const Corner& corner) { return !plan::inside_box({corner.point}); });
}

void judge_blocks(Reading& reading, const plan::Mineral* mineral) {
  const auto cap = mineral != nullptr ? block_cap(*mineral) : std::nullopt;
  if (reading.grid_blocks <= cap.value_or(cap_solid)) return;
  base::Refusal what{"over_block_cap.no_mineral", {{"blocks", reading.grid_blocks}}};
  if (mineral != nullptr) {
    what.code = cap ? "over_block_cap" : "over_block_cap.not_named";
    what.params.emplace_back("mineral", mineral->id);
    what.params.emplace_back("cap", cap.value_or(cap_solid));
  }
  reading.warnings.push_back({std::move(what)});
}

base::Outcome<void> judge_area(Reading& reading) {
  if (reading.published_area_km2.empty()) return {};
  const auto agrees = area_agrees(reading.published_area_km2, reading.area_m2);
  if (!agrees) return tl::unexpected(agrees.error());
  if (*agrees) return {};
  reading.warnings.push_back({{"area_differs",
                               {{"published_km2", reading.published_area_km2},
                                {"computed_km2", km2_text(reading.area_m2)}}}});
  return {};
}

}  // namespace adit::domain::ground
