// Lot events: one pair of functions a kind, members in sorted order.
#include "wire/events/lot_events.hpp"

#include "domain/lot/lot.hpp"
#include "wire/events/decoders.hpp"
#include "wire/events/gate_json.hpp"

namespace adit::wire {

namespace lot = domain::lot;
using lot::Event;

namespace {

void write_terms(JsonWriter& out, const lot::Terms& terms) {
  const bool mining = terms.right == domain::conformity::Right::mining;
  out.key("terms").begin_object();
  out.member("deposit_fen", terms.deposit_fen);
  out.member("has_reserve", terms.has_reserve);
  out.member("increment_fen", terms.increment_fen);
  out.member("profile", terms.profile);
  out.member("right", mining ? "mining" : "exploration");
  out.member("stage", terms.stage);
  out.member("start_price_fen", terms.start_price_fen);
  out.end_object();
}

std::string_view write(JsonWriter& out, const lot::Drafted& event) {
  out.member("area_m2", event.area_m2);
  out.member_raw("draft", event.draft);
  out.member("lot", event.lot.text);
  out.member("number", event.number);
  out.member("proposer", event.proposer.text);
  write_terms(out, event.terms);
  return "lot.drafted";
}

std::string_view write(JsonWriter& out, const lot::Revised& event) {
  out.member("area_m2", event.area_m2);
  out.member_raw("draft", event.draft);
  write_terms(out, event.terms);
  out.member("version", event.version);
  return "lot.revised";
}

std::string_view write(JsonWriter& out, const lot::Reviewed& event) {
  out.member("plan", event.plan);
  out.member("registry_digest", event.registry_digest);
  out.member("report_digest", event.report_digest);
  out.member("reviewed_at", event.reviewed_at);
  write_texts(out, "rules", event.rules);
  out.member("verdict", domain::session::name(event.verdict));
  out.member("version", event.version);
  return "lot.reviewed";
}

std::string_view write(JsonWriter& out, const lot::Approved& event) {
  out.member("approver_person", event.approver.text);
  out.member("proposer_person", event.proposer.text);
  out.member("version", event.version);
  return "lot.approved";
}

std::string_view write(JsonWriter& out, const lot::Returned& event) {
  out.member("proposer_person", event.proposer.text);
  out.member("reason", event.reason);
  out.member("refuser_person", event.refuser.text);
  out.member("version", event.version);
  return "lot.returned";
}

std::string_view write(JsonWriter& out, const lot::Announced& event) {
  out.member("announced_at", event.announced_at);
  out.member("announcement", event.announcement);
  write_texts(out, "blocks", event.blocks);
  out.member_raw("derivation", event.derivation);
  out.member("earliest_opening", event.earliest_opening);
  out.member("opens_at", event.opens_at);
  out.member("report_digest", event.report_digest);
  if (event.reserve_commitment) out.member("reserve_commitment", *event.reserve_commitment);
  out.member("session", event.session.text);
  return "lot.announced";
}

std::string_view write(JsonWriter& out, const lot::Opened& event) {
  out.member("session", event.session.text);
  return "lot.opened";
}

std::string_view write(JsonWriter& out, const lot::Closed& event) {
  out.member("outcome", name(event.outcome));
  out.member("session", event.session.text);
  return "lot.closed";
}

std::string_view write(JsonWriter& out, const lot::Released& event) {
  write_texts(out, "blocks", event.blocks);
  return "lot.released";
}

std::string_view write(JsonWriter& out, const lot::Lapsed& event) {
  write_texts(out, "blocks", event.blocks);
  return "lot.lapsed";
}

lot::Terms terms_of(const Members& in) {
  const bool mining = in.text("right") == "mining";
  return {
      .right = mining ? domain::conformity::Right::mining : domain::conformity::Right::exploration,
      .stage = in.text("stage"),
      .profile = in.text("profile"),
      .start_price_fen = in.integer("start_price_fen"),
      .increment_fen = in.integer("increment_fen"),
      .deposit_fen = in.integer("deposit_fen"),
      .has_reserve = in.boolean("has_reserve")};
}

Event drafted(const Members& in) {
  return lot::Drafted{
      domain::LotId(in.text("lot")), in.text("number"),     domain::PersonId(in.text("proposer")),
      terms_of(in.object("terms")),  in.integer("area_m2"), canonical(in.raw("draft"))};
}

Event revised(const Members& in) {
  return lot::Revised{in.small("version"), terms_of(in.object("terms")), in.integer("area_m2"),
                      canonical(in.raw("draft"))};
}

Event reviewed(const Members& in) {
  return lot::Reviewed{in.small("version"),      verdict_of(in.text("verdict")),
                       in.texts("rules"),        in.digest("report_digest"),
                       in.text("plan"),          in.digest("registry_digest"),
                       in.instant("reviewed_at")};
}

Event approved(const Members& in) {
  return lot::Approved{in.small("version"), domain::PersonId(in.text("proposer_person")),
                       domain::PersonId(in.text("approver_person"))};
}

Event returned(const Members& in) {
  return lot::Returned{in.small("version"), domain::PersonId(in.text("proposer_person")),
                       domain::PersonId(in.text("refuser_person")), in.text("reason")};
}

Event announced(const Members& in) {
  lot::Announced out;
  out.announcement = in.text("announcement");
  out.session.text = in.text("session");
  out.announced_at = in.instant("announced_at");
  out.earliest_opening = in.instant("earliest_opening");
  out.opens_at = in.instant("opens_at");
  out.derivation = canonical(in.raw("derivation"));
  if (in.has("reserve_commitment")) out.reserve_commitment = in.digest("reserve_commitment");
  out.blocks = in.texts("blocks");
  out.report_digest = in.digest("report_digest");
  return out;
}

Event opened(const Members& in) {
  return lot::Opened{domain::SessionId(in.text("session"))};
}

lot::CloseOutcome outcome_of(std::string_view text) {
  using enum lot::CloseOutcome;
  for (const lot::CloseOutcome outcome : {sold, not_opened, suspended}) {
    if (name(outcome) == text) return outcome;
  }
  return unsold;
}

Event closed(const Members& in) {
  return lot::Closed{domain::SessionId(in.text("session")), outcome_of(in.text("outcome"))};
}

Event released(const Members& in) {
  return lot::Released{in.texts("blocks")};
}

Event lapsed(const Members& in) {
  return lot::Lapsed{in.texts("blocks")};
}

constexpr EventDecoder<Event> decoders[] = {
    {"lot.drafted", 1, drafted},   {"lot.revised", 1, revised},   {"lot.reviewed", 1, reviewed},
    {"lot.approved", 1, approved}, {"lot.returned", 1, returned}, {"lot.announced", 1, announced},
    {"lot.opened", 1, opened},     {"lot.closed", 1, closed},     {"lot.released", 1, released},
    {"lot.lapsed", 1, lapsed},
};

}  // namespace

EncodedEvent encode(const Event& event) {
  JsonWriter out;
  out.begin_object();
  const std::string_view kind =
      std::visit([&](const auto& fact) { return write(out, fact); }, event);
  out.end_object();
  return {std::string(kind), 1, out.take()};
}

base::Outcome<Event> decode_lot_event(std::string_view kind, int v, std::string_view body) {
  return decode_event<Event>(decoders, encode, kind, v, body);
}

}  // namespace adit::wire
