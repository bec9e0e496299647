// Asks twice a second; the older of its own silence and the committer's counts.
#include "app/watchman.hpp"

#include <algorithm>
#include <exception>

#include "base/limits.hpp"
#include "base/log.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

constexpr base::Millis look_ms = 500;

}  // namespace

Watchman::Watchman(std::string conninfo, const base::Clock& clock,
                   const journal::Committer& committer, live::SessionDirectory& directory)
    : conninfo_(std::move(conninfo)),
      clock_(clock),
      committer_(committer),
      directory_(directory),
      rounds_("watchman", [this] { return look(); }) {}

bool Watchman::ask() {
  try {
    if (!connection_) connection_ = std::make_unique<store::Connection>(conninfo_);
    connection_->ensure();
    store::Transaction tx(*connection_);
    (void)tx.stream_head("watchman");
    return true;
  } catch (const std::exception&) {
    connection_.reset();
    return false;
  }
}

std::optional<base::Instant> Watchman::away_since() {
  const base::Instant asked = clock_.now();
  if (ask()) {
    silent_since_.reset();
  } else if (!silent_since_) {
    silent_since_ = asked;
  }
  const auto committer = committer_.unavailable_since();
  if (!silent_since_ || !committer) return silent_since_ ? silent_since_ : committer;
  return std::min(*silent_since_, *committer);
}

base::Millis Watchman::look() {
  const auto since = away_since();
  answers_ = !since;
  const bool long_enough = since && clock_.now() - *since >= base::limits::outage_pause_ms;
  if (long_enough && !paused_) {
    base::log::error("database away, sessions pause", {{"since", base::to_text(*since)}});
    paused_ = true;
    directory_.outage(since);
  } else if (!since && paused_) {
    base::log::info("database back, sessions resume");
    paused_ = false;
    directory_.outage(std::nullopt);
  }
  return look_ms;
}

}  // namespace adit::app
