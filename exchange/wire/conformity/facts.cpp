// Facts into values, and a snapshot of the register back into its document.
#include "wire/conformity/facts.hpp"

#include <algorithm>
#include <utility>

#include "wire/schema.hpp"

namespace adit::wire {
namespace {

using base::Outcome;
using domain::conformity::Deposit;
using domain::conformity::LotDocument;
using domain::conformity::LotEvent;
using domain::conformity::LotFacts;
using domain::conformity::RegisteredRight;
using domain::conformity::RegistryFacts;
using domain::conformity::Review;
using domain::conformity::Right;
using domain::conformity::Touch;

std::string text_of(Json object, std::string_view key) {
  const auto member = object.find(key);
  return member ? std::string(member->text()) : std::string();
}

std::vector<std::string> texts_of(Json object, std::string_view key) {
  std::vector<std::string> texts;
  const auto list = object.find(key);
  if (!list) return texts;
  for (const Json item : list->elements()) texts.emplace_back(item.text());
  return texts;
}

Right right_of(Json object) {
  return object["right"].text() == "mining" ? Right::mining : Right::exploration;
}

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

// A right lies in its block and in its blocks; most have one.
std::vector<std::string> blocks_of(Json json) {
  std::vector<std::string> blocks = texts_of(json, "blocks");
  std::string block = text_of(json, "block");
  const bool said = std::ranges::find(blocks, block) != blocks.end();
  if (!block.empty() && !said) blocks.insert(blocks.begin(), std::move(block));
  return blocks;
}

RegisteredRight decode_right(Json json) {
  RegisteredRight right;
  right.id = text_of(json, "id");
  right.right = right_of(json);
  right.mineral = text_of(json, "mineral");
  right.entity = text_of(json, "entity");
  right.control_group = text_of(json, "control_group");
  right.blocks = blocks_of(json);
  right.zone = text_of(json, "zone");
  right.deposit = text_of(json, "deposit");
  right.stage = text_of(json, "stage");
  right.state = text_of(json, "state");
  right.lot = text_of(json, "lot");
  return right;
}

// The three lists that a register may bring besides.
void decode_ground(RegistryFacts& facts, Json root) {
  if (const auto list = root.find("prior_work")) {
    for (const Json work : list->elements()) {
      facts.prior_work.push_back({text_of(work, "id"), text_of(work, "stage")});
    }
  }
  if (const auto list = root.find("deposits")) {
    for (const Json deposit : list->elements()) {
      facts.deposits.push_back({text_of(deposit, "id"), text_of(deposit, "mineral"),
                                domain::plan::deposit_size_of(text_of(deposit, "size"))});
    }
  }
  if (const auto list = root.find("mines")) {
    for (const Json mine : list->elements()) {
      facts.mines.push_back(
          {text_of(mine, "id"), text_of(mine, "entity"), text_of(mine, "control_group")});
    }
  }
}

Outcome<void> decode_counts(RegistryFacts& facts, Json root) {
  const auto counts = root.find("counts");
  if (!counts) return {};
  for (const auto& [name, value] : counts->members()) {
    if (!value.is(JsonKind::integer)) {
      return base::refuse_at("/counts/" + std::string(name), "schema.type");
    }
    facts.counts.emplace_back(name, value.integer());
  }
  return {};
}

void write_unless_empty(JsonWriter& out, std::string_view key, const std::string& value) {
  if (!value.empty()) out.member(key, value);
}

void write_texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  out.key(key).begin_array();
  for (const std::string& text : texts) out.text(text);
  out.end_array();
}

void write_right(JsonWriter& out, const RegisteredRight& right) {
  out.begin_object();
  if (right.blocks.size() == 1) out.member("block", right.blocks.front());
  if (right.blocks.size() > 1) write_texts(out, "blocks", right.blocks);
  write_unless_empty(out, "control_group", right.control_group);
  write_unless_empty(out, "deposit", right.deposit);
  out.member("entity", right.entity).member("id", right.id);
  write_unless_empty(out, "lot", right.lot);
  write_unless_empty(out, "mineral", right.mineral);
  out.member("right", right.right == Right::mining ? "mining" : "exploration");
  write_unless_empty(out, "stage", right.stage);
  out.member("state", right.state);
  write_unless_empty(out, "zone", right.zone);
  out.end_object();
}

// An empty list is left out, as where the register does not bring it.
void write_deposits(JsonWriter& out, const std::vector<Deposit>& deposits) {
  if (deposits.empty()) return;
  out.key("deposits").begin_array();
  for (const Deposit& deposit : deposits) {
    out.begin_object().member("id", deposit.id);
    write_unless_empty(out, "mineral", deposit.mineral);
    if (deposit.size) out.member("size", domain::plan::name_of(*deposit.size));
    out.end_object();
  }
  out.end_array();
}

void write_mines(JsonWriter& out, const std::vector<domain::conformity::Mine>& mines) {
  if (mines.empty()) return;
  out.key("mines").begin_array();
  for (const domain::conformity::Mine& mine : mines) {
    out.begin_object();
    write_unless_empty(out, "control_group", mine.control_group);
    out.member("entity", mine.entity).member("id", mine.id).end_object();
  }
  out.end_array();
}

void write_prior_work(JsonWriter& out, const std::vector<domain::conformity::PriorWork>& works) {
  if (works.empty()) return;
  out.key("prior_work").begin_array();
  for (const domain::conformity::PriorWork& work : works) {
    out.begin_object().member("id", work.id).member("stage", work.stage).end_object();
  }
  out.end_array();
}

}  // namespace

Outcome<LotFacts> read_lot_facts(std::string_view bytes) {
  const auto document = read("documents/lot-facts", bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  return decode_lot(document->root());
}

Outcome<RegistryFacts> read_registry_facts(std::string_view bytes) {
  const auto document = read("documents/registry-facts", bytes, file_limits);
  if (!document) return tl::unexpected(document.error());
  const Json root = document->root();
  const auto taken_at = base::parse_instant(root["taken_at"].text());
  if (!taken_at) return base::refuse_at("/taken_at", taken_at.error().code);
  RegistryFacts facts;
  facts.taken_at = *taken_at;
  facts.layers_loaded = texts_of(root, "layers_loaded");
  for (const Json right : root["rights"].elements()) facts.rights.push_back(decode_right(right));
  for (const Json held : root["reservations"].elements()) {
    facts.reservations.push_back(
        {text_of(held, "kind"), text_of(held, "id"), held["slot"].integer(), text_of(held, "lot")});
  }
  decode_ground(facts, root);
  if (const auto counted = decode_counts(facts, root); !counted) {
    return tl::unexpected(counted.error());
  }
  facts.digest = base::sha256(canonical(root));
  return facts;
}

std::string registry_facts_json(const RegistryFacts& facts) {
  JsonWriter out;
  out.begin_object().key("counts").begin_object();
  for (const auto& [name, value] : facts.counts) out.member(name, value);
  out.end_object();
  write_deposits(out, facts.deposits);
  write_texts(out, "layers_loaded", facts.layers_loaded);
  write_mines(out, facts.mines);
  write_prior_work(out, facts.prior_work);
  out.key("reservations").begin_array();
  for (const domain::conformity::Reservation& held : facts.reservations) {
    out.begin_object().member("id", held.id).member("kind", held.kind);
    out.member("lot", held.lot).member("slot", held.slot).end_object();
  }
  out.end_array().key("rights").begin_array();
  for (const RegisteredRight& right : facts.rights) write_right(out, right);
  out.end_array().member("taken_at", facts.taken_at).end_object();
  return out.take();
}

RegistryFacts sealed(RegistryFacts facts) {
  facts.digest = base::sha256(registry_facts_json(facts));
  return facts;
}

}  // namespace adit::wire
