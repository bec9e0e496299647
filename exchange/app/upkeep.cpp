// Follow, rest a moment, follow. While bids pour in there is always something: the rest gathers
// them, so that read models cost a small share of the machine, whatever the bidders do.
#include "app/upkeep.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "service/follower.hpp"
#include "store/transaction.hpp"

namespace adit::app {

namespace {

constexpr base::Millis rest_ms = 200;
constexpr base::Millis refresh_ms = 1'000;
constexpr base::Millis lapse_ms = 5'000;
constexpr base::Millis waiting_ms = 60'000;  // for a calendar that does not reach far enough

}  // namespace

Upkeep::Upkeep(std::string conninfo, const service::Setting& setting, const base::Clock& clock,
               live::SessionDirectory& directory)
    : conninfo_(std::move(conninfo)),
      setting_(setting),
      clock_(clock),
      directory_(directory),
      rounds_("upkeep", [this] { return round(); }) {}

bool Upkeep::follow() {
  store::Transaction tx(*connection_);
  const std::size_t carried = service::follow(tx, base::limits::follow_steps_max);
  tx.commit();
  caught_up_ = carried < base::limits::follow_steps_max;
  return carried > 0;
}

// What an ended session causes: the lot's outcome, freed blocks, the published result.
bool Upkeep::settle(base::Instant now) {
  bool moved = false;
  for (const auto& session : ended()) {
    const auto waits = waiting_.find(session);
    if (waits != waiting_.end() && now < waits->second) continue;
    store::Transaction tx(*connection_);
    const auto settling = service::settle(tx, setting_, session, now);
    tx.commit();
    moved = moved || settling == service::Settling::published;
    if (settling == service::Settling::waits) waiting_[session] = now + waiting_ms;
  }
  return moved;
}

std::vector<std::string> Upkeep::ended() {
  store::Transaction tx(*connection_);
  return service::ended_sessions(tx);
}

void Upkeep::lapse() {
  store::Transaction tx(*connection_);
  const std::size_t lapsed = service::lapse_due(tx, setting_, clock_.now());
  tx.commit();
  if (lapsed > 0) base::log::info("demo rights lapsed", {{"count", std::to_string(lapsed)}});
}

base::Millis Upkeep::round() try { return work(); } catch (...) {
  caught_up_ = false;
  throw;
}

base::Millis Upkeep::work() {
  if (!connection_) connection_ = std::make_unique<store::Connection>(conninfo_);
  connection_->ensure();
  const bool followed = follow();
  const base::Instant now = clock_.now();
  const bool settled = settle(now);
  if (now >= next_lapse_) {
    lapse();
    next_lapse_ = now + lapse_ms;
  }
  moved_ = moved_ || settled || followed;
  if (moved_ && now >= next_refresh_) {
    directory_.refresh_all();
    next_refresh_ = now + refresh_ms;
    moved_ = false;
  }
  return rest_ms;
}

}  // namespace adit::app
