// The area of a ring on the ellipsoid, as the ministry prescribes it for land and mining rights
// (国土调查办发〔2008〕32号; TD/T 1055-2019, appendix D).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/gauss_kruger.hpp"
#include "base/outcome.hpp"

namespace adit::domain::ground {

// Square metres inside a ring of places, open or closed, wound either way.
[[nodiscard]] double ellipsoid_area_m2(base::Datum datum,
                                       const std::vector<base::Geographic>& ring);

// Square kilometres with four decimals, as notices print them.
[[nodiscard]] std::string km2_text(double area_m2);

// Whether a published figure in km² is the computed area: apart by no more than half a unit of its
// last digit, or by no more than 0.1 %. Refuses with `lot.published_area` (text) when it is no
// decimal above zero.
[[nodiscard]] base::Outcome<bool> area_agrees(std::string_view published_km2, double area_m2);

}  // namespace adit::domain::ground
