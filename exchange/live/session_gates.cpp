// The doors of a session: opening and hammer. Its stream is cold then: nothing is in flight, the
// gate's transaction appends the event, and the actor adopts what was written.
#include <exception>
#include <utility>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "live/session_actor.hpp"

namespace adit::live {

namespace {

std::string word(Ended ended) {
  switch (ended) {
    case Ended::done:
      return "done";
    case Ended::unavailable:
      return "unavailable";
    case Ended::in_doubt:
      return "in doubt";
    case Ended::conflict:
      return "conflict";
    case Ended::refused:
      return "refused";
  }
  return "";
}

}  // namespace

// Brings an answer from a worker back to this session's loop, which owns it while it is handled;
// drops it when the session is gone.
template <class T>
std::function<void(Reply<T>)> SessionActor::on_loop(void (SessionActor::*handle)(Reply<T>&)) {
  return [loop = &parts_.loop, self = weak_from_this(), handle](Reply<T> reply) {
    loop->post([self, handle, reply = std::move(reply)]() mutable {
      if (const auto actor = self.lock()) ((*actor).*handle)(reply);
    });
  };
}

// Admissions up to the last moment count, so the stream is read on before the gate is asked.
void SessionActor::begin_opening() {
  stage_ = Stage::opening;
  watch_deadline();
  parts_.backstage.load(session_, durable_.head().seq, on_loop(&SessionActor::ready_to_open));
}

void SessionActor::ready_to_open(Reply<Loaded>& reply) {
  if (reply.ended != Ended::done) return back_to(Stage::resting, reply.ended);
  const bool contested = std::exchange(contested_, false) && !doubtful_;
  if (!adopt(reply.value.entries)) return;
  bidders_ = std::move(reply.value.bidders);
  if (durable_.state().live() && contested) return lose();
  take_up();
  if (stage_ == Stage::running) make_up_for_late_opening();
  if (stage_ != Stage::resting) return;
  stage_ = Stage::opening;
  watch_deadline();
  parts_.backstage.open(durable_.state(), durable_.head(), on_loop(&SessionActor::opened));
}

void SessionActor::opened(Reply<std::vector<journal::Entry>>& reply) {
  if (reply.ended != Ended::done) {
    contested_ = reply.ended == Ended::conflict;
    doubtful_ = doubtful_ || reply.ended == Ended::in_doubt;
    return back_to(Stage::resting, reply.ended);
  }
  if (!adopt(reply.value)) return;
  take_up();
  make_up_for_late_opening();
}

// A session that was open for a while before anybody here knew has taken no bids meanwhile.
void SessionActor::make_up_for_late_opening() {
  const base::Instant since = durable_.last_at();
  if (stage_ != Stage::running || paused_) return;
  if (parts_.clock.now() - since <= base::limits::resume_slack_ms) return;
  interrupt({since, "database_unavailable"});
  settle();
}

void SessionActor::begin_hammer() {
  stage_ = Stage::hammering;
  pause_owed_.reset();
  watch_deadline();
  parts_.backstage.hammer(durable_.state(), durable_.head(), on_loop(&SessionActor::hammered));
}

void SessionActor::hammered(Reply<std::vector<journal::Entry>>& reply) {
  if (reply.ended == Ended::done) {
    if (adopt(reply.value)) take_up();
  } else if (reply.ended == Ended::conflict || reply.ended == Ended::in_doubt) {
    doubtful_ = doubtful_ || reply.ended == Ended::in_doubt;
    look_for_hammer();
  } else {
    back_to(Stage::running, reply.ended);
  }
}

// The hammer may have fallen without an answer: the stream tells. Until it does, nothing else may
// be written, for it would meet our own hammer in its place.
void SessionActor::look_for_hammer() {
  parts_.backstage.load(session_, durable_.head().seq, on_loop(&SessionActor::after_hammer));
}

// Whatever else than a hammer stands there was written by another server; but once, after a
// restart, by the one before this, which is no more. Where nothing stands the hammer may still
// come: until something else has its place the session stays doubtful.
void SessionActor::after_hammer(Reply<Loaded>& reply) {
  if (reply.ended != Ended::done) return retry_later(retry_ms);
  if (reply.value.entries.empty()) return back_to(Stage::running, Ended::in_doubt);
  if (!adopt(reply.value.entries)) return;
  if (!durable_.state().ended()) {
    if (!std::exchange(taken_up_, false)) return lose();
    paused_->since = durable_.last_at();
  }
  take_up();
  settle();
}

// The place of an append is taken: by our own hammer, or the last of the server before this one, if
// that may have come after it was looked for, else by another server. Which of the two, the stream
// tells, once all has come back that was chained onto this.
void SessionActor::fenced() {
  if (stage_ != Stage::hammering) {
    if (!std::exchange(doubtful_, false)) return lose();
    stage_ = Stage::hammering;
    watch_deadline();
  }
  turn_away(flights_.front());
  flights_.pop_front();
  if (!flights_.empty()) return;
  ahead_ = durable_.state();
  ahead_head_ = durable_.head();
  resuming_ = false;
  look_for_hammer();
}

void SessionActor::refresh() {
  if (writes() && !waits_for_a_word()) return;
  if (reading_) {
    read_again_ = true;
    return;
  }
  reading_ = true;
  parts_.backstage.load(session_, durable_.head().seq, on_loop(&SessionActor::refreshed));
}

void SessionActor::refreshed(Reply<Loaded>& reply) {
  reading_ = false;
  if (reply.ended != Ended::done || (writes() && !waits_for_a_word())) return;
  if (writes() && reply.value.entries.empty()) return;
  const bool maybe_ours = doubtful_;  // an opening without answer may have been done
  bidders_ = std::move(reply.value.bidders);
  if (!adopt(reply.value.entries)) return;
  if (durable_.state().live() && !maybe_ours) {
    lose();
    if (!unattended()) return;
    take_up();
    return take_over();
  }
  take_up();
  make_up_for_late_opening();
  if (std::exchange(read_again_, false)) refresh();
}

// Whether the owner has let a deadline or a pause of this running session pass by. Should it live
// after all, one of the two will be fenced. An officer's pause passes by nobody: it waits for a
// word (takes_orders).
bool SessionActor::unattended() const {
  if (durable_.state().held()) return false;
  const base::Instant due = durable_.state().next_deadline().value_or(durable_.last_at());
  return !trouble_ && parts_.clock.now() - due > base::limits::take_over_ms;
}

// While this actor, or a gate that works for it, is the one who writes the stream.
bool SessionActor::writes() const {
  return stage_ == Stage::opening || stage_ == Stage::running || stage_ == Stage::hammering;
}

// Behind an officer's pause there is nothing to append, and so nothing that would be fenced:
// whether another server has let the session go on is only learnt by reading.
bool SessionActor::waits_for_a_word() const {
  return stage_ == Stage::running && durable_.state().held() && flights_.empty();
}

// Takes over entries that cold transactions wrote; those it has already are skipped. False when the
// stream cannot be followed, and then the session is lost.
bool SessionActor::adopt(const std::vector<journal::Entry>& entries) {
  const std::size_t known = durable_.notices().size();
  const std::int64_t seq = durable_.head().seq;
  try {
    for (const auto& entry : entries) {
      if (entry.seq > durable_.head().seq) durable_.add(entry);
    }
  } catch (const std::exception& fault) {
    base::log::error("session stream cannot be followed",
                     {{"session", session_}, {"reason", fault.what()}});
    lose();
    return false;
  }
  if (durable_.head().seq == seq) return true;
  doubtful_ = false;
  if (durable_.state().ended()) paused_.reset();  // by a hammer from before the pause
  ahead_ = durable_.state();
  ahead_head_ = durable_.head();
  told_seq_ = ahead_.seq();
  const auto& notices = durable_.notices();
  publish({notices.begin() + static_cast<std::ptrdiff_t>(known), notices.end()});
  return true;
}

// The stage that the durable state is in when nothing is under way.
void SessionActor::take_up() {
  if (durable_.state().ended()) {
    stage_ = Stage::ended;
  } else {
    stage_ = durable_.state().live() ? Stage::running : Stage::resting;
  }
  watch_deadline();
}

void SessionActor::back_to(Stage stage, Ended ended) {
  base::log::warn("gate without result", {{"session", session_}, {"ended", word(ended)}});
  stage_ = stage;
  if (trouble_) pause(*trouble_);
  if (const auto owed = std::exchange(pause_owed_, std::nullopt)) interrupt(*owed);
  retry_later(ended == Ended::refused ? 5'000 : retry_ms);
}

}  // namespace adit::live
