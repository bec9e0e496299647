// Accounts for those who look after them, one's own account, and the lock in an emergency.
#pragma once

#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "domain/party/account_rules.hpp"
#include "service/actor.hpp"
#include "service/sign_in.hpp"
#include "store/accounts.hpp"
#include "wire/replies/accounts.hpp"

namespace adit::service {

[[nodiscard]] wire::replies::Accounts list_accounts(store::Transaction& tx, const Actor& actor,
                                                    const store::AccountQuery& query,
                                                    base::Instant now);

// An account as the rules see it. Of an administrator it holds the rows of all of them, so that of
// two who would leave at once the second hears that the first has left.
[[nodiscard]] domain::party::AccountStanding standing_of(store::Transaction& tx,
                                                         const store::AccountSummary& account);

// Who locks an account, and why; `at_once`: alone, in an emergency.
struct Lock {
  domain::PersonId person;
  std::string reason;
  bool at_once = false;
};
// Nobody signs in from now on, nor redeems a code; the sign-ins end. The caller has asked the
// rules.
void lock(store::Transaction& tx, const store::AccountSummary& account, const Lock& why,
          base::Instant now);

// One person is enough where waiting for another would do harm; unlocking takes two. Refuses with
// account.not_found {account} and like domain::party::may_want.
[[nodiscard]] base::Outcome<wire::replies::Account> lock_at_once(store::Transaction& tx,
                                                                 const Actor& actor,
                                                                 const std::string& account,
                                                                 const std::string& reason,
                                                                 base::Instant now);

// One's own account, with a recovery that somebody has asked for and nobody has used or stopped.
[[nodiscard]] wire::replies::OwnAccount own_account(store::Transaction& tx, const SignedIn& who,
                                                    base::Instant now);

void end_other_sign_ins(store::Transaction& tx, const SignedIn& who);

}  // namespace adit::service
