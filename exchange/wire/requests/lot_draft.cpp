// Reading and writing drafts; coordinates pass from decimal text to integers without rounding.
#include "wire/requests/lot_draft.hpp"

#include "base/invariant.hpp"
#include "wire/json.hpp"
#include "wire/plan/edition.hpp"
#include "wire/requests/lot_design.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

namespace {

std::string text_of(Json object, std::string_view key) {
  return std::string(object[key].text());
}

std::vector<std::string> texts_of(Json object, std::string_view key) {
  std::vector<std::string> out;
  if (const auto list = object.find(key)) {
    for (const auto item : list->elements()) out.emplace_back(item.text());
  }
  return out;
}

base::Outcome<Ring> read_ring(Json json, const std::string& pointer) {
  Ring ring;
  ring.hole = json["role"].text() == "hole";
  const auto points = json["points"];
  for (std::size_t i = 0; i < points.size(); ++i) {
    const auto lon = degrees_e8(points.at(i).at(0).number_text());
    const auto lat = degrees_e8(points.at(i).at(1).number_text());
    if (!lon || !lat) {
      return base::refuse_at(pointer + "/points/" + std::to_string(i), "lot.coordinate_precision",
                             {{"decimals_max", std::int64_t{8}}});
    }
    ring.points.push_back({*lon, *lat});
  }
  if (ring.points.front() != ring.points.back()) ring.points.push_back(ring.points.front());
  return ring;
}

std::vector<Ring> kept_rings(Json list) {
  std::vector<Ring> rings;
  for (const auto json : list.elements()) {
    Ring ring;
    ring.hole = json["role"].text() == "hole";
    for (const auto point : json["points"].elements()) {
      ring.points.push_back({point.at(0).integer(), point.at(1).integer()});
    }
    rings.push_back(std::move(ring));
  }
  return rings;
}

void read_optional_members(Json json, LotDraft& draft) {
  if (const auto stage = json.find("stage")) draft.stage = std::string(stage->text());
  if (const auto c = json.find("capacity")) {
    draft.capacity = Capacity{text_of(*c, "amount"), text_of(*c, "unit")};
  }
  if (const auto heights = json.find("elevations")) {
    draft.elevations =
        Elevations{(*heights)["top_mm"].integer(), (*heights)["bottom_mm"].integer()};
  }
  if (const auto terms = json.find("terms")) draft.terms = canonical(*terms);
  if (const auto reserve = json.find("reserve_fen")) draft.reserve_fen = reserve->integer();
}

// Everything but the rings, which are written differently at the door and at rest.
LotDraft without_rings(Json json) {
  LotDraft draft;
  draft.title_zh = text_of(json, "title_zh");
  draft.title_en = text_of(json, "title_en");
  draft.right = text_of(json, "right");
  draft.event = text_of(json, "event");
  draft.mineral = text_of(json, "mineral");
  draft.co_minerals = texts_of(json, "co_minerals");
  draft.methods = texts_of(json, "methods");
  draft.docs = read_documents(json);
  draft.plan = text_of(json, "plan");
  draft.profile = text_of(json, "profile");
  draft.location_zh = text_of(json, "location_zh");
  draft.location_en = text_of(json, "location_en");
  draft.start_price_fen = json["start_price_fen"].integer();
  draft.increment_fen = json["increment_fen"].integer();
  draft.deposit_fen = json["deposit_fen"].integer();
  draft.term_years = static_cast<int>(json["term_years"].integer());
  read_optional_members(json, draft);
  return draft;
}

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const auto& text : texts) out.text(text);
  out.end_array();
}

void write_documents(JsonWriter& out, const std::vector<SupportingDocument>& docs) {
  out.key("docs").begin_array();
  for (const auto& doc : docs) {
    out.begin_object().member("type", doc.type).member("number", doc.number);
    out.member("issuer", doc.issuer).member("date", doc.date).member("sha256", doc.sha256);
    out.member("lot", doc.lot);
    if (!doc.valid_until.empty()) out.member("valid_until", doc.valid_until);
    out.end_object();
  }
  out.end_array();
}

// A coordinate for readers, or for hashing, where only whole numbers are allowed.
enum class Writing { degrees, e8 };

void write_rings(JsonWriter& out, const std::vector<Ring>& rings, Writing writing) {
  const auto coordinate = [writing](std::int64_t e8) {
    return writing == Writing::degrees ? degrees_text(e8) : std::to_string(e8);
  };
  out.key(writing == Writing::degrees ? "rings" : "rings_e8").begin_array();
  for (const auto& ring : rings) {
    out.begin_object().member("role", ring.hole ? "hole" : "outer").key("points").begin_array();
    for (const auto& point : ring.points) {
      out.begin_array().raw(coordinate(point.lon_e8)).raw(coordinate(point.lat_e8)).end_array();
    }
    out.end_array().end_object();
  }
  out.end_array();
}

void write_members(JsonWriter& out, const LotDraft& draft, Writing writing) {
  out.member("title_zh", draft.title_zh).member("title_en", draft.title_en);
  out.member("right", draft.right).member("event", draft.event).member("mineral", draft.mineral);
  write_texts(out, "co_minerals", draft.co_minerals);
  if (draft.stage) out.member("stage", *draft.stage);
  if (draft.capacity) {
    out.key("capacity").begin_object().member("amount", draft.capacity->amount);
    out.member("unit", draft.capacity->unit).end_object();
  }
  write_texts(out, "methods", draft.methods);
  write_documents(out, draft.docs);
  out.member_raw("terms", draft.terms).member("plan", draft.plan);
  out.member("profile", draft.profile).member("location_zh", draft.location_zh);
  out.member("location_en", draft.location_en);
  write_rings(out, draft.rings, writing);
  if (draft.elevations) {
    out.key("elevations").begin_object().member("top_mm", draft.elevations->top_mm);
    out.member("bottom_mm", draft.elevations->bottom_mm).end_object();
  }
  out.member("start_price_fen", draft.start_price_fen);
  out.member("increment_fen", draft.increment_fen).member("deposit_fen", draft.deposit_fen);
  out.member("term_years", draft.term_years);
}

}  // namespace

base::Outcome<std::vector<Ring>> read_rings(Json list) {
  std::vector<Ring> rings;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto ring = read_ring(list.at(i), "/rings/" + std::to_string(i));
    if (!ring) return tl::unexpected(ring.error());
    rings.push_back(std::move(*ring));
  }
  return rings;
}

std::vector<SupportingDocument> read_documents(Json request) {
  std::vector<SupportingDocument> out;
  const auto docs = request.find("docs");
  if (!docs) return out;
  for (const auto doc : docs->elements()) {
    out.push_back({text_of(doc, "type"), text_of(doc, "number"), text_of(doc, "issuer"),
                   text_of(doc, "date"), text_of(doc, "sha256"), text_of(doc, "lot"),
                   doc.find("valid_until") ? text_of(doc, "valid_until") : ""});
  }
  return out;
}

base::Outcome<LotDraft> read_lot_draft(std::string_view bytes) {
  const auto document = read("requests/lot-draft", bytes);
  if (!document) return tl::unexpected(document.error());
  if (auto sound = check_design(document->root()); !sound) return tl::unexpected(sound.error());
  auto rings = read_rings(document->root()["rings"]);
  if (!rings) return tl::unexpected(rings.error());
  LotDraft draft = without_rings(document->root());
  draft.rings = std::move(*rings);
  return draft;
}

void write_public_members(JsonWriter& out, const LotDraft& draft) {
  write_members(out, draft, Writing::degrees);
}

std::string kept_draft_json(const LotDraft& draft) {
  JsonWriter out;
  out.begin_object();
  write_members(out, draft, Writing::e8);
  out.end_object();
  const auto document = JsonDocument::parse(out.take(), file_limits);
  ADIT_INVARIANT(document.has_value(), "a draft that was read can be written");
  return canonical(document->root());
}

LotDraft kept_draft(std::string_view json) {
  const auto document = JsonDocument::parse(json, file_limits);
  ADIT_INVARIANT(document.has_value(), "a kept draft is JSON");
  LotDraft draft = without_rings(document->root());
  draft.rings = kept_rings(document->root()["rings_e8"]);
  return draft;
}

}  // namespace adit::wire::requests
