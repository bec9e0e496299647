// What may be done with an account, and by whom: rules over what is on record, without any of it.
// Who runs the exchange does not bid on it; nobody decides on an account of their own; whoever
// approves has not proposed; and two persons remain who can administer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/ids.hpp"

namespace adit::domain::party {

inline constexpr std::string_view administrator_role = "administrator";
inline constexpr std::string_view bidder_role = "bidder";

// An account as the rules see it.
struct AccountStanding {
  std::string name;
  PersonId owner;
  std::string role;   // administrator, inspector or bidder
  std::string state;  // active, locked or no_password
  // Other persons who can sign in as administrators.
  std::int64_t other_administrators = 0;
};

// What somebody wants, and for a change of role the role.
struct AccountWish {
  std::string kind;  // role, lock, unlock or recovery; a new account has no standing yet
  std::optional<std::string> role{};
};

// Whether `person` may ask for this. Refuses with account.own_affair for one's own account;
// account.wrong_state {name, state} for a lock of a locked account, an unlocking of another one and
// a recovery of a locked one; for a role account.staff_only {name} of a bidder and
// account.same_role {name, role}; and with account.last_administrators {least} where fewer would
// remain.
[[nodiscard]] base::Outcome<void> may_want(const AccountStanding& account, const AccountWish& wish,
                                           const PersonId& person);

// A proposal on its way, as far as it matters who decides.
struct ProposalStanding {
  std::string id;
  std::string state;  // open, approved, refused, withdrawn or stopped
  PersonId proposer;
  std::optional<PersonId> owner;  // of the account; none: a new person
};

// Whether `person` may approve or refuse it. Refuses with account_proposal.closed {state},
// account_proposal.own for its proposer and account.own_affair for the account's owner.
[[nodiscard]] base::Outcome<void> may_decide(const ProposalStanding& proposal,
                                             const PersonId& person);

// Whether `person` may take it back: account_proposal.closed {state}, account_proposal.not_own.
[[nodiscard]] base::Outcome<void> may_withdraw(const ProposalStanding& proposal,
                                               const PersonId& person);

}  // namespace adit::domain::party
