// What can happen to a company on its way in, and to the people who act for it. A company is named,
// persons appear by reference only; and no limit of a person, for it says how far the company would
// go: the event says whether there is one, the account's row how much it is.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/ids.hpp"

namespace adit::domain::organisation {

enum class Role { manager, bidder, viewer };

// What a company says of itself.
struct Facts {
  std::string name;
  std::string credit_code;
  std::string control_group;  // the credit code of the group it belongs to; its own: of none
  bool operator==(const Facts&) const = default;
};

// The person who registers a company is its first manager.
struct Registered {
  OrganisationId organisation;
  Facts facts;
  PersonId registered_by;
  bool operator==(const Registered&) const = default;
};

// A company that bid here before companies registered: it stands as verified.
struct CarriedOver {
  OrganisationId organisation;
  Facts facts;
  std::vector<PersonId> managers;
  bool operator==(const CarriedOver&) const = default;
};

struct Corrected {
  Facts facts;
  PersonId corrected_by;
  bool operator==(const Corrected&) const = default;
};

// `version` counts what the company has said of itself: the registration is 1, each correction one
// more.
struct Verified {
  int version = 0;
  PersonId decided_by;
  bool operator==(const Verified&) const = default;
};

struct Rejected {
  int version = 0;
  PersonId decided_by;
  std::string reason;
  bool operator==(const Rejected&) const = default;
};

// One officer asks for the verification to be withdrawn; another does it, or anybody drops it.
struct WithdrawalProposed {
  PersonId proposed_by;
  std::string reason;
  bool operator==(const WithdrawalProposed&) const = default;
};

struct WithdrawalDropped {
  PersonId dropped_by;
  std::string reason;
  bool operator==(const WithdrawalDropped&) const = default;
};

// For the reason that it was proposed for.
struct VerificationWithdrawn {
  PersonId decided_by;
  std::string reason;
  bool operator==(const VerificationWithdrawn&) const = default;
};

struct MemberAdded {
  PersonId member;
  Role role = Role::viewer;
  bool limited = false;
  PersonId added_by;
  bool operator==(const MemberAdded&) const = default;
};

struct MemberChanged {
  PersonId member;
  Role role = Role::viewer;
  bool limited = false;
  PersonId changed_by;
  bool operator==(const MemberChanged&) const = default;
};

struct MemberRemoved {
  PersonId member;
  PersonId removed_by;
  bool operator==(const MemberRemoved&) const = default;
};

using Event = std::variant<Registered, CarriedOver, Corrected, Verified, Rejected,
                           WithdrawalProposed, WithdrawalDropped, VerificationWithdrawn,
                           MemberAdded, MemberChanged, MemberRemoved>;

}  // namespace adit::domain::organisation
