// What people send about accounts: a code to redeem, another password, a proposal, a reason.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/outcome.hpp"

namespace adit::wire::requests {

// schemas/requests/one-time-code-redemption; both are secrets.
struct Redemption {
  std::string code;
  std::string password;
};
[[nodiscard]] base::Outcome<Redemption> read_redemption(std::string_view bytes);

// schemas/requests/password-change; both are secrets.
struct PasswordChange {
  std::string current;
  std::string next;
};
[[nodiscard]] base::Outcome<PasswordChange> read_password_change(std::string_view bytes);

// schemas/requests/account-reason
[[nodiscard]] base::Outcome<std::string> read_account_reason(std::string_view bytes);

// schemas/requests/account-proposal: which members a kind needs is a rule
// (domain/party/account_rules.hpp).
struct AccountProposal {
  std::string kind;                      // create, role, lock, unlock or recovery
  std::optional<std::string> account;    // by its id; of create none
  std::optional<std::string> name;       // of create: what its owner signs in with
  std::optional<std::string> label;      // of create: how its owner is addressed
  std::optional<std::string> role;       // of create and role
  std::optional<std::string> person_of;  // of create: an account, by its id, of the same person
  std::string reason;
};
[[nodiscard]] base::Outcome<AccountProposal> read_account_proposal(std::string_view bytes);

}  // namespace adit::wire::requests
