// Copying a row into a reply.
#include "service/lot_reply.hpp"

#include "base/invariant.hpp"

namespace adit::service {

wire::replies::Lot reply_of(const store::LotView& view, const std::optional<Actor>& actor) {
  wire::replies::Lot out;
  out.draft = wire::requests::kept_draft(view.lot.draft);
  out.id = view.lot.id;
  out.number = view.lot.number;
  out.version = view.lot.version;
  out.state = view.lot.state;
  out.area_m2 = view.lot.area_m2;
  out.verdict = view.verdict;
  out.blocks = view.lot.blocks;
  if (sees_everything(actor)) {
    out.proposer = view.proposer_label;
    out.own = actor->person.text == view.lot.proposer_person;
    if (view.refusal) {
      out.returned = {view.refusal->reason, view.refusal->label, view.refusal->at,
                      view.refusal->lot_version};
    }
  }
  out.approved = view.approval.has_value();
  out.announced_at = view.announced_at;
  out.earliest_opening = view.earliest_opening;
  out.derivation = view.derivation;
  out.opens_at = view.opens_at;
  out.session = view.session;
  out.outcome = view.outcome;
  out.result = view.has_result;
  out.synthetic = view.synthetic;
  out.reserve_secret = view.lot.reserve_secret;
  out.reserve_commitment = view.reserve_commitment;
  out.conformity_digest = view.report_digest;
  out.created_at = view.created_at;
  out.updated_at = view.lot.updated_at;
  return out;
}

wire::replies::Lot reply_for(store::Transaction& tx, const std::string& lot,
                             const std::optional<Actor>& actor) {
  const auto view = store::find_lot_view(tx, lot);
  ADIT_INVARIANT(view.has_value(), "a lot that was just written can be read");
  return reply_of(*view, actor);
}

base::Outcome<store::LotView> visible_lot(store::Transaction& tx, const std::optional<Actor>& actor,
                                          const std::string& lot) {
  auto view = store::find_lot_view(tx, lot);
  const bool is_public = view && view->announcement.has_value();
  if (!view || (!is_public && !sees_everything(actor))) {
    return base::refuse("lot.not_found", {{"lot", lot}});
  }
  return std::move(*view);
}

}  // namespace adit::service
