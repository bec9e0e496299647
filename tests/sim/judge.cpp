// What may never be, act by act.
#include "sim/judge.hpp"

#include <algorithm>

#include "base/limits.hpp"
#include "ledger/receipt.hpp"
#include "live/record.hpp"
#include "support/json_member.hpp"
#include "wire/export/replay.hpp"

namespace adit::sim {

namespace {

// An outage that the rule of three seconds may overlook, and what it takes to see one.
constexpr Millis unseen_ms = base::limits::outage_pause_ms + 500;

// So long a lost connection may go unheard: a server stops for less than it takes to be missed, or
// waits for a slow answer.
constexpr Millis heard_ms = base::limits::heartbeat_ms_max + 1'000;

std::int64_t number_in(const std::string& text, std::string_view member) {
  const std::string found = support::json_member(text, member);
  return found.empty() || found == "null" ? 0 : std::stoll(found);
}

}  // namespace

Judge::Judge(World& world, Database& database, const Tables& tables, const base::SigningKey& key)
    : world_(world), database_(database), tables_(tables), public_key_(key.public_pem()) {}

void Judge::look() {
  for (const auto& session : tables_.sessions) {
    auto& story = stories_[session];
    if (!story) {
      story =
          std::make_unique<Story>(session, [this](const std::string& what) { world_.fault(what); });
    }
    read_on(session, *story);
  }
}

void Judge::read_on(const std::string& session, Story& story) {
  const std::string stream = live::stream_of(session);
  if (database_.journal.head(stream).seq == story.seq()) return;
  for (const auto& entry : database_.journal.read(stream, story.seq())) {
    const bool before = story.hammered();
    story.take(entry);
    if (story.resumed_seq() == story.seq()) pause_told_.erase(session);
    ++met[entry.kind];
    world_.tell(session + " " + std::to_string(entry.seq) + " " + entry.kind + " " +
                (entry.kind == "session.scheduled" ? "" : entry.body));
    if (story.hammered() && !before) hammered(session, story);
  }
}

// Everybody had the whole last countdown: it was told in time, and nothing was away in it.
void Judge::hammered(const std::string& session, const Story& story) {
  const Instant last = story.closed_at() - story.countdown_ms();
  if (story.resumed_seq() > 0) {
    const auto& told = resumption_told_[session];
    const auto found = told.find(story.resumed_seq());
    if (found == told.end() || found->second > last) {
      world_.fault(session + ": the hammer falls and nobody was told of the last countdown");
    }
  }
  for (const Away& away : away_) {
    const Instant from = std::max(away.since, story.ends_at() - story.countdown_ms());
    const Instant until = std::min(away.until, story.ends_at());
    if (until - from >= unseen_ms) {
      world_.fault(session + ": " + std::to_string(until - from) +
                   " ms of the last countdown were taken away");
    }
  }
  for (const Instant at : lost_) {
    if (at > story.ends_at() - story.countdown_ms() && at < story.ends_at() - heard_ms) {
      world_.fault(session + ": a connection was lost in the last countdown, and nobody paused");
    }
  }
  const auto reserve = tables_.reserves.find(session);
  const bool met_reserve =
      !story.leader().empty() &&
      (reserve == tables_.reserves.end() || story.price_fen() >= reserve->second.amount_fen);
  if (met_reserve != (story.phase() == "sold")) {
    world_.fault(session + ": " + story.phase() + " against the reserve");
  }
}

void Judge::sent(const std::string& session, const live::Bid& bid) {
  sent_[session].emplace(bid.bid_id, Sent{bid, 0, {}});
}

void Judge::answered(const std::string& session, const live::Bid& bid,
                     const base::Outcome<live::Accepted>& outcome, bool alone) {
  look();
  if (outcome) {
    ++met[outcome->repeat ? "accepted again" : "accepted"];
    accepted(session, sent_[session].at(bid.bid_id), *outcome);
    const auto paused = pause_told_.find(session);
    if (alone && paused != pause_told_.end() && outcome->bid.t_recv > paused->second) {
      world_.fault(session + ": a bid is taken while all are told that none is");
    }
  } else {
    ++met[outcome.error().code];
    if (alone) refused(session, bid, outcome.error());
  }
}

void Judge::accepted(const std::string& session, Sent& sent, const live::Accepted& accepted) {
  const auto& bids = stories_.at(session)->bids();
  const auto stands = bids.find(sent.bid.bid_id);
  if (stands == bids.end() || stands->second.seq != accepted.bid.seq ||
      stands->second.amount_fen != sent.bid.amount_fen) {
    return world_.fault(session +
                        ": a bid is acknowledged that does not stand: " + sent.bid.bid_id);
  }
  if (sent.seq != 0 && (sent.seq != accepted.bid.seq || sent.receipt != accepted.receipt)) {
    world_.fault(session + ": the same bid is answered in two ways");
  }
  if (sent.seq == 0 && world_.steps % 8 == 0) {
    const auto receipt = ledger::verify_receipt(accepted.receipt, public_key_);
    if (!receipt || receipt->leaf.seq != accepted.bid.seq ||
        receipt->leaf.amount_fen != sent.bid.amount_fen) {
      world_.fault(session + ": a receipt that proves nothing");
    }
  }
  sent.seq = accepted.bid.seq;
  sent.receipt = accepted.receipt;
}

// A refusal is right for what stands at that moment.
void Judge::refused(const std::string& session, const live::Bid& bid,
                    const base::Refusal& refusal) {
  const Story& story = *stories_.at(session);
  if (refusal.code == "bid.after_hammer" && bid.t_recv < story.ends_at()) {
    world_.fault(session + ": refused as late, and was in time");
  }
  if (refusal.code == "bid.unknown" && story.bids().contains(bid.bid_id)) {
    world_.fault(session + ": a bid that stands is said to be unknown");
  }
  if (refusal.code == "session.moved") {
    world_.fault(session + ": said to be with another server, and there is none");
  }
  const bool left_open =
      refusal.code == "bid.unknown_outcome" || refusal.code.starts_with("session.");
  if (!left_open) denied_[session].emplace(bid.bid_id, bid.t_recv);
  if (!left_open && story.bids().contains(bid.bid_id)) {
    world_.fault(session + ": a bid that stands is refused with " + refusal.code);
  }
}

void Judge::told(const std::string& text) {
  const std::string kind = support::json_member(text, "kind");
  if (kind != "price" && kind != "notice" && kind != "session") return;
  look();
  const std::string session = support::json_member(text, "session");
  if (!knows(session)) return;
  const Story& story = *stories_.at(session);
  if (number_in(text, "seq") > story.seq()) {
    world_.fault(session + ": told before it stands: " + kind);
  }
  if (kind == "price" && number_in(text, "price_fen") > story.price_fen()) {
    world_.fault(session + ": a price is told that does not stand");
  }
  const std::int64_t seq = number_in(text, "seq");
  if (kind == "notice" && text.find("\"session.interrupted\"") != std::string::npos &&
      seq >= story.resumed_seq()) {
    pause_told_.emplace(session, world_.now());
  }
  if (kind == "notice" && text.find("\"session.resumed\"") != std::string::npos) {
    resumption_told_[session].emplace(seq, world_.now());
  }
}

void Judge::away(Instant since) {
  away_.push_back({since, world_.now()});
}

void Judge::close() {
  look();
  for (const auto& session : tables_.sessions) close(session, *stories_.at(session));
}

// Nothing is there that nobody sent, nothing is missing, and the export replays.
void Judge::close(const std::string& session, const Story& story) {
  if (!story.settled()) world_.fault(session + ": does not come to its end");
  const auto& sent = sent_[session];
  for (const auto& [id, bid] : story.bids()) {
    const auto found = sent.find(id);
    if (found == sent.end() || found->second.bid.amount_fen != bid.amount_fen) {
      world_.fault(session + ": a bid that nobody sent");
    }
    if (denied_[session].contains({id, bid.t_recv})) {
      world_.fault(session + ": a bid that was refused stands");
    }
  }
  for (const auto& [id, one] : sent) {
    if (one.seq != 0 && !story.bids().contains(id)) {
      world_.fault(session + ": an acknowledged bid is lost");
    }
  }
  const auto text = live::export_text(database_.journal.read(live::stream_of(session)));
  const auto replayed = wire::replay(text.value_or(""));
  if (!replayed.replayed) {
    world_.fault(session + ": does not replay: " + (replayed.fault ? replayed.fault->detail : ""));
  } else if (replayed.replayed->auction.bids().size() != story.bids().size()) {
    world_.fault(session + ": replays to something else");
  }
}

}  // namespace adit::sim
