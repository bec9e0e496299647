// Companies on their way in: one registers with its first person, an officer verifies or rejects
// it, a rejected one corrects what it said. Decided on the company's own stream.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/organisation/organisation.hpp"
#include "service/actor.hpp"
#include "service/stream.hpp"
#include "store/organisations.hpp"
#include "wire/replies/organisations.hpp"
#include "wire/requests/organisations.hpp"

namespace adit::service {

// Registers a company, whose first manager the actor becomes. Refuses as domain
// organisation::checked, with organisation.exists {credit_code} and, when the account acts for a
// company already, organisation.wrong_state {state}.
[[nodiscard]] base::Outcome<wire::replies::Organisation> register_organisation(
    store::Transaction& tx, const Actor& actor, const domain::organisation::Facts& facts,
    base::Instant now);

// Says anew what a rejected company is; it waits for an officer again. Refuses as above, with
// organisation.none, and as domain organisation::Correct.
[[nodiscard]] base::Outcome<wire::replies::Organisation> correct_organisation(
    store::Transaction& tx, const Actor& actor, const domain::organisation::Facts& facts,
    base::Instant now);

// Refuses with organisation.not_found {organisation} and as domain organisation::Verify and Reject.
[[nodiscard]] base::Outcome<wire::replies::Organisation> decide_organisation(
    store::Transaction& tx, const Actor& actor, const std::string& id,
    const wire::requests::OrganisationDecision& decision, base::Instant now);

// Takes back a verification: one officer proposes it, another does it or anybody drops it. The
// company applies for no further lot; what it was admitted to it keeps. Both refuse with
// organisation.not_found {organisation} and as the commands on domain organisation::Withdrawal.
[[nodiscard]] base::Outcome<wire::replies::Organisation> propose_withdrawal(
    store::Transaction& tx, const Actor& actor, const std::string& id, const std::string& reason,
    base::Instant now);
[[nodiscard]] base::Outcome<wire::replies::Organisation> decide_withdrawal(
    store::Transaction& tx, const Actor& actor, const std::string& id,
    const wire::requests::WithdrawalDecision& decision, base::Instant now);

[[nodiscard]] std::vector<wire::replies::OrganisationSummary> list_organisations(
    store::Transaction& tx, const store::OrganisationQuery& query);

// For officers: everything but how far its people may go, which is the company's business.
[[nodiscard]] base::Outcome<wire::replies::Organisation> find_organisation(store::Transaction& tx,
                                                                           const std::string& id);

// That of the actor, with the actor's own limit, to a manager everybody's; organisation.none.
[[nodiscard]] base::Outcome<wire::replies::Organisation> own_organisation(store::Transaction& tx,
                                                                          const Actor& actor);

// The bids of the actor's company in a session, with who placed each; organisation.none.
[[nodiscard]] base::Outcome<wire::replies::OwnBids> own_bids(store::Transaction& tx,
                                                             const Actor& actor,
                                                             const std::string& session);

// The company that the actor may apply for a lot with: its row. Refuses with organisation.none,
// organisation.not_verified {state} and organisation.viewer_may_not_apply.
[[nodiscard]] base::Outcome<store::OrganisationRow> applicant(store::Transaction& tx,
                                                              const Actor& actor);

// For the use cases on a company's people (service/members.cpp).
using LoadedOrganisation = Loaded<domain::organisation::Organisation>;
// The company's stream, begun now if it was carried over without one; organisation.none.
[[nodiscard]] base::Outcome<LoadedOrganisation> load_own_organisation(store::Transaction& tx,
                                                                      const Actor& actor,
                                                                      base::Instant now);

}  // namespace adit::service
