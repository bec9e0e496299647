// Coordinates leave as they were rounded once, to 1e-8 degrees; nothing is rounded here.
#include "wire/ground/reading_json.hpp"

#include <algorithm>

#include "domain/ground/area.hpp"
#include "domain/ground/notation.hpp"
#include "wire/json.hpp"
#include "wire/plan/edition.hpp"
#include "wire/problem.hpp"

namespace adit::wire {
namespace {

using domain::ground::Reading;
using domain::ground::Ring;
using domain::ground::Warning;

void write_ring(JsonWriter& out, const Ring& ring) {
  out.begin_object().member("role", ring.hole ? "hole" : "outer");
  if (ring.hole) out.member("outer", ring.outer + 1);
  if (ring.end) {
    if (!ring.end->name.empty()) out.member("name", ring.end->name);
    if (ring.end->top_mm) out.member_raw("top_m", metres_text(*ring.end->top_mm));
    if (ring.end->bottom_mm) out.member_raw("bottom_m", metres_text(*ring.end->bottom_mm));
  }
  out.key("points").begin_array();
  for (const auto& point : ring.points) {
    out.begin_array().raw(degrees_text(point.lon_e8)).raw(degrees_text(point.lat_e8)).end_array();
  }
  out.end_array().end_object();
}

void write_warnings(JsonWriter& out, const std::vector<Warning>& warnings, Language language) {
  out.key("warnings").begin_array();
  for (const Warning& warning : warnings) {
    out.begin_object().member("code", warning.code());
    out.member("message", refusal_text(warning.what, language));
    if (warning.ring > 0) out.member("ring", warning.ring);
    if (warning.corner > 0) out.member("corner", warning.corner);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string_view name_of(base::Datum datum) {
  return datum == base::Datum::cgcs2000 ? "cgcs2000" : "xian80";
}

std::string metres_text(std::int64_t thousandths) {
  // Five digits more make it degrees, whose text ends with no zeros.
  return degrees_text(thousandths * 100'000);
}

std::string reading_json(const Reading& reading, Language language) {
  JsonWriter out(1024);
  out.begin_object().member("datum", name_of(reading.datum));
  out.member("notation", domain::ground::name_of(reading.notation));
  if (reading.zone) out.member("zone", *reading.zone);
  out.key("rings").begin_array();
  for (const Ring& ring : reading.rings) write_ring(out, ring);
  out.end_array().member("area_km2", domain::ground::km2_text(reading.area_m2));
  if (!reading.published_area_km2.empty()) {
    out.member("published_area_km2", reading.published_area_km2);
  }
  out.member("grid_blocks", reading.grid_blocks);
  write_warnings(out, reading.warnings, language);
  return out.end_object().take();
}

std::string warnings_json(const std::vector<Warning>& warnings, Language language) {
  JsonWriter out;
  out.begin_object();
  write_warnings(out, warnings, language);
  return out.end_object().take();
}

}  // namespace adit::wire
