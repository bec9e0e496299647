// Each outer ring with its holes is one polygon.
#include "wire/ground/geojson.hpp"

#include <algorithm>
#include <cstddef>

#include "domain/ground/area.hpp"
#include "wire/ground/reading_json.hpp"
#include "wire/json.hpp"
#include "wire/plan/edition.hpp"

namespace adit::wire {
namespace {

using domain::ground::Reading;
using domain::ground::Ring;

void write_ring(JsonWriter& out, const Ring& ring) {
  out.begin_array();
  for (const auto& point : ring.points) {
    out.begin_array().raw(degrees_text(point.lon_e8)).raw(degrees_text(point.lat_e8)).end_array();
  }
  out.end_array();
}

void write_polygon(JsonWriter& out, const std::vector<Ring>& rings, std::size_t outer) {
  out.begin_array();
  write_ring(out, rings[outer]);
  for (const Ring& ring : rings) {
    if (ring.hole && ring.outer == outer) write_ring(out, ring);
  }
  out.end_array();
}

void write_geometry(JsonWriter& out, const std::vector<Ring>& rings) {
  const auto outers = std::ranges::count(rings, false, &Ring::hole);
  out.key("geometry").begin_object();
  out.member("type", outers == 1 ? "Polygon" : "MultiPolygon").key("coordinates");
  if (outers > 1) out.begin_array();
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (!rings[i].hole) write_polygon(out, rings, i);
  }
  if (outers > 1) out.end_array();
  out.end_object();
}

}  // namespace

base::Outcome<std::string> geojson(const Reading& reading) {
  if (reading.datum == base::Datum::xian80) {
    return base::refuse("lot.legacy_not_mapped", {{"format", std::string("GeoJSON")}});
  }
  JsonWriter out(1024);
  out.begin_object().member("type", "Feature");
  write_geometry(out, reading.rings);
  out.key("properties").begin_object();
  out.member("area_km2", domain::ground::km2_text(reading.area_m2));
  out.member("datum", name_of(reading.datum)).member("grid_blocks", reading.grid_blocks);
  return out.end_object().end_object().take();
}

}  // namespace adit::wire
