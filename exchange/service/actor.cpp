// The words for roles.
#include "service/actor.hpp"

#include "base/invariant.hpp"

namespace adit::service {

std::string role_text(Role role) {
  switch (role) {
    case Role::administrator:
      return "administrator";
    case Role::bidder:
      return "bidder";
    case Role::inspector:
      return "inspector";
  }
  return "bidder";
}

Role role_of(const std::string& text) {
  if (text == "administrator") return Role::administrator;
  if (text == "inspector") return Role::inspector;
  ADIT_INVARIANT(text == "bidder", "the account table knows three roles");
  return Role::bidder;
}

}  // namespace adit::service
