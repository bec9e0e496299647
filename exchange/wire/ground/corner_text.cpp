// Corners are written in the order in which they were read, whichever way the ring is wound.
#include "wire/ground/corner_text.hpp"

#include "wire/ground/reading_json.hpp"

namespace adit::wire {
namespace {

using domain::ground::Notation;
using domain::ground::Ring;

// 115.4451 is 115°44′51″, 44.38390000 is 44°38′39.0000″.
std::string unpacked(const std::string& packed) {
  const std::size_t point = packed.find('.');
  std::string digits = point == packed.npos ? "" : packed.substr(point + 1);
  if (digits.size() < 4) digits.resize(4, '0');
  std::string out = packed.substr(0, point) + "°" + digits.substr(0, 2) + "′" + digits.substr(2, 2);
  if (digits.size() > 4) out += "." + digits.substr(4);
  return out + "″";
}

std::string figure_text(const std::string& written, Notation notation) {
  if (notation == Notation::packed) return unpacked(written);
  const bool marked = written.find("°") != written.npos;
  return notation == Notation::degrees && !marked ? written + "°" : written;
}

std::string elevation_text(const std::optional<std::int64_t>& thousandths) {
  return thousandths ? metres_text(*thousandths) : "";
}

std::string end_row(const Ring& ring) {
  const auto end = ring.end.value_or(domain::ground::RingEnd{});
  return "*," + elevation_text(end.top_mm) + "," + elevation_text(end.bottom_mm) + "," + end.name +
         "," + (ring.hole ? "0" : "1") + "\n";
}

}  // namespace

std::string corner_text(const domain::ground::Reading& reading) {
  std::string out;
  if (reading.datum == base::Datum::xian80) out += "1980年西安坐标系\n";
  for (const Ring& ring : reading.rings) {
    int number = 0;
    for (const auto& corner : ring.corners) {
      out += std::to_string(++number) + "," + figure_text(corner.first, reading.notation) + "," +
             figure_text(corner.second, reading.notation) + "\n";
    }
    out += end_row(ring);
  }
  return out;
}

}  // namespace adit::wire
