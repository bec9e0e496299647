// What two officers do together about accounts: one proposes, another person approves or refuses.
// Each step is journalled in the account's own stream.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "service/setting.hpp"
#include "wire/replies/accounts.hpp"
#include "wire/requests/accounts.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Newest first, at most limits::rows_listed_max; `state` none: all of them.
[[nodiscard]] std::vector<wire::replies::AccountProposal> list_account_proposals(
    store::Transaction& tx, const Actor& actor, const std::optional<std::string>& state,
    base::Instant now);

// Refuses with account_proposal.member_missing and .member_excess {member} (which members a kind
// has), account.not_found {account}, account.exists {account}, account.other_side {person},
// account_proposal.open {name, proposal}, and like domain::party::may_want.
[[nodiscard]] base::Outcome<wire::replies::AccountProposal> propose_for_account(
    store::Transaction& tx, const Actor& actor, const wire::requests::AccountProposal& wish,
    base::Instant now);

// What a decision leads to beyond the database: the sign-ins of `account` have ended, or there is
// news about it that its open pages should ask for.
struct Decided {
  wire::replies::AccountApproval reply;
  std::string account;
  bool ends_sign_ins = false;
  bool news = false;
};

// Does what was proposed. The code of a new account or a recovery goes to the approver, who hands
// it over: whoever proposed could have made up the person, and would then have the key as well.
// Refuses with account_proposal.not_found {proposal}, like domain::party::may_decide and, since
// things may have changed meanwhile, like propose_for_account.
[[nodiscard]] base::Outcome<Decided> approve_for_account(store::Transaction& tx,
                                                         const Setting& setting, const Actor& actor,
                                                         const std::string& id, base::Instant now);
[[nodiscard]] base::Outcome<wire::replies::AccountProposal> refuse_for_account(
    store::Transaction& tx, const Actor& actor, const std::string& id, const std::string& reason,
    base::Instant now);
// Like domain::party::may_withdraw.
[[nodiscard]] base::Outcome<wire::replies::AccountProposal> withdraw_for_account(
    store::Transaction& tx, const Actor& actor, const std::string& id, base::Instant now);

// Stops a recovery whose code nobody has used yet: for the owner, and for every officer. Others
// hear account_proposal.not_found; what cannot be stopped is account_proposal.not_stoppable.
[[nodiscard]] base::Outcome<Decided> stop_recovery(store::Transaction& tx, const Actor& actor,
                                                   const std::string& id, base::Instant now);

}  // namespace adit::service
