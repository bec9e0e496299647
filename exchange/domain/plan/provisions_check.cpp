// One pass over the files, in their order; the first fault found is the one that is told.
#include "domain/plan/provisions_check.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "domain/plan/quoted.hpp"

namespace adit::domain::plan {
namespace {

using Params = std::vector<std::pair<std::string, base::Param>>;

class Checker {
 public:
  Checker(const Provisions& provisions, const Edition& edition)
      : provisions_(provisions), edition_(edition) {}

  base::Outcome<void> run() {
    document();
    tables();
    areas();
    belts();
    quotas();
    scales();
    others();
    if (fault_) return tl::unexpected(std::move(*fault_));
    return {};
  }

 private:
  // Names the row that the complaints below are about.
  void at(std::string_view file, const std::string& row) {
    file_ = file;
    row_ = row;
  }

  void complain(std::string code, Params more = {}) {
    if (fault_) return;
    Params params{{"file", std::string(file_)}, {"row", row_}};
    params.insert(params.end(), more.begin(), more.end());
    fault_ = base::Refusal{std::move(code), std::move(params), {}, {}};
  }

  void unknown(const std::string& member, const std::string& name) {
    complain("plan.reference_unknown", {{"member", member}, {"name", name}});
  }

  void document() {
    at("tables.json", "document");
    if (provisions_.document_sha256 != edition_.document.sha256) complain("plan.other_document");
  }

  void minerals(const std::vector<std::string>& named) {
    for (const std::string& mineral : named) {
      if (edition_.minerals.find(mineral) == nullptr) unknown("minerals", mineral);
    }
  }

  void areas_named(const std::string& member, const std::vector<std::string>& named) {
    for (const std::string& area : named) {
      if (find_area(provisions_, area) == nullptr) unknown(member, area);
    }
  }

  void ledger(const std::vector<std::string>& named) {
    for (const std::string& entry : named) {
      if (find_contradiction(provisions_, entry) == nullptr) unknown("contradictions", entry);
    }
  }

  void table_row(const std::string& row) {
    if (!row.empty() && find_row(provisions_.tables, row) == nullptr) unknown("table_row", row);
  }

  // What a row states from a table is there, is no outlook, and says the same.
  void cell(const std::string& reference, const std::optional<Quantity>& stated) {
    if (reference.empty()) return;
    const auto place = find_place(provisions_.tables, reference);
    if (!place) return unknown("cell", reference);
    if (place->column->outlook) complain("plan.outlook_as_limit", {{"cell", reference}});
    if (place->cell->quantity != stated) complain("plan.cell_differs", {{"cell", reference}});
  }

  // A limit that no table states stands in the words that the row quotes. Targets bind nobody, and
  // some count what the text only lists.
  void quoted(const Entry& entry, const std::string& reference,
              const std::optional<Quantity>& stated) {
    if (!stated || !reference.empty()) return;
    const bool told = std::ranges::any_of(entry.cited, [&](const Citation& citation) {
      return states(citation.reads.empty() ? citation.text : citation.reads, *stated);
    });
    if (!told) complain("plan.figure_unquoted", {{"amount", words_of(*stated).zh}});
  }

  void entry(std::string_view file, const Entry& entry, std::set<std::string>& ids) {
    at(file, entry.id);
    if (!ids.insert(entry.id).second) complain("plan.row_twice");
    for (const std::string& rule : entry.rules) {
      if (find_clause(edition_, rule) == nullptr) unknown("rules", rule);
    }
    ledger(entry.contradictions);
    const bool slip = std::ranges::any_of(
        entry.cited, [](const Citation& citation) { return !citation.reads.empty(); });
    const bool ledger_itself = file == "contradictions.json";
    if (slip && !ledger_itself && entry.contradictions.empty()) complain("plan.slip_unmarked");
  }

  void tables() {
    std::set<std::string> ids;
    for (const Table& table : provisions_.tables) {
      at("tables.json", table.id);
      if (!ids.insert(table.id).second) complain("plan.row_twice");
      for (const TableRow& row : table.rows) {
        at("tables.json", row.id);
        if (!ids.insert(row.id).second) complain("plan.row_twice");
        if (!row.id.starts_with(table.id + ".")) unknown("table", row.id);
        cells(table, row);
      }
    }
  }

  void cells(const Table& table, const TableRow& row) {
    std::set<std::string_view> columns;
    for (const Cell& cell : row.cells) {
      if (std::ranges::find(table.columns, cell.column, &Column::id) == table.columns.end()) {
        unknown("column", cell.column);
      }
      if (!columns.insert(cell.column).second) complain("plan.row_twice");
      minerals(cell.minerals);
      ledger(cell.contradictions);
      if (!cell.reads.empty() && cell.contradictions.empty()) complain("plan.slip_unmarked");
    }
  }

  void areas() {
    std::set<std::string> ids;
    for (const Area& area : provisions_.areas) {
      entry("areas.json", area.entry, ids);
      minerals(area.minerals);
      table_row(area.table_row);
      if (area.size && area.size->measure != Measure::ground)
        complain("plan.unlike",
                 {{"first", std::string("area")}, {"second", std::string("quantity")}});
      if (area.kind == AreaKind::encouraged) contrary(area);
    }
  }

  // Ground is not encouraged for what is restricted there, or everywhere, unless the ledger of
  // contradictions says how that is read.
  void contrary(const Area& area) {
    for (const Area& other : provisions_.areas) {
      if (other.kind != AreaKind::restricted || other.name.zh != area.name.zh) continue;
      for (const std::string& mineral : other.minerals) contrary(area, other.entry, mineral);
    }
    for (const Control& control : provisions_.controls) {
      const bool against =
          control.kind == ControlKind::prohibited || control.kind == ControlKind::restricted;
      if (!against) continue;
      for (const std::string& mineral : control.minerals) contrary(area, control.entry, mineral);
    }
  }

  void contrary(const Area& area, const Entry& other, const std::string& mineral) {
    const bool named = std::ranges::find(area.minerals, mineral) != area.minerals.end();
    if (!named || !area.entry.contradictions.empty()) return;
    complain("plan.zones_contrary", {{"other", other.id}, {"mineral", mineral}});
  }

  void belts() {
    std::set<std::string> ids;
    for (const Belt& belt : provisions_.belts) {
      entry("belts.json", belt.entry, ids);
      minerals(belt.minerals);
    }
  }

  void quotas() {
    std::set<std::string> ids;
    for (const Quota& quota : provisions_.quotas) {
      entry("quotas.json", quota.entry, ids);
      minerals(quota.minerals);
      areas_named("zones", quota.areas);
      cell(quota.cell, quota.limit);
      quoted(quota.entry, quota.cell, quota.limit);
      // An output is of a year; what is counted comes in no time.
      const bool yearly = quota.limit.per == Per::year;
      if (yearly != (quota.counted == Counted::output))
        complain("plan.unlike",
                 {{"first", std::string(counted_names[static_cast<std::size_t>(quota.counted)])},
                  {"second", std::string("limit")}});
    }
  }

  void scales() {
    std::set<std::string> ids;
    for (const ScaleClass& row : provisions_.classes) {
      entry("scales.json", row.entry, ids);
      minerals(row.minerals);
      below(row.medium, "medium", row.large, "large");
      if (row.least) below(*row.least, "least", row.medium, "medium");
    }
    ids.clear();
    for (const MinimumScale& row : provisions_.minimums) {
      entry("scales.json", row.entry, ids);
      minerals(row.minerals);
      areas_named("zones", row.areas);
      quoted(row.entry, {}, row.at_least);
      if (!row.at_least && !row.medium)
        complain("plan.row_empty", {{"member", std::string("at_least")}});
    }
  }

  void below(const Quantity& low, const char* low_name, const Quantity& high,
             const char* high_name) {
    const auto order = compare(low, high);
    if (!order) {
      complain("plan.unlike",
               {{"first", std::string(low_name)}, {"second", std::string(high_name)}});
    } else if (!std::is_lt(*order)) {
      complain("plan.scale_order");
    }
  }

  void others() {
    std::set<std::string> ids;
    for (const Control& row : provisions_.controls) {
      entry("controls.json", row.entry, ids);
      minerals(row.minerals);
      same_control(row);
    }
    ids.clear();
    for (const Prerequisite& row : provisions_.prerequisites) {
      entry("prerequisites.json", row.entry, ids);
      minerals(row.minerals);
      areas_named("zones", row.areas);
    }
    ids.clear();
    for (const Project& row : provisions_.projects) {
      entry("projects.json", row.entry, ids);
      minerals(row.minerals);
      table_row(row.table_row);
      if (!row.area.empty()) areas_named("area", {row.area});
    }
    targets();
    ids.clear();
    for (const Contradiction& row : provisions_.contradictions) {
      entry("contradictions.json", row.entry, ids);
    }
  }

  // The table of minerals says of each what the lists say: the rules read both.
  void same_control(const Control& row) {
    for (const std::string& name : row.minerals) {
      const Mineral* mineral = edition_.minerals.find(name);
      if (mineral == nullptr) continue;
      const bool prohibited = mineral->control == MiningControl::prohibited;
      const bool restricted = mineral->control == MiningControl::restricted ||
                              mineral->control == MiningControl::farmland_prohibited;
      const bool differs = (row.kind == ControlKind::prohibited && !prohibited) ||
                           (row.kind == ControlKind::restricted && !restricted);
      if (differs) complain("plan.control_differs", {{"mineral", name}});
    }
  }

  void targets() {
    std::set<std::string> ids;
    for (const Target& row : provisions_.targets) {
      entry("targets.json", row.entry, ids);
      minerals(row.minerals);
      cell(row.cell, row.value);
      if (row.base && row.value && !alike(row.base->value, *row.value)) {
        complain("plan.unlike", {{"first", std::string("base")}, {"second", std::string("value")}});
      }
    }
  }

  const Provisions& provisions_;
  const Edition& edition_;
  std::string_view file_;
  std::string row_;
  std::optional<base::Refusal> fault_;
};

}  // namespace

base::Outcome<void> check(const Provisions& provisions, const Edition& edition) {
  return Checker(provisions, edition).run();
}

}  // namespace adit::domain::plan
