// Rows like those of the provisions, but for what the edition says once for all of them.
#include "wire/plan/supplement.hpp"

#include <vector>

#include "wire/plan/provision_members.hpp"

namespace adit::wire {
namespace {

using base::Outcome;
using domain::plan::Control;
using domain::plan::control_kinds;
using domain::plan::ControlKind;
using domain::plan::Edition;
using domain::plan::Entry;
using domain::plan::Quantity;
using domain::plan::ScaleClass;
using domain::plan::Way;
using domain::plan::way_names;

Control control_of(const RowMembers& row) {
  return {Entry{row.text("id"), row.texts("rules"), {}, {}},
          row.text("right") == "mining",
          row.one_of<ControlKind>("kind", control_kinds),
          row.texts("minerals"),
          row.texts("methods"),
          row.text("stage")};
}

ScaleClass class_of(const RowMembers& row) {
  ScaleClass scale;
  scale.entry = Entry{row.text("id"), row.texts("rules"), {}, {}};
  scale.way = row.one_of<Way>("way", way_names);
  scale.minerals = row.texts("minerals");
  scale.large = row.quantity("large").value_or(Quantity{});
  scale.medium = row.quantity("medium").value_or(Quantity{});
  scale.least = row.quantity("least");
  return scale;
}

void cite(const Edition& edition, Entry& entry) {
  for (const std::string& rule : entry.rules) {
    const auto* clause = domain::plan::find_clause(edition, rule);
    if (clause == nullptr) continue;
    entry.cited.push_back({clause->section, clause->line, clause->text, {}});
  }
}

}  // namespace

Outcome<void> read_supplement(Edition& edition, Json root) {
  const auto found = root.find("supplement");
  if (!found) return {};
  auto& supplement = edition.supplement;
  supplement.source = {std::string((*found)["zh"].text()), std::string((*found)["en"].text())};
  for (const Json part : (*found)["supplies"].elements()) {
    supplement.supplies.emplace_back(part.text());
  }
  if (auto ok = read_rows(supplement.controls, (*found)["controls"], control_of); !ok) return ok;
  if (auto ok = read_rows(supplement.classes, (*found)["classes"], class_of); !ok) return ok;
  for (ScaleClass& row : supplement.classes) row.instrument = supplement.source;
  return {};
}

void cite_supplement(Edition& edition) {
  for (Control& row : edition.supplement.controls) cite(edition, row.entry);
  for (ScaleClass& row : edition.supplement.classes) cite(edition, row.entry);
}

}  // namespace adit::wire
