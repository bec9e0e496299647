// The steps in their order; each stands in the file of its name.
#include "domain/ground/read.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "domain/ground/area.hpp"
#include "domain/ground/blocks.hpp"
#include "domain/ground/columns.hpp"
#include "domain/ground/corners.hpp"
#include "domain/ground/nesting.hpp"
#include "domain/ground/oddities.hpp"
#include "domain/ground/rings.hpp"

namespace adit::domain::ground {
namespace {

using base::Outcome;

Outcome<void> read_rings(const Table& table, const Columns& columns, Reading& reading) {
  auto corners = read_corners(table, columns, reading.warnings);
  if (!corners) return tl::unexpected(corners.error());
  auto rings = make_rings(table, std::move(*corners), reading.warnings);
  if (!rings) return tl::unexpected(rings.error());
  reading.rings = std::move(*rings);
  return nest(reading.rings);
}

void measure(Reading& reading) {
  std::vector<plan::Ring> rings;
  for (const Ring& ring : reading.rings) {
    std::vector<base::Geographic> places;
    for (const Corner& corner : ring.corners) places.push_back(corner.place);
    const double area_m2 = ellipsoid_area_m2(reading.datum, places);
    reading.area_m2 += ring.hole ? -area_m2 : area_m2;
    rings.push_back(ring.points);
  }
  reading.area_m2 = std::max(0.0, reading.area_m2);  // of a hole almost as large as its ring
  reading.grid_blocks = grid_blocks(rings);
}

}  // namespace

Outcome<Reading> read_corner_text(std::string_view text, const Wishes& wishes) {
  const auto table = read_table(text);
  if (!table) return tl::unexpected(table.error());
  Reading reading;
  const auto columns = choose_columns(*table, wishes.datum, wishes.notation, reading.warnings);
  if (!columns) return tl::unexpected(columns.error());
  reading.datum = columns->datum;
  reading.notation = columns->notation;
  reading.published_area_km2 = wishes.published_area_km2;
  if (const auto read = read_rings(*table, *columns, reading); !read) {
    return tl::unexpected(read.error());
  }
  measure(reading);
  judge_zones(reading);
  judge_place(reading);
  judge_blocks(reading, wishes.mineral);
  if (const auto judged = judge_area(reading); !judged) return tl::unexpected(judged.error());
  return reading;
}

}  // namespace adit::domain::ground
