// The people who act for a company: its managers let them in, say how far each may bid, and let
// them go. Decided on the company's stream; amounts stand in the accounts' rows alone.
#pragma once

#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "wire/replies/organisations.hpp"
#include "wire/requests/organisations.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Makes the account of a new person without a password, and the one-time code with which that
// person sets one. Refuses with organisation.none, account.exists {account}, the name as
// keep_person, and as domain organisation::AddMember.
[[nodiscard]] base::Outcome<wire::replies::MemberCode> add_member(
    store::Transaction& tx, const Actor& actor, const wire::requests::Member& member,
    base::Instant now);

// Another code for somebody who lost the first; the one before is no longer good. Not for somebody
// who has a password: whoever could set it anew could bid in that person's name. Refuses with
// organisation.none, organisation.manager_only, member.not_found {account} and
// organisation.member_has_password.
[[nodiscard]] base::Outcome<wire::replies::MemberCode> renew_code(store::Transaction& tx,
                                                                  const Actor& actor,
                                                                  const std::string& account,
                                                                  base::Instant now);

// Role and limit as they are to be; they hold for the next bid. Refuses with organisation.none,
// member.not_found {account} and as domain organisation::ChangeMember.
[[nodiscard]] base::Outcome<wire::replies::Organisation> change_member(
    store::Transaction& tx, const Actor& actor, const std::string& account,
    const domain::organisation::Mandate& mandate, base::Instant now);

// The account acts for nobody any more, and its sign-ins end. Refuses as above, and as domain
// organisation::RemoveMember.
[[nodiscard]] base::Outcome<void> remove_member(store::Transaction& tx, const Actor& actor,
                                                const std::string& account, base::Instant now);

}  // namespace adit::service
