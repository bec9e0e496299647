// Roles and limits.
#include "domain/organisation/mandate.hpp"

namespace adit::domain::organisation {

using base::refuse;

std::string_view name(Role role) {
  switch (role) {
    case Role::manager:
      return "manager";
    case Role::bidder:
      return "bidder";
    case Role::viewer:
      return "viewer";
  }
  return "viewer";
}

std::optional<Role> role_of(std::string_view word) {
  for (const Role role : {Role::manager, Role::bidder, Role::viewer}) {
    if (name(role) == word) return role;
  }
  return std::nullopt;
}

base::Outcome<void> may_bid(const Mandate& mandate, std::int64_t amount_fen) {
  if (mandate.role == Role::viewer) return refuse("bid.viewer_may_not_bid");
  if (mandate.limit_fen && amount_fen > *mandate.limit_fen) {
    return refuse("bid.above_own_limit",
                  {{"amount_fen", amount_fen}, {"limit_fen", *mandate.limit_fen}});
  }
  return {};
}

}  // namespace adit::domain::organisation
