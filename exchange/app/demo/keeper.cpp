// One lot at a time, each offer in its turn. What stands is read from the desk after a start, so
// that a restart forgets nothing.
#include "app/demo/keeper.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/log.hpp"

namespace adit::app {

namespace {

constexpr std::size_t sessions_kept = 2;
constexpr base::Millis leisurely_ms = 300'000;  // for visitors who want to apply
constexpr base::Millis pause_ms = 5'000;        // after a lot that could not be put up
constexpr base::Millis rest_ms = 1'800'000;     // of that lot, before it is tried again

// Not announced yet.
bool is_begun(const std::string& state) {
  return state == "draft" || state == "submitted" || state == "approved";
}

bool is_over(const std::string& state) {
  return state == "unsold" || state == "stopped" || state == "lapsed";
}

}  // namespace

Keeper::Keeper(store::Connection& connection, const service::Setting& setting,
               const base::Clock& clock, live::SessionDirectory& directory, Robots& robots,
               const DemoCast& cast, std::vector<wire::demo::Lot> lots)
    : clock_(clock),
      setting_(setting),
      directory_(directory),
      robots_(robots),
      desk_(connection, setting, clock, cast),
      lots_(std::move(lots)) {
  if (const auto* edition = setting.edition(demo_edition)) offers_ = offers_of(*edition, lots_);
}

void Keeper::prepare() {
  companies_ = desk_.companies();
  take_up_lots();
  set_out_examples();
}

void Keeper::take_up_lots() {
  std::set<std::string> titles;
  for (const auto& offer : offers_) titles.insert(offer.draft.title_zh);
  for (const auto& lot : desk_.unended_lots()) {
    if (!titles.contains(lot.draft.title_zh)) continue;
    newest_.emplace(lot.draft.title_zh, lot.id);
    const bool running = lot.state == "announced" || lot.state == "in_session";
    if (running && lot.session) sessions_.emplace(*lot.session, lot.opens_at.value_or(now()));
  }
}

// The lots that the review stops, one that nobody has reviewed and one that waits to be announced.
void Keeper::set_out_examples() {
  const auto* edition = setting_.edition(demo_edition);
  if (edition == nullptr || !edition->blocks) return;
  if (edition->blocks->size() < blocks_for_visitors) return;
  if (desk_.has_lots()) return;
  for (const auto& lot : lots_) {
    if (lot.unsatisfied.empty()) continue;
    if (const auto made = desk_.draft(draft_of(lot))) (void)desk_.review(made->id);
  }
  (void)desk_.draft(exploration_lot(*edition, edition->blocks->at(0), 30));
  const auto made = desk_.draft(exploration_lot(*edition, edition->blocks->at(2), 40));
  if (made && desk_.review(made->id)) (void)desk_.approve(made->id);
}

void Keeper::round() {
  for (const auto& session : robots_.take_ended()) sessions_.erase(session);
  for (const auto& [session, opens_at] : sessions_) robots_.look_at(session, companies_);
  if (enough() || now() < next_attempt_) return;
  next_attempt_ = now() + (put_up() ? 0 : pause_ms);
}

// One session to look at, and one to look forward to.
bool Keeper::enough() const {
  const bool awaited = std::ranges::any_of(
      sessions_, [now = now()](const auto& session) { return session.second > now; });
  return awaited && sessions_.size() >= sessions_kept;
}

// Soon, unless there is something to look at meanwhile.
base::Millis Keeper::lead_ms() const {
  const base::Instant soon = now() + demo_soon_ms;
  const bool near = std::ranges::any_of(
      sessions_, [soon](const auto& session) { return session.second <= soon; });
  return near ? leisurely_ms : demo_soon_ms;
}

// The next offer that is not in use, does not rest, and whose block is free.
std::optional<Keeper::Turn> Keeper::next_turn() {
  std::erase_if(resting_, [this](const auto& one) { return one.second <= now(); });
  const auto taken = desk_.taken_blocks();
  for (std::size_t tried = 0; tried < offers_.size(); ++tried) {
    const Offer& offer = offers_[next_];
    next_ = (next_ + 1) % offers_.size();
    if (resting_.contains(offer.draft.title_zh)) continue;
    if (offer.block && std::ranges::find(taken, *offer.block) != taken.end()) continue;
    const auto drawn_up = newest_.find(offer.draft.title_zh);
    if (drawn_up == newest_.end()) return Turn{&offer, std::nullopt};
    auto lot = desk_.find(drawn_up->second);
    if (!lot || is_over(lot->state)) return Turn{&offer, std::nullopt};
    if (is_begun(lot->state)) return Turn{&offer, std::move(lot)};
  }
  return std::nullopt;
}

bool Keeper::put_up() {
  const auto turn = next_turn();
  if (!turn) return false;
  const std::string& title = turn->offer->draft.title_zh;
  const auto lot = announce(*turn);
  if (!lot || !lot->session) {
    resting_.emplace(title, now() + rest_ms);
    return false;
  }
  desk_.enter_robots(lot->id);
  companies_ = desk_.companies();
  directory_.refresh(*lot->session);
  sessions_.emplace(*lot->session, lot->opens_at.value_or(now()));
  base::log::info("demo session announced", {{"session", *lot->session}, {"lot", title}});
  return true;
}

// A lot that came to nothing before goes on from where it stands, lest the desk fill up.
Desk::Lot Keeper::announce(const Turn& turn) {
  Desk::Lot lot = turn.begun ? turn.begun : desk_.draft(turn.offer->draft);
  if (!lot) return lot;
  newest_[turn.offer->draft.title_zh] = lot->id;
  if (lot->state != "approved") {
    lot = desk_.review(lot->id);
    if (!lot || lot->verdict != "conforming") return std::nullopt;
    lot = desk_.approve(lot->id);
    if (!lot) return lot;
  }
  return desk_.announce(lot->id, now() + lead_ms());
}

}  // namespace adit::app
