// Load with the row locked, ask the rules, write the rows and the events in one transaction.
#include "service/account_proposals.hpp"

#include "base/limits.hpp"
#include "domain/party/account_rules.hpp"
#include "service/accounts.hpp"
#include "service/one_time_codes.hpp"
#include "service/stream.hpp"
#include "store/account_proposals.hpp"
#include "store/accounts.hpp"
#include "store/one_time_codes.hpp"
#include "store/people.hpp"
#include "wire/events/account_events.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
using domain::PersonId;
using store::AccountProposalRow;
using Reply = wire::replies::AccountProposal;
using Wish = wire::requests::AccountProposal;
namespace party = domain::party;

namespace {

party::ProposalStanding proposal_standing(const AccountProposalRow& row) {
  party::ProposalStanding out{row.id, row.state, PersonId(row.proposer_person), std::nullopt};
  if (row.owner_person) out.owner = PersonId(*row.owner_person);
  return out;
}

Reply reply_of(const AccountProposalRow& row, const Actor& actor) {
  Reply out;
  out.id = row.id;
  out.kind = row.kind;
  out.account = row.account;
  out.name = row.name;
  out.label = row.label;
  out.role_before = row.role_before;
  out.role_after = row.role_after;
  out.reason = row.reason;
  out.proposer = row.proposer_label;
  out.own = row.proposer_person == actor.person.text;
  const bool administers = actor.role == Role::administrator;
  out.may_decide =
      administers && party::may_decide(proposal_standing(row), actor.person).has_value();
  out.proposed_at = row.proposed_at;
  out.state = row.state;
  out.decider = row.decider_label;
  out.decided_at = row.decided_at;
  out.decision_reason = row.decision_reason;
  out.usable_from = row.usable_from;
  out.may_stop = row.state == "approved" && row.code_open &&
                 (actor.role != Role::bidder || row.owner_person == actor.person.text);
  return out;
}

Outcome<AccountProposalRow> load(store::Transaction& tx, const std::string& id, Instant now) {
  auto row = store::find_proposal(tx, id, now);
  if (!row) return refuse("account_proposal.not_found", {{"proposal", id}});
  return std::move(*row);
}

Reply reloaded(store::Transaction& tx, const Actor& actor, const std::string& id, Instant now) {
  return reply_of(store::find_proposal(tx, id, now).value(), actor);
}

// Which members a kind has besides the reason.
Outcome<void> check_members(const Wish& wish) {
  const bool create = wish.kind == "create";
  const struct {
    const char* name;
    bool there;
    bool wanted;
    bool allowed;
  } members[] = {
      {"account", wish.account.has_value(), !create, !create},
      {"name", wish.name.has_value(), create, create},
      {"label", wish.label.has_value(), create, create},
      {"role", wish.role.has_value(), create || wish.kind == "role", create || wish.kind == "role"},
      {"person_of", wish.person_of.has_value(), false, create},
  };
  for (const auto& member : members) {
    const std::string pointer = std::string("/") + member.name;
    const std::string name = member.name;
    if (member.wanted && !member.there) {
      return base::refuse_at(pointer, "account_proposal.member_missing", {{"member", name}});
    }
    if (member.there && !member.allowed) {
      return base::refuse_at(pointer, "account_proposal.member_excess", {{"member", name}});
    }
  }
  return {};
}

Outcome<AccountProposalRow> new_account(store::Transaction& tx, const Actor& actor,
                                        const Wish& wish, Instant now) {
  AccountProposalRow row;
  row.account = new_id("account");
  row.name = *wish.name;
  row.label = *wish.label;
  row.role_after = wish.role;
  if (store::find_account(tx, row.name)) return refuse("account.exists", {{"account", row.name}});
  if (!wish.person_of) return row;
  const auto other = store::find_account_by_id(tx, *wish.person_of, now);
  if (!other) return refuse("account.not_found", {{"account", *wish.person_of}});
  if (other->person == actor.person.text) return refuse("account.own_affair");
  if (other->role == party::bidder_role) {
    return refuse("account.other_side", {{"person", other->person}});
  }
  row.owner_person = other->person;
  return row;
}

Outcome<AccountProposalRow> about_account(store::Transaction& tx, const Actor& actor,
                                          const Wish& wish, Instant now) {
  const auto account = store::find_account_by_id(tx, *wish.account, now);
  if (!account) return refuse("account.not_found", {{"account", *wish.account}});
  auto may = party::may_want(standing_of(tx, *account), {wish.kind, wish.role}, actor.person);
  if (!may) return tl::unexpected(may.error());
  AccountProposalRow row;
  row.account = account->id;
  row.name = account->name;
  row.label = account->label;
  row.owner_person = account->person;
  row.role_before = account->role;
  row.role_after = wish.role;
  return row;
}

// What an approved proposal does to an account that is there.
Outcome<void> change_account(store::Transaction& tx, const AccountProposalRow& row,
                             const Actor& actor, Instant now) {
  const auto account = store::find_account_by_id(tx, row.account, now);
  if (!account) return refuse("account.not_found", {{"account", row.account}});
  auto may = party::may_want(standing_of(tx, *account), {row.kind, row.role_after},
                             PersonId(row.proposer_person));
  if (!may) return may;
  if (row.kind == "role") {
    store::set_role(tx, row.name, *row.role_after);
    store::delete_sign_ins_of(tx, row.name, std::nullopt);
    journal_account(tx, row.account,
                    wire::account_role_changed(row.account, account->role, *row.role_after), now);
  } else if (row.kind == "lock") {
    lock(tx, *account, {actor.person, row.reason, false}, now);
  } else if (row.kind == "unlock") {
    store::unlock_account(tx, row.name);
    journal_account(tx, row.account, wire::account_unlocked(row.account, actor.person.text), now);
  }
  return {};
}

Outcome<void> make_account(store::Transaction& tx, const AccountProposalRow& row, Instant now) {
  NewAccount made{.name = row.name, .role = role_of(*row.role_after), .label = row.label};
  if (row.owner_person) made.person = PersonId(*row.owner_person);
  made.id = row.account;
  const auto person = create_account(tx, made, now);
  if (!person) return tl::unexpected(person.error());
  return {};
}

std::optional<wire::replies::OneTimeCode> code_for(store::Transaction& tx, const Setting& setting,
                                                   const AccountProposalRow& row,
                                                   const Actor& actor, Instant now) {
  const bool recovery = row.kind == "recovery";
  if (!recovery && row.kind != "create") return std::nullopt;
  CodeWish wish{.account = row.name, .handed_by = actor.person};
  if (recovery) {
    wish.recovery = row.id;
    wish.delay_ms = setting.recovery_delay_ms;
  }
  const auto issued = issue_code(tx, wish, now);
  return wire::replies::OneTimeCode{issued.code, issued.usable_from, issued.expires_at};
}

}  // namespace

std::vector<Reply> list_account_proposals(store::Transaction& tx, const Actor& actor,
                                          const std::optional<std::string>& state, Instant now) {
  std::vector<Reply> out;
  for (const auto& row : store::list_proposals(tx, state, now, base::limits::rows_listed_max)) {
    out.push_back(reply_of(row, actor));
  }
  return out;
}

Outcome<Reply> propose_for_account(store::Transaction& tx, const Actor& actor, const Wish& wish,
                                   Instant now) {
  const auto complete = check_members(wish);
  if (!complete) return tl::unexpected(complete.error());
  auto row = wish.kind == "create" ? new_account(tx, actor, wish, now)
                                   : about_account(tx, actor, wish, now);
  if (!row) return tl::unexpected(row.error());
  row->id = new_id("proposal");
  row->kind = wish.kind;
  row->reason = wish.reason;
  row->proposer_person = actor.person.text;
  row->proposer_account = actor.account;
  row->proposed_at = now;
  if (!store::insert_proposal(tx, *row)) {
    const auto open = store::open_proposal_about(tx, row->name);
    return refuse("account_proposal.open",
                  {{"name", row->name}, {"proposal", open.value_or(std::string())}});
  }
  journal_account(tx, row->account,
                  wire::account_proposed({row->account, row->kind, row->owner_person, row->id,
                                          row->proposer_person, row->role_after}),
                  now);
  return reloaded(tx, actor, row->id, now);
}

Outcome<Decided> approve_for_account(store::Transaction& tx, const Setting& setting,
                                     const Actor& actor, const std::string& id, Instant now) {
  const auto row = load(tx, id, now);
  if (!row) return tl::unexpected(row.error());
  const auto may = party::may_decide(proposal_standing(*row), actor.person);
  if (!may) return tl::unexpected(may.error());
  store::decide_proposal(tx, id, {"approved", actor.person.text, actor.account}, now);
  journal_account(tx, row->account, wire::account_approved(row->account, id, actor.person.text),
                  now);
  const auto done =
      row->kind == "create" ? make_account(tx, *row, now) : change_account(tx, *row, actor, now);
  if (!done) return tl::unexpected(done.error());
  Decided out;
  out.reply.code = code_for(tx, setting, *row, actor, now);
  out.reply.proposal = reloaded(tx, actor, id, now);
  out.account = row->name;
  out.ends_sign_ins = row->kind == "role" || row->kind == "lock";
  out.news = row->kind == "recovery";
  return out;
}

Outcome<Reply> refuse_for_account(store::Transaction& tx, const Actor& actor, const std::string& id,
                                  const std::string& reason, Instant now) {
  const auto row = load(tx, id, now);
  if (!row) return tl::unexpected(row.error());
  const auto may = party::may_decide(proposal_standing(*row), actor.person);
  if (!may) return tl::unexpected(may.error());
  store::decide_proposal(tx, id, {"refused", actor.person.text, actor.account, reason}, now);
  journal_account(tx, row->account, wire::account_refused(row->account, id, actor.person.text),
                  now);
  return reloaded(tx, actor, id, now);
}

Outcome<Reply> withdraw_for_account(store::Transaction& tx, const Actor& actor,
                                    const std::string& id, Instant now) {
  const auto row = load(tx, id, now);
  if (!row) return tl::unexpected(row.error());
  const auto may = party::may_withdraw(proposal_standing(*row), actor.person);
  if (!may) return tl::unexpected(may.error());
  store::decide_proposal(tx, id, {"withdrawn", actor.person.text, actor.account}, now);
  journal_account(tx, row->account, wire::account_withdrawn(row->account, id, actor.person.text),
                  now);
  return reloaded(tx, actor, id, now);
}

Outcome<Decided> stop_recovery(store::Transaction& tx, const Actor& actor, const std::string& id,
                               Instant now) {
  const auto row = load(tx, id, now);
  if (!row) return tl::unexpected(row.error());
  if (actor.role == Role::bidder && row->owner_person != actor.person.text) {
    return refuse("account_proposal.not_found", {{"proposal", id}});
  }
  if (!reply_of(*row, actor).may_stop) return refuse("account_proposal.not_stoppable");
  store::withdraw_code_of(tx, row->name, now);
  store::stop_proposal(tx, id, actor.person.text, now);
  journal_account(tx, row->account,
                  wire::account_recovery_stopped(row->account, id, actor.person.text), now);
  Decided out;
  out.reply.proposal = reloaded(tx, actor, id, now);
  out.account = row->name;
  out.news = true;
  return out;
}

}  // namespace adit::service
