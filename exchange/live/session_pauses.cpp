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
  if (!why || stage_ != Stage::running || paused_) return;
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
  publish({wire::pause_notice(why.since, why.cause)});
}

void SessionActor::unpause() {
  trouble_.reset();
  settle();
}

// Puts the pause into the stream and ends it: a full countdown from when it can be told.
void SessionActor::resume() {
  if (resuming_) return;
  resuming_ = true;
  if (!ahead_.interrupted())
    order(auction::Interrupt{paused_->since, paused_->cause, paused_->evidence});
  if (ahead_.interrupted()) order(auction::Resume{paused_->cause, base::limits::resume_slack_ms});
}

// The resumption that was ordered at `at` is told now. When it comes so late that a part of the
// countdown is gone, or into another outage, it is worth nothing: once more.
void SessionActor::resumed_since(base::Instant at) {
  resuming_ = false;
  const base::Instant begins = at + base::limits::resume_slack_ms;
  if (trouble_) {
    interrupt(*trouble_);
  } else if (parts_.clock.now() > begins) {
    interrupt({begins, "database_unavailable"});
  }
}

}  // namespace adit::live
