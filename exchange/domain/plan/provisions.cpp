// Lookups in the provisions.
#include "domain/plan/provisions.hpp"

#include <algorithm>

namespace adit::domain::plan {
namespace {

template <class Row>
const Row* by_id(const std::vector<Row>& rows, std::string_view id) {
  const auto found = std::ranges::find_if(rows, [&](const Row& row) { return row.entry.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

const Area* find_area(const Provisions& provisions, std::string_view id) {
  return by_id(provisions.areas, id);
}

const Contradiction* find_contradiction(const Provisions& provisions, std::string_view id) {
  return by_id(provisions.contradictions, id);
}

const ScaleClass* find_class(const Provisions& provisions, std::string_view mineral, Way way) {
  const auto found = std::ranges::find_if(provisions.classes, [&](const ScaleClass& row) {
    return (row.way == way || row.way == Way::any) &&
           std::ranges::find(row.minerals, mineral) != row.minerals.end();
  });
  return found == provisions.classes.end() ? nullptr : &*found;
}

const Missing* find_missing(const Provisions& provisions, std::string_view part) {
  const auto found = std::ranges::find(provisions.missing, part, &Missing::part);
  return found == provisions.missing.end() ? nullptr : &*found;
}

Provisions supplemented(const Provisions& provisions, const Supplement& supplement) {
  Provisions out = provisions;
  out.controls.insert(out.controls.end(), supplement.controls.begin(), supplement.controls.end());
  out.classes.insert(out.classes.end(), supplement.classes.begin(), supplement.classes.end());
  std::erase_if(out.missing, [&](const Missing& missing) {
    return std::ranges::find(supplement.supplies, missing.part) != supplement.supplies.end();
  });
  return out;
}

}  // namespace adit::domain::plan
