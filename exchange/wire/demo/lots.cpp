// From a document to drafts.
#include "wire/demo/lots.hpp"

#include <charconv>

#include "domain/ground/ring_end.hpp"
#include "wire/demo/terms.hpp"
#include "wire/json.hpp"
#include "wire/plan/edition.hpp"
#include "wire/schema.hpp"

namespace adit::wire::demo {

namespace {

std::string text_of(Json object, std::string_view key) {
  return std::string(object[key].text());
}

std::vector<std::string> texts_of(Json object, std::string_view key) {
  std::vector<std::string> out;
  if (const auto list = object.find(key)) {
    for (const Json item : list->elements()) out.emplace_back(item.text());
  }
  return out;
}

base::Outcome<requests::Ring> ring_of(Json points, const std::string& pointer) {
  requests::Ring ring;
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

// The next whole number, for what a draft counts in years.
int whole_years(std::string_view text) {
  int years = 0;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), years).ptr;
  return end == text.data() + text.size() ? years : years + 1;
}

struct Mode {
  std::string_view name;
  std::string_view zh;
};

constexpr Mode modes[] = {{"tender", "招标"}, {"auction", "拍卖"}, {"listing", "挂牌"}};

std::string mode_zh(std::string_view name) {
  for (const Mode& mode : modes) {
    if (mode.name == name) return std::string(mode.zh);
  }
  return {};
}

// What the notice says and a draft has no member for.
Notes notes_of(Json lot) {
  const std::string notice = text_of(lot, "notice");
  const std::string years = text_of(lot, "term_years");
  return {"示例数据，轮廓取自公开公告 " + notice + "，已平移改名。公告方式：" +
              mode_zh(lot["mode"].text()) + "；年限：" + years + " 年。",
          "Example data with the moved outline of the published notice " + notice +
              ". Mode of the notice: " + text_of(lot, "mode") + "; term: " + years + " years."};
}

std::vector<requests::SupportingDocument> documents_of(Json lot) {
  std::vector<requests::SupportingDocument> out;
  const auto docs = lot.find("docs");
  if (!docs) return out;
  for (const Json doc : docs->elements()) {
    out.push_back({text_of(doc, "type"), text_of(doc, "number"), text_of(doc, "issuer"),
                   text_of(doc, "date"), text_of(doc, "sha256"), ""});
  }
  return out;
}

Design design_of(Json lot) {
  const auto member = [&](std::string_view key) {
    const auto found = lot.find(key);
    return found ? std::string(found->text()) : std::string();
  };
  return {member("way"), member("reserve_class")};
}

// The schema has seen that both are heights or neither is there.
std::optional<requests::Elevations> heights_of(Json lot) {
  const auto top = lot.find("top_m");
  const auto bottom = lot.find("bottom_m");
  if (!top || !bottom) return std::nullopt;
  return requests::Elevations{domain::ground::read_elevation(top->text()).value(),
                              domain::ground::read_elevation(bottom->text()).value()};
}

requests::LotDraft draft_of(Json root, Json lot) {
  requests::LotDraft draft;
  draft.title_zh = text_of(lot, "zh");
  draft.title_en = text_of(lot, "en");
  draft.right = text_of(lot, "right");
  draft.event = "establish";
  draft.mineral = text_of(lot, "mineral");
  draft.co_minerals = texts_of(lot, "co_minerals");
  if (const auto stage = lot.find("stage")) draft.stage = std::string(stage->text());
  draft.elevations = heights_of(lot);
  draft.docs = documents_of(lot);
  draft.methods = texts_of(lot, "methods");
  if (const auto capacity = lot.find("capacity")) {
    draft.capacity = {text_of(*capacity, "amount"), text_of(*capacity, "unit")};
  }
  draft.terms = example_terms(draft.right, notes_of(lot), design_of(lot));
  draft.plan = text_of(root, "plan");
  draft.profile = text_of(root, "profile");
  draft.location_zh = text_of(lot, "location_zh");
  draft.location_en = text_of(lot, "location_en");
  draft.start_price_fen = lot["start_price_fen"].integer();
  draft.increment_fen = lot["increment_fen"].integer();
  draft.deposit_fen = lot["deposit_fen"].integer();
  draft.term_years = whole_years(lot["term_years"].text());
  return draft;
}

}  // namespace

base::Outcome<std::vector<Lot>> read_lots(std::string_view bytes) {
  const auto document = read("documents/demo-lots", bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  const Json list = root["lots"];
  std::vector<Lot> lots;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Json json = list.at(i);
    auto ring = ring_of(json["points"], "/lots/" + std::to_string(i));
    if (!ring) return tl::unexpected(ring.error());
    Lot lot{text_of(json, "id"), text_of(json, "notice"),       json["area_m2"].integer(),
            std::nullopt,        texts_of(json, "unsatisfied"), draft_of(root, json)};
    if (const auto block = json.find("block")) lot.block = std::string(block->text());
    lot.draft.rings.push_back(std::move(*ring));
    lots.push_back(std::move(lot));
  }
  return lots;
}

}  // namespace adit::wire::demo
