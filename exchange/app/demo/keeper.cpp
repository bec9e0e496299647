// One lot at a time. Which lots stand and what is free is read from the desk whenever the next one
// is chosen, so that a restart forgets nothing.
#include "app/demo/keeper.hpp"

#include <algorithm>
#include <utility>

#include "base/log.hpp"

namespace adit::app {

namespace {

constexpr std::size_t sessions_kept = 2;
constexpr base::Millis leisurely_ms = 300'000;  // for visitors who want to apply
constexpr base::Millis pause_ms = 5'000;        // after a lot that could not be put up
constexpr base::Millis rest_ms = 1'800'000;     // of that lot, before it is tried again

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
  take_up_sessions();
  set_out_examples();
}

void Keeper::take_up_sessions() {
  for (const auto& lot : desk_.lots_in({"announced", "in_session"})) {
    const bool own = std::ranges::any_of(
        offers_, [&](const Offer& offer) { return offer.draft.title_zh == lot.draft.title_zh; });
    if (own && lot.session) sessions_.emplace(*lot.session, lot.opens_at.value_or(clock_.now()));
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
  if (sessions_.size() >= sessions_kept || clock_.now() < next_attempt_) return;
  next_attempt_ = clock_.now() + (put_up() ? 0 : pause_ms);
}

// Soon, unless there is something to look at meanwhile.
base::Millis Keeper::lead_ms() const {
  const base::Instant soon = clock_.now() + demo_soon_ms;
  const bool near = std::ranges::any_of(
      sessions_, [soon](const auto& session) { return session.second <= soon; });
  return near ? leisurely_ms : demo_soon_ms;
}

Keeper::Taken Keeper::taken() {
  Taken out;
  for (const auto& lot : desk_.lots_in({"announced", "in_session", "suspended", "sold"})) {
    out.titles.insert(lot.draft.title_zh);
  }
  for (auto& lot : desk_.lots_in({"draft", "submitted", "approved"})) {
    std::string title = lot.draft.title_zh;
    out.unfinished.emplace(std::move(title), std::move(lot));
  }
  for (auto& block : desk_.taken_blocks()) out.blocks.insert(std::move(block));
  return out;
}

// The next in turn that is not in use, does not rest, and whose block is free.
const Offer* Keeper::next_offer(const Taken& taken) {
  std::erase_if(resting_, [now = clock_.now()](const auto& one) { return one.second <= now; });
  for (std::size_t tried = 0; tried < offers_.size(); ++tried) {
    const Offer& offer = offers_[next_];
    next_ = (next_ + 1) % offers_.size();
    const std::string& title = offer.draft.title_zh;
    if (taken.titles.contains(title) || resting_.contains(title)) continue;
    if (offer.block && taken.blocks.contains(*offer.block)) continue;
    return &offer;
  }
  return nullptr;
}

bool Keeper::put_up() {
  const Taken now_taken = taken();
  const Offer* offer = next_offer(now_taken);
  if (offer == nullptr) return false;
  const auto lot = announce(*offer, now_taken);
  if (!lot || !lot->session) {
    resting_.emplace(offer->draft.title_zh, clock_.now() + rest_ms);
    return false;
  }
  desk_.enter_robots(lot->id);
  companies_ = desk_.companies();
  directory_.refresh(*lot->session);
  sessions_.emplace(*lot->session, lot->opens_at.value_or(clock_.now()));
  base::log::info("demo session announced",
                  {{"session", *lot->session}, {"lot", offer->draft.title_zh}});
  return true;
}

// A lot that came to nothing before goes on from where it stands, lest the desk fill up.
Desk::Lot Keeper::announce(const Offer& offer, const Taken& taken) {
  const auto found = taken.unfinished.find(offer.draft.title_zh);
  Desk::Lot lot = found == taken.unfinished.end() ? desk_.draft(offer.draft) : found->second;
  if (!lot) return lot;
  if (lot->state != "approved") {
    lot = desk_.review(lot->id);
    if (!lot || lot->verdict != "conforming") return std::nullopt;
    lot = desk_.approve(lot->id);
    if (!lot) return lot;
  }
  return desk_.announce(lot->id, clock_.now() + lead_ms());
}

}  // namespace adit::app
