// Which figures of a table are the coordinates, what they mean, and on which datum they stand.
#pragma once

#include <optional>
#include <vector>

#include "base/outcome.hpp"
#include "domain/ground/reading.hpp"
#include "domain/ground/table.hpp"

namespace adit::domain::ground {

// What a pair of figures can be, by the figures alone.
enum class Family { grid, angles, small_figures };

// What the table is taken for.
struct Columns {
  base::Datum datum = base::Datum::cgcs2000;
  Notation notation = Notation::grid;
  std::size_t first = 0;                // the place of the pair in each row: 0 or 2
  std::optional<std::size_t> compared;  // the same corners in another notation
  Notation compared_notation = Notation::dms;
};

// The family of the pair at `first`. Refuses with `lot.zone_missing` (line, text) for an easting of
// six digits, `lot.zone_unknown` (line, text, zone) outside zones 25 to 45 and
// `lot.pair_unreadable` (line, first, second).
[[nodiscard]] base::Outcome<Family> family_of(const Row& row, std::size_t first);

// Looks at every row. What was wished (nothing: to be guessed) wins over what the table says.
// Warns with legacy_datum, notation_guessed, datum_chosen, datum_contradicted. Refuses like
// family_of and with `lot.rows_differ` (line), `lot.notation_unfit` (line, text, notation),
// `lot.datum_unclear` (line) and `lot.datum_unknown` (line).
[[nodiscard]] base::Outcome<Columns> choose_columns(const Table& table,
                                                    std::optional<base::Datum> datum,
                                                    std::optional<Notation> notation,
                                                    std::vector<Warning>& warnings);

}  // namespace adit::domain::ground
