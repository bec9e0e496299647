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
#include "store/search.hpp"
#include "wire/replies/lot.hpp"
#include "wire/replies/public.hpp"
#include "wire/replies/rule_lots.hpp"
#include "wire/replies/statistics.hpp"

namespace adit::service {

// Whoever may not see what is not announced gets what is, whatever is asked for.
[[nodiscard]] wire::replies::LotPage list_lots(store::Transaction& tx,
                                               const std::optional<Actor>& actor,
                                               store::LotSearch search);
// As tables, of every page. Both refuse with query.too_many {most}.
[[nodiscard]] base::Outcome<std::string> lots_csv(store::Transaction& tx,
                                                  const std::optional<Actor>& actor,
                                                  store::LotSearch search);
[[nodiscard]] base::Outcome<std::string> results_csv(store::Transaction& tx,
                                                     store::ResultSearch search);

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
// One of them as JSON, schemas/replies/plan-edition. Refuses with plan.not_loaded {plan}.
[[nodiscard]] base::Outcome<std::string> describe_edition(const Setting& setting,
                                                          const std::string& id);
// Refuses with plan.not_loaded {plan}.
[[nodiscard]] base::Outcome<std::vector<wire::replies::PlanBlock>> list_blocks(
    store::Transaction& tx, const std::string& plan);

// How the lots of an edition stand under a rule, each by its newest report. Refuses with
// plan.not_loaded {plan} and plan_row.not_found {part, row}.
[[nodiscard]] base::Outcome<wire::replies::RuleLots> lots_under_rule(
    store::Transaction& tx, const Setting& setting, const std::optional<Actor>& actor,
    const std::string& plan, const std::string& rule);

// When a session announced at `from` could open at the earliest, and how that was derived. Refuses
// with profile.not_found {profile} and calendar.past_end {year}.
[[nodiscard]] base::Outcome<wire::replies::EarliestOpening> earliest_opening(
    const Setting& setting, const std::string& profile, base::Instant from);

// {"profiles":[…]}: the documents themselves.
[[nodiscard]] std::string profiles_json(const Setting& setting);

[[nodiscard]] wire::replies::ResultPage list_results(store::Transaction& tx,
                                                     const store::ResultSearch& search);
// Of everything that ended and that the search lets by, as far as its right, mineral and days go.
[[nodiscard]] std::vector<wire::replies::Figures> statistics(store::Transaction& tx,
                                                             const Setting& setting,
                                                             const store::ResultSearch& search);
// Refuses with result.not_found.
[[nodiscard]] base::Outcome<wire::replies::Result> find_result(store::Transaction& tx,
                                                               const std::string& session);

}  // namespace adit::service
