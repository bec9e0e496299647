// A row has faults of several cells noted at once, so that who corrects it has to come once.
#include "wire/registry/gathering.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include "base/limits.hpp"
#include "domain/ground/ring_end.hpp"
#include "domain/registry/columns.hpp"
#include "domain/registry/ground.hpp"
#include "domain/registry/values.hpp"

namespace adit::wire::registry {
namespace {

using base::refuse;
using domain::registry::Column;
using domain::registry::Form;
using domain::registry::Kind;
using domain::registry::kind_count;
using domain::registry::Record;

// Where a kind's columns stand, and which places have to be empty in its rows.
struct Layout {
  std::vector<std::pair<Place, const Column*>> columns;
  std::vector<Place> foreign;
};

Place group_place() {
  static const Place place = place_of("control_group");
  return place;
}

Layout layout_of(Kind kind) {
  Layout layout;
  std::set<Place> own{kind_place, id_place, ground_place};
  for (const Column& column : columns_of(kind)) {
    layout.columns.emplace_back(place_of(column.name), &column);
    own.insert(place_of(column.name));
  }
  if (kind == Kind::right) own.insert({holder_zh_place, group_place()});
  for (Place place = 0; place < place_count(); ++place) {
    if (!own.contains(place)) layout.foreign.push_back(place);
  }
  return layout;
}

const Layout& layout(Kind kind) {
  static const auto all = [] {
    std::array<Layout, kind_count> made;
    for (std::size_t i = 0; i < kind_count; ++i) made.at(i) = layout_of(static_cast<Kind>(i));
    return made;
  }();
  return all.at(static_cast<std::size_t>(kind));
}

std::pair<Place, const Column*> right_column(std::string_view name) {
  return *std::ranges::find(layout(Kind::right).columns, name,
                            [](const auto& column) { return column.second->name; });
}

base::Outcome<std::string> missing(std::string_view member) {
  return refuse("registry.member_missing", {{"member", std::string(member)}});
}

std::optional<Kind> kind_of(const Row& row) {
  const std::string_view cell = row.cells[kind_place];
  return cell.empty() ? std::optional(Kind::right) : domain::registry::kind_named(cell);
}

const Column id_column{"id", "编号", Form::id, true};

// The columns of a holder, as a row of a right has them.
constexpr std::array holder_members{std::string_view("name_zh"), std::string_view("control_group")};

bool same_holder(const Record& a, const Record& b) {
  return std::ranges::all_of(
      holder_members, [&](std::string_view name) { return a.member(name) == b.member(name); });
}

}  // namespace

void Gathering::blame(int line, base::Refusal refusal) {
  if (delivery_.problems.size() >= base::limits::registry_problems_max) return;
  refusal.params.insert(refusal.params.begin(), {"line", std::int64_t{line}});
  delivery_.problems.push_back(std::move(refusal));
}

void Gathering::add(Row& row) {
  const auto kind = kind_of(row);
  if (!kind) {
    const auto value = domain::registry::shortened(row.cells[kind_place]);
    return blame(row.line, refuse("registry.kind", {{"value", value}}).value());
  }
  Record record;
  record.kind = *kind;
  record.line = row.line;
  bool sound = read_members(row, record);
  sound = read_elevations(row, record) && sound;
  sound = read_ground(row, record) && sound;
  if (*kind == Kind::right) sound = declare_holder(row) && sound;
  if (sound) delivery_.records.push_back(std::move(record));
}

bool Gathering::read_members(const Row& row, Record& record) {
  bool sound = true;
  const auto read = [&](const Column& column, std::string_view cell) -> std::string {
    if (cell.empty()) cell = column.when_empty;
    if (cell.empty() && !column.required) return {};
    auto value = cell.empty()
                     ? refuse("registry.member_missing", {{"member", std::string(column.name)}})
                     : canonical_value(column, cell);
    if (value) return std::move(*value);
    sound = false;
    blame(row.line, std::move(value.error()));
    return {};
  };
  record.id = read(id_column, row.cells[id_place]);
  record.members.reserve(layout(record.kind).columns.size());
  for (const auto& [place, column] : layout(record.kind).columns) {
    if (column->form == Form::height) continue;
    if (auto value = read(*column, row.cells[place]); !value.empty()) {
      record.members.emplace_back(column->name, std::move(value));
    }
  }
  for (const Place place : layout(record.kind).foreign) {
    if (row.cells[place].empty()) continue;
    sound = false;
    blame(row.line, refuse("registry.not_of_kind", {{"member", std::string(name_of(place))},
                                                    {"kind", std::string(name_of(record.kind))}})
                        .value());
  }
  return sound;
}

bool Gathering::read_elevations(const Row& row, Record& record) {
  static const std::array heights{right_column("top_m"), right_column("bottom_m")};
  if (record.kind != Kind::right) return true;
  std::array<std::int64_t, heights.size()> mm{};
  bool sound = true;
  bool any = false;
  for (const auto& [place, column] : heights) any = any || !row.cells[place].empty();
  for (std::size_t i = 0; any && i < heights.size(); ++i) {
    const auto& [place, column] = heights.at(i);
    const std::string_view cell = row.cells[place];
    const auto value = cell.empty() ? missing(column->name) : canonical_value(*column, cell);
    if (value) {
      mm.at(i) = domain::ground::read_elevation(*value).value();
    } else {
      sound = false;
      blame(row.line, value.error());
    }
  }
  if (any) record.elevations = {mm[0], mm[1]};
  return sound;
}

bool Gathering::read_ground(Row& row, Record& record) {
  auto checked = std::move(row.drawn).and_then(domain::registry::checked_ground);
  row.drawn = {};
  if (checked && !checked->empty() && !may_have_ground(record.kind)) {
    checked = refuse("registry.ground", {{"reason", "no_ground"}});
  }
  if (!checked) {
    blame(row.line, std::move(checked.error()));
    return false;
  }
  record.ground = std::move(*checked);
  return true;
}

// The holder that the row of a right declares, once its id is a good one.
bool Gathering::read_holder(const Row& row, Record& record) {
  static const Place holder_place = place_of("holder");
  static const std::array places{std::pair(std::string_view("name_zh"), holder_zh_place),
                                 std::pair(std::string_view("control_group"), group_place())};
  record.kind = Kind::holder;
  record.line = row.line;
  record.id = row.cells[holder_place];
  bool sound = true;
  for (const Column& column : columns_of(Kind::holder)) {
    const auto found =
        std::ranges::find(places, column.name, [](const auto& p) { return p.first; });
    if (found == places.end()) continue;
    const std::string_view cell = row.cells[found->second];
    if (cell.empty() && !column.required) continue;
    auto value = cell.empty() ? missing(name_of(found->second)) : canonical_value(column, cell);
    if (value) {
      record.members.emplace_back(column.name, std::move(*value));
    } else {
      sound = false;
      blame(row.line, std::move(value.error()));
    }
  }
  return sound;
}

bool Gathering::declare_holder(const Row& row) {
  if (row.cells[holder_zh_place].empty() && row.cells[group_place()].empty()) return true;
  Record record;
  if (!read_holder(row, record)) return false;
  // A bad id was blamed as a member of the right.
  if (!domain::registry::valid_id(record.id)) return false;
  const auto [at, fresh] = declared_.emplace(record.id, delivery_.records.size());
  if (fresh) {
    delivery_.records.push_back(std::move(record));
    return true;
  }
  const Record& first = delivery_.records[at->second];
  if (same_holder(first, record)) return true;
  blame(row.line, refuse("registry.holder_differs",
                         {{"holder", record.id}, {"first_line", std::int64_t{first.line}}})
                      .value());
  return false;
}

// A holder that is listed takes the place of an equal one that was declared.
void Gathering::settle_holders() {
  auto& records = delivery_.records;
  std::vector<std::size_t> gone;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].kind != Kind::holder) continue;
    const auto declared = declared_.find(records[i].id);
    if (declared == declared_.end() || declared->second == i) continue;
    const Record& beside = records[declared->second];
    gone.push_back(same_holder(records[i], beside) ? declared->second : i);
    if (gone.back() != i) continue;
    const auto [first, second] = std::minmax(records[i].line, beside.line);
    blame(second, refuse("registry.holder_differs",
                         {{"holder", records[i].id}, {"first_line", std::int64_t{first}}})
                      .value());
  }
  std::ranges::sort(gone);
  std::size_t place = 0;
  std::erase_if(records, [&](const Record&) { return std::ranges::binary_search(gone, place++); });
}

Delivery Gathering::finish(std::string_view format) {
  settle_holders();
  const auto line_of = [](const base::Refusal& refusal) {
    return std::get<std::int64_t>(refusal.params.front().second);
  };
  std::ranges::stable_sort(delivery_.problems, {}, line_of);
  delivery_.format = format;
  return std::move(delivery_);
}

}  // namespace adit::wire::registry
