// A lot into values.
#include "wire/conformity/facts.hpp"

#include <algorithm>
#include <utility>

#include "domain/conformity/catalogue.hpp"
#include "wire/conformity/facts_members.hpp"
#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using base::Outcome;
using domain::conformity::LotDocument;
using domain::conformity::LotEvent;
using domain::conformity::LotFacts;
using domain::conformity::Review;
using domain::conformity::Terms;
using domain::conformity::Touch;
using domain::plan::Quantity;

LotEvent event_of(Json object) {
  const std::string_view name = object["event"].text();
  if (name == "extend") return LotEvent::extend;
  return name == "change" ? LotEvent::change : LotEvent::establish;
}

Outcome<std::vector<LotDocument>> documents_of(Json root) {
  std::vector<LotDocument> documents;
  const auto list = root.find("docs");
  if (!list) return documents;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json json = list->at(i);
    const auto date = base::parse_date(json["date"].text());
    if (!date) {
      return base::refuse_at("/docs/" + std::to_string(i) + "/date", date.error().code);
    }
    documents.push_back({text_of(json, "type"), text_of(json, "number"), text_of(json, "issuer"),
                         *date, text_of(json, "sha256"), text_of(json, "lot")});
    const auto last = json.find("valid_until");
    if (!last) continue;
    const auto until = base::parse_date(last->text());
    if (!until) {
      return base::refuse_at("/docs/" + std::to_string(i) + "/valid_until", until.error().code);
    }
    documents.back().valid_until = *until;
  }
  return documents;
}

Outcome<Review> review_of(Json json) {
  const auto at = base::parse_instant(json["reviewed_at"].text());
  if (!at) return base::refuse_at("/review/reviewed_at", at.error().code);
  Review review{
      text_of(json, "drafter"),      text_of(json, "reviewer"), *at,
      json["lot_version"].integer(), text_of(json, "plan"),     text_of(json, "registry_digest"),
      text_of(json, "report_digest")};
  if (const auto approved = json.find("approved_at")) {
    const auto approved_at = base::parse_instant(approved->text());
    if (!approved_at) return base::refuse_at("/review/approved_at", approved_at.error().code);
    review.approved_at = *approved_at;
  }
  return review;
}

// What a polygon shares with a feature is no larger than either.
Outcome<void> check_overlap(const Touch& touch, std::int64_t area_m2, std::size_t index) {
  const std::string place = "/touches/" + std::to_string(index) + "/overlap_m2";
  if (touch.overlap_m2 > area_m2) {
    return base::refuse_at(place, "facts.overlap_above_lot",
                           {{"overlap_m2", touch.overlap_m2}, {"area_m2", area_m2}});
  }
  if (touch.overlap_m2 > touch.feature_m2) {
    return base::refuse_at(place, "facts.overlap_above_feature",
                           {{"overlap_m2", touch.overlap_m2}, {"feature_m2", touch.feature_m2}});
  }
  return {};
}

Outcome<std::vector<Touch>> touches_of(Json root, std::int64_t area_m2) {
  std::vector<Touch> touches;
  for (const Json json : root["touches"].elements()) {
    Touch touch{text_of(json, "layer"), text_of(json, "id"), json["overlap_m2"].integer(),
                json["feature_m2"].integer(), json["perimeter_m"].integer()};
    const auto fits = check_overlap(touch, area_m2, touches.size());
    if (!fits) return tl::unexpected(fits.error());
    touches.push_back(std::move(touch));
  }
  return touches;
}

bool is_amount(Json value) {
  if (!value.is(JsonKind::object) || value.size() != 2) return false;
  const auto amount = value.find("amount");
  const auto unit = value.find("unit");
  return amount && unit && amount->is(JsonKind::string) && unit->is(JsonKind::string);
}

std::optional<std::vector<std::string>> texts_in(Json value) {
  std::vector<std::string> texts;
  for (const Json item : value.elements()) {
    if (!item.is(JsonKind::string)) return std::nullopt;
    texts.emplace_back(item.text());
  }
  return texts;
}

// Whether a rule asks for the figure of that name.
bool asked_for(const std::string& name) {
  const std::string input = "lot.terms." + name;
  return std::ranges::any_of(domain::conformity::catalogue(),
                             [&](const domain::conformity::Row& row) {
                               return std::ranges::find(row.inputs, input) != row.inputs.end();
                             });
}

// One member of the terms by its kind. A lot may be put up with more than rules ask for; but a bare
// number under the name of a figure lacks its unit.
Outcome<void> add_term(Terms& terms, const std::string& name, Json value) {
  const std::string place = "/terms/" + name;
  if (value.is(JsonKind::boolean)) {
    terms.flags.emplace_back(name, value.boolean());
  } else if (value.is(JsonKind::string)) {
    terms.texts.emplace_back(name, value.text());
  } else if (is_amount(value)) {
    auto quantity = quantity_at(value, place);
    if (!quantity) return tl::unexpected(quantity.error());
    terms.figures.emplace_back(name, *quantity);
  } else if (value.is(JsonKind::array)) {
    auto texts = texts_in(value);
    if (!texts) return base::refuse_at(place, "facts.term_list", {{"name", name}});
    terms.lists.emplace_back(name, std::move(*texts));
  } else if (asked_for(name)) {
    return base::refuse_at(place, "facts.unit_missing", {{"name", name}});
  }
  return {};
}

Outcome<void> decode_design(LotFacts& lot, Json root) {
  if (const auto capacity = root.find("capacity")) {
    auto quantity = quantity_at(*capacity, "/capacity");
    if (!quantity) return tl::unexpected(quantity.error());
    lot.capacity = *quantity;
  }
  if (root.find("methods")) lot.methods = texts_of(root, "methods");
  const auto terms = root.find("terms");
  if (!terms) return {};
  for (const auto& [name, value] : terms->members()) {
    if (auto added = add_term(lot.terms, std::string(name), value); !added) return added;
  }
  return {};
}

Outcome<LotFacts> decode_lot(Json root) {
  LotFacts lot;
  lot.id = text_of(root, "id");
  if (const auto version = root.find("version")) lot.version = version->integer();
  lot.right = right_of(root);
  lot.event = event_of(root);
  lot.applicant = text_of(root, "applicant");
  lot.applicant_control_group = text_of(root, "applicant_control_group");
  lot.mineral = text_of(root, "mineral");
  lot.co_minerals = texts_of(root, "co_minerals");
  lot.stage = text_of(root, "stage");
  lot.area_m2 = root["area_m2"].integer();
  if (auto design = decode_design(lot, root); !design) return tl::unexpected(design.error());
  auto touches = touches_of(root, lot.area_m2);
  if (!touches) return tl::unexpected(touches.error());
  lot.touches = std::move(*touches);
  auto documents = documents_of(root);
  if (!documents) return tl::unexpected(documents.error());
  lot.docs = std::move(*documents);
  if (const auto json = root.find("review")) {
    auto review = review_of(*json);
    if (!review) return tl::unexpected(review.error());
    lot.review = std::move(*review);
  }
  return lot;
}

}  // namespace

Outcome<LotFacts> read_lot_facts(std::string_view bytes) {
  const auto document = read("documents/lot-facts", bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  return decode_lot(document->root());
}

}  // namespace adit::wire
