// Which company an account acts for: decided once, by its first application or at its enrolment.
#pragma once

#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "store/people.hpp"

namespace adit::service {

// A company as it names itself.
struct Company {
  std::string name;
  std::string credit_code;
};

// Ties the account to the company, which is enrolled when it is new; harmless when they are tied
// already. Refuses with credit_code.* (GB 32100 check digit), organisation.other_account
// {credit_code} when another account acts for it, and organisation.other_company when the account
// acts for another one.
[[nodiscard]] base::Outcome<store::OrganisationRow> act_for(store::Transaction& tx,
                                                            const std::string& account,
                                                            const Company& company,
                                                            base::Instant now);

}  // namespace adit::service
