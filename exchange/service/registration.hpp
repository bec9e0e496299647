// A company comes in by itself: its first person's account, what is known of that person, and the
// company, all in one transaction.
#pragma once

#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/sign_in.hpp"
#include "wire/replies/organisations.hpp"
#include "wire/requests/organisations.hpp"

namespace adit::service {

// Counts a registration from this network; commit it before the company registers. Refuses with
// registration.too_many {retry_at} above limits::registrations_per_network_max within
// limits::sign_in_window_ms.
[[nodiscard]] base::Outcome<void> count_registration(store::Transaction& tx,
                                                     const std::string& network, base::Instant now);

// `password` is the hash of the one that was asked for. Refuses with account.exists {account}, the
// person's name as domain party::plain_name at /name, and as register_organisation.
[[nodiscard]] base::Outcome<wire::replies::Organisation> register_company(
    store::Transaction& tx, const wire::requests::Registration& asked, const PasswordHash& password,
    base::Instant now);

// Keeps who is behind an account, apart from everything else. Refuses the name as above.
[[nodiscard]] base::Outcome<void> keep_person(store::Transaction& tx,
                                              const domain::PersonId& person,
                                              const wire::requests::Person& known);

}  // namespace adit::service
