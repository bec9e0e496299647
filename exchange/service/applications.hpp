// A company on its way into a session: application, qualification, deposit, bid number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "wire/replies/people.hpp"
#include "wire/requests/people.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Applies for a lot with the company that the account acts for. Refuses with lot.not_found,
// application.registration_closed {opens_at}, like applicant (service/organisations.hpp), and with
// application.exists {application}.
[[nodiscard]] base::Outcome<wire::replies::Application> apply_for_lot(
    store::Transaction& tx, const Actor& actor, const std::string& lot,
    const wire::requests::Application& request, base::Instant now);

// Qualifies or rejects. Refuses with application.not_found, application.wrong_state {state},
// application.registration_closed, application.reason_required.
[[nodiscard]] base::Outcome<wire::replies::Application> decide_application(
    store::Transaction& tx, const Actor& actor, const std::string& application,
    const wire::requests::Qualification& request, base::Instant now);

// Records a deposit that has arrived. When the full amount is there, the bidder is admitted: a
// four-digit bid number is drawn and the session's stream gets session.bidder_admitted. The same
// reference and amount again is harmless. Refuses with application.not_found,
// application.wrong_state, deposit.late {opens_at}, deposit.reference_taken, deposit.in_future.
[[nodiscard]] base::Outcome<wire::replies::Application> record_deposit(
    store::Transaction& tx, const Actor& actor, const std::string& application,
    const wire::requests::Deposit& request, base::Instant now);

// Own applications for a bidder, all for the others; `lot` narrows. Newest first.
[[nodiscard]] std::vector<wire::replies::Application> list_applications(
    store::Transaction& tx, const Actor& actor, const std::optional<std::string>& lot);

// Refuses with application.not_found, also for somebody else's.
[[nodiscard]] base::Outcome<wire::replies::Application> find_application(
    store::Transaction& tx, const Actor& actor, const std::string& application);

}  // namespace adit::service
