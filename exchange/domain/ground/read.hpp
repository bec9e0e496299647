// The importer: corner text in, a reading or a refusal out. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/ground/reading.hpp"
#include "domain/plan/mineral.hpp"

namespace adit::domain::ground {

struct Wishes {
  std::optional<base::Datum> datum;        // nothing: as the headings say, else CGCS2000
  std::optional<Notation> notation;        // nothing: guessed
  std::string published_area_km2;          // decimal text, or empty
  const plan::Mineral* mineral = nullptr;  // for the cap on blocks
};

// Reads rows, chooses columns, converts, checks rings, measures; refusals and warnings are those of
// table.hpp, columns.hpp, corners.hpp, rings.hpp, nesting.hpp and oddities.hpp. Every refusal of
// the text names its line.
[[nodiscard]] base::Outcome<Reading> read_corner_text(std::string_view text, const Wishes& wishes);

}  // namespace adit::domain::ground
