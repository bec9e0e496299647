// What has happened to a company, told to people.
#pragma once

#include <string>
#include <vector>

#include "store/transaction.hpp"
#include "wire/replies/organisations.hpp"

namespace adit::service {

// Officers are named to officers only: to the company it is the exchange that decided.
enum class Reader { officer, member };

// The company's stream, oldest first, with persons by what they are called now.
[[nodiscard]] std::vector<wire::replies::OrganisationEvent> organisation_history(
    store::Transaction& tx, const std::string& organisation, Reader reader);

// The company's bids in a session, newest first, with who placed each.
[[nodiscard]] wire::replies::OwnBids organisation_bids(store::Transaction& tx,
                                                       const std::string& organisation,
                                                       const std::string& session);

}  // namespace adit::service
