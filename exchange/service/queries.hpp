// What may be read besides live sessions. Lots that are not announced are for administrators and
// inspectors; to everyone else they do not exist.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "service/setting.hpp"
#include "wire/replies/lot.hpp"
#include "wire/replies/public.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

struct LotFilter {
  std::optional<std::string> state;
  std::optional<std::string> text;  // in the number, a title or the mineral
};

// Newest first, at most 500.
[[nodiscard]] std::vector<wire::replies::Lot> list_lots(store::Transaction& tx,
                                                        const std::optional<Actor>& actor,
                                                        const LotFilter& filter);

// These three refuse with lot.not_found.
[[nodiscard]] base::Outcome<wire::replies::Lot> find_lot(store::Transaction& tx,
                                                         const std::optional<Actor>& actor,
                                                         const std::string& lot);
[[nodiscard]] base::Outcome<std::vector<wire::replies::Report>> conformity_of(
    store::Transaction& tx, const std::optional<Actor>& actor, const std::string& lot);
// To the public without the bodies of drafts, revisions and approvals; their hashes stay.
[[nodiscard]] base::Outcome<std::vector<wire::replies::HistoryEvent>> history_of(
    store::Transaction& tx, const std::optional<Actor>& actor, const std::string& lot);

[[nodiscard]] std::vector<wire::replies::PlanEdition> list_editions(const Setting& setting);
// Refuses with plan.not_loaded {plan}.
[[nodiscard]] base::Outcome<std::vector<wire::replies::PlanBlock>> list_blocks(
    store::Transaction& tx, const std::string& plan);

// When a session announced at `from` could open at the earliest, and how that was derived. Refuses
// with profile.not_found {profile} and calendar.past_end {year}.
[[nodiscard]] base::Outcome<wire::replies::EarliestOpening> earliest_opening(
    const Setting& setting, const std::string& profile, base::Instant from);

// {"profiles":[…]}: the documents themselves.
[[nodiscard]] std::string profiles_json(const Setting& setting);

// Newest first, at most 500.
[[nodiscard]] std::vector<wire::replies::Result> list_results(store::Transaction& tx);
// Refuses with result.not_found.
[[nodiscard]] base::Outcome<wire::replies::Result> find_result(store::Transaction& tx,
                                                               const std::string& session);

}  // namespace adit::service
