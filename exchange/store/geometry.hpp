// What PostGIS says about a polygon: whether it is sound, how large, and what it touches. Shapes
// are intersected as drawn in longitude and latitude; every area and length is geodesic, on the
// CGCS2000 ellipsoid, rounded to whole units, so that the pure rules receive integers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/conformity/facts.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct Soundness {
  bool valid = false;
  std::string reason;  // GEOS's word, such as "Self-intersection"; empty when valid
  std::string lon;     // where, in degrees; empty when valid
  std::string lat;
  std::int64_t area_m2 = 0;
};
// Examines a MULTIPOLYGON in well-known text.
[[nodiscard]] Soundness examine(Transaction& tx, const std::string& wkt);

// Whose neighbours are asked for, among the layers of this edition: a MULTIPOLYGON in well-known
// text, or else a lot that is kept, by its outline and heights.
struct Place {
  std::string plan;
  std::optional<std::string> wkt{};
  std::string lot{};
};

// Every feature that shares an area with the polygon, by layer and id: of the edition, of the
// register (rights that hold ground, deposits, prior work, farmland), and other lots that are
// announced, in session, suspended or sold. Rights and lots at other heights are left out.
// `perimeter_m` is the length of the overlap's own boundary, so that a sliver is judged by its
// width.
[[nodiscard]] std::vector<domain::conformity::Touch> touches(Transaction& tx, const Place& place);

}  // namespace adit::store
