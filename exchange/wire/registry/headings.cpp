// The table is made once, from the columns of all kinds.
#include "wire/registry/headings.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/invariant.hpp"
#include "domain/registry/columns.hpp"
#include "domain/registry/values.hpp"

namespace adit::wire::registry {
namespace {

using domain::registry::Kind;

struct Heading {
  std::string_view name;
  std::string_view zh;
};

// In the order of the places.
std::vector<Heading> all_places() {
  std::vector<Heading> places{
      {"kind", "类别"}, {"id", "编号"}, {"wkt", "图形"}, {"holder_zh", "矿业权人名称"}};
  for (std::size_t kind = 0; kind < domain::registry::kind_count; ++kind) {
    for (const auto& column : columns_of(static_cast<Kind>(kind))) {
      const bool known = std::ranges::find(places, column.name, &Heading::name) != places.end();
      if (!known) places.push_back({column.name, column.heading_zh});
    }
  }
  return places;
}

const std::vector<Heading>& places() {
  static const std::vector<Heading> all = all_places();
  return all;
}

// Full-width forms of ASCII (U+FF01 to U+FF5E) are written as what they stand for.
std::string half_width(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (byte(i) == 0xEF && i + 2 < text.size() && byte(i + 1) >= 0xBC && byte(i + 1) <= 0xBD) {
      const int code = ((byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F)) - 0xF00 + 0x20;
      if (code > 0x20 && code < 0x7F) {
        out += static_cast<char>(code);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

std::string plain(std::string_view heading) {
  std::string text = half_width(domain::registry::trimmed(heading));
  text.resize(std::min(text.find('('), text.size()));
  while (!text.empty() && (text.back() == ':' || text.back() == '*' || text.back() == ' ')) {
    text.pop_back();
  }
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::unordered_map<std::string, Place> all_headings() {
  std::unordered_map<std::string, Place> headings{{"许可证号", id_place},
                                                  {"entity", place_of("holder")}};
  for (Place place = 0; place < places().size(); ++place) {
    headings.emplace(places()[place].name, place);
    headings.emplace(places()[place].zh, place);
  }
  return headings;
}

}  // namespace

Place place_count() {
  return places().size();
}

std::string_view name_of(Place place) {
  return places().at(place).name;
}

Place place_of(std::string_view column) {
  const auto found = std::ranges::find(places(), column, &Heading::name);
  ADIT_INVARIANT(found != places().end(), "every column has its place");
  return static_cast<Place>(found - places().begin());
}

std::optional<Place> place_named(std::string_view heading) {
  static const auto headings = all_headings();
  const auto found = headings.find(plain(heading));
  return found == headings.end() ? std::nullopt : std::optional(found->second);
}

std::string known_headings() {
  std::string all;
  for (const Heading& heading : places()) {
    all.append(all.empty() ? "" : ", ").append(heading.name).append(" ").append(heading.zh);
  }
  return all;
}

}  // namespace adit::wire::registry
