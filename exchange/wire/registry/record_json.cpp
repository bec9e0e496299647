// Texts are put together by hand where a million records go through: digits and bytes in order.
#include "wire/registry/record_json.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "domain/ground/degrees.hpp"
#include "domain/registry/columns.hpp"
#include "wire/json.hpp"

namespace adit::wire::registry {
namespace {

using domain::plan::Point;
using domain::plan::Ring;
using domain::registry::Elevations;
using domain::registry::Polygon;
using domain::registry::Record;

// Little-endian bytes of a whole number.
template <class Number>
void append_bytes(std::string& out, Number number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    out += static_cast<char>(number & 0xFF);
    number = static_cast<Number>(number >> 8);
  }
}

// The byte order, then the type of what follows.
void append_head(std::string& out, std::uint32_t type) {
  out += '\x01';
  append_bytes(out, type);
}

void append_count(std::string& out, std::size_t count) {
  append_bytes(out, static_cast<std::uint32_t>(count));
}

void append_degrees_bytes(std::string& out, std::int64_t e8) {
  append_bytes(out, std::bit_cast<std::uint64_t>(domain::ground::as_number(e8)));
}

void append_ring(std::string& out, const Ring& ring) {
  append_count(out, ring.size());
  for (const Point& p : ring) {
    append_degrees_bytes(out, p.lon_e8);
    append_degrees_bytes(out, p.lat_e8);
  }
}

}  // namespace

std::string record_json(const Record& record) {
  const std::string_view kind = name_of(record.kind);
  std::vector<std::pair<std::string_view, std::string_view>> texts{{"id", record.id},
                                                                   {"kind", kind}};
  for (const auto& [name, value] : record.members) texts.emplace_back(name, value);
  std::ranges::sort(texts);
  JsonWriter json(512);
  json.begin_object();
  auto write_before = [&, at = texts.begin()](std::string_view end) mutable {
    for (; at != texts.end() && (end.empty() || at->first < end); ++at) {
      json.member(at->first, at->second);
    }
  };
  if (record.elevations) {
    write_before("bottom_mm");
    json.member("bottom_mm", record.elevations->bottom_mm);
    write_before("top_mm");
    json.member("top_mm", record.elevations->top_mm);
  }
  write_before("");
  return json.end_object().take();
}

Record kept_record(std::string_view json) {
  const auto document = JsonDocument::parse(json);
  ADIT_INVARIANT(document.has_value(), "a record is kept as JSON");
  const Json root = document->root();
  Record record;
  const auto kind = domain::registry::kind_named(root["kind"].text());
  ADIT_INVARIANT(kind.has_value(), "a record is kept with its kind");
  record.kind = *kind;
  record.id = root["id"].text();
  for (const auto& column : columns_of(*kind)) {
    if (const auto value = root.find(column.name)) {
      record.members.emplace_back(column.name, value->text());
    }
  }
  if (root.find("top_mm")) {
    record.elevations = Elevations{root["top_mm"].integer(), root["bottom_mm"].integer()};
  }
  return record;
}

std::string ground_ewkb(const Record& record) {
  if (record.ground.empty()) return {};
  constexpr std::uint32_t polygon_type = 3;
  constexpr std::uint32_t multi_polygon_type = 6;
  constexpr std::uint32_t with_srid = 0x2000'0000;
  constexpr std::uint32_t cgcs2000 = 4490;
  std::string out;
  append_head(out, multi_polygon_type | with_srid);
  append_bytes(out, cgcs2000);
  append_count(out, record.ground.size());
  for (const Polygon& polygon : record.ground) {
    append_head(out, polygon_type);
    append_count(out, polygon.size());
    for (const Ring& ring : polygon) append_ring(out, ring);
  }
  return out;
}

std::string record_digest(std::string_view json, std::string_view ewkb) {
  std::string all;
  all.reserve(json.size() + 1 + ewkb.size());
  all.append(json).append(1, '\n').append(ewkb);
  return base::to_hex(base::sha256(all));
}

}  // namespace adit::wire::registry
