// Names come from outside and are escaped; everything else is figures.
#include "wire/ground/kml.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "wire/plan/edition.hpp"

namespace adit::wire {
namespace {

using domain::ground::Reading;
using domain::ground::Ring;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;  // XML knows no other control characters
    }
  }
  return out;
}

std::string boundary(const Ring& ring) {
  const std::string_view tag = ring.hole ? "innerBoundaryIs" : "outerBoundaryIs";
  std::string out = "<" + std::string(tag) + "><LinearRing><coordinates>";
  for (const auto& point : ring.points) {
    out += degrees_text(point.lon_e8) + "," + degrees_text(point.lat_e8) + " ";
  }
  out.pop_back();
  return out + "</coordinates></LinearRing></" + std::string(tag) + ">";
}

std::string polygon(const std::vector<Ring>& rings, std::size_t outer) {
  std::string out = "<Polygon>" + boundary(rings[outer]);
  for (const Ring& ring : rings) {
    if (ring.hole && ring.outer == outer) out += boundary(ring);
  }
  return out + "</Polygon>";
}

}  // namespace

base::Outcome<std::string> kml(const Reading& reading) {
  if (reading.datum == base::Datum::xian80) {
    return base::refuse("lot.legacy_not_mapped", {{"format", std::string("KML")}});
  }
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Placemark>";
  const auto named = std::ranges::find_if(
      reading.rings, [](const Ring& ring) { return ring.end && !ring.end->name.empty(); });
  if (named != reading.rings.end()) out += "<name>" + escaped(named->end->name) + "</name>";
  out += "<MultiGeometry>";
  for (std::size_t i = 0; i < reading.rings.size(); ++i) {
    if (!reading.rings[i].hole) out += polygon(reading.rings, i);
  }
  return out + "</MultiGeometry></Placemark></kml>";
}

}  // namespace adit::wire
