// Writes the session reply member by member; everything comes from the durable state.
#include "wire/frames/session.hpp"

#include <algorithm>

#include "base/invariant.hpp"
#include "base/limits.hpp"
#include "base/money.hpp"

namespace adit::wire {

namespace {

namespace auction = domain::auction;

void member_or_null(JsonWriter& out, std::string_view name, std::optional<base::Instant> at) {
  if (at) {
    out.member(name, *at);
  } else {
    out.member_null(name);
  }
}

void write_terms(JsonWriter& out, const auction::Scheduled& terms) {
  const auto& profile = terms.profile;
  out.member("id", terms.session.text)
      .member("lot", terms.lot.text)
      .member("number", terms.number)
      .member("title_zh", terms.title_zh)
      .member("title_en", terms.title_en)
      .member("kind", "auction")
      .member("right", terms.right)
      .member("mineral", terms.mineral)
      .member("area_km2", area_km2_text(terms.area_m2));
  out.key("profile").begin_object();
  out.member("id", profile.id)
      .member("title_zh", profile.title_zh)
      .member("title_en", profile.title_en)
      .member("free_phase_ms", profile.auction.free_phase_ms)
      .member("countdown_ms", profile.auction.countdown_ms)
      .member("min_bidders", profile.auction.min_bidders)
      .member("leader_may_raise", profile.auction.leader_may_raise);
  if (profile.auction.jump_steps) out.member("jump_steps", *profile.auction.jump_steps);
  out.end_object();
  out.member("opens_at", terms.opens_at)
      .member("start_price_fen", terms.start_price_fen)
      .member("increment_fen", terms.increment_fen)
      .member("deposit_fen", terms.deposit_fen);
}

void write_interrupted(JsonWriter& out, const SessionView& view) {
  const auto& interrupted = view.paused ? view.paused : view.state.interrupted();
  if (!interrupted) {
    out.member_null("interrupted");
    return;
  }
  out.key("interrupted").begin_object();
  out.member("since", interrupted->since).member("cause", interrupted->cause);
  if (const auto& order = interrupted->order) {
    out.member("reason_zh", order->reason_zh);
    if (!order->reason_en.empty()) out.member("reason_en", order->reason_en);
  }
  out.end_object();
}

void write_price(JsonWriter& out, const auction::Auction& state) {
  const auction::Acceptance* leader = state.leader();
  if (leader != nullptr) {
    out.member("price_fen", leader->amount_fen).member("leader", leader->bid_number.text);
  } else {
    out.member_null("price_fen").member_null("leader");
  }
  out.member("least_fen", std::min(state.least_fen(), base::money_fen_max))
      .member("bids", state.bids().size())
      .member("bidders", state.bidders());
}

void write_reserve(JsonWriter& out, const auction::Auction& state) {
  const auto& commitment = state.terms().reserve_commitment;
  out.key("reserve").begin_object().member("kind", commitment ? "secret" : "none");
  if (commitment) out.member("commitment", *commitment);
  if (state.hammered() && state.hammered()->reserve_opened) {
    const auto& opened = *state.hammered()->reserve_opened;
    out.key("opened").begin_object();
    out.member("amount_fen", opened.amount_fen).member("salt", opened.salt).end_object();
  }
  out.end_object();
}

// The newest that fit: a page must not grow with every outage of a long session.
void write_notices(JsonWriter& out, const SessionView& view) {
  const std::size_t room = base::limits::notices_told_max - (view.paused ? 1 : 0);
  const std::size_t earlier = view.notices.size() - std::min(room, view.notices.size());
  out.key("notices").begin_array();
  for (const auto& notice : std::span(view.notices).subspan(earlier)) write_notice(out, notice);
  if (view.paused) write_notice(out, pause_notice(*view.paused));
  out.end_array();
  if (earlier > 0) out.member("earlier_notices", earlier);
}

void write_rules(JsonWriter& out, const std::vector<std::string>& rules) {
  out.key("rules").begin_array();
  for (const auto& rule : rules) out.text(rule);
  out.end_array();
}

void write_not_opened(JsonWriter& out, const auction::NotOpened& event) {
  const bool few = event.reason == auction::NotOpenedReason::too_few_bidders;
  out.key("not_opened").begin_object();
  out.member("reason", few ? "too_few_bidders" : "gate")
      .member("bidders", event.bidders)
      .member("min_bidders", event.min_bidders);
  write_rules(out, event.rules);
  out.end_object();
}

void write_suspended(JsonWriter& out, const auction::Suspended& event) {
  out.key("suspended").begin_object();
  write_rules(out, event.rules);
  if (event.candidate) {
    out.key("candidate").begin_object();
    out.member("bid_number", event.candidate->bid_number.text)
        .member("price_fen", event.candidate->price_fen)
        .end_object();
  }
  out.end_object();
}

void write_result(JsonWriter& out, const auction::ResultPublished& event) {
  out.key("result").begin_object().member("result_hash", event.result_hash);
  if (event.winner) {
    out.key("winner").begin_object();
    out.member("name", event.winner->name).member("credit_code", event.winner->credit_code);
    out.end_object();
  } else {
    out.member_null("winner");
  }
  out.end_object();
}

void write_ending(JsonWriter& out, const auction::Auction& state) {
  if (state.hammered()) {
    const bool sold = state.hammered()->outcome == auction::HammerOutcome::sold;
    out.member("outcome", sold ? "sold" : "unsold");
  }
  if (state.not_opened()) write_not_opened(out, *state.not_opened());
  if (state.suspended()) write_suspended(out, *state.suspended());
  if (state.result()) write_result(out, *state.result());
}

}  // namespace

std::string session_json(const SessionView& view) {
  JsonWriter out;
  out.begin_object();
  write_terms(out, view.state.terms());
  const bool paused = view.paused.has_value();
  out.member("phase", phase_text(phase_shown(view.state, view.now, paused)));
  write_interrupted(out, view);
  member_or_null(out, "free_ends_at", view.state.free_ends_at());
  member_or_null(out, "deadline", view.state.deadline());
  write_price(out, view.state);
  write_reserve(out, view.state);
  out.member("seq", view.state.seq()).member("head", view.head);
  write_notices(out, view);
  if (view.own_bid_number) out.member("own_bid_number", view.own_bid_number->text);
  write_ending(out, view.state);
  out.member("server_now", view.now).end_object();
  return out.take();
}

auction::Phase phase_shown(const auction::Auction& state, base::Instant now, bool paused) {
  return paused ? state.phase() : state.phase_at(now);
}

std::string ladder_json(const auction::Auction& state, std::int64_t after, std::size_t limit) {
  const auto bids = state.bids_after(after);
  JsonWriter out;
  out.begin_object().key("bids").begin_array();
  for (const auto& bid : bids.first(std::min(limit, bids.size()))) write_ladder_row(out, bid);
  out.end_array().member("seq", state.seq()).end_object();
  return out.take();
}

void write_ladder_row(JsonWriter& out, const auction::Acceptance& bid) {
  out.begin_object()
      .member("seq", bid.seq)
      .member("t_recv", bid.t_recv)
      .member("bid_number", bid.bid_number.text)
      .member("amount_fen", bid.amount_fen)
      .end_object();
}

std::string_view phase_text(auction::Phase phase) {
  switch (phase) {
    case auction::Phase::scheduled:
      return "scheduled";
    case auction::Phase::free:
      return "free";
    case auction::Phase::countdown:
      return "countdown";
    case auction::Phase::closing:
      return "closing";
    case auction::Phase::sold:
      return "sold";
    case auction::Phase::unsold:
      return "unsold";
    case auction::Phase::not_opened:
      return "not_opened";
    case auction::Phase::suspended:
      return "suspended";
    case auction::Phase::unborn:
      break;
  }
  ADIT_INVARIANT(false, "a session that readers see has begun");
  return {};
}

std::string area_km2_text(std::int64_t area_m2) {
  const std::int64_t units = (area_m2 + 50) / 100;
  std::string decimals = std::to_string(units % 10'000);
  decimals.insert(0, 4 - decimals.size(), '0');
  return std::to_string(units / 10'000) + "." + decimals;
}

}  // namespace adit::wire
