// What companies and their managers send: a registration, a correction, members; and what an
// officer says of a company.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/organisation/mandate.hpp"

namespace adit::wire::requests {

// Who is behind an account. Personal data: it goes to the side table only.
struct Person {
  std::string name;
  std::optional<std::string> contact;
};

// schemas/requests/organisation-correction. The control group is empty where the company names
// none. Nothing of it is checked beyond the schema.
[[nodiscard]] base::Outcome<domain::organisation::Facts> read_correction(std::string_view bytes);

// schemas/requests/registration
struct Registration {
  std::string account;
  std::string password;
  Person person;
  domain::organisation::Facts facts;  // as read_correction
};
[[nodiscard]] base::Outcome<Registration> read_registration(std::string_view bytes);

// schemas/requests/organisation-decision. Refuses also what hides in the reason, as read_refusal.
struct OrganisationDecision {
  bool verified = false;
  std::string reason;
  int version = 0;
};
[[nodiscard]] base::Outcome<OrganisationDecision> read_organisation_decision(
    std::string_view bytes);

// schemas/requests/organisation-withdrawal: why a verification is to be withdrawn. Refuses also
// what hides, as read_refusal does.
[[nodiscard]] base::Outcome<std::string> read_withdrawal(std::string_view bytes);

// schemas/requests/organisation-withdrawal-decision. Where it is dropped, the reason for that.
struct WithdrawalDecision {
  bool withdrawn = false;
  std::string reason;
};
[[nodiscard]] base::Outcome<WithdrawalDecision> read_withdrawal_decision(std::string_view bytes);

// schemas/requests/member
struct Member {
  std::string account;
  Person person;
  domain::organisation::Mandate mandate;
};
[[nodiscard]] base::Outcome<Member> read_member(std::string_view bytes);

// schemas/requests/member-change
[[nodiscard]] base::Outcome<domain::organisation::Mandate> read_member_change(
    std::string_view bytes);

}  // namespace adit::wire::requests
