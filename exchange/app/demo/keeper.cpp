// One lot at a time, each offer in its turn. What stands is read from the desk after a start, so
// that a restart forgets nothing.
#include "app/demo/keeper.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/log.hpp"

namespace adit::app {

namespace {

using domain::robot::Keenness;

constexpr std::size_t sessions_kept = 2;
constexpr std::size_t thin_bidders = 2;         // one fewer than the sandbox's rules ask for
constexpr base::Millis at_once_ms = 25'000;     // and the announcement's seconds are kept
constexpr base::Millis leisurely_ms = 600'000;  // for visitors who want to apply
constexpr base::Millis late_right_ms = 10'000;  // after the opening, well before a hammer
constexpr base::Millis pause_ms = 5'000;        // after a lot that could not be put up
constexpr base::Millis rest_ms = 1'800'000;     // of that lot, before it is tried again

// Not announced yet.
bool is_begun(const std::string& state) {
  return state == "draft" || state == "submitted" || state == "approved";
}

// What the robots make of it. Steps that are large beside the start price soon come to a sum that
// nobody would believe.
Keenness keenness_of(Show show, const wire::requests::LotDraft& draft) {
  if (show == Show::cool_sale || show == Show::halted) return Keenness::cool;
  const bool small_steps = draft.increment_fen * 20 <= draft.start_price_fen;
  return show == Show::long_sale && small_steps ? Keenness::hot : Keenness::warm;
}

bool is_over(const std::string& state) {
  return state == "unsold" || state == "stopped" || state == "lapsed";
}

}  // namespace

Keeper::Keeper(store::Connection& connection, const service::Setting& setting,
               const base::Clock& clock, live::SessionDirectory& directory, live::Robots& robots,
               const DemoCast& cast, std::vector<wire::demo::Lot> lots)
    : clock_(clock),
      setting_(setting),
      directory_(directory),
      robots_(robots),
      desk_(connection, setting, clock, cast),
      lots_(std::move(lots)),
      programme_(!desk_.has_lots(), clock.now()) {
  if (const auto* edition = setting.edition(demo_edition)) offers_ = offers_of(*edition, lots_);
}

void Keeper::prepare() {
  companies_ = desk_.companies();
  take_up_lots();
  strike_late_rights();
  set_out_examples();
}

void Keeper::take_up_lots() {
  std::set<std::string> titles;
  for (const auto& offer : offers_) titles.insert(offer.draft.title_zh);
  for (const auto& lot : desk_.unended_lots()) {
    if (!titles.contains(lot.draft.title_zh)) continue;
    newest_.emplace(lot.draft.title_zh, lot.id);
    const bool running = lot.state == "announced" || lot.state == "in_session";
    if (!running || !lot.session) continue;
    Running one{.opens_at = lot.opens_at.value_or(now()), .lot = lot.id};
    sessions_.emplace(*lot.session, std::move(one));
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
  see_to_sessions();
  const auto wanted = wish();
  if (!wanted || now() < next_attempt_) return;
  const bool rare = wanted->show == Show::halted || wanted->show == Show::thin;
  next_attempt_ = now() + (put_up(*wanted) || rare ? 0 : pause_ms);
}

void Keeper::see_to_sessions() {
  bool halted = false;
  for (const auto& session : robots_.take_ended()) {
    const auto ended = sessions_.find(session);
    if (ended == sessions_.end()) continue;
    halted = halted || ended->second.late_right;
    sessions_.erase(ended);
  }
  if (halted) strike_late_rights();
  for (auto& [session, running] : sessions_) {
    robots_.look_at(session, companies_,
                    [session = session, keenness = running.keenness](const std::string& company) {
                      return domain::robot::character_of(session, company, keenness);
                    });
    if (running.show == Show::halted) bring_late_right(running);
  }
}

void Keeper::bring_late_right(Running& running) {
  if (running.late_right || now() < running.opens_at + late_right_ms) return;
  running.late_right = desk_.enter_late_right(running.lot, running.block, running.mineral);
  if (!running.late_right) running.show = Show::short_sale;
}

void Keeper::strike_late_rights() {
  std::vector<std::string> running;
  for (const auto& [session, one] : sessions_) running.push_back(one.lot);
  desk_.strike_late_rights(running);
}

std::optional<Keeper::Wish> Keeper::wish() const {
  if (const auto show = programme_.opening_show()) return Wish{*show, at_once_ms};
  if (!enough()) {
    const base::Millis lead = lead_ms();
    return Wish{programme_.next_sale(now(), lead == demo_soon_ms), lead};
  }
  if (programme_.thin_is_due(now())) return Wish{Show::thin, demo_soon_ms};
  return std::nullopt;
}

// One session to look at, and one to look forward to. One that will not open is neither.
bool Keeper::enough() const {
  std::size_t count = 0;
  bool awaited = false;
  for (const auto& [session, one] : sessions_) {
    if (one.show == Show::thin) continue;
    ++count;
    awaited = awaited || one.opens_at > now();
  }
  return awaited && count >= sessions_kept;
}

// Soon, unless there is something to look at meanwhile.
base::Millis Keeper::lead_ms() const {
  const base::Instant soon = now() + demo_soon_ms;
  const bool near = std::ranges::any_of(sessions_, [soon](const auto& one) {
    return one.second.show != Show::thin && one.second.opens_at <= soon;
  });
  return near ? leisurely_ms : demo_soon_ms;
}

// What can be put up of an offer: nothing while it rests or is in use, or its block is not free.
std::optional<Keeper::Turn> Keeper::turn_of(const Offer& offer,
                                            const std::vector<std::string>& taken) {
  if (resting_.contains(offer.draft.title_zh)) return std::nullopt;
  if (offer.block && std::ranges::find(taken, *offer.block) != taken.end()) return std::nullopt;
  const auto drawn_up = newest_.find(offer.draft.title_zh);
  if (drawn_up == newest_.end()) return Turn{&offer, std::nullopt};
  auto lot = desk_.find(drawn_up->second);
  if (!lot || is_over(lot->state)) return Turn{&offer, std::nullopt};
  if (!is_begun(lot->state)) return std::nullopt;
  return Turn{&offer, std::move(lot)};
}

// The next offer that can be put up. A right can come into a block only where there is one: such a
// lot is taken out of turn, and the turn goes on where it was.
std::optional<Keeper::Turn> Keeper::next_turn(Show show) {
  std::erase_if(resting_, [this](const auto& one) { return one.second <= now(); });
  const auto taken = desk_.taken_blocks();
  const bool out_of_turn = show == Show::halted;
  for (std::size_t tried = 0; tried < offers_.size(); ++tried) {
    const std::size_t place = (next_ + tried) % offers_.size();
    if (out_of_turn && !offers_[place].block) continue;
    auto turn = turn_of(offers_[place], taken);
    if (!turn) continue;
    if (!out_of_turn) next_ = (place + 1) % offers_.size();
    return turn;
  }
  return std::nullopt;
}

bool Keeper::put_up(const Wish& wish) {
  const auto turn = next_turn(wish.show);
  const wire::requests::LotDraft* draft = turn ? &turn->offer->draft : nullptr;
  const auto lot = turn ? announce(*turn, wish.lead_ms) : std::nullopt;
  if (!lot || !lot->session) {
    if (draft != nullptr) resting_.emplace(draft->title_zh, now() + rest_ms);
    programme_.failed(wish.show, now());
    return false;
  }
  desk_.enter_robots(lot->id, wish.show == Show::thin ? thin_bidders : std::string::npos);
  companies_ = desk_.companies();
  directory_.refresh(*lot->session);
  sessions_.emplace(*lot->session, Running{.opens_at = lot->opens_at.value_or(now()),
                                           .keenness = keenness_of(wish.show, *draft),
                                           .show = wish.show,
                                           .lot = lot->id,
                                           .block = turn->offer->block.value_or(""),
                                           .mineral = draft->mineral});
  programme_.shown(wish.show, now());
  base::log::info("demo session announced", {{"session", *lot->session}, {"lot", draft->title_zh}});
  return true;
}

// A lot that came to nothing before goes on from where it stands, lest the desk fill up.
Desk::Lot Keeper::announce(const Turn& turn, base::Millis lead_ms) {
  Desk::Lot lot = turn.begun ? turn.begun : desk_.draft(turn.offer->draft);
  if (!lot) return lot;
  newest_[turn.offer->draft.title_zh] = lot->id;
  if (lot->state != "approved") {
    lot = desk_.review(lot->id);
    if (!lot || lot->verdict != "conforming") return std::nullopt;
    lot = desk_.approve(lot->id);
    if (!lot) return lot;
  }
  return desk_.announce(lot->id, now() + lead_ms);
}

}  // namespace adit::app
