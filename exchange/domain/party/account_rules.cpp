// One function a question; the order of the answers is that of what a person can do about them.
#include "domain/party/account_rules.hpp"

#include "base/limits.hpp"

namespace adit::domain::party {

using base::Outcome;
using base::refuse;
namespace limits = base::limits;

namespace {

Outcome<void> in_state(const AccountStanding& account, bool fits) {
  if (fits) return {};
  return refuse("account.wrong_state", {{"name", account.name}, {"state", account.state}});
}

Outcome<void> role_changes(const AccountStanding& account, const std::string& role) {
  if (account.role == bidder_role) return refuse("account.staff_only", {{"name", account.name}});
  if (account.role == role) {
    return refuse("account.same_role", {{"name", account.name}, {"role", role}});
  }
  return {};
}

// Taking an administrator away, by a role or by a lock.
Outcome<void> leaves_enough(const AccountStanding& account) {
  if (account.role != administrator_role ||
      account.other_administrators >= limits::administrators_min) {
    return {};
  }
  return refuse("account.last_administrators",
                {{"least", std::int64_t{limits::administrators_min}}});
}

Outcome<void> is_open(const ProposalStanding& proposal) {
  if (proposal.state == "open") return {};
  return refuse("account_proposal.closed", {{"state", proposal.state}});
}

}  // namespace

Outcome<void> may_want(const AccountStanding& account, const AccountWish& wish,
                       const PersonId& person) {
  if (account.owner == person) return refuse("account.own_affair");
  const bool locked = account.state == "locked";
  if (wish.kind == "unlock") return in_state(account, locked);
  if (wish.kind == "lock" || wish.kind == "recovery") {
    auto fits = in_state(account, !locked);
    if (!fits || wish.kind == "recovery") return fits;
    return leaves_enough(account);
  }
  auto changes = role_changes(account, wish.role.value_or(""));
  if (!changes) return changes;
  return locked ? Outcome<void>{} : leaves_enough(account);
}

Outcome<void> may_decide(const ProposalStanding& proposal, const PersonId& person) {
  auto open = is_open(proposal);
  if (!open) return open;
  if (proposal.proposer == person) return refuse("account_proposal.own");
  if (proposal.owner == person) return refuse("account.own_affair");
  return {};
}

Outcome<void> may_withdraw(const ProposalStanding& proposal, const PersonId& person) {
  auto open = is_open(proposal);
  if (!open) return open;
  if (proposal.proposer != person) return refuse("account_proposal.not_own");
  return {};
}

}  // namespace adit::domain::party
