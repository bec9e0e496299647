// Who asks: the account that signed in, the person behind it and the company it acts for.
#pragma once

#include <optional>
#include <string>

#include "domain/ids.hpp"
#include "domain/organisation/mandate.hpp"

namespace adit::service {

enum class Role { administrator, bidder, inspector };

// As the sign_in table and the API write it.
[[nodiscard]] std::string role_text(Role role);
// A role that the account table does not know breaks an invariant.
[[nodiscard]] Role role_of(const std::string& text);

struct Actor {
  std::string account;
  domain::PersonId person;
  std::optional<domain::OrganisationId> organisation;
  Role role = Role::bidder;
  domain::organisation::Mandate mandate{};  // what that company lets the person do
};

// Administrators and inspectors see what is not yet public; the public has no actor at all.
[[nodiscard]] inline bool sees_everything(const std::optional<Actor>& actor) {
  return actor && actor->role != Role::bidder;
}

}  // namespace adit::service
