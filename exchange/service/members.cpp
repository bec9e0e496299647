// Load, decide, append, and the row of the account in the same transaction.
#include "service/members.hpp"

#include <algorithm>

#include "base/invariant.hpp"
#include "domain/organisation/mandate.hpp"
#include "service/one_time_codes.hpp"
#include "service/organisations.hpp"
#include "service/registration.hpp"
#include "store/organisations.hpp"
#include "store/people.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
namespace organisation = domain::organisation;
using wire::replies::MemberCode;

namespace {

// The rules ask whether there is a limit; how much it is stands in the account's row.
store::Membership membership(const std::string& company, const organisation::Mandate& mandate) {
  return {company, std::string(organisation::name(mandate.role)), mandate.limit_fen};
}

Outcome<store::MemberRow> member_named(store::Transaction& tx, const std::string& company,
                                       const std::string& account) {
  for (auto& member : store::members_of(tx, company)) {
    if (member.account == account) return std::move(member);
  }
  return refuse("member.not_found", {{"account", account}});
}

// Decides, appends, and moves the company's row to the stream's place.
Outcome<void> happen(store::Transaction& tx, LoadedOrganisation& company,
                     const organisation::Command& command, Instant now) {
  const auto events = company.state.decide(command);
  if (!events) return tl::unexpected(events.error());
  append(tx, company, *events, now);
  auto row = store::find_organisation(tx, company.state.id().text);
  ADIT_INVARIANT(row.has_value(), "a company with a stream has a row");
  row->seq = company.head.seq;
  store::update_organisation(tx, *row);
  return {};
}

void join(store::Transaction& tx, const std::string& account, const store::Membership& as) {
  const bool joined = store::join_organisation(tx, account, as);
  ADIT_INVARIANT(joined, "a member acts for this company or for none yet");
}

MemberCode code_for(store::Transaction& tx, const Actor& actor, const std::string& account,
                    Instant now) {
  const auto issued = issue_code(tx, {.account = account, .handed_by = actor.person}, now);
  return {account, issued.code, issued.expires_at};
}

Outcome<domain::PersonId> new_person(store::Transaction& tx, const wire::requests::Member& member,
                                     Instant now) {
  const NewAccount account{.name = member.account, .role = Role::bidder, .label = member.account};
  auto person = create_account(tx, account, now);
  if (!person) {
    person.error().pointer = "/account";
    return person;
  }
  if (const auto kept = keep_person(tx, *person, member.person); !kept) {
    return tl::unexpected(kept.error());
  }
  return person;
}

}  // namespace

Outcome<MemberCode> add_member(store::Transaction& tx, const Actor& actor,
                               const wire::requests::Member& member, Instant now) {
  auto company = load_own_organisation(tx, actor, now);
  if (!company) return tl::unexpected(company.error());
  // Before anything about accounts is told.
  if (!company->state.is_managed_by(actor.person)) return refuse("organisation.manager_only");
  const auto person = new_person(tx, member, now);
  if (!person) return tl::unexpected(person.error());
  const auto& mandate = member.mandate;
  const auto added = happen(
      tx, *company,
      organisation::AddMember{actor.person, *person, mandate.role, mandate.limit_fen.has_value()},
      now);
  if (!added) return tl::unexpected(added.error());
  join(tx, member.account, membership(company->state.id().text, mandate));
  return code_for(tx, actor, member.account, now);
}

Outcome<MemberCode> renew_code(store::Transaction& tx, const Actor& actor,
                               const std::string& account, Instant now) {
  const auto company = load_own_organisation(tx, actor, now);
  if (!company) return tl::unexpected(company.error());
  if (!company->state.is_managed_by(actor.person)) return refuse("organisation.manager_only");
  const auto member = member_named(tx, company->state.id().text, account);
  if (!member) return tl::unexpected(member.error());
  if (member->has_password) return refuse("organisation.member_has_password");
  return code_for(tx, actor, account, now);
}

Outcome<wire::replies::Organisation> change_member(store::Transaction& tx, const Actor& actor,
                                                   const std::string& account,
                                                   const organisation::Mandate& mandate,
                                                   Instant now) {
  auto company = load_own_organisation(tx, actor, now);
  if (!company) return tl::unexpected(company.error());
  const std::string id = company->state.id().text;
  const auto member = member_named(tx, id, account);
  if (!member) return tl::unexpected(member.error());
  const auto changed =
      happen(tx, *company,
             organisation::ChangeMember{actor.person, domain::PersonId(member->person),
                                        mandate.role, mandate.limit_fen.has_value()},
             now);
  if (!changed) return tl::unexpected(changed.error());
  join(tx, account, membership(id, mandate));
  return own_organisation(tx, actor);
}

Outcome<void> remove_member(store::Transaction& tx, const Actor& actor, const std::string& account,
                            Instant now) {
  auto company = load_own_organisation(tx, actor, now);
  if (!company) return tl::unexpected(company.error());
  const auto member = member_named(tx, company->state.id().text, account);
  if (!member) return tl::unexpected(member.error());
  const auto removed =
      happen(tx, *company,
             organisation::RemoveMember{actor.person, domain::PersonId(member->person)}, now);
  if (!removed) return tl::unexpected(removed.error());
  store::leave_organisation(tx, account);
  store::delete_sign_ins_of(tx, account, std::nullopt);
  return {};
}

}  // namespace adit::service
