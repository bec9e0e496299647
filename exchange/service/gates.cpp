// Both gates: lock, look again, decide, append. The session's own rules decide what a report means.
#include "service/gates.hpp"

#include <algorithm>

#include "base/invariant.hpp"
#include "service/facts.hpp"
#include "service/reserve.hpp"
#include "service/stream.hpp"
#include "store/ground.hpp"
#include "store/plans.hpp"
#include "wire/conformity/report.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
namespace auction = domain::auction;
namespace conformity = domain::conformity;
namespace lot = domain::lot;

namespace {

// In a gate's list of what stands in the way, beside the rules of the plan: the law of 2024 grants
// no second right on registered ground (Art. 23), which no clause of the plan says.
constexpr std::string_view no_second_right = "law-23";

using Entries = Outcome<std::vector<journal::Entry>>;

Outcome<Assessed> assess_again(store::Transaction& tx, const Setting& setting,
                               const store::LotView& view, conformity::Stage stage, Instant now) {
  const auto* edition = setting.edition(view.lot.plan);
  if (edition == nullptr) return refuse("plan.not_loaded", {{"plan", view.lot.plan}});
  store::hold_ground(tx, store::Ground::read);
  const auto placed = lot_in_place(tx, view);
  std::vector<std::string> blocks = view.lot.blocks;
  for (const auto& touch : placed.facts.touches) blocks.push_back(touch.id);
  static_cast<void>(store::lock_blocks(tx, blocks));
  auto assessed = assess_and_keep(tx, setting, view, placed, *edition, stage, std::nullopt, now);
  // Of two lots the second was refused its announcement, or let in by an exception.
  if (assessed.held_by && assessed.held_by->layer == "right") {
    assessed.gate.verdict = conformity::Verdict::nonconforming;
    assessed.gate.rules.emplace_back(no_second_right);
  }
  return assessed;
}

Outcome<store::LotView> view_of(store::Transaction& tx, const std::string& lot_id) {
  auto view = store::find_lot_view(tx, lot_id);
  if (!view) return refuse("lot.not_found", {{"lot", lot_id}});
  return std::move(*view);
}

bool opens(const std::vector<auction::Event>& events) {
  return std::ranges::any_of(events, [](const auction::Event& event) {
    return std::holds_alternative<auction::Opened>(event);
  });
}

// The lot goes into its session, on the strength of this report.
Outcome<void> open_lot(store::Transaction& tx, const std::string& lot_id, const Assessed& assessed,
                       Instant now) {
  auto loaded = load_lot(tx, lot_id);
  const auto events = loaded.state.decide(lot::MarkOpened{}, now);
  if (!events) return tl::unexpected(events.error());
  append(tx, loaded, *events, now);
  store::mark_in_session(tx, lot_id, assessed.report_row,
                         std::string(wire::name_of(assessed.gate.verdict)), loaded.head.seq, now);
  return {};
}

}  // namespace

Entries gate_opening(store::Transaction& tx, const Setting& setting, const auction::Auction& state,
                     const journal::Head& head, Instant now) {
  const std::string& lot_id = state.terms().lot.text;
  const auto enough = static_cast<std::size_t>(state.terms().profile.auction.min_bidders);
  std::optional<Assessed> assessed;
  if (state.bidders() >= enough) {
    const auto view = view_of(tx, lot_id);
    if (!view) return tl::unexpected(view.error());
    auto again = assess_again(tx, setting, *view, conformity::Stage::open, now);
    if (!again) return tl::unexpected(again.error());
    assessed = std::move(*again);
  }
  const auction::Open command{assessed ? assessed->gate : domain::session::Gate{}};
  const auto decision = state.decide(command, now);
  if (!decision) return tl::unexpected(decision.error());
  auto entries = append(tx, state.terms().session.text, head, decision->events, now);
  if (opens(decision->events)) {
    ADIT_INVARIANT(assessed.has_value(), "a session opens only with a report");
    const auto opened = open_lot(tx, lot_id, *assessed, now);
    if (!opened) return tl::unexpected(opened.error());
  }
  return entries;
}

Entries gate_hammer(store::Transaction& tx, const Setting& setting, const auction::Auction& state,
                    const journal::Head& head, Instant now) {
  const std::string& lot_id = state.terms().lot.text;
  const auto view = view_of(tx, lot_id);
  if (!view) return tl::unexpected(view.error());
  const auto assessed = assess_again(tx, setting, *view, conformity::Stage::award, now);
  if (!assessed) return tl::unexpected(assessed.error());
  auction::Command command = auction::Suspend{assessed->gate};
  if (assessed->gate.passed()) {
    std::optional<domain::session::ReserveOpening> reserve;
    if (state.terms().reserve_commitment) reserve = open_secret_reserve(tx, setting, lot_id);
    command = auction::Hammer{std::move(reserve), assessed->gate};
  }
  const auto decision = state.decide(command, now);
  if (!decision) return tl::unexpected(decision.error());
  return append(tx, state.terms().session.text, head, decision->events, now);
}

}  // namespace adit::service
