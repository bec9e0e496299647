// The pauses of a session: from trouble of the platform or bidders who are missing, through the
// journal, to a full countdown from when it is told.
#include <algorithm>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "live/session_actor.hpp"

namespace adit::live {

namespace auction = domain::auction;

void SessionActor::came(const std::string& organisation, std::uint64_t channel) {
  attendance_.came(organisation, channel);
}

void SessionActor::went(const std::string& organisation, std::uint64_t channel, bool cut) {
  attendance_.went(organisation, channel, cut, parts_.clock.now());
  look_for_absent();
}

// Pauses the session once more than a fifth of its bidders are cut off, and ends that pause.
void SessionActor::look_for_absent() {
  const base::Instant now = parts_.clock.now();
  if (absence_) {
    if (!attendance_.over(bidders_.size(), now)) return;
    absence_.reset();
    return settle();
  }
  const auto why = attendance_.pause(bidders_.size(), now);
  if (!why || stage_ != Stage::running || paused_ || ahead_.held()) return;
  const auto before = std::ranges::count_if(durable_.notices(), [&](const wire::Notice& notice) {
    return notice.code == "session.interrupted" &&
           notice.params.front().second == base::Param(why->cause);
  });
  if (before >= base::limits::cut_off_pauses_max) return;
  absence_ = why;
  interrupt(*why);
}

void SessionActor::pause(const auction::Interrupted& why) {
  trouble_ = why;
  if (stage_ == Stage::hammering) pause_owed_ = why;
  interrupt(why);
}

void SessionActor::interrupt(const auction::Interrupted& why) {
  if (stage_ != Stage::running || paused_) return;
  paused_ = why;
  base::log::warn(
      "session interrupted",
      {{"session", session_}, {"since", base::to_text(why.since)}, {"cause", why.cause}});
  if (!ahead_.held()) publish({wire::pause_notice(why)});
}

void SessionActor::unpause() {
  trouble_.reset();
  settle();
}

// Puts the pause into the stream and ends it: a full countdown from when it can be told. Where an
// officer holds the session the platform's pause ends without a word, for it has changed nothing.
void SessionActor::resume() {
  if (resuming_) return;
  if (ahead_.held()) {
    paused_.reset();
    taken_up_ = false;  // behind an officer's pause no bid of another server can land
    return publish({});
  }
  resuming_ = true;
  if (!ahead_.interrupted())
    order(auction::Interrupt{paused_->since, paused_->cause, paused_->evidence});
  if (ahead_.interrupted()) order(auction::Resume{paused_->cause, base::limits::resume_slack_ms});
}

// The resumption is told now, and the phase runs on from `begins`. When it comes so late that a
// part of the countdown is gone, or into another outage, it is worth nothing: once more.
void SessionActor::resumed_since(base::Instant begins) {
  resuming_ = false;
  if (trouble_) {
    interrupt(*trouble_);
  } else if (parts_.clock.now() > begins) {
    interrupt({begins, "database_unavailable"});
  }
}

// Whether an officer's order can be put into the stream now. A session that was lost while an
// officer held it is nobody's: whoever gets the order takes it, and of two one is fenced.
base::Outcome<void> SessionActor::takes_orders() {
  if (stage_ == Stage::lost && durable_.state().held()) {
    ahead_ = durable_.state();
    ahead_head_ = durable_.head();
    take_up();
    take_over();
  }
  if (stage_ == Stage::lost) return base::refuse("session.moved");
  if (stage_ == Stage::opening || stage_ == Stage::hammering) {
    return base::refuse("session.at_gate");
  }
  if (flights_.size() < base::limits::session_inbox_max) return {};
  return base::refuse("session.busy");
}

// Bids that were received before and not decided yet are refused from here on; what was left of
// the phase then will be given back.
void SessionActor::hold(const auction::Order& order, const Obeyed& answer) {
  const auto able = takes_orders();
  if (!able) return answer(tl::unexpected(able.error()));
  const bool stands_still = paused_ && !resuming_;
  const base::Instant since = stands_still ? paused_->since : parts_.clock.now();
  obey(auction::Interrupt{since, std::string(auction::by_officer), {}, order}, answer);
}

void SessionActor::release(const auction::Order& order, base::Millis notice_ms,
                           const Obeyed& answer) {
  const auto able = takes_orders();
  if (!able) return answer(tl::unexpected(able.error()));
  if (paused_ && ahead_.held()) {
    return answer(base::refuse("session.platform_paused", {{"since", base::to_text(paused_->since)},
                                                           {"cause", paused_->cause}}));
  }
  obey(auction::Resume{std::string(auction::by_officer), notice_ms, order}, answer);
}

void SessionActor::obey(const auction::Command& command, const Obeyed& answer) {
  const base::Instant now = parts_.clock.now();
  const auto decision = ahead_.decide(command, now);
  if (!decision) return answer(tl::unexpected(decision.error()));
  Answer nobody;
  if (!commit(decision->events, now, nobody)) return answer(base::refuse("session.busy"));
  flights_.back().obeyed = answer;
  watch_deadline();
}

}  // namespace adit::live
