// What the founding document provides beyond its clauses: tables, areas, quotas, scales, targets
// and its own contradictions, as data. An edition does not hold it, so that nothing on the way of a
// bid carries it: who needs it asks for the provisions of the edition's document.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "base/outcome.hpp"
#include "domain/plan/area.hpp"
#include "domain/plan/belt.hpp"
#include "domain/plan/contradiction.hpp"
#include "domain/plan/control.hpp"
#include "domain/plan/edition.hpp"
#include "domain/plan/prerequisite.hpp"
#include "domain/plan/project.hpp"
#include "domain/plan/quota.hpp"
#include "domain/plan/scale.hpp"
#include "domain/plan/table.hpp"
#include "domain/plan/target.hpp"

namespace adit::domain::plan {

// Immutable once decoded and checked.
struct Provisions {
  std::string document_sha256;  // of the document whose lines are cited
  std::vector<Table> tables;
  std::vector<Area> areas;
  std::vector<Belt> belts;
  std::vector<Quota> quotas;
  std::vector<ScaleClass> classes;
  std::vector<MinimumScale> minimums;
  std::vector<Control> controls;
  std::vector<Prerequisite> prerequisites;
  std::vector<Project> projects;
  std::vector<Target> targets;
  std::vector<Contradiction> contradictions;
  std::vector<Missing> missing;  // what the document refers to and does not hold
  base::Digest digest;           // over the bytes of the files
};

// The area with this id, or null; the provisions own it.
[[nodiscard]] const Area* find_area(const Provisions& provisions, std::string_view id);

// The entry of the ledger with this id, or null; the provisions own it.
[[nodiscard]] const Contradiction* find_contradiction(const Provisions& provisions,
                                                      std::string_view id);

// The class of mines of a mineral that are worked in a way; one for any way serves both. Null where
// the classification has none; the provisions own it.
[[nodiscard]] const ScaleClass* find_class(const Provisions& provisions, std::string_view mineral,
                                           Way way);

// What the document lacks, such as reserve_classes, or null; the provisions own it.
[[nodiscard]] const Missing* find_missing(const Provisions& provisions, std::string_view part);

// The provisions with the rows of an edition's supplement behind their own; what it supplies is
// missing no longer. The digest stays that of the document's rows: the edition has its own.
[[nodiscard]] Provisions supplemented(const Provisions& provisions, const Supplement& supplement);

// The rows of a kind that name the rule, in their order; the provisions own them.
template <class Row>
[[nodiscard]] std::vector<const Row*> rows_of(const std::vector<Row>& rows, std::string_view rule) {
  std::vector<const Row*> found;
  for (const Row& row : rows) {
    const auto& named = row.entry.rules;
    if (std::find(named.begin(), named.end(), rule) != named.end()) found.push_back(&row);
  }
  return found;
}

}  // namespace adit::domain::plan
