// The announcement: gate, reservation of blocks, deposits and places in quotas, and session in one
// transaction. The lock of all ground lets announcements through one by one, and the rows of the
// blocks are locked in id order, so that of two for one block, or for the last place in a quota,
// the second sees the first; the primary key of reservation would refuse it in any case. Ground
// outside the blocks is held by the trigger lot_ground_held.
#include <algorithm>

#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "domain/lot/opening.hpp"
#include "service/facts.hpp"
#include "service/lot_reply.hpp"
#include "service/lots.hpp"
#include "service/opening.hpp"
#include "service/programme.hpp"
#include "service/reserve.hpp"
#include "service/stream.hpp"
#include "store/conformity.hpp"
#include "store/ground.hpp"
#include "store/plans.hpp"
#include "store/sessions.hpp"
#include "wire/conformity/report.hpp"
#include "wire/export/header.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
namespace auction = domain::auction;
namespace conformity = domain::conformity;
namespace lot = domain::lot;

namespace {

constexpr std::string_view one_entity = "L636";
constexpr std::string_view no_second_right = "矿产资源法第二十三条";

// Everything that an announcement is made of, gathered before anything is written but the report.
struct Preparation {
  const domain::profile::RuleProfile* profile = nullptr;
  const domain::plan::Edition* edition = nullptr;
  LotInPlace lot;
  Assessed assessed;
  wire::replies::EarliestOpening opening;
};

std::vector<std::string> touched_blocks(const conformity::LotFacts& facts) {
  std::vector<std::string> out;
  const auto touches = conformity::touches_of(facts, conformity::Layer::planned_block);
  for (const auto& touch : touches.counted) out.push_back(touch.id);
  std::ranges::sort(out);
  return out;
}

// The lot of somebody else that holds one of the blocks, if B1 stands in the way because of it.
Outcome<void> blocks_free(store::Transaction& tx, const std::vector<std::string>& blocks,
                          const std::string& lot_id, const conformity::Report& report) {
  const auto verdict = conformity::finding_of(report, "B1").verdict;
  if (verdict != conformity::FindingVerdict::fail) return {};
  for (const auto& held : store::reservations_near(tx, {blocks, {}, {}, {}})) {
    if (held.lot == lot_id) continue;
    auto refusal =
        refuse("lot.block_reserved",
               {{"block", held.id}, {"holder_lot", held.lot}, {"holder_number", held.lot_number}},
               std::string(one_entity));
    if (held.frees_at)
      refusal.value().params.emplace_back("frees_at", base::to_text(*held.frees_at));
    return refusal;
  }
  return {};
}

// Ground outside the planned blocks has no reservation: a right or another lot there is met by its
// outline alone.
Outcome<void> ground_free(store::Transaction& tx, const std::optional<HeldGround>& held) {
  if (!held) return {};
  std::string holder = held->id;
  if (held->layer == "pending_lot") {
    if (const auto other = store::find_lot_view(tx, held->id)) holder = other->lot.number;
  }
  return refuse("lot.ground_taken", {{"holder", holder}, {"overlap_m2", held->overlap_m2}},
                std::string(no_second_right));
}

Outcome<Preparation> prepare(store::Transaction& tx, const Setting& setting,
                             const store::LotView& view, Instant now) {
  const auto* edition = setting.edition(view.lot.plan);
  if (edition == nullptr) return refuse("plan.not_loaded", {{"plan", view.lot.plan}});
  store::hold_ground(tx, store::Ground::change);
  Preparation out;
  out.edition = edition;
  out.profile = setting.profile(view.lot.profile);
  if (out.profile == nullptr) return refuse("profile.not_found", {{"profile", view.lot.profile}});
  out.lot = lot_in_place(tx, view);
  const auto blocks = touched_blocks(out.lot.facts);
  static_cast<void>(store::lock_blocks(tx, blocks));
  out.assessed = assess_and_keep(tx, setting, view, out.lot, *edition, conformity::Stage::lot,
                                 std::nullopt, now);
  const auto free = blocks_free(tx, blocks, view.lot.id, out.assessed.report);
  if (!free) return tl::unexpected(free.error());
  if (out.assessed.gate.passed()) {
    const auto ground = ground_free(tx, out.assessed.held_by);
    if (!ground) return tl::unexpected(ground.error());
  }
  auto opening = earliest_opening(setting, view.lot.profile, now);
  if (!opening) return tl::unexpected(opening.error());
  out.opening = std::move(*opening);
  return out;
}

lot::Announce command_of(const Preparation& prepared, const store::LotView& view,
                         std::optional<Instant> opens_at) {
  lot::Announce command;
  command.announcement = new_id("announcement");
  command.session = domain::SessionId(new_id("session"));
  command.earliest_opening = prepared.opening.earliest;
  command.derivation = canonical_json(prepared.opening);
  command.opens_at = opens_at;
  for (const auto& wanted : prepared.assessed.report.reservations) {
    if (wanted.kind == "block") command.blocks.push_back(wanted.id);
  }
  const auto& gate = prepared.assessed.gate;
  command.review = {gate.verdict, gate.rules, gate.report_digest, view.lot.plan,
                    prepared.assessed.report.registry_digest};
  command.profile = *prepared.profile;
  return command;
}

void keep_announcement(store::Transaction& tx, const store::LotView& view,
                       const lot::Announced& announced, const Assessed& assessed) {
  store::AnnouncementRow row;
  row.id = announced.announcement;
  row.lot = view.lot.id;
  row.lot_version = view.lot.version;
  row.report = assessed.report_row;
  row.verdict = wire::name_of(assessed.gate.verdict);
  row.session = announced.session.text;
  row.announced_at = announced.announced_at;
  row.earliest_opening = announced.earliest_opening;
  row.opens_at = announced.opens_at;
  row.derivation = announced.derivation;
  if (announced.reserve_commitment) {
    row.reserve_commitment = base::to_hex(*announced.reserve_commitment);
  }
  store::insert_announcement(tx, row);
}

// A further slot rests on the derogation that B1 accepted, or on the exception of B2; in a deposit
// on that of C16. A quota has as many slots as the rules let in.
std::optional<std::int64_t> derogation(store::Transaction& tx, const Assessed& assessed,
                                       const conformity::Wanted& wanted) {
  if (wanted.slot == 0 || wanted.kind == "quota") return std::nullopt;
  const auto of_rule = [&](std::string_view rule) -> const conformity::Finding& {
    return conformity::finding_of(assessed.report, rule);
  };
  const bool exception = of_rule("B2").verdict == conformity::FindingVerdict::justified;
  const auto& finding =
      wanted.kind == "deposit" ? of_rule("C16") : of_rule(exception ? "B2" : "B1");
  const auto& decision = finding.justified_by;
  ADIT_INVARIANT(decision.has_value(), "only an exception lets a lot in beside another");
  return store::keep_justified_finding(
      tx, {assessed.report_row, finding.rule, decision->sha256, decision->issuer});
}

// All that the report says the lot takes: blocks, places in quotas, deposits.
void reserve(store::Transaction& tx, const Preparation& prepared, const lot::Announced& announced,
             const std::string& lot_id) {
  const auto& rules = prepared.profile->auction;
  const Instant frees_at = announced.opens_at + rules.free_phase_ms + rules.countdown_ms;
  for (const auto& wanted : prepared.assessed.report.reservations) {
    store::insert_reservation(
        tx, {wanted.kind, wanted.id, wanted.slot, lot_id, "", announced.announcement,
             derogation(tx, prepared.assessed, wanted), announced.announced_at, frees_at});
  }
}

auction::Scheduled terms_of(const Setting& setting, const Preparation& prepared,
                            const store::LotView& view, const lot::Announced& announced) {
  const auto draft = wire::requests::kept_draft(view.lot.draft);
  auction::Scheduled terms;
  terms.session = announced.session;
  terms.lot = domain::LotId(view.lot.id);
  terms.number = view.lot.number;
  terms.title_zh = draft.title_zh;
  terms.title_en = draft.title_en;
  terms.right = draft.right;
  terms.mineral = draft.mineral;
  terms.area_m2 = view.lot.area_m2;
  terms.profile = *prepared.profile;
  terms.calendar = setting.calendar.table();
  terms.opens_at = announced.opens_at;
  terms.start_price_fen = draft.start_price_fen;
  terms.increment_fen = draft.increment_fen;
  terms.deposit_fen = draft.deposit_fen;
  terms.reserve_commitment = announced.reserve_commitment;
  return terms;
}

Outcome<void> schedule_session(store::Transaction& tx, const auction::Scheduled& terms,
                               Instant now) {
  const auto event = auction::schedule(terms);
  if (!event) return tl::unexpected(event.error());
  const journal::Head root{0, wire::export_root(terms)};
  const auto entries = append(tx, terms.session.text, root, {*event}, now);
  store::SessionRow row;
  row.id = terms.session.text;
  row.lot = terms.lot.text;
  row.number = terms.number;
  row.title_zh = terms.title_zh;
  row.title_en = terms.title_en;
  row.phase = "scheduled";
  row.opens_at = terms.opens_at;
  row.start_price_fen = terms.start_price_fen;
  row.increment_fen = terms.increment_fen;
  row.seq = entries.back().seq;
  row.head = base::to_hex(entries.back().hash);
  store::put_session(tx, row);
  return {};
}

}  // namespace

Outcome<wire::replies::Lot> announce_lot(store::Transaction& tx, const Setting& setting,
                                         const Actor& actor, const std::string& lot_id,
                                         std::optional<Instant> opens_at, Instant now) {
  auto loaded = load_lot(tx, lot_id);
  const auto view = store::find_lot_view(tx, lot_id);
  if (loaded.head.seq == 0 || !view) return refuse("lot.not_found", {{"lot", lot_id}});
  if (loaded.state.state() != lot::State::approved) {
    return refuse("lot.wrong_state", {{"state", std::string(lot::name(loaded.state.state()))}});
  }
  const auto prepared = prepare(tx, setting, *view, now);
  if (!prepared) return tl::unexpected(prepared.error());
  auto command = command_of(*prepared, *view, opens_at);
  if (const auto reserve = open_secret_reserve(tx, setting, lot_id)) {
    command.reserve_commitment = domain::session::reserve_commitment(command.session, *reserve);
  }
  const auto events = loaded.state.decide(command, now);
  if (!events) return tl::unexpected(events.error());
  append(tx, loaded, *events, now);
  const auto& announced = *loaded.state.announced();
  const auto countable = publication_end(setting.calendar, *prepared->profile, announced.opens_at);
  if (!countable) return tl::unexpected(countable.error());
  keep_announcement(tx, *view, announced, prepared->assessed);
  store::mark_announced(tx, lot_id, prepared->assessed.report_row,
                        std::string(wire::name_of(prepared->assessed.gate.verdict)),
                        announced.announcement, loaded.head.seq, now);
  reserve(tx, *prepared, announced, lot_id);
  take_programme_item(tx, *prepared->edition, prepared->lot.facts, now);
  const auto scheduled = schedule_session(tx, terms_of(setting, *prepared, *view, announced), now);
  if (!scheduled) return tl::unexpected(scheduled.error());
  return reply_for(tx, lot_id, actor);
}

}  // namespace adit::service
