// The bid path of a session: decide ahead, submit, land, answer. The two gates are in
// session_gates.cpp, the pauses that protect it in session_pauses.cpp.
#include "live/session_actor.hpp"

#include <algorithm>
#include <utility>

#include "base/invariant.hpp"
#include "base/limits.hpp"
#include "base/log.hpp"
#include "wire/events/session_events.hpp"

namespace adit::live {

namespace auction = domain::auction;

SessionActor::SessionActor(ActorParts parts, std::string session, Record record, Bidders bidders)
    : parts_(parts),
      session_(std::move(session)),
      stream_(stream_of(session_)),
      durable_(std::move(record)),
      ahead_(durable_.state()),
      ahead_head_(durable_.head()),
      bidders_(std::move(bidders)),
      told_seq_(durable_.state().seq()) {
  (void)ahead_.answered({});  // builds the index here, not before the first bid's answer
}

void SessionActor::begin() {
  take_up();
  if (stage_ == Stage::running) take_over();
}

// Goes on with a running session that was in other hands.
void SessionActor::take_over() {
  doubtful_ = true;  // the last that the server before this one sent may yet land
  taken_up_ = true;
  resuming_ = false;
  draining_.reset();
  pause_owed_.reset();
  paused_ = auction::Interrupted{durable_.last_at(), "server_restarted"};
  base::log::info("session resumes after a restart", {{"session", session_}});
  settle();
}

void SessionActor::place(const Bid& bid, Answer answer) {
  if (stage_ == Stage::lost) return answer(base::refuse("session.moved"));
  const auto number = number_of(bid.organisation).value_or(domain::BidNumber{});
  const base::Instant now = parts_.clock.now();
  auto decision =
      ahead_.decide(auction::PlaceBid{bid.bid_id, number, bid.amount_fen, bid.t_recv}, now);
  if (decision && decision->repeat) return attach(*decision->repeat, std::move(answer));
  if (paused_ && (decision || decision.error().code != "bid.id_conflict")) {
    return answer(not_now(bid.bid_id));
  }
  if (!decision) return answer(tl::unexpected(decision.error()));
  const auto is_meant = meant(bid, number, now);
  if (!is_meant) return answer(tl::unexpected(is_meant.error()));
  if (stage_ != Stage::running || flights_.size() >= base::limits::session_inbox_max ||
      !commit(std::move(decision->events), now, answer, bid.person)) {
    answer(base::refuse("session.busy"));
  }
}

// A bid that the rules would take, and that is so high that a slip of the finger is likelier than a
// wish: its bidder is asked once more. Asked after the rules, so that a bid which no rule lets
// through hears that rule, and one that was answered already hears its answer.
base::Outcome<void> SessionActor::meant(const Bid& bid, const domain::BidNumber& number,
                                        base::Instant now) const {
  const Asked asked{session_, number, bid.person, bid.bid_id, bid.amount_fen};
  const auto jump = jump_of(ahead_, bid.amount_fen);
  if (!jump) return {};
  if (bid.confirmation.empty()) return tl::unexpected(parts_.confirmations.ask(asked, *jump, now));
  return parts_.confirmations.check(asked, bid.confirmation, now);
}

// In a pause no bid stands that is not known, but for the one that may yet land.
base::Outcome<Accepted> SessionActor::not_now(const std::string& bid_id) const {
  if (taken_up_) return base::refuse("bid.unknown_outcome", {{"bid_id", bid_id}});
  return base::refuse("bid.interrupted",
                      {{"since", base::to_text(paused_->since)}, {"cause", paused_->cause}});
}

void SessionActor::recall(const std::string& organisation, const std::string& bid_id,
                          Answer answer) {
  const auto number = number_of(organisation);
  const auction::Acceptance* given = ahead_.answered(bid_id);
  if (number && given == nullptr && taken_up_) return answer(not_now(bid_id));
  if (!number || given == nullptr || given->bid_number != *number) {
    return answer(base::refuse("bid.unknown", {{"bid_id", bid_id}}));
  }
  attach(*given, std::move(answer));
}

// Seals the events onto the stream's end and submits them. False when the committer takes no more:
// then nothing has happened and `answer` is still the caller's.
bool SessionActor::commit(std::vector<auction::Event> events, base::Instant at, Answer& answer,
                          const std::string& by) {
  Flight flight{.events = std::move(events), .heads = {}, .at = at, .bid = {}, .waiting = {}};
  journal::Append append;
  journal::Head head = ahead_head_;
  for (const auto& event : flight.events) {
    wire::EncodedEvent encoded = wire::encode(event);
    append.entries.push_back(journal::seal(
        stream_, head, {flight.at, std::move(encoded.kind), encoded.v, std::move(encoded.body)}));
    head = journal::head_of(append.entries.back());
    flight.heads.push_back(head);
    if (const auto* bid = std::get_if<auction::BidAccepted>(&event)) {
      ledger::WrittenLeaf leaf({session_, head.seq, bid->bid_id, bid->bid_number.text,
                                bid->amount_fen, bid->t_recv, head.hash});
      append.leaves.push_back(leaf.hash());
      append.entries.back().by = by;
      flight.bid = FlyingBid{bid->bid_id, std::move(leaf)};
    }
  }
  append.done = [loop = &parts_.loop,
                 self = weak_from_this()](const journal::CommitResult& result) {
    loop->post([self, result] {
      if (const auto actor = self.lock()) actor->landed(result);
    });
  };
  if (!parts_.journal.submit(std::move(append))) return false;
  for (const auto& event : flight.events) ahead_.evolve(event);
  ahead_head_ = head;
  if (answer) flight.waiting.push_back(std::move(answer));
  flights_.push_back(std::move(flight));
  return true;
}

void SessionActor::landed(const journal::CommitResult& result) {
  if (stage_ == Stage::lost) return;
  ADIT_INVARIANT(!flights_.empty(), "what lands has flown");
  if (result.status == journal::CommitStatus::fenced) return fenced();
  Flight flight = std::move(flights_.front());
  flights_.pop_front();
  if (result.status == journal::CommitStatus::stopped) {
    return in_doubt(flight);
  }
  doubtful_ = taken_up_ = false;  // the place in which something could come late is taken
  const std::size_t known = durable_.notices().size();
  std::optional<base::Instant> resumed;
  for (std::size_t i = 0; i < flight.events.size(); ++i) {
    durable_.add(flight.heads[i], flight.at, flight.events[i]);
    const auto* resumption = std::get_if<auction::Resumed>(&flight.events[i]);
    if (resumption == nullptr) continue;
    resumed = resumption->begins_at.value_or(flight.at + base::limits::resume_slack_ms);
  }
  acknowledge(flight, result);
  if (flight.obeyed) flight.obeyed({});
  if (resumed) paused_.reset();
  const auto& notices = durable_.notices();
  if (notices.size() > known) {
    publish({notices.begin() + static_cast<std::ptrdiff_t>(known), notices.end()});
  }
  if (resumed) resumed_since(*resumed);
  publish_prices();
  watch_deadline();
  if (flights_.empty()) settle();
}

void SessionActor::acknowledge(Flight& flight, const journal::CommitResult& result) {
  if (!flight.bid || flight.waiting.empty()) return;
  const std::string receipt =
      ledger::receipt_json(*result.batch, result.first_leaf, flight.bid->leaf);
  const auction::Acceptance* bid = durable_.state().leader();  // it has just landed
  bool repeat = false;
  for (auto& answer : flight.waiting) {
    answer(Accepted{*bid, receipt, repeat});
    repeat = true;
  }
}

// A bid id that has been answered, or will be when its flight lands.
void SessionActor::attach(const auction::Acceptance& repeat, Answer answer) {
  const bool in_flight = repeat.seq > durable_.state().seq();
  if (in_flight && attach_to_flight(repeat.bid_id, answer)) return;
  parts_.backstage.receipt(
      session_, repeat.seq,
      [loop = &parts_.loop, repeat, answer = std::move(answer)](Reply<std::string> reply) {
        loop->post([repeat, answer, reply = std::move(reply)] {
          if (reply.ended == Ended::done) {
            answer(Accepted{repeat, reply.value, true});
          } else {
            answer(base::refuse("bid.unknown_outcome", {{"bid_id", repeat.bid_id}}));
          }
        });
      });
}

bool SessionActor::attach_to_flight(const std::string& bid_id, Answer& answer) {
  for (auto& flight : flights_) {
    if (!flight.bid || flight.bid->id != bid_id) continue;
    flight.waiting.push_back(std::move(answer));
    return true;
  }
  return false;
}

void SessionActor::beat() {
  look_for_absent();
  const base::Instant old = parts_.clock.now() - base::limits::bid_answer_ms_max;
  for (auto& flight : flights_) {
    if (flight.at > old) break;
    in_doubt(flight);
  }
}

// Nobody knows yet what became of it.
void SessionActor::in_doubt(Flight& flight) {
  const auto waiting = std::exchange(flight.waiting, {});
  for (const auto& answer : waiting) {
    answer(base::refuse("bid.unknown_outcome", {{"bid_id", flight.bid->id}}));
  }
  if (const auto obeyed = std::exchange(flight.obeyed, {})) {
    obeyed(base::refuse("request.in_doubt"));
  }
}

// Goes on with what had to wait until nothing was in flight.
void SessionActor::settle() {
  if (!flights_.empty() || stage_ != Stage::running) return;
  if (paused_) {
    if (!trouble_ && !absence_) resume();
    return;
  }
  const auto due = ahead_.next_deadline();
  if (due && drained_to_ >= *due && ahead_.phase() == auction::Phase::countdown) {
    // Trouble may have begun within the countdown: then there will be another.
    if (!parts_.journal.healthy()) return retry_later(retry_ms);
    if (!parts_.all_clear.covers(*due)) return retry_later(all_clear_ms);
    begin_hammer();
  }
}

// Decides and submits a command of the platform itself, which the rules must allow.
void SessionActor::order(const auction::Command& command) {
  const base::Instant now = parts_.clock.now();
  const auto decision = ahead_.decide(command, now);
  ADIT_INVARIANT(decision.has_value(), "the platform gives its own commands when they are allowed");
  if (decision->events.empty()) return;
  Answer nobody;
  if (!commit(decision->events, now, nobody)) {
    resuming_ = false;
    retry_later(retry_ms);
  }
}

void SessionActor::tick() {
  if (stage_ == Stage::running && paused_) return settle();
  if (stage_ == Stage::hammering) return look_for_hammer();
  if (stage_ != Stage::resting && stage_ != Stage::running) return;
  const auto due = ahead_.next_deadline();
  if (!due || parts_.clock.now() < *due) return watch_deadline();
  if (stage_ == Stage::resting) return begin_opening();
  if (drained_to_ >= *due) return drained(drained_to_);
  if (draining_ == due) return;
  draining_ = due;
  parts_.loops.watermark(*due, [loop = &parts_.loop, self = weak_from_this(), at = *due] {
    loop->post([self, at] {
      if (const auto actor = self.lock()) actor->drained(at);
    });
  });
}

// Everything received before `at` has been decided: what was due then may happen.
void SessionActor::drained(base::Instant at) {
  draining_.reset();
  drained_to_ = std::max(drained_to_, at);
  const auto due = ahead_.next_deadline();
  if (stage_ != Stage::running || paused_ || !due) return;
  if (*due > drained_to_) return watch_deadline();
  if (ahead_.phase() == auction::Phase::free) {
    order(auction::Tick{});
    return watch_deadline();
  }
  settle();
}

void SessionActor::watch_deadline() {
  const bool waits = stage_ == Stage::resting || (stage_ == Stage::running && !paused_);
  parts_.ticker.set(session_, waits ? ahead_.next_deadline() : std::nullopt);
}

void SessionActor::retry_later(base::Millis wait_ms) {
  parts_.ticker.set(session_, parts_.clock.now() + wait_ms);
}

// Another server has written the stream: what is in flight will never be there.
void SessionActor::lose() {
  if (stage_ == Stage::lost) return;
  base::log::error("session lost to another server", {{"session", session_}});
  stage_ = Stage::lost;
  watch_deadline();
  const auto flights = std::move(flights_);
  flights_.clear();
  for (const auto& flight : flights) turn_away(flight);
  const wire::Standing now = standing();
  parts_.announcer.tell(
      now, wire::notice_frame(session_, now.seq, wire::moved_notice(parts_.clock.now())));
}

void SessionActor::turn_away(const Flight& flight) {
  for (const auto& answer : flight.waiting) answer(base::refuse("session.moved"));
  if (flight.obeyed) flight.obeyed(base::refuse("session.moved"));
}

// Tells the audience what has changed besides the price: the notices, then the whole session.
void SessionActor::publish(const std::vector<wire::Notice>& notices) {
  const wire::Standing now = standing();
  for (const auto& notice : notices) {
    parts_.announcer.tell(now, wire::notice_frame(session_, now.seq, notice));
  }
  parts_.announcer.tell(now, frame(std::nullopt));
}

// Once for all the bids that land together.
void SessionActor::publish_prices() {
  if (price_posted_ || durable_.state().bids_after(told_seq_).empty()) return;
  price_posted_ = true;
  parts_.loop.post([self = weak_from_this()] {
    const auto actor = self.lock();
    if (!actor) return;
    actor->price_posted_ = false;
    const auto bids = actor->durable_.state().bids_after(actor->told_seq_);
    const auto newest = bids.last(std::min<std::size_t>(bids.size(), 50));
    actor->told_seq_ = actor->durable_.state().seq();
    actor->parts_.announcer.price(actor->standing(), {newest.begin(), newest.end()});
  });
}

bool SessionActor::settled() const {
  const auto& state = durable_.state();
  return state.ended() && (state.result() || state.not_opened() || state.suspended());
}

std::optional<domain::BidNumber> SessionActor::number_of(const std::string& organisation) const {
  const auto found = bidders_.find(organisation);
  if (found == bidders_.end()) return std::nullopt;
  return found->second;
}

std::string SessionActor::json(std::optional<domain::BidNumber> own) const {
  const bool told = durable_.state().interrupted().has_value();
  return durable_.json(parts_.clock.now(), told ? std::nullopt : paused_, std::move(own));
}

wire::Standing SessionActor::standing() const {
  return wire::standing_of(durable_.state(), parts_.clock.now(), paused_.has_value());
}

std::string SessionActor::frame(std::optional<domain::BidNumber> own) const {
  const auto bids = durable_.state().bids();
  return wire::session_frame(session_, durable_.state().seq(), json(std::move(own)),
                             bids.last(std::min<std::size_t>(bids.size(), 50)));
}

}  // namespace adit::live
