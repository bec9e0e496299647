// One look a second tells what all robots of a session need; whose eyes it was seen with goes
// round, so that each company learns its bid number.
#include "live/robots.hpp"

#include <utility>

#include "base/crypto.hpp"
#include "base/digest.hpp"
#include "wire/json.hpp"

namespace adit::live {

namespace {

namespace robot = domain::robot;

std::string text_or_empty(const wire::Json& json) {
  return json.is(wire::JsonKind::string) ? std::string(json.text()) : std::string();
}

// What the session reply shows to everybody.
robot::Sight sight_of(const wire::Json& state, bool counting_down, base::Instant now) {
  robot::Sight sight;
  sight.counting_down = counting_down;
  const auto ends = base::parse_instant(text_or_empty(state[counting_down ? "deadline"  //
                                                                          : "free_ends_at"]));
  sight.left_ms = ends ? *ends - now : 0;
  sight.start_price_fen = state["start_price_fen"].integer();
  sight.increment_fen = state["increment_fen"].integer();
  sight.least_fen = state["least_fen"].integer();
  sight.leader = text_or_empty(state["leader"]);
  return sight;
}

}  // namespace

void Robots::look_at(const std::string& session, const std::vector<std::string>& companies,
                     const Cast& cast) {
  if (companies.empty()) return;
  std::string eyes;
  {
    const std::lock_guard lock(mutex_);
    Watched& watched = watched_[session];
    for (const auto& company : companies) watched.seats.try_emplace(company);
    eyes = companies[watched.looks++ % companies.size()];
  }
  directory_.view(session, eyes, [this, session, eyes, cast](const base::Outcome<View>& view) {
    if (view) return consider(session, eyes, cast, *view);
    if (view.error().code == "session.not_found") forget(session);
  });
}

void Robots::consider(const std::string& session, const std::string& company, const Cast& cast,
                      const View& view) {
  if (view.phase == "scheduled" || view.phase == "closing") return;
  if (view.phase != "free" && view.phase != "countdown") {
    const std::lock_guard lock(mutex_);
    if (watched_.erase(session) > 0) ended_.push_back(session);
    return;
  }
  const auto document = wire::JsonDocument::parse(view.json, wire::file_limits);
  if (!document) return;
  const wire::Json state = document->root();
  const base::Instant now = clock_.now();
  robot::Sight sight = sight_of(state, view.phase == "countdown", now);
  std::vector<std::pair<std::string, std::int64_t>> bids;
  {
    const std::lock_guard lock(mutex_);
    const auto found = watched_.find(session);
    if (found == watched_.end()) return;  // forgotten meanwhile
    Watched& watched = found->second;
    if (const auto own = state.find("own_bid_number")) watched.seats[company].number = own->text();
    notice(watched, state["bids"].integer(), sight.leader);
    if (!state["interrupted"].is(wire::JsonKind::null)) return;
    sight.stood_ms = now - watched.since;
    for (const auto& [id, seat] : watched.seats) {
      if (seat.number.empty()) continue;
      sight.leads = sight.leader == seat.number;
      sight.rival = seat.rival;
      sight.own_bids = seat.bids;
      const auto amount = robot::bid_of(cast(id), sight);
      if (amount) bids.emplace_back(id, *amount);
    }
  }
  for (const auto& [id, amount] : bids) bid(session, id, amount);
}

// What has changed since the last look. Who is overtaken by the newest bid has found its rival.
void Robots::notice(Watched& watched, std::int64_t bids, const std::string& leader) {
  if (bids == watched.bids) return;
  for (auto& [id, seat] : watched.seats) {
    if (seat.number.empty()) continue;
    const bool overtaken = seat.number == watched.leader && seat.number != leader;
    if (overtaken && seat.rival.empty()) seat.rival = leader;
  }
  watched.bids = bids;
  watched.leader = leader;
  watched.since = clock_.now();
}

void Robots::bid(const std::string& session, const std::string& company, std::int64_t amount_fen) {
  Bid bid{.bid_id = base::to_hex(base::random_bytes(16)),
          .organisation = company,
          .amount_fen = amount_fen,
          .t_recv = clock_.now(),
          .confirmation = {}};
  // A refusal is as good: another robot was quicker.
  directory_.place(
      session, std::move(bid),
      [this, session, company](const base::Outcome<Accepted>& answer, std::optional<std::int64_t>) {
        if (answer) count(session, company);
      });
}

void Robots::count(const std::string& session, const std::string& company) {
  const std::lock_guard lock(mutex_);
  const auto watched = watched_.find(session);
  if (watched != watched_.end()) ++watched->second.seats[company].bids;
}

void Robots::forget(const std::string& session) {
  const std::lock_guard lock(mutex_);
  watched_.erase(session);
}

std::vector<std::string> Robots::take_ended() {
  const std::lock_guard lock(mutex_);
  return std::exchange(ended_, {});
}

}  // namespace adit::live
