// Areas of the provisions first, then the edition's own outlines.
#include "domain/conformity/rules/zones.hpp"

#include <algorithm>
#include <array>

#include "domain/conformity/rules/sought.hpp"

namespace adit::domain::conformity {
namespace {

std::optional<plan::AreaKind> kind_of(Layer layer) {
  switch (layer) {
    case Layer::restricted_zone:
      return plan::AreaKind::restricted;
    case Layer::encouraged_zone:
      return plan::AreaKind::encouraged;
    case Layer::key_mining_area:
      return plan::AreaKind::key_mining;
    case Layer::governance_zone:
      return plan::AreaKind::governance;
    case Layer::replacement_area:
      return plan::AreaKind::replacement;
    default:
      return std::nullopt;
  }
}

// The plan itself writes 农安－前郭 and 江源-八道江: no two people draw the same dash.
std::string without_dashes(std::string_view name) {
  constexpr std::array<std::string_view, 9> dashes{"－", "—", "–", "‐", "−", "～", "-", "~", " "};
  std::string out;
  while (!name.empty()) {
    const auto* const dash =
        std::ranges::find_if(dashes, [&](std::string_view mark) { return name.starts_with(mark); });
    if (dash == dashes.end()) out += name.front();
    name.remove_prefix(dash == dashes.end() ? 1 : dash->size());
  }
  return out;
}

// A name with the kind of area behind it is the same name: 敦化钼矿限制开采区.
bool is_called(std::string_view own, std::string_view said) {
  constexpr std::array<std::string_view, 4> behind{"", "限制开采区", "鼓励开采区", "重点开采区"};
  return said.starts_with(own) &&
         std::ranges::find(behind, said.substr(own.size())) != behind.end();
}

// The only area of the kind that may be meant: people draw dashes in their own way and leave off
// the end of a name, such as 敦化 or 长白—临江. One character is no name.
const plan::Area* area_like(const Case& given, plan::AreaKind kind, std::string_view name) {
  constexpr std::size_t two_characters = 6;  // bytes
  const std::string said = without_dashes(name);
  if (said.size() < two_characters) return nullptr;
  const plan::Area* begun = nullptr;
  std::size_t many = 0;
  for (const plan::Area& area : given.provisions->areas) {
    if (area.kind != kind) continue;
    const std::string own = without_dashes(area.name.zh);
    if (is_called(own, said)) return &area;
    if (!own.starts_with(said)) continue;
    begun = &area;
    ++many;
  }
  return many == 1 ? begun : nullptr;
}

const plan::Area* area_of(const Case& given, plan::AreaKind kind, std::string_view name) {
  const auto& areas = given.provisions->areas;
  const auto found = std::ranges::find_if(areas, [&](const plan::Area& area) {
    return area.kind == kind &&
           (area.entry.id == name || area.name.zh == name || area.name.en == name);
  });
  return found == areas.end() ? nullptr : &*found;
}

ZoneTouched zone_of(const Case& given, Layer layer, const std::string& id) {
  ZoneTouched zone;
  zone.name = {id, id};
  const plan::Zone* outline = plan::find_zone(given.edition, name_of(layer), id);
  if (const auto kind = kind_of(layer)) {
    zone.area = area_of(given, *kind, id);
    if (zone.area == nullptr) {
      zone.area = outline == nullptr ? area_like(given, *kind, id)
                                     : area_of(given, *kind, outline->name.zh);
    }
  }
  zone.known = zone.area != nullptr || outline != nullptr;
  if (outline != nullptr) {
    zone.name = outline->name;
    zone.minerals = outline->minerals;
  }
  if (zone.area != nullptr) {
    zone.name = zone.area->name;
    zone.minerals = zone.area->minerals;
  }
  return zone;
}

}  // namespace

bool ZoneTouched::is_for(std::string_view mineral) const {
  return among(minerals, mineral);
}

std::vector<ZoneTouched> zones_of(const Case& given, Layer layer) {
  std::vector<ZoneTouched> zones;
  for (Touch& touch : touches_of(given.lot, layer).counted) {
    ZoneTouched zone = zone_of(given, layer, touch.id);
    zone.touch = std::move(touch);
    zones.push_back(std::move(zone));
  }
  return zones;
}

bool zone_is_one_of(const Case& given, Layer layer, const std::string& zone,
                    const std::vector<std::string>& areas) {
  const ZoneTouched found = zone_of(given, layer, zone);
  return std::ranges::any_of(areas, [&](const std::string& id) {
    if (found.area != nullptr) return found.area->entry.id == id;
    const plan::Area* area = plan::find_area(*given.provisions, id);
    return area != nullptr && std::ranges::any_of(area->minerals, [&](const std::string& mineral) {
             return found.is_for(mineral);
           });
  });
}

std::vector<std::string> ids_of(const std::vector<ZoneTouched>& zones) {
  std::vector<std::string> ids;
  ids.reserve(zones.size());
  for (const ZoneTouched& zone : zones) ids.push_back(zone.touch.id);
  return ids;
}

plan::Words names_of(const std::vector<ZoneTouched>& zones) {
  plan::Words words;
  for (const ZoneTouched& zone : zones) {
    words.zh += (words.zh.empty() ? "" : "、") + zone.name.zh;
    words.en += (words.en.empty() ? "" : ", ") + zone.name.en;
  }
  return words;
}

KeyAreas key_areas(const Case& given) {
  KeyAreas found;
  found.answer = not_to_be_judged(given);
  if (found.answer) return found;
  if (auto missing = missing_layers(given, {Layer::key_mining_area}); !missing.empty()) {
    found.answer = undetermined(std::move(missing));
    return found;
  }
  found.areas = zones_of(given, Layer::key_mining_area);
  if (found.areas.empty()) {
    found.answer = Judgement{FindingVerdict::pass,
                             {"标的不在重点开采区内。", "The lot lies in no key mining area."},
                             {{"areas", std::vector<std::string>{}}},
                             {}};
  }
  return found;
}

}  // namespace adit::domain::conformity
