// Companies decide by their state, their people by who manages.
#include "domain/organisation/organisation.hpp"

#include <algorithm>
#include <cstdint>

#include "base/limits.hpp"
#include "domain/party/credit_code.hpp"
#include "domain/party/plain_name.hpp"

namespace adit::domain::organisation {

using base::refuse;

namespace {

template <class T>
tl::unexpected<base::Refusal> at(std::string pointer, const base::Outcome<T>& outcome) {
  base::Refusal refusal = outcome.error();
  refusal.pointer = std::move(pointer);
  return tl::unexpected(std::move(refusal));
}

}  // namespace

std::string_view name(State state) {
  switch (state) {
    case State::unborn:
      return "unborn";
    case State::registered:
      return "registered";
    case State::verified:
      return "verified";
    case State::rejected:
      return "rejected";
    case State::withdrawn:
      return "withdrawn";
  }
  return "unborn";
}

base::Outcome<Facts> checked(const Facts& facts) {
  const auto company = party::plain_name(facts.name);
  if (!company) return at("/organisation_name", company);
  const auto code = party::parse_credit_code(facts.credit_code);
  if (!code) return at("/credit_code", code);
  if (facts.control_group.empty()) return Facts{*company, code->text, code->text};
  const auto group = party::parse_credit_code(facts.control_group);
  if (!group) return at("/group_credit_code", group);
  return Facts{*company, code->text, group->text};
}

base::Outcome<std::vector<Event>> Organisation::decide(const Command& command) const {
  return std::visit([this](const auto& kind) { return on(kind); }, command);
}

base::Outcome<void> Organisation::stands_at(State state) const {
  if (state_ == state) return {};
  return refuse("organisation.wrong_state", {{"state", std::string(name(state_))}});
}

bool Organisation::is_managed_by(const PersonId& person) const {
  const auto member = members_.find(person.text);
  return member != members_.end() && member->second == Role::manager;
}

base::Outcome<void> Organisation::managed_by(const PersonId& person) const {
  if (is_managed_by(person)) return {};
  return refuse("organisation.manager_only");
}

// Whether this officer may say yes or no to the facts as they are now.
base::Outcome<void> Organisation::decidable(const PersonId& officer, int version) const {
  if (members_.contains(officer.text)) return refuse("organisation.own_decision");
  if (auto stands = stands_at(State::registered); !stands) return stands;
  if (version == version_) return {};
  return refuse("organisation.other_version",
                {{"version", std::int64_t{version}}, {"newest", std::int64_t{version_}}});
}

// Whether this officer may have a say in the verification that it has.
base::Outcome<void> Organisation::withdrawable(const PersonId& officer) const {
  if (members_.contains(officer.text)) return refuse("organisation.own_decision");
  return stands_at(State::verified);
}

// Whether somebody else manages.
base::Outcome<void> Organisation::can_spare(const PersonId& member) const {
  const bool other = std::ranges::any_of(members_, [&](const auto& one) {
    return one.first != member.text && one.second == Role::manager;
  });
  if (other) return {};
  return refuse("organisation.last_manager");
}

Organisation::Events Organisation::on(const Register& command) const {
  if (const auto stands = stands_at(State::unborn); !stands) return tl::unexpected(stands.error());
  return std::vector<Event>{Registered{command.organisation, command.facts, command.person}};
}

Organisation::Events Organisation::on(const CarryOver& command) const {
  if (const auto stands = stands_at(State::unborn); !stands) return tl::unexpected(stands.error());
  return std::vector<Event>{CarriedOver{command.organisation, command.facts, command.managers}};
}

Organisation::Events Organisation::on(const Correct& command) const {
  if (const auto may = managed_by(command.person); !may) return tl::unexpected(may.error());
  const auto stands = stands_at(State::rejected);
  if (!stands && state_ != State::withdrawn) return tl::unexpected(stands.error());
  return std::vector<Event>{Corrected{command.facts, command.person}};
}

Organisation::Events Organisation::on(const Verify& command) const {
  const auto may = decidable(command.person, command.version);
  if (!may) return tl::unexpected(may.error());
  return std::vector<Event>{Verified{command.version, command.person}};
}

Organisation::Events Organisation::on(const Reject& command) const {
  const auto may = decidable(command.person, command.version);
  if (!may) return tl::unexpected(may.error());
  if (command.reason.empty()) return refuse("organisation.reason_required");
  return std::vector<Event>{Rejected{command.version, command.person, command.reason}};
}

Organisation::Events Organisation::on(const ProposeWithdrawal& command) const {
  const auto may = withdrawable(command.person);
  if (!may) return tl::unexpected(may.error());
  if (withdrawal_) return refuse("organisation.withdrawal_open");
  if (command.reason.empty()) return refuse("organisation.reason_required");
  return std::vector<Event>{WithdrawalProposed{command.person, command.reason}};
}

Organisation::Events Organisation::on(const DropWithdrawal& command) const {
  const auto may = withdrawable(command.person);
  if (!may) return tl::unexpected(may.error());
  if (!withdrawal_) return refuse("organisation.no_withdrawal");
  if (command.reason.empty()) return refuse("organisation.reason_required");
  return std::vector<Event>{WithdrawalDropped{command.person, command.reason}};
}

Organisation::Events Organisation::on(const Withdraw& command) const {
  const auto may = withdrawable(command.person);
  if (!may) return tl::unexpected(may.error());
  if (!withdrawal_) return refuse("organisation.no_withdrawal");
  if (command.person == withdrawal_->proposed_by) return refuse("organisation.own_withdrawal");
  return std::vector<Event>{VerificationWithdrawn{command.person, withdrawal_->reason}};
}

Organisation::Events Organisation::on(const AddMember& command) const {
  if (const auto may = managed_by(command.by); !may) return tl::unexpected(may.error());
  if (members_.size() >= base::limits::organisation_members_max) {
    const auto most = static_cast<std::int64_t>(base::limits::organisation_members_max);
    return refuse("organisation.too_many_members", {{"most", most}});
  }
  return std::vector<Event>{MemberAdded{command.member, command.role, command.limited, command.by}};
}

Organisation::Events Organisation::on(const ChangeMember& command) const {
  if (const auto may = managed_by(command.by); !may) return tl::unexpected(may.error());
  if (!members_.contains(command.member.text)) return refuse("organisation.member_unknown");
  if (command.role != Role::manager) {
    if (const auto can = can_spare(command.member); !can) return tl::unexpected(can.error());
  }
  return std::vector<Event>{
      MemberChanged{command.member, command.role, command.limited, command.by}};
}

Organisation::Events Organisation::on(const RemoveMember& command) const {
  if (const auto may = managed_by(command.by); !may) return tl::unexpected(may.error());
  if (!members_.contains(command.member.text)) return refuse("organisation.member_unknown");
  if (const auto can = can_spare(command.member); !can) return tl::unexpected(can.error());
  return std::vector<Event>{MemberRemoved{command.member, command.by}};
}

void Organisation::evolve(const Event& event) {
  std::visit([this](const auto& fact) { apply(fact); }, event);
}

void Organisation::apply(const Registered& event) {
  id_ = event.organisation;
  state_ = State::registered;
  facts_ = event.facts;
  version_ = 1;
  members_[event.registered_by.text] = Role::manager;
}

void Organisation::apply(const CarriedOver& event) {
  id_ = event.organisation;
  state_ = State::verified;
  facts_ = event.facts;
  version_ = 1;
  for (const auto& manager : event.managers) members_[manager.text] = Role::manager;
}

void Organisation::apply(const Corrected& event) {
  state_ = State::registered;
  facts_ = event.facts;
  ++version_;
  reason_.reset();
  withdrawal_.reset();
}

void Organisation::apply(const Verified&) {
  state_ = State::verified;
}

void Organisation::apply(const Rejected& event) {
  state_ = State::rejected;
  reason_ = event.reason;
}

void Organisation::apply(const WithdrawalProposed& event) {
  withdrawal_ = Withdrawal{event.proposed_by, event.reason};
}

void Organisation::apply(const WithdrawalDropped&) {
  withdrawal_.reset();
}

void Organisation::apply(const VerificationWithdrawn& event) {
  state_ = State::withdrawn;
  reason_ = event.reason;
}

void Organisation::apply(const MemberAdded& event) {
  members_[event.member.text] = event.role;
}

void Organisation::apply(const MemberChanged& event) {
  members_[event.member.text] = event.role;
}

void Organisation::apply(const MemberRemoved& event) {
  members_.erase(event.member.text);
}

}  // namespace adit::domain::organisation
