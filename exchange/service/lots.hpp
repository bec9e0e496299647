// A lot from its draft to its announcement. Each function runs inside the caller's transaction and
// leaves committing to it; after a refusal roll back.
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "service/setting.hpp"
#include "wire/replies/lot.hpp"
#include "wire/requests/lot_draft.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Drafts a lot; the actor becomes its proposer. Refuses with lot.ring_open, lot.few_points,
// lot.many_points, lot.outside_box, lot.self_crossing {lon, lat}, lot.hole_outside, lot.too_small,
// plan.not_loaded {plan}, profile.not_found {profile}, mineral.unknown {mineral},
// lot.reserve_required, lot.reserve_below_start {start_price_fen}. With a `key` of the client's own
// the lot's id follows from account and key: whoever asks again, not knowing what became of the
// first request, gets the lot that it made; with another draft, idempotency.conflict.
[[nodiscard]] base::Outcome<wire::replies::Lot> draft_lot(
    store::Transaction& tx, const Setting& setting, const Actor& actor,
    const wire::requests::LotDraft& draft, base::Instant now, const std::string& key = {});

// Replaces a draft that is not approved yet; the lot gets a new version and needs a new review.
// Refuses like draft_lot, and with lot.not_found, lot.wrong_state {state}, lot.not_proposer.
[[nodiscard]] base::Outcome<wire::replies::Lot> revise_lot(
    store::Transaction& tx, const Setting& setting, const Actor& actor, const std::string& lot,
    const wire::requests::LotDraft& draft, base::Instant now);

// Runs the gate at stage LOT against the register as it stands and keeps the report; the lot's
// verdict is the report's. Not a refusal when nonconforming: the reply says so.
[[nodiscard]] base::Outcome<wire::replies::Lot> review_lot(store::Transaction& tx,
                                                           const Setting& setting,
                                                           const Actor& actor,
                                                           const std::string& lot,
                                                           base::Instant now);

// The second person's consent. Refuses with lot.not_found, lot.wrong_state, lot.not_conforming
// {verdict, rules}, approval.own_proposal.
[[nodiscard]] base::Outcome<wire::replies::Lot> approve_lot(store::Transaction& tx,
                                                            const Setting& setting,
                                                            const Actor& actor,
                                                            const std::string& lot,
                                                            base::Instant now);

// The second person's refusal: the lot is its proposer's draft again, and the reason is kept.
// Refuses with lot.not_found, lot.wrong_state, approval.own_proposal.
[[nodiscard]] base::Outcome<wire::replies::Lot> return_lot(store::Transaction& tx,
                                                           const Actor& actor,
                                                           const std::string& lot,
                                                           const std::string& reason,
                                                           base::Instant now);

// Announces: runs the gate again, reserves every block that the lot touches in id order, all or
// none, and makes the session. `opens_at` none means the earliest opening. Refuses with
// lot.not_found, lot.wrong_state, lot.not_conforming {verdict, rules}, lot.block_reserved {block,
// holder_lot, holder_number, frees_at?} (L636), lot.too_early {earliest}, calendar.past_end {year},
// profile.not_in_force {profile}.
[[nodiscard]] base::Outcome<wire::replies::Lot> announce_lot(
    store::Transaction& tx, const Setting& setting, const Actor& actor, const std::string& lot,
    std::optional<base::Instant> opens_at, base::Instant now);

}  // namespace adit::service
