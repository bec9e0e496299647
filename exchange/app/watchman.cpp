// Looks ten times a second; the older of the probe's silence and the committer's counts.
#include "app/watchman.hpp"

#include <algorithm>
#include <utility>

#include "base/log.hpp"

namespace adit::app {

namespace {

constexpr base::Millis look_ms = 100;

}  // namespace

Watchman::Watchman(std::string conninfo, const base::Clock& clock,
                   const journal::Committer& committer, live::SessionDirectory& directory)
    : clock_(clock),
      committer_(committer),
      directory_(directory),
      probe_(clock, database_question(std::move(conninfo))),
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
  DatabaseSigns signs;
  signs.losses = committer_.losses();
  signs.away_since = away_since();
  answers_ = !signs.away_since;
  const OutageOrders orders = rule_.judge(signs, clock_.now());
  if (orders.pause) {
    base::log::error("database away, sessions pause", {{"since", base::to_text(*orders.pause)}});
    directory_.outage(orders.pause);
  }
  if (orders.resume) {
    base::log::info("database back, sessions resume");
    directory_.outage(std::nullopt);
  }
  return look_ms;
}

}  // namespace adit::app
