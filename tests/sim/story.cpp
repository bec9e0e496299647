// Each kind of entry: what must hold for it, and what it changes.
#include "sim/story.hpp"

#include <algorithm>

#include "base/limits.hpp"

namespace adit::sim {

namespace {

Instant instant(wire::Json body, std::string_view member) {
  return base::parse_instant(body[member].text()).value();
}

std::string text(wire::Json body, std::string_view member) {
  const auto found = body.find(member);
  return found ? std::string(found->text()) : std::string();
}

}  // namespace

void Story::need(bool holds, const std::string& what) {
  if (!holds) fault_(session_ + " at entry " + std::to_string(seq_) + ": " + what);
}

std::int64_t Story::least_fen() const {
  return bids_.empty() ? start_fen_ : price_fen_ + increment_fen_;
}

Instant Story::ends_at() const {
  return phase_ == "free" ? free_ends_at_ + countdown_ms_ : deadline_;
}

void Story::take(const journal::Entry& entry) {
  need(entry.seq == seq_ + 1, "a gap in the stream");
  if (seq_ > 0) need(entry.prev == hash_, "the chain is broken");
  seq_ = entry.seq;
  hash_ = entry.hash;
  const auto parsed = wire::JsonDocument::parse(entry.body, wire::file_limits);
  if (!parsed) return need(false, "not JSON");
  const wire::Json body = parsed->root();
  const std::string kind = entry.kind.substr(entry.kind.find('.') + 1);
  need(!ended_ || kind == "result_published", kind + " after the end");
  if (kind == "scheduled") on_scheduled(body);
  if (kind == "bidder_admitted") {
    need(phase_ == "scheduled", "admitted after the opening");
    need(admitted_.insert(text(body, "bid_number")).second, "admitted twice");
  }
  if (kind == "opened") on_opened(body);
  if (kind == "not_opened") {
    need(phase_ == "scheduled", "not opened while running");
    phase_ = "not_opened";
    ended_ = true;
  }
  if (kind == "bid_accepted") on_bid(body, entry.at);
  if (kind == "countdown_started") on_countdown(body);
  if (kind == "interrupted") on_interrupted(body);
  if (kind == "resumed") on_resumed(body, entry.at);
  if (kind == "hammered") on_hammered(body, entry.at);
  if (kind == "suspended") {
    need(live(), "suspended while not running");
    phase_ = "suspended";
    ended_ = true;
  }
  if (kind == "result_published") {
    need(hammered_ && !published_, "a result before the hammer, or twice");
    published_ = true;
  }
}

void Story::on_scheduled(wire::Json body) {
  need(phase_ == "none", "announced twice");
  phase_ = "scheduled";
  opens_at_ = instant(body, "opens_at");
  start_fen_ = body["start_price_fen"].integer();
  increment_fen_ = body["increment_fen"].integer();
  const auto countdown = body.at_pointer("/profile/auction/countdown_ms");
  countdown_ms_ = countdown ? countdown->integer() : 0;
  need(countdown_ms_ > 0, "no countdown in the terms");
}

void Story::on_opened(wire::Json body) {
  need(phase_ == "scheduled", "opened twice");
  need(instant(body, "opened_at") >= opens_at_, "opened early");
  need(admitted_.size() >= 3, "opened with too few bidders");
  phase_ = "free";
  free_ends_at_ = instant(body, "free_ends_at");
}

void Story::on_bid(wire::Json body, Instant at) {
  const Bid bid{seq_, text(body, "bid_number"), body["amount_fen"].integer(),
                instant(body, "t_recv")};
  need(live() && !interrupted_since_, "a bid while nobody may bid");
  need(admitted_.contains(bid.number), "a bid of nobody");
  need(bid.number != leader_, "the leader raises");
  need(bid.amount_fen >= least_fen(), "the price does not rise enough");
  need((bid.amount_fen - start_fen_) % increment_fen_ == 0, "not a step of the price");
  need(bid.t_recv >= opens_at_ && bid.t_recv < ends_at(), "a bid out of time");
  need(bid.t_recv <= at, "a bid from the future");
  need(phase_ == "countdown" || bid.t_recv < free_ends_at_, "a bid ahead of its countdown");
  need(bids_.emplace(text(body, "bid_id"), bid).second, "one bid twice");
  price_fen_ = bid.amount_fen;
  leader_ = bid.number;
  if (phase_ == "countdown") deadline_ = std::max(deadline_, bid.t_recv + countdown_ms_);
}

void Story::on_countdown(wire::Json body) {
  need(phase_ == "free" && !interrupted_since_, "a countdown out of turn");
  const Instant deadline = instant(body, "deadline");
  need(deadline == free_ends_at_ + countdown_ms_, "not a whole countdown");
  phase_ = "countdown";
  deadline_ = deadline;
}

// An officer may take over what interrupts a session; nothing takes over an officer's pause.
void Story::on_interrupted(wire::Json body) {
  const bool by_officer = body.find("by").has_value();
  need(live(), "interrupted while not running");
  need(!held_ && (by_officer || !interrupted_since_), "interrupted twice");
  const Instant since = instant(body, "since");
  need(!interrupted_since_ || since <= *interrupted_since_, "a pause begins anew");
  interrupted_since_ = since;
  held_ = by_officer;
}

void Story::on_resumed(wire::Json body, Instant at) {
  need(interrupted_since_.has_value(), "resumed and not interrupted");
  need(held_ == body.find("by").has_value(), "resumed by another than who interrupted");
  Instant begins = at + base::limits::resume_slack_ms;
  if (held_) begins = instant(body, "begins_at");
  need(!held_ || begins >= at + base::limits::officer_notice_ms, "not announced ahead");
  if (phase_ == "free") {
    const Instant ends = instant(body, "free_ends_at");
    const Millis left = interrupted_since_ ? free_ends_at_ - *interrupted_since_ : 0;
    need(ends >= free_ends_at_ && ends >= begins + left, "time for bids is lost");
    free_ends_at_ = ends;
  } else {
    const Instant deadline = instant(body, "deadline");
    need(deadline >= deadline_ && deadline >= begins + countdown_ms_, "not a full countdown");
    deadline_ = deadline;
  }
  interrupted_since_.reset();
  held_ = false;
  resumed_seq_ = seq_;
}

void Story::on_hammered(wire::Json body, Instant at) {
  closed_at_ = instant(body, "closed_at");
  need(live() && !interrupted_since_, "a hammer in a pause, or while not running");
  need(closed_at_ >= ends_at() && at >= ends_at(), "the hammer falls early");
  std::int64_t reserve_fen = 0;
  if (const auto opened = body.find("reserve_opened")) {
    reserve_fen = (*opened)["amount_fen"].integer();
  }
  const bool sold = text(body, "outcome") == "sold";
  need(!sold || !leader_.empty(), "sold to nobody");
  if (sold) {
    need(text(body, "bid_number") == leader_, "sold to another than the leader");
    need(body["price_fen"].integer() == price_fen_, "sold at another price");
    need(price_fen_ >= reserve_fen, "sold below the reserve");
  }
  phase_ = sold ? "sold" : "unsold";
  ended_ = hammered_ = true;
}

}  // namespace adit::sim
