// Session events from canonical JSON, one function a kind; the schema has been there before.
#include "wire/events/bid_body.hpp"
#include "wire/events/decoders.hpp"
#include "wire/events/gate_json.hpp"
#include "wire/events/session_events.hpp"
#include "wire/profile/rule_profile.hpp"

namespace adit::wire {

namespace auction = domain::auction;
using auction::Event;

namespace {

Event scheduled(const Members& in) {
  auction::Scheduled out;
  out.session.text = in.text("session");
  out.lot.text = in.text("lot");
  out.number = in.text("number");
  out.title_zh = in.text("title_zh");
  out.title_en = in.text("title_en");
  out.right = in.text("right");
  out.mineral = in.text("mineral");
  out.area_m2 = in.integer("area_m2");
  const auto profile = decode_profile(in.raw("profile"));
  if (profile) {
    out.profile = *profile;
  } else {
    in.blame("profile", profile.error());
  }
  out.calendar = in.text("calendar");
  out.opens_at = in.instant("opens_at");
  out.start_price_fen = in.integer("start_price_fen");
  out.increment_fen = in.integer("increment_fen");
  out.deposit_fen = in.integer("deposit_fen");
  const Members reserve = in.object("reserve");
  if (reserve.has("commitment")) out.reserve_commitment = reserve.digest("commitment");
  return out;
}

Event bidder_admitted(const Members& in) {
  return auction::BidderAdmitted{domain::BidNumber(in.text("bid_number"))};
}

Event opened(const Members& in) {
  return auction::Opened{in.instant("opened_at"), in.instant("free_ends_at"), in.small("bidders"),
                         gate_of(in.object("gate"))};
}

Event not_opened(const Members& in) {
  auction::NotOpened out;
  out.reason = in.text("reason") == "gate" ? auction::NotOpenedReason::gate
                                           : auction::NotOpenedReason::too_few_bidders;
  out.bidders = in.small("bidders");
  out.min_bidders = in.small("min_bidders");
  out.rules = in.texts("rules");
  if (in.has("gate")) out.gate = gate_of(in.object("gate"));
  return out;
}

Event bid_accepted(const Members& in) {
  return auction::BidAccepted{in.text("bid_id"), domain::BidNumber(in.text("bid_number")),
                              in.integer("amount_fen"), in.instant("t_recv")};
}

Event countdown_started(const Members& in) {
  return auction::CountdownStarted{in.instant("deadline")};
}

// An order where the cause is an officer, and nowhere else: what stands there all the same is not
// written again, and so refused.
std::optional<auction::Order> order_of(const Members& in) {
  if (in.text("cause") != auction::by_officer) return std::nullopt;
  for (const char* name : {"by", "reason_zh"}) {
    if (in.has(name)) continue;
    in.blame(name, {.code = "schema.required", .params = {{"field", std::string(name)}}});
    return std::nullopt;
  }
  auction::Order out{domain::PersonId(in.text("by")), in.text("reason_zh")};
  if (in.has("reason_en")) out.reason_en = in.text("reason_en");
  return out;
}

Event interrupted(const Members& in) {
  auction::Interrupted out{in.instant("since"), in.text("cause"), {}, order_of(in)};
  if (!in.has("evidence") || out.order) return out;
  const Members evidence = in.object("evidence");
  for (const char* name : {"clock_off_ms", "cut_off", "qualified", "silent_ms"}) {
    if (evidence.has(name)) out.evidence.emplace(name, evidence.integer(name));
  }
  return out;
}

Event resumed(const Members& in) {
  auction::Resumed out;
  out.cause = in.text("cause");
  out.order = order_of(in);
  if (out.order && !in.has("begins_at")) {
    in.blame("begins_at",
             {.code = "schema.required", .params = {{"field", std::string("begins_at")}}});
  } else if (out.order) {
    out.begins_at = in.instant("begins_at");
  }
  if (in.has("deadline")) out.deadline = in.instant("deadline");
  if (in.has("free_ends_at")) out.free_ends_at = in.instant("free_ends_at");
  return out;
}

auction::Candidate candidate_of(const Members& in) {
  return {domain::BidNumber(in.text("bid_number")), in.integer("price_fen")};
}

Event hammered(const Members& in) {
  auction::Hammered out;
  const bool sold = in.text("outcome") == "sold";
  out.outcome = sold ? auction::HammerOutcome::sold : auction::HammerOutcome::unsold;
  if (in.has("bid_number") && in.has("price_fen")) out.winner = candidate_of(in);
  if (in.has("reserve_opened")) {
    const Members opening = in.object("reserve_opened");
    out.reserve_opened =
        domain::session::ReserveOpening{opening.integer("amount_fen"), opening.text("salt")};
  }
  out.closed_at = in.instant("closed_at");
  out.gate = gate_of(in.object("gate"));
  return out;
}

Event suspended(const Members& in) {
  auction::Suspended out;
  out.rules = in.texts("rules");
  if (in.has("candidate")) out.candidate = candidate_of(in.object("candidate"));
  out.gate = gate_of(in.object("gate"));
  return out;
}

Event result_published(const Members& in) {
  auction::ResultPublished out;
  if (!in.raw("winner").is(JsonKind::null)) {
    const Members winner = in.object("winner");
    out.winner = auction::Winner{winner.text("name"), winner.text("credit_code")};
  }
  out.result_hash = in.digest("result_hash");
  const Members publication = in.object("publication");
  out.published_at = publication.instant("from");
  out.publication_ends_at = publication.instant("to");
  return out;
}

constexpr EventDecoder<Event> decoders[] = {
    {"session.scheduled", 1, scheduled},
    {"session.bidder_admitted", 1, bidder_admitted},
    {"session.opened", 1, opened},
    {"session.not_opened", 1, not_opened},
    {"session.bid_accepted", 1, bid_accepted},
    {"session.countdown_started", 1, countdown_started},
    {"session.interrupted", 1, interrupted},
    {"session.interrupted", 2, interrupted},
    {"session.interrupted", 3, interrupted},
    {"session.resumed", 1, resumed},
    {"session.resumed", 2, resumed},
    {"session.hammered", 1, hammered},
    {"session.suspended", 1, suspended},
    {"session.result_published", 1, result_published},
};

}  // namespace

base::Outcome<Event> decode_session_event(std::string_view kind, int v, std::string_view body) {
  if (kind == "session.bid_accepted" && v == 1) {
    if (auto bid = read_bid_body(body)) return Event(std::move(*bid));
  }
  return decode_event<Event>(decoders, encode, kind, v, body);
}

}  // namespace adit::wire
