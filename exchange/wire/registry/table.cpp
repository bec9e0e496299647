// Headings are looked up once; then a cell's place in its row decides.
#include "wire/registry/table.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.hpp"
#include "domain/registry/columns.hpp"
#include "domain/registry/values.hpp"
#include "wire/registry/csv.hpp"
#include "wire/registry/gathering.hpp"
#include "wire/registry/utf8.hpp"
#include "wire/registry/wkt.hpp"

namespace adit::wire::registry {
namespace {

using base::Outcome;
using base::refuse;

// The place of each column of the table.
using Head = std::vector<Place>;

bool has(const Head& head, Place place) {
  return std::ranges::find(head, place) != head.end();
}

// What no record could do without.
Outcome<void> check_complete(const Head& head) {
  std::vector<Place> needed{id_place};
  if (!has(head, kind_place)) {
    for (const auto& column : columns_of(domain::registry::Kind::right)) {
      const bool must = column.required && column.when_empty.empty();
      if (must) needed.push_back(place_of(column.name));
    }
  }
  std::string missing;
  for (const Place place : needed) {
    if (has(head, place)) continue;
    missing.append(missing.empty() ? "" : ", ").append(name_of(place));
  }
  if (missing.empty()) return {};
  return refuse("registry.headings", {{"missing", missing}});
}

Outcome<Head> read_head(const std::vector<std::string_view>& cells) {
  Head head;
  for (const std::string_view cell : cells) {
    const auto place = place_named(cell);
    const std::string heading = domain::registry::shortened(cell);
    if (!place) {
      return refuse("registry.heading_unknown",
                    {{"heading", heading}, {"known", known_headings()}});
    }
    if (has(head, *place)) return refuse("registry.heading_twice", {{"heading", heading}});
    head.push_back(*place);
  }
  if (auto complete = check_complete(head); !complete) return tl::unexpected(complete.error());
  return head;
}

void add_row(const CsvRows& rows, const Head& head, Row& row, Gathering& gathering) {
  const auto& cells = rows.cells();
  if (cells.size() != head.size()) {
    const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    gathering.blame(rows.line(), refuse("registry.fields", {{"expected", count(head.size())},
                                                            {"found", count(cells.size())}})
                                     .value());
    return;
  }
  row.line = rows.line();
  for (std::size_t i = 0; i < head.size(); ++i) row.cells[head[i]] = cells[i];
  row.drawn = read_wkt(row.cells[ground_place]);
  gathering.add(row);
}

Outcome<Delivery> read_rows(CsvRows& rows, const Head& head) {
  constexpr std::size_t most = base::limits::registry_records_max;
  Gathering gathering;
  Row row;
  for (std::size_t count = 0;; ++count) {
    const auto more = rows.next();
    if (!more) return tl::unexpected(more.error());
    if (!*more && count == 0) return refuse("registry.empty");
    if (!*more) return gathering.finish("csv");
    if (count == most) {
      return refuse("registry.many_records", {{"records_max", std::int64_t{most}}});
    }
    add_row(rows, head, row, gathering);
  }
}

}  // namespace

Outcome<Delivery> read_table(std::string_view bytes) {
  if (const auto fault = first_fault(bytes)) {
    const auto line = 1 + std::ranges::count(bytes.substr(0, *fault), '\n');
    return refuse("registry.encoding", {{"line", std::int64_t{line}}});
  }
  CsvRows rows(bytes);
  const auto any = rows.next();
  if (!any) return tl::unexpected(any.error());
  if (!*any) return refuse("registry.empty");
  const auto head = read_head(rows.cells());
  if (!head) return tl::unexpected(head.error());
  return read_rows(rows, *head);
}

}  // namespace adit::wire::registry
