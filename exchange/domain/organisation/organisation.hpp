// One company: registered → verified | rejected; verified → withdrawn by two officers; rejected or
// withdrawn and corrected → registered. Beside that the people who act for it, among whom there is
// always a manager.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/outcome.hpp"
#include "domain/organisation/events.hpp"

namespace adit::domain::organisation {

enum class State { unborn, registered, verified, rejected, withdrawn };

// The words in tables and replies.
[[nodiscard]] std::string_view name(State state);

struct Register {
  OrganisationId organisation;
  Facts facts;
  PersonId person;
};

struct CarryOver {
  OrganisationId organisation;
  Facts facts;
  std::vector<PersonId> managers;
};

struct Correct {
  Facts facts;
  PersonId person;
};

// `version` is that of the facts which the officer has read.
struct Verify {
  int version = 0;
  PersonId person;
};

struct Reject {
  int version = 0;
  PersonId person;
  std::string reason;
};

struct ProposeWithdrawal {
  PersonId person;
  std::string reason;
};

struct DropWithdrawal {
  PersonId person;
  std::string reason;
};

struct Withdraw {
  PersonId person;
};

struct AddMember {
  PersonId by;
  PersonId member;
  Role role = Role::viewer;
  bool limited = false;
};

struct ChangeMember {
  PersonId by;
  PersonId member;
  Role role = Role::viewer;
  bool limited = false;
};

struct RemoveMember {
  PersonId by;
  PersonId member;
};

using Command = std::variant<Register, CarryOver, Correct, Verify, Reject, ProposeWithdrawal,
                             DropWithdrawal, Withdraw, AddMember, ChangeMember, RemoveMember>;

// A withdrawal that waits for another officer.
struct Withdrawal {
  PersonId proposed_by;
  std::string reason;
};

// The facts as they are kept: the name without blanks at its ends, the codes checked and in
// capitals; no control group means the company's own. Refuses like plain_name and
// parse_credit_code, with the pointer of the field: /organisation_name, /credit_code,
// /group_credit_code.
[[nodiscard]] base::Outcome<Facts> checked(const Facts& facts);

// Not safe for concurrent use: loaded for one command.
class Organisation {
 public:
  // Refusals:
  //   Register, CarryOver   organisation.wrong_state {state} where there is one already
  //   Correct               organisation.manager_only, organisation.wrong_state {state} unless
  //                         rejected or withdrawn
  //   Verify, Reject        organisation.own_decision by one of its people,
  //                         organisation.wrong_state {state} unless registered,
  //                         organisation.other_version {version, newest}
  //   Reject                organisation.reason_required
  //   …Withdraw…            organisation.own_decision, organisation.wrong_state {state} unless
  //                         verified, organisation.reason_required where there is a reason to give
  //   ProposeWithdrawal     organisation.withdrawal_open while one waits
  //   DropWithdrawal        organisation.no_withdrawal
  //   Withdraw              organisation.no_withdrawal, organisation.own_withdrawal
  //   …Member               organisation.manager_only, organisation.member_unknown,
  //                         organisation.too_many_members {most}, organisation.last_manager
  [[nodiscard]] base::Outcome<std::vector<Event>> decide(const Command& command) const;
  // Applies a fact; never refuses.
  void evolve(const Event& event);

  [[nodiscard]] const OrganisationId& id() const { return id_; }
  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] bool is_managed_by(const PersonId& person) const;
  [[nodiscard]] const Facts& facts() const { return facts_; }
  [[nodiscard]] int version() const { return version_; }
  // Of the rejection or the withdrawal that it stands under.
  [[nodiscard]] const std::optional<std::string>& reason() const { return reason_; }
  [[nodiscard]] const std::optional<Withdrawal>& withdrawal() const { return withdrawal_; }

 private:
  using Events = base::Outcome<std::vector<Event>>;
  [[nodiscard]] Events on(const Register& command) const;
  [[nodiscard]] Events on(const CarryOver& command) const;
  [[nodiscard]] Events on(const Correct& command) const;
  [[nodiscard]] Events on(const Verify& command) const;
  [[nodiscard]] Events on(const Reject& command) const;
  [[nodiscard]] Events on(const ProposeWithdrawal& command) const;
  [[nodiscard]] Events on(const DropWithdrawal& command) const;
  [[nodiscard]] Events on(const Withdraw& command) const;
  [[nodiscard]] Events on(const AddMember& command) const;
  [[nodiscard]] Events on(const ChangeMember& command) const;
  [[nodiscard]] Events on(const RemoveMember& command) const;

  void apply(const Registered& event);
  void apply(const CarriedOver& event);
  void apply(const Corrected& event);
  void apply(const Verified& event);
  void apply(const Rejected& event);
  void apply(const WithdrawalProposed& event);
  void apply(const WithdrawalDropped& event);
  void apply(const VerificationWithdrawn& event);
  void apply(const MemberAdded& event);
  void apply(const MemberChanged& event);
  void apply(const MemberRemoved& event);

  [[nodiscard]] base::Outcome<void> stands_at(State state) const;
  [[nodiscard]] base::Outcome<void> managed_by(const PersonId& person) const;
  [[nodiscard]] base::Outcome<void> decidable(const PersonId& officer, int version) const;
  [[nodiscard]] base::Outcome<void> withdrawable(const PersonId& officer) const;
  [[nodiscard]] base::Outcome<void> can_spare(const PersonId& member) const;

  OrganisationId id_;
  State state_ = State::unborn;
  Facts facts_;
  int version_ = 0;
  std::optional<std::string> reason_;
  std::optional<Withdrawal> withdrawal_;
  std::map<std::string, Role> members_;  // by person
};

}  // namespace adit::domain::organisation
