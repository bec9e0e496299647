// Looks ten times a second; of the database's silences, the probe's and the committer's, the older
// counts.
#include "app/watchman.hpp"

#include <algorithm>
#include <utility>

#include "base/log.hpp"

namespace adit::app {

namespace {

constexpr base::Millis look_ms = 100;

}  // namespace

Watchman::Watchman(std::string conninfo, const base::AnchoredClock& clock,
                   const journal::Committer& committer, live::SessionDirectory& directory)
    : clock_(clock),
      committer_(committer),
      directory_(directory),
      probe_(clock, database_question(std::move(conninfo))),
      rule_(clock.now()),
      rounds_("watchman", [this] { return look(); }) {}

void Watchman::stop() {
  rounds_.stop();
  probe_.stop();
}

std::optional<base::Instant> Watchman::away_since() const {
  const auto probe = probe_.silent_since();
  const auto committer = committer_.unavailable_since();
  if (!probe || !committer) return probe ? probe : committer;
  return std::min(*probe, *committer);
}

base::Millis Watchman::look() {
  live::Signs signs;
  signs.losses = committer_.losses();
  signs.database_away_since = away_since();
  signs.oldest_beat = directory_.oldest_beat();
  signs.clock_drift_ms = clock_.drift_ms();
  answers_ = !signs.database_away_since;
  const base::Instant now = clock_.now();
  const live::PauseOrders orders = rule_.judge(signs, now);
  if (orders.pause) {
    base::log::error("sessions pause", {{"cause", orders.pause->cause},
                                        {"since", base::to_text(orders.pause->since)}});
    directory_.pause(*orders.pause);
  }
  if (orders.resume) {
    base::log::info("sessions resume");
    directory_.unpause();
  }
  if (orders.all_clear) directory_.all_clear(now);
  return look_ms;
}

}  // namespace adit::app
