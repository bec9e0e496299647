// The result document, members in sorted order.
#include "wire/result/result.hpp"

#include "domain/session/auction/phase_name.hpp"
#include "wire/json.hpp"

namespace adit::wire {

using domain::result::Result;

namespace {

void write_losers(JsonWriter& out, const Result& result) {
  out.key("losers").begin_array();
  for (const domain::BidNumber& number : result.losers) out.text(number.text);
  out.end_array();
}

void write_reserve(JsonWriter& out, const Result& result) {
  const auto& commitment = result.terms.reserve_commitment;
  out.key("reserve").begin_object();
  if (commitment) out.member("commitment", *commitment);
  out.member("kind", commitment ? "secret" : "none");
  if (result.reserve_opened) {
    out.key("opened").begin_object();
    out.member("amount_fen", result.reserve_opened->amount_fen);
    out.member("salt", result.reserve_opened->salt);
    out.end_object();
  }
  out.end_object();
}

void write_winner(JsonWriter& out, const Result& result) {
  if (!result.winner) {
    out.member_null("winner");
    return;
  }
  out.key("winner").begin_object();
  out.member("bid_number", result.winner->bid_number.text);
  out.member("credit_code", result.winner->credit_code);
  out.member("name", result.winner->name);
  out.end_object();
}

}  // namespace

std::string result_document(const Result& result) {
  const auto& terms = result.terms;
  JsonWriter out;
  out.begin_object();
  out.member("area_m2", terms.area_m2);
  out.member("bids", result.bids);
  out.member("calendar", terms.calendar);
  out.member("closed_at", result.closed_at);
  out.member("format", "adit-result/1");
  out.member("head", result.head);
  out.member("increment_fen", terms.increment_fen);
  write_losers(out, result);
  out.member("lot", terms.lot.text);
  out.member("mineral", terms.mineral);
  out.member("number", terms.number);
  out.member("outcome", name(result.outcome));
  if (result.price_fen) {
    out.member("price_fen", *result.price_fen);
  } else {
    out.member_null("price_fen");
  }
  out.key("profile").begin_object();
  out.member("id", terms.profile.id).member("version", terms.profile.version).end_object();
  write_reserve(out, result);
  out.member("right", terms.right);
  out.member("session", terms.session.text);
  out.member("start_price_fen", terms.start_price_fen);
  out.member("title_en", terms.title_en);
  out.member("title_zh", terms.title_zh);
  write_winner(out, result);
  out.end_object();
  return out.take();
}

base::Digest result_hash(const Result& result) {
  return base::sha256(result_document(result));
}

}  // namespace adit::wire
