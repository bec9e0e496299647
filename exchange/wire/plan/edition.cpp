// Six files into one edition; a refusal names the file that caused it.
#include "wire/plan/edition.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "domain/conformity/catalogue.hpp"
#include "wire/embedded.hpp"
#include "wire/json.hpp"
#include "wire/plan/supplement.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using base::Outcome;
using domain::plan::AuthorityRole;
using domain::plan::Edition;
using domain::plan::FarmlandArea;
using domain::plan::Mineral;
using domain::plan::MineralGroup;
using domain::plan::MineralTable;
using domain::plan::MiningControl;
using domain::plan::PlannedBlock;
using domain::plan::Ring;
using domain::plan::Words;
using domain::plan::Zone;

std::string text_of(Json object, std::string_view key) {
  return std::string(object[key].text());
}

Words words_of(Json object) {
  return {text_of(object, "zh"), text_of(object, "en")};
}

std::vector<std::string> texts_of(Json list) {
  std::vector<std::string> texts;
  for (const Json item : list.elements()) texts.emplace_back(item.text());
  return texts;
}

Outcome<base::Date> date_at(Json object, std::string_view key, const std::string& pointer) {
  const auto date = base::parse_date(object[key].text());
  if (!date) return base::refuse_at(pointer + "/" + std::string(key), date.error().code);
  return *date;
}

Outcome<void> read_dates(Edition& edition, Json root) {
  const auto from = date_at(root, "effective_from", "");
  if (!from) return tl::unexpected(from.error());
  const auto to = date_at(root, "effective_to", "");
  if (!to) return tl::unexpected(to.error());
  const auto issued = date_at(root["document"], "issued", "/document");
  if (!issued) return tl::unexpected(issued.error());
  edition.effective_from = *from;
  edition.effective_to = *to;
  edition.document.issued = *issued;
  return {};
}

// What the edition changes; the document of a change may be wanting, which rule A7 then says.
Outcome<void> read_amendments(Edition& edition, Json root) {
  const auto list = root.find("amendments");
  if (!list) return {};
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json json = list->at(i);
    domain::plan::Amendment amendment;
    amendment.id = text_of(json, "id");
    amendment.what = words_of(json);
    if (json["kind"].text() == "principle") {
      amendment.kind = domain::plan::AmendmentKind::principle;
    }
    if (const auto document = json.find("document")) {
      const auto date =
          date_at(*document, "date", "/amendments/" + std::to_string(i) + "/document");
      if (!date) return tl::unexpected(date.error());
      amendment.number = text_of(*document, "number");
      amendment.issuer = text_of(*document, "issuer");
      amendment.date = *date;
    }
    edition.amendments.push_back(std::move(amendment));
  }
  return {};
}

Outcome<void> read_head(Edition& edition, Json root) {
  edition.id = text_of(root, "id");
  edition.title = words_of(root);
  edition.synthetic = root["synthetic"].boolean();
  const Json document = root["document"];
  edition.document.title = words_of(document);
  edition.document.number = text_of(document, "number");
  edition.document.sha256 = text_of(document, "sha256");
  for (const Json authority : root["authorities"].elements()) {
    const bool approving = authority["role"].text() == "approving";
    edition.authorities.push_back({approving ? AuthorityRole::approving : AuthorityRole::planning,
                                   words_of(authority), texts_of(authority["aliases"])});
  }
  if (const auto parameters = root.find("parameters")) {
    if (const auto large = parameters->find("large_block_m2")) {
      edition.large_block_m2 = {(*large)["value"].integer(),
                                static_cast<int>((*large)["line"].integer()), words_of(*large)};
    }
  }
  if (auto amended = read_amendments(edition, root); !amended) return amended;
  if (auto read = read_supplement(edition, root); !read) return read;
  return read_dates(edition, root);
}

MineralGroup group_of(std::string_view name) {
  if (name == "energy") return MineralGroup::energy;
  if (name == "metal") return MineralGroup::metal;
  return name == "non_metal" ? MineralGroup::non_metal : MineralGroup::water_gas;
}

MiningControl control_of(std::string_view name) {
  if (name == "prohibited") return MiningControl::prohibited;
  if (name == "farmland_prohibited") return MiningControl::farmland_prohibited;
  return name == "restricted" ? MiningControl::restricted : MiningControl::open;
}

Outcome<MineralTable> mineral_table(Json root) {
  std::vector<Mineral> minerals;
  for (const Json mineral : root["minerals"].elements()) {
    minerals.push_back({text_of(mineral, "id"), text_of(mineral, "zh"), text_of(mineral, "en"),
                        group_of(mineral["group"].text()), control_of(mineral["control"].text()),
                        texts_of(mineral["aliases"])});
  }
  return MineralTable::of(std::move(minerals));
}

Outcome<void> read_minerals(Edition& edition, Json root) {
  auto table = mineral_table(root);
  if (!table) return tl::unexpected(table.error());
  edition.minerals = std::move(*table);
  const auto shortages = root.find("shortages");
  if (!shortages) return {};
  for (const Json shortage : shortages->elements()) {
    edition.shortages.push_back({text_of(shortage, "text"),
                                 static_cast<int>(shortage["line"].integer()),
                                 texts_of(shortage["minerals"])});
  }
  return {};
}

Outcome<Ring> read_ring(Json points, const std::string& pointer) {
  Ring ring;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto lon = degrees_e8(points.at(i).at(0).number_text());
    const auto lat = degrees_e8(points.at(i).at(1).number_text());
    if (!lon || !lat) {
      return base::refuse_at(pointer + "/" + std::to_string(i), "plan.coordinate");
    }
    ring.push_back({*lon, *lat});
  }
  return ring;
}

template <class Feature>
Outcome<Feature> read_feature(Json json, const std::string& pointer) {
  Feature feature;
  feature.id = text_of(json, "id");
  feature.name = words_of(json);
  if (const auto area = json.find("area_m2")) feature.area_m2 = area->integer();
  feature.synthetic = json["synthetic"].boolean();
  const Json rings = json["rings"];
  for (std::size_t i = 0; i < rings.size(); ++i) {
    auto ring = read_ring(rings.at(i), pointer + "/rings/" + std::to_string(i));
    if (!ring) return tl::unexpected(ring.error());
    feature.rings.push_back(std::move(*ring));
  }
  return feature;
}

// A layer, or nothing when the file says that its annex is missing, which `edition` then records.
template <class Feature>
Outcome<std::optional<std::vector<Feature>>> read_layer(Edition& edition, Json root,
                                                        const std::string& part) {
  const auto list = root.find(part);
  const auto missing = root.find("missing");
  if (list.has_value() == missing.has_value()) {
    return base::refuse_at("/" + part, "plan.layer_or_missing", {{"part", part}});
  }
  if (missing) {
    edition.missing.push_back({part, text_of(*missing, "annex"), words_of(*missing),
                               static_cast<int>((*missing)["line"].integer())});
    return std::nullopt;
  }
  std::vector<Feature> features;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json json = list->at(i);
    auto feature = read_feature<Feature>(json, "/" + part + "/" + std::to_string(i));
    if (!feature) return tl::unexpected(feature.error());
    if constexpr (std::is_same_v<Feature, PlannedBlock>) {
      feature->mineral = text_of(json, "mineral");
    }
    features.push_back(std::move(*feature));
  }
  return features;
}

Outcome<void> read_blocks(Edition& edition, Json root) {
  auto layer = read_layer<PlannedBlock>(edition, root, "blocks");
  if (!layer) return tl::unexpected(layer.error());
  edition.blocks = std::move(*layer);
  return {};
}

Outcome<void> read_farmland(Edition& edition, Json root) {
  auto layer = read_layer<FarmlandArea>(edition, root, "farmland");
  if (!layer) return tl::unexpected(layer.error());
  edition.farmland = std::move(*layer);
  return {};
}

Outcome<Zone> read_zone(Json json, const std::string& pointer) {
  auto zone = read_feature<Zone>(json, pointer);
  if (!zone) return zone;
  zone->layer = text_of(json, "layer");
  zone->minerals = texts_of(json["minerals"]);
  if (const auto mine = json.find("mine")) zone->mine = std::string(mine->text());
  if (const auto stage = json.find("stage")) {
    zone->stage = domain::plan::survey_stage_of(stage->text());
  }
  if (const auto size = json.find("size")) {
    zone->size = domain::plan::deposit_size_of(size->text());
  }
  return zone;
}

// Each layer of zones is either there or said to be missing.
Outcome<void> check_layers_of_zones(const Edition& edition) {
  const auto present = domain::plan::layers_of_zones(edition);
  for (const std::string_view layer : domain::plan::zone_layers) {
    const bool there = std::ranges::find(present, layer) != present.end();
    const bool missing = domain::plan::find_missing(edition, layer) != nullptr;
    if (there != missing) continue;
    return base::refuse_at("/zones", "plan.layer_or_missing", {{"part", std::string(layer)}});
  }
  return {};
}

Outcome<void> read_zones(Edition& edition, Json root) {
  if (const auto list = root.find("zones")) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      auto zone = read_zone(list->at(i), "/zones/" + std::to_string(i));
      if (!zone) return tl::unexpected(zone.error());
      edition.zones.push_back(std::move(*zone));
    }
  }
  if (const auto list = root.find("missing")) {
    for (const Json missing : list->elements()) {
      edition.missing.push_back({text_of(missing, "layer"), text_of(missing, "annex"),
                                 words_of(missing), static_cast<int>(missing["line"].integer())});
    }
  }
  return check_layers_of_zones(edition);
}

Outcome<void> read_clauses(Edition& edition, Json root) {
  for (const Json clause : root["clauses"].elements()) {
    edition.clauses.push_back({text_of(clause, "rule"), text_of(clause, "text"),
                               text_of(clause, "section"),
                               static_cast<int>(clause["line"].integer())});
  }
  return {};
}

// One file of an edition: its name, its schema, its bytes and its reader.
struct Part {
  std::string_view file;
  std::string_view schema;
  const std::string& bytes;
  Outcome<void> (*reader)(Edition&, Json);
};

Outcome<void> read_part(Edition& edition, const Part& part) {
  const auto document = read(part.schema, part.bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  return part.reader(edition, document->root());
}

}  // namespace

Outcome<Edition> read_edition(const EditionFiles& files) {
  const std::array parts{
      Part{"edition.json", "documents/plan-edition", files.edition, read_head},
      Part{"minerals.json", "documents/plan-minerals", files.minerals, read_minerals},
      Part{"blocks.json", "documents/plan-blocks", files.blocks, read_blocks},
      Part{"farmland.json", "documents/plan-farmland", files.farmland, read_farmland},
      Part{"zones.json", "documents/plan-zones", files.zones, read_zones},
      Part{"clauses.json", "documents/plan-clauses", files.clauses, read_clauses},
  };
  Edition edition;
  std::string digests;
  for (const Part& part : parts) {
    if (const auto ok = read_part(edition, part); !ok) {
      base::Refusal refusal = ok.error();
      refusal.params.emplace_back("file", std::string(part.file));
      return tl::unexpected(std::move(refusal));
    }
    digests += base::to_hex(base::sha256(part.bytes)) + " " + std::string(part.file) + "\n";
  }
  edition.digest = base::sha256(digests);
  cite_supplement(edition);
  auto checked = domain::plan::check(std::move(edition));
  if (!checked) return checked;
  if (const auto same = domain::conformity::speaks_of(*checked); !same) {
    return tl::unexpected(same.error());
  }
  return checked;
}

const MineralTable& embedded_minerals() {
  static const MineralTable table = [] {
    const auto bytes = embedded("deploy/plans/jilin-2011-2015/minerals.json");
    ADIT_INVARIANT(bytes.has_value(), "the program carries the table of minerals");
    const auto document = read("documents/plan-minerals", *bytes, file_limits);
    ADIT_INVARIANT(document.has_value(), "the table of minerals is well formed");
    return mineral_table(document->root()).value();
  }();
  return table;
}

std::string edition_summary_json(const Edition& edition, std::string_view provisions) {
  JsonWriter out;
  const auto count = [](const auto& layer) { return layer ? layer->size() : 0; };
  out.begin_object().member("blocks", count(edition.blocks));
  out.member("clauses", edition.clauses.size()).member("digest", edition.digest);
  out.member("effective_from", base::to_text(edition.effective_from));
  out.member("effective_to", base::to_text(edition.effective_to));
  out.member("en", edition.title.en).member("farmland", count(edition.farmland));
  out.member("id", edition.id).member("minerals", edition.minerals.all().size());
  out.key("missing").begin_array();
  for (const domain::plan::Missing& missing : edition.missing) {
    out.begin_object().member("annex", missing.annex).member("en", missing.why.en);
    out.member("line", missing.line).member("part", missing.part);
    out.member("zh", missing.why.zh).end_object();
  }
  out.end_array()
      .member_raw("provisions", provisions)
      .member("synthetic", edition.synthetic)
      .member("zh", edition.title.zh);
  return out.member("zones", edition.zones.size()).end_object().take();
}

std::optional<std::int64_t> degrees_e8(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  const std::string_view part = dot == text.npos ? std::string_view{} : text.substr(dot + 1);
  if (whole.empty() || whole.size() > 3 || part.size() > 8) return std::nullopt;
  std::string digits(whole);
  digits.append(part).append(8 - part.size(), '0');
  if (digits.find_first_not_of("0123456789") != digits.npos) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return negative ? -value : value;
}

std::string degrees_text(std::int64_t e8) {
  const std::int64_t size = e8 < 0 ? -e8 : e8;
  std::string digits = std::to_string(size % 100'000'000);
  digits.insert(0, 8 - digits.size(), '0');
  while (digits.ends_with('0')) digits.pop_back();
  const std::string whole = (e8 < 0 ? "-" : "") + std::to_string(size / 100'000'000);
  return digits.empty() ? whole : whole + "." + digits;
}

}  // namespace adit::wire
