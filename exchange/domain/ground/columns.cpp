// The content decides, not the headings: one that calls grid metres degrees is believed nothing.
#include "domain/ground/columns.hpp"

#include <algorithm>
#include <string>

#include "domain/ground/notation.hpp"

namespace adit::domain::ground {
namespace {

using base::Datum;
using base::Outcome;

constexpr int northing_digits = 7;
constexpr int easting_digits = 8;

Outcome<Family> grid_pair(const Row& row, const Figure& a, const Figure& b) {
  const Figure& east = a.whole_digits > b.whole_digits ? a : b;
  const Figure& north = &east == &a ? b : a;
  if (north.whole_digits == 6 && east.whole_digits == northing_digits) {
    return base::refuse("lot.zone_missing", {{"line", row.line}, {"text", north.text}});
  }
  if (north.whole_digits != northing_digits || east.whole_digits != easting_digits) {
    return base::refuse("lot.pair_unreadable",
                        {{"line", row.line}, {"first", a.text}, {"second", b.text}});
  }
  const int zone = base::zone_of(east.value);
  if (zone < base::zone_first || zone > base::zone_last) {
    return base::refuse("lot.zone_unknown",
                        {{"line", row.line}, {"text", east.text}, {"zone", zone}});
  }
  return Family::grid;
}

// Every row must be like the first.
Outcome<Family> family_of_all(const Table& table, std::size_t first) {
  std::optional<Family> all;
  for (const RawRing& ring : table.rings) {
    for (const Row& row : ring.rows) {
      if (row.figures.size() != table.rings.front().rows.front().figures.size()) {
        return base::refuse("lot.rows_differ", {{"line", row.line}});
      }
      auto family = family_of(row, first);
      if (!family) return family;
      if (all && *all != *family) return base::refuse("lot.rows_differ", {{"line", row.line}});
      all = *family;
    }
  }
  return *all;
}

bool names(const Table& table, DatumWord datum) {
  return std::find(table.datums.begin(), table.datums.end(), datum) != table.datums.end();
}

// By the headings; what was wished wins, and a heading that says otherwise is told.
Outcome<Datum> choose_datum(const Table& table, std::optional<Datum> wished,
                            std::vector<Warning>& warnings) {
  const bool new_named = names(table, DatumWord::cgcs2000);
  const bool old_named = names(table, DatumWord::xian80);
  if (!wished && names(table, DatumWord::beijing54) && !new_named && !old_named) {
    return base::refuse("lot.datum_unknown", {{"line", table.datums_line}});
  }
  const bool only_old = old_named && !new_named;
  const Datum datum = wished.value_or(only_old ? Datum::xian80 : Datum::cgcs2000);
  const bool said = datum == Datum::cgcs2000 ? new_named : old_named;
  if (!said && !table.datums.empty()) warnings.push_back({{"datum_contradicted", {}}});
  return datum;
}

// Two pairs of one family are the same corners on two datums, in the order of the headings.
Outcome<void> choose_pair(const Table& table, Columns& columns, std::vector<Warning>& warnings) {
  const auto wanted = columns.datum == Datum::cgcs2000 ? DatumWord::cgcs2000 : DatumWord::xian80;
  if (table.datums.size() != 2 || !names(table, wanted)) {
    return base::refuse("lot.datum_unclear", {{"line", table.rings.front().rows.front().line}});
  }
  columns.first = table.datums[0] == wanted ? 0 : 2;
  warnings.push_back(
      {{"datum_chosen",
        {{"datum", std::string(columns.datum == Datum::cgcs2000 ? "CGCS2000" : "Xi'an 1980")}}}});
  return {};
}

// Refuses the first figure that the notation cannot mean.
Outcome<void> check_fit(const Table& table, std::size_t first, Notation notation, Family family) {
  const bool grid = notation == Notation::grid;
  for (const RawRing& ring : table.rings) {
    for (const Row& row : ring.rows) {
      for (const std::size_t at : {first, first + 1}) {
        const Figure& figure = row.figures[at];
        const bool fits =
            grid == (family == Family::grid) && (grid || degrees_of(figure, notation));
        if (fits) continue;
        return base::refuse("lot.notation_unfit", {{"line", row.line},
                                                   {"text", figure.text},
                                                   {"notation", std::string(name_of(notation))}});
      }
    }
  }
  return {};
}

// Places the pairs: one, two datums, or two notations of which the wished one or the grid leads.
Outcome<Family> place_pairs(const Table& table, std::optional<Notation> wished, Columns& columns,
                            std::vector<Warning>& warnings) {
  auto left = family_of_all(table, 0);
  if (!left || table.rings.front().rows.front().figures.size() == 2) return left;
  auto right = family_of_all(table, 2);
  if (!right) return right;
  if ((*left == Family::grid) == (*right == Family::grid)) {
    const auto chosen = choose_pair(table, columns, warnings);
    if (!chosen) return tl::unexpected(chosen.error());
    return columns.first == 0 ? *left : *right;
  }
  const bool want_grid = wished.value_or(Notation::grid) == Notation::grid;
  columns.first = (*left == Family::grid) == want_grid ? 0 : 2;
  columns.compared = 2 - columns.first;
  columns.compared_notation =
      guess_notation(table, *columns.compared, columns.first == 0 ? *right : *left);
  return columns.first == 0 ? *left : *right;
}

}  // namespace

Outcome<Family> family_of(const Row& row, std::size_t first) {
  const Figure& a = row.figures[first];
  const Figure& b = row.figures[first + 1];
  if (a.angle && b.angle) return Family::angles;
  const bool plain = !a.angle && !b.angle;
  if (plain && a.whole_digits <= 3 && b.whole_digits <= 3) return Family::small_figures;
  if (plain && a.whole_digits >= 6 && b.whole_digits >= 6) return grid_pair(row, a, b);
  return base::refuse("lot.pair_unreadable",
                      {{"line", row.line}, {"first", a.text}, {"second", b.text}});
}

Outcome<Columns> choose_columns(const Table& table, std::optional<Datum> datum,
                                std::optional<Notation> notation, std::vector<Warning>& warnings) {
  Columns columns;
  const auto chosen = choose_datum(table, datum, warnings);
  if (!chosen) return tl::unexpected(chosen.error());
  columns.datum = *chosen;
  if (columns.datum == Datum::xian80) warnings.push_back({{"legacy_datum", {}}});
  const auto family = place_pairs(table, notation, columns, warnings);
  if (!family) return tl::unexpected(family.error());
  columns.notation = notation.value_or(guess_notation(table, columns.first, *family));
  const auto fit = check_fit(table, columns.first, columns.notation, *family);
  if (!fit) return tl::unexpected(fit.error());
  if (!notation && columns.notation == Notation::packed) {
    warnings.push_back({{"notation_guessed", {}}});
  }
  return columns;
}

}  // namespace adit::domain::ground
