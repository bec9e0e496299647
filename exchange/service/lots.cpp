// Drafting, revising, reviewing and approving a lot; the announcement has its own file.
#include "service/lots.hpp"
#include "base/digest.hpp"

#include "domain/plan/likeness.hpp"
#include "service/facts.hpp"
#include "service/lot_reply.hpp"
#include "service/reserve.hpp"
#include "service/stream.hpp"
#include "store/conformity.hpp"
#include "wire/conformity/report.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
using wire::requests::LotDraft;
namespace lot = domain::lot;
namespace conformity = domain::conformity;

namespace {

// A draft with the rules it names and the shape it has.
struct Examined {
  const domain::profile::RuleProfile* profile = nullptr;
  Shape shape;
  std::vector<std::string> blocks;
};

Outcome<void> check_dates(const LotDraft& draft) {
  for (std::size_t i = 0; i < draft.docs.size(); ++i) {
    const auto date = base::parse_date(draft.docs[i].date);
    if (!date) {
      return base::refuse_at("/docs/" + std::to_string(i) + "/date", date.error().code,
                             {{"text", draft.docs[i].date}});
    }
  }
  return {};
}

Outcome<Examined> examine_draft(store::Transaction& tx, const Setting& setting,
                                const LotDraft& draft) {
  const auto* edition = setting.edition(draft.plan);
  if (edition == nullptr) return refuse("plan.not_loaded", {{"plan", draft.plan}});
  Examined out;
  out.profile = setting.profile(draft.profile);
  if (out.profile == nullptr) return refuse("profile.not_found", {{"profile", draft.profile}});
  if (edition->minerals.find(draft.mineral) == nullptr) {
    return domain::plan::unknown_mineral(edition->minerals, draft.mineral, "/mineral");
  }
  const auto dates = check_dates(draft);
  if (!dates) return tl::unexpected(dates.error());
  if (draft.elevations && draft.elevations->top_mm <= draft.elevations->bottom_mm) {
    return base::refuse_at(
        "/elevations", "lot.heights_order",
        {{"top_mm", draft.elevations->top_mm}, {"bottom_mm", draft.elevations->bottom_mm}});
  }
  auto shape = examine_shape(tx, draft.rings);
  if (!shape) return tl::unexpected(shape.error());
  out.blocks = blocks_under(tx, draft.plan, shape->wkt);
  out.shape = std::move(*shape);
  return out;
}

lot::Terms terms_of(const LotDraft& draft) {
  lot::Terms terms;
  terms.right =
      draft.right == "mining" ? conformity::Right::mining : conformity::Right::exploration;
  terms.stage = draft.stage.value_or("");
  terms.profile = draft.profile;
  terms.start_price_fen = draft.start_price_fen;
  terms.increment_fen = draft.increment_fen;
  terms.deposit_fen = draft.deposit_fen;
  terms.has_reserve = draft.reserve_fen.has_value();
  return terms;
}

store::LotRow row_of(const Loaded<lot::Lot>& loaded, const LotDraft& draft,
                     const Examined& examined, Instant now) {
  store::LotRow row;
  row.id = loaded.state.id().text;
  row.number = loaded.state.number();
  row.version = loaded.state.version();
  row.state = lot::name(loaded.state.state());
  row.right = draft.right;
  row.mineral = draft.mineral;
  row.plan = draft.plan;
  row.profile = draft.profile;
  row.draft = loaded.state.draft();
  row.wkt = examined.shape.wkt;
  row.area_m2 = examined.shape.area_m2;
  row.blocks = examined.blocks;
  row.proposer_person = loaded.state.proposer().text;
  row.reserve_secret = draft.reserve_fen.has_value();
  row.seq = loaded.head.seq;
  row.updated_at = now;
  return row;
}

template <class Command>
Outcome<void> apply(store::Transaction& tx, Loaded<lot::Lot>& loaded, const Command& command,
                    Instant now) {
  const auto events = loaded.state.decide(command, now);
  if (!events) return tl::unexpected(events.error());
  append(tx, loaded, *events, now);
  return {};
}

// As random as new_id's for everyone who does not know the key.
std::string id_from(const Actor& actor, const std::string& key) {
  if (key.empty()) return new_id("lot");
  return "lot-" + base::to_hex(base::sha256("lot\n" + actor.account + "\n" + key)).substr(0, 16);
}

}  // namespace

Outcome<wire::replies::Lot> draft_lot(store::Transaction& tx, const Setting& setting,
                                      const Actor& actor, const LotDraft& draft, Instant now,
                                      const std::string& key) {
  const std::string id = id_from(actor, key);
  if (const auto made = load_lot(tx, id); made.head.seq > 0) {
    const bool same = made.state.draft() == wire::requests::kept_draft_json(draft);
    if (!same) return refuse("idempotency.conflict");
    return reply_for(tx, id, actor);
  }
  const auto examined = examine_draft(tx, setting, draft);
  if (!examined) return tl::unexpected(examined.error());
  lot::Draft command;
  command.lot = domain::LotId(id);
  command.number = store::next_lot_number(tx, base::civil(base::shanghai_date(now)).year);
  command.proposer = actor.person;
  command.terms = terms_of(draft);
  command.area_m2 = examined->shape.area_m2;
  command.draft = wire::requests::kept_draft_json(draft);
  command.reserve_fen = draft.reserve_fen;
  command.profile = *examined->profile;
  Loaded<lot::Lot> loaded;
  const auto done = apply(tx, loaded, command, now);
  if (!done) return tl::unexpected(done.error());
  store::insert_lot(tx, row_of(loaded, draft, *examined, now), now);
  keep_secret_reserve(tx, setting, command.lot.text, draft.reserve_fen);
  return reply_for(tx, command.lot.text, actor);
}

Outcome<wire::replies::Lot> revise_lot(store::Transaction& tx, const Setting& setting,
                                       const Actor& actor, const std::string& lot_id,
                                       const LotDraft& draft, Instant now) {
  auto loaded = load_lot(tx, lot_id);
  if (loaded.head.seq == 0) return refuse("lot.not_found", {{"lot", lot_id}});
  const auto examined = examine_draft(tx, setting, draft);
  if (!examined) return tl::unexpected(examined.error());
  lot::Revise command;
  command.person = actor.person;
  command.terms = terms_of(draft);
  command.area_m2 = examined->shape.area_m2;
  command.draft = wire::requests::kept_draft_json(draft);
  command.reserve_fen = draft.reserve_fen;
  command.profile = *examined->profile;
  const auto done = apply(tx, loaded, command, now);
  if (!done) return tl::unexpected(done.error());
  store::revise_lot_row(tx, row_of(loaded, draft, *examined, now));
  keep_secret_reserve(tx, setting, lot_id, draft.reserve_fen);
  return reply_for(tx, lot_id, actor);
}

Outcome<wire::replies::Lot> review_lot(store::Transaction& tx, const Setting& setting,
                                       const Actor& actor, const std::string& lot_id, Instant now) {
  auto loaded = load_lot(tx, lot_id);
  const auto view = store::find_lot_view(tx, lot_id);
  if (loaded.head.seq == 0 || !view) return refuse("lot.not_found", {{"lot", lot_id}});
  const auto* edition = setting.edition(view->lot.plan);
  if (edition == nullptr) return refuse("plan.not_loaded", {{"plan", view->lot.plan}});
  const auto assessed = assess_and_keep(tx, setting, *view, lot_in_place(tx, *view), *edition,
                                        conformity::Stage::lot, actor.person.text, now);
  const lot::Review command{assessed.gate.verdict, assessed.gate.rules, assessed.gate.report_digest,
                            view->lot.plan, assessed.report.registry_digest};
  const auto done = apply(tx, loaded, command, now);
  if (!done) return tl::unexpected(done.error());
  store::mark_reviewed(tx, lot_id, assessed.report_row,
                       std::string(wire::name_of(assessed.gate.verdict)), loaded.head.seq, now);
  return reply_for(tx, lot_id, actor);
}

Outcome<wire::replies::Lot> approve_lot(store::Transaction& tx, const Setting&, const Actor& actor,
                                        const std::string& lot_id, Instant now) {
  auto loaded = load_lot(tx, lot_id);
  if (loaded.head.seq == 0) return refuse("lot.not_found", {{"lot", lot_id}});
  const auto done = apply(tx, loaded, lot::Approve{actor.person}, now);
  if (!done) return tl::unexpected(done.error());
  store::ApprovalRow approval;
  approval.lot = lot_id;
  approval.lot_version = loaded.state.version();
  approval.report = store::standing_report(tx, lot_id).value_or(0);
  approval.verdict = wire::name_of(loaded.state.review()->verdict);
  approval.proposer_person = loaded.state.proposer().text;
  approval.approver_person = actor.person.text;
  approval.approved_at = now;
  store::insert_approval(tx, approval);
  store::mark_approved(tx, lot_id, approval.lot_version, loaded.head.seq, now);
  return reply_for(tx, lot_id, actor);
}

Outcome<wire::replies::Lot> return_lot(store::Transaction& tx, const Actor& actor,
                                       const std::string& lot_id, const std::string& reason,
                                       Instant now) {
  auto loaded = load_lot(tx, lot_id);
  if (loaded.head.seq == 0) return refuse("lot.not_found", {{"lot", lot_id}});
  const auto done = apply(tx, loaded, lot::Return{actor.person, reason}, now);
  if (!done) return tl::unexpected(done.error());
  store::insert_refusal(tx, {lot_id, loaded.head.seq, loaded.state.version(),
                             loaded.state.proposer().text, actor.person.text, reason, now});
  store::mark_state(tx, lot_id, "draft", std::nullopt, loaded.head.seq, now);
  return reply_for(tx, lot_id, actor);
}

}  // namespace adit::service
