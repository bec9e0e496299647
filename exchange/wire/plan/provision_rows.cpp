// Plain lists of members: what may be missing reads as empty, and the checks come after.
#include "wire/plan/provision_rows.hpp"

#include "wire/plan/provision_members.hpp"

namespace adit::wire {
namespace {

using base::Outcome;
using domain::plan::Area;
using domain::plan::area_kinds;
using domain::plan::AreaKind;
using domain::plan::Belt;
using domain::plan::Bound;
using domain::plan::bound_names;
using domain::plan::Contradiction;
using domain::plan::contradiction_kinds;
using domain::plan::ContradictionKind;
using domain::plan::Control;
using domain::plan::control_kinds;
using domain::plan::ControlKind;
using domain::plan::Counted;
using domain::plan::counted_names;
using domain::plan::Entry;
using domain::plan::Firmness;
using domain::plan::firmness_names;
using domain::plan::MinimumScale;
using domain::plan::Prerequisite;
using domain::plan::Project;
using domain::plan::project_kinds;
using domain::plan::ProjectKind;
using domain::plan::Provisions;
using domain::plan::Quantity;
using domain::plan::Quota;
using domain::plan::ScaleClass;
using domain::plan::Target;
using domain::plan::Way;
using domain::plan::way_names;
using domain::plan::Words;

Entry entry_of(const RowMembers& row) {
  Entry entry{row.text("id"), row.texts("rules"), row.texts("contradictions"), {}};
  for (const Json json : row.list("cited")) {
    const RowMembers cited = row.inside(json);
    entry.cited.push_back({cited.text("section"), cited.number("line").value_or(0),
                           cited.text("text"), cited.text("reads")});
  }
  return entry;
}

Words words_at(const RowMembers& row, std::string_view key) {
  const auto member = row.find(key);
  return member ? member->words() : Words{};
}

void read_missing(Provisions& into, Json root) {
  const auto list = root.find("missing");
  if (!list) return;
  for (const Json json : list->elements()) {
    into.missing.push_back({std::string(json["part"].text()),
                            std::string(json["annex"].text()),
                            {std::string(json["zh"].text()), std::string(json["en"].text())},
                            static_cast<int>(json["line"].integer())});
  }
}

Area area_of(const RowMembers& row) {
  Area area;
  area.entry = entry_of(row);
  area.kind = row.one_of<AreaKind>("kind", area_kinds);
  area.name = row.words();
  area.minerals = row.texts("minerals");
  area.polymetal = row.flag("polymetal");
  area.size = row.quantity("area");
  area.counties = row.texts("counties");
  area.tasks = row.texts("tasks");
  area.table_row = row.text("table_row");
  return area;
}

Belt belt_of(const RowMembers& row) {
  Belt belt{entry_of(row), row.texts("minerals"), {}, row.flag("open_ended")};
  for (const Json place : row.list("places")) belt.places.push_back(row.inside(place).words());
  return belt;
}

Quota quota_of(const RowMembers& row) {
  Quota quota;
  quota.entry = entry_of(row);
  quota.counted = row.one_of<Counted>("counts", counted_names);
  quota.minerals = row.texts("minerals");
  quota.areas = row.texts("zones");
  quota.limit = row.quantity("limit").value_or(Quantity{});
  quota.bound = row.one_of<Bound>("bound", bound_names);
  quota.firmness = row.one_of<Firmness>("firmness", firmness_names);
  quota.year = row.number("year");
  quota.cell = row.text("cell");
  if (const auto tolerance = row.find("tolerance")) {
    quota.tolerance = {tolerance->number("percent").value_or(0), tolerance->words()};
  }
  return quota;
}

ScaleClass class_of(const RowMembers& row) {
  ScaleClass scale;
  scale.entry = entry_of(row);
  scale.way = row.one_of<Way>("way", way_names);
  scale.unless_said = row.flag("unless_said");
  scale.minerals = row.texts("minerals");
  scale.large = row.quantity("large").value_or(Quantity{});
  scale.medium = row.quantity("medium").value_or(Quantity{});
  scale.least = row.quantity("least");
  scale.instrument = words_at(row, "instrument");
  scale.verified = row.flag("verified");
  return scale;
}

MinimumScale minimum_of(const RowMembers& row) {
  MinimumScale minimum;
  minimum.entry = entry_of(row);
  minimum.minerals = row.texts("minerals");
  minimum.areas = row.texts("zones");
  if (row.find("zone_kind")) minimum.kind = row.one_of<AreaKind>("zone_kind", area_kinds);
  minimum.at_least = row.quantity("at_least");
  minimum.medium = row.flag("medium");
  minimum.firmness = row.one_of<Firmness>("firmness", firmness_names);
  return minimum;
}

Control control_of(const RowMembers& row) {
  return {entry_of(row),
          row.text("right") == "mining",
          row.one_of<ControlKind>("kind", control_kinds),
          row.texts("minerals"),
          row.texts("methods"),
          row.text("stage")};
}

Prerequisite prerequisite_of(const RowMembers& row) {
  Prerequisite made;
  made.entry = entry_of(row);
  made.mining = row.text("right") == "mining";
  made.name = row.words();
  made.events = row.texts("events");
  for (const Json json : row.list("documents")) {
    const RowMembers document = row.inside(json);
    made.documents.push_back({document.text("type"), document.words(), document.flag("reviewed")});
  }
  for (const Json json : row.list("thresholds")) {
    const RowMembers threshold = row.inside(json);
    made.thresholds.push_back({threshold.text("id"), threshold.words(),
                               threshold.quantity("quantity").value_or(Quantity{}),
                               threshold.one_of<Bound>("bound", bound_names)});
  }
  made.due_by_plan = row.text("due_by_plan");
  made.due_today = row.text("due_today");
  made.obligation = row.flag("obligation");
  made.areas = row.texts("zones");
  made.minerals = row.texts("minerals");
  made.polymetal = row.flag("polymetal");
  return made;
}

Project project_of(const RowMembers& row) {
  return {entry_of(row), row.one_of<ProjectKind>("kind", project_kinds), row.text("table_row"),
          row.texts("minerals"), row.text("area")};
}

Target target_of(const RowMembers& row) {
  Target target;
  target.entry = entry_of(row);
  target.name = row.words();
  target.year = row.number("year").value_or(0);
  target.value = row.quantity("value");
  target.bound = row.one_of<Bound>("bound", bound_names);
  target.firmness = row.one_of<Firmness>("firmness", firmness_names);
  target.minerals = row.texts("minerals");
  if (const auto base = row.find("base")) {
    target.base = {base->number("year").value_or(0), base->quantity("value").value_or(Quantity{})};
  }
  target.cell = row.text("cell");
  return target;
}

Contradiction contradiction_of(const RowMembers& row) {
  return {entry_of(row),
          row.one_of<ContradictionKind>("kind", contradiction_kinds),
          words_at(row, "says"),
          words_at(row, "adopted"),
          words_at(row, "by"),
          row.date("on"),
          row.text("standing") == "ruled"};
}

}  // namespace

Outcome<void> read_areas(Provisions& into, Json root) {
  read_missing(into, root);
  return read_rows(into.areas, root["areas"], area_of);
}

Outcome<void> read_belts(Provisions& into, Json root) {
  return read_rows(into.belts, root["belts"], belt_of);
}

Outcome<void> read_quotas(Provisions& into, Json root) {
  return read_rows(into.quotas, root["quotas"], quota_of);
}

Outcome<void> read_scales(Provisions& into, Json root) {
  read_missing(into, root);
  if (auto ok = read_rows(into.classes, root["classes"], class_of); !ok) return ok;
  return read_rows(into.minimums, root["minimums"], minimum_of);
}

Outcome<void> read_controls(Provisions& into, Json root) {
  read_missing(into, root);
  return read_rows(into.controls, root["controls"], control_of);
}

Outcome<void> read_prerequisites(Provisions& into, Json root) {
  return read_rows(into.prerequisites, root["prerequisites"], prerequisite_of);
}

Outcome<void> read_projects(Provisions& into, Json root) {
  return read_rows(into.projects, root["projects"], project_of);
}

Outcome<void> read_targets(Provisions& into, Json root) {
  return read_rows(into.targets, root["targets"], target_of);
}

Outcome<void> read_contradictions(Provisions& into, Json root) {
  return read_rows(into.contradictions, root["contradictions"], contradiction_of);
}

}  // namespace adit::wire
