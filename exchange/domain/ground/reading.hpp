// What a corner text turns out to say: rings on the ellipsoid, their area, and what is odd.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/gauss_kruger.hpp"
#include "base/outcome.hpp"
#include "domain/ground/table.hpp"
#include "domain/plan/shape.hpp"

namespace adit::domain::ground {

// Metres of a 3-degree zone; decimal degrees; d°m′s″; or ddd.mmss, whose digits behind the point
// are two of minutes, two of seconds and the fraction of a second.
enum class Notation { grid, degrees, dms, packed };

// Something odd that does not stop the reading. `what.code` names its sentence, as a refusal's does
// (wire/refusal_text/ground.cpp): the warning's code and, for one of several sentences, a point and
// a word more.
struct Warning {
  base::Refusal what;
  int ring = 0;    // from 1, in the order of the text; 0: of no ring
  int corner = 0;  // from 1 within the ring, as written; 0: of no corner

  [[nodiscard]] std::string_view code() const {
    return std::string_view(what.code).substr(0, what.code.find('.'));
  }
  bool operator==(const Warning&) const = default;
};

struct Corner {
  int line = 0;
  int number = 0;          // from 1 within its ring, as written
  std::string label;       // as written, or empty
  base::Geographic place;  // unrounded, on the datum's own ellipsoid
  plan::Point point;       // the same in whole 1e-8 degrees
  std::string first;       // as written: the northing or the longitude
  std::string second;      // the easting or the latitude
  int zone = 0;            // of a grid coordinate
};

struct Ring {
  bool hole = false;
  std::optional<RingEnd> end;
  std::vector<Corner> corners;  // as written, open, without repeated ones
  plan::Ring points;            // closed; outer rings counter-clockwise, holes clockwise (RFC 7946)
  std::size_t outer = 0;        // of a hole: the place of the ring that it lies in
};

struct Reading {
  base::Datum datum = base::Datum::cgcs2000;
  Notation notation = Notation::grid;
  std::optional<int> zone;  // of grid coordinates: that of most corners
  std::vector<Ring> rings;
  double area_m2 = 0;              // on the ellipsoid, holes subtracted
  std::string published_area_km2;  // as given, or empty
  std::int64_t grid_blocks = 0;    // 1′ × 1′ that the lot has part of
  std::vector<Warning> warnings;
};

}  // namespace adit::domain::ground
