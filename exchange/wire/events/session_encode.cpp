// Session events to canonical JSON: members in the order of their names' bytes, so that nothing has
// to be sorted on the path of a bid.
#include "domain/session/auction/phase_name.hpp"
#include "wire/events/decoders.hpp"
#include "wire/events/gate_json.hpp"
#include "wire/events/session_events.hpp"
#include "wire/profile/rule_profile.hpp"

namespace adit::wire {

namespace auction = domain::auction;

namespace {

void write_candidate(JsonWriter& out, const auction::Candidate& candidate) {
  out.member("bid_number", candidate.bid_number.text);
  out.member("price_fen", candidate.price_fen);
}

std::string_view write(JsonWriter& out, const auction::Scheduled& event) {
  out.member("area_m2", event.area_m2);
  out.member("calendar", event.calendar);
  out.member("deposit_fen", event.deposit_fen);
  out.member("increment_fen", event.increment_fen);
  out.member("kind", "auction");
  out.member("lot", event.lot.text);
  out.member("mineral", event.mineral);
  out.member("number", event.number);
  out.member("opens_at", event.opens_at);
  out.member_raw("profile", profile_json(event.profile));
  out.key("reserve").begin_object();
  if (event.reserve_commitment) out.member("commitment", *event.reserve_commitment);
  out.member("kind", event.reserve_commitment ? "secret" : "none");
  out.end_object();
  out.member("right", event.right);
  out.member("session", event.session.text);
  out.member("start_price_fen", event.start_price_fen);
  out.member("title_en", event.title_en);
  out.member("title_zh", event.title_zh);
  return "session.scheduled";
}

std::string_view write(JsonWriter& out, const auction::BidderAdmitted& event) {
  out.member("bid_number", event.bid_number.text);
  return "session.bidder_admitted";
}

std::string_view write(JsonWriter& out, const auction::Opened& event) {
  out.member("bidders", event.bidders);
  out.member("free_ends_at", event.free_ends_at);
  write_gate(out, event.gate);
  out.member("opened_at", event.opened_at);
  return "session.opened";
}

std::string_view write(JsonWriter& out, const auction::NotOpened& event) {
  out.member("bidders", event.bidders);
  if (event.gate) write_gate(out, *event.gate);
  out.member("min_bidders", event.min_bidders);
  out.member("reason", name(event.reason));
  write_texts(out, "rules", event.rules);
  return "session.not_opened";
}

std::string_view write(JsonWriter& out, const auction::BidAccepted& event) {
  out.member("amount_fen", event.amount_fen);
  out.member("bid_id", event.bid_id);
  out.member("bid_number", event.bid_number.text);
  out.member("t_recv", event.t_recv);
  return "session.bid_accepted";
}

std::string_view write(JsonWriter& out, const auction::CountdownStarted& event) {
  out.member("deadline", event.deadline);
  return "session.countdown_started";
}

// The reasons come last but for `since`, whatever else an event tells.
void write_reasons(JsonWriter& out, const std::optional<auction::Order>& order) {
  if (!order) return;
  if (!order->reason_en.empty()) out.member("reason_en", order->reason_en);
  out.member("reason_zh", order->reason_zh);
}

std::string_view write(JsonWriter& out, const auction::Interrupted& event) {
  if (event.order) out.member("by", event.order->by.text);
  out.member("cause", event.cause);
  if (!event.evidence.empty()) {
    out.key("evidence").begin_object();
    for (const auto& [name, figure] : event.evidence) out.member(name, figure);
    out.end_object();
  }
  write_reasons(out, event.order);
  out.member("since", event.since);
  return "session.interrupted";
}

std::string_view write(JsonWriter& out, const auction::Resumed& event) {
  if (event.begins_at) out.member("begins_at", *event.begins_at);
  if (event.order) out.member("by", event.order->by.text);
  out.member("cause", event.cause);
  if (event.deadline) out.member("deadline", *event.deadline);
  if (event.free_ends_at) out.member("free_ends_at", *event.free_ends_at);
  write_reasons(out, event.order);
  return "session.resumed";
}

std::string_view write(JsonWriter& out, const auction::Hammered& event) {
  if (event.winner) out.member("bid_number", event.winner->bid_number.text);
  out.member("closed_at", event.closed_at);
  write_gate(out, event.gate);
  out.member("outcome", name(event.outcome));
  if (event.winner) out.member("price_fen", event.winner->price_fen);
  if (event.reserve_opened) {
    out.key("reserve_opened").begin_object();
    out.member("amount_fen", event.reserve_opened->amount_fen);
    out.member("salt", event.reserve_opened->salt);
    out.end_object();
  }
  return "session.hammered";
}

std::string_view write(JsonWriter& out, const auction::Suspended& event) {
  if (event.candidate) {
    out.key("candidate").begin_object();
    write_candidate(out, *event.candidate);
    out.end_object();
  }
  write_gate(out, event.gate);
  write_texts(out, "rules", event.rules);
  return "session.suspended";
}

std::string_view write(JsonWriter& out, const auction::ResultPublished& event) {
  out.key("publication").begin_object();
  out.member("from", event.published_at);
  out.member("to", event.publication_ends_at);
  out.end_object();
  out.member("result_hash", event.result_hash);
  if (!event.winner) {
    out.member_null("winner");
    return "session.result_published";
  }
  out.key("winner").begin_object();
  out.member("credit_code", event.winner->credit_code);
  out.member("name", event.winner->name);
  out.end_object();
  return "session.result_published";
}

// A later version of a kind says what the first had no word for, and is written only then: figures
// in the second of a pause, an officer's order in its third and in the second of a resumption.
int version_of(const auction::Event& event) {
  if (const auto* pause = std::get_if<auction::Interrupted>(&event)) {
    if (pause->order) return 3;
    return pause->evidence.empty() ? 1 : 2;
  }
  const auto* resumed = std::get_if<auction::Resumed>(&event);
  return resumed != nullptr && resumed->order ? 2 : 1;
}

}  // namespace

EncodedEvent encode(const auction::Event& event) {
  JsonWriter out;
  out.begin_object();
  const std::string_view kind =
      std::visit([&](const auto& fact) { return write(out, fact); }, event);
  out.end_object();
  return {std::string(kind), version_of(event), out.take()};
}

}  // namespace adit::wire
