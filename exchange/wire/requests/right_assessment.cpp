// Members into the wish; what is absent stays as it is on record.
#include "wire/requests/right_assessment.hpp"

#include "wire/conformity/facts_members.hpp"
#include "wire/json.hpp"
#include "wire/requests/lot_design.hpp"
#include "wire/schema.hpp"

namespace adit::wire::requests {

namespace {

using domain::conformity::LotEvent;
using domain::conformity::Stage;
using domain::registry::Wish;

std::optional<std::string> maybe_text(Json object, std::string_view key) {
  const auto found = object.find(key);
  return found ? std::optional(std::string(found->text())) : std::nullopt;
}

std::optional<std::vector<std::string>> maybe_texts(Json object, std::string_view key) {
  if (!object.find(key)) return std::nullopt;
  return texts_of(object, key);
}

base::Outcome<Wish> wish_of(Json root) {
  Wish wish;
  wish.event = root["event"].text() == "change" ? LotEvent::change : LotEvent::extend;
  wish.holder = maybe_text(root, "holder");
  wish.mineral = maybe_text(root, "mineral");
  wish.co_minerals = maybe_texts(root, "co_minerals");
  wish.stage = maybe_text(root, "stage");
  wish.methods = maybe_texts(root, "methods");
  if (const auto capacity = root.find("capacity")) {
    const auto quantity = quantity_at(*capacity, "/capacity");
    if (!quantity) return tl::unexpected(quantity.error());
    wish.capacity = *quantity;
  }
  if (const auto heights = root.find("elevations")) {
    wish.elevations = domain::registry::Elevations{(*heights)["top_mm"].integer(),
                                                   (*heights)["bottom_mm"].integer()};
  }
  wish.ground = root.find("rings").has_value();
  return wish;
}

}  // namespace

base::Outcome<RightAssessment> read_right_assessment(std::string_view bytes) {
  const auto document = read("requests/right-assessment", bytes);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  if (auto sound = check_design(root); !sound) return tl::unexpected(sound.error());
  auto wish = wish_of(root);
  if (!wish) return tl::unexpected(wish.error());
  RightAssessment asked;
  asked.wish = std::move(*wish);
  asked.plan = text_of(root, "plan");
  asked.due = text_of(root, "due") == "LICENCE" ? Stage::licence : Stage::lot;
  if (const auto drawn = root.find("rings")) {
    auto rings = read_rings(*drawn);
    if (!rings) return tl::unexpected(rings.error());
    asked.rings = std::move(*rings);
  }
  if (const auto terms = root.find("terms")) asked.terms = terms_of(*terms);
  asked.docs = read_documents(root);
  return asked;
}

}  // namespace adit::wire::requests
