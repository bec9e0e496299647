// Rows into replies, and the one act that a single officer may do alone.
#include "service/accounts.hpp"

#include "base/limits.hpp"
#include "service/stream.hpp"
#include "store/one_time_codes.hpp"
#include "store/people.hpp"
#include "wire/events/account_events.hpp"

namespace adit::service {

using base::Instant;
using base::Outcome;
using base::refuse;
namespace limits = base::limits;
namespace party = domain::party;

namespace {

wire::replies::Account reply_of(const store::AccountSummary& row, const Actor& actor) {
  return {.id = row.id,
          .name = row.name,
          .label = row.label,
          .role = row.role,
          .state = row.state,
          .organisation = row.organisation_name,
          .last_sign_in_at = row.last_sign_in_at,
          .code_expires_at = row.code_expires_at,
          .lock_reason = row.lock_reason,
          .own = row.person == actor.person.text};
}

}  // namespace

wire::replies::Accounts list_accounts(store::Transaction& tx, const Actor& actor,
                                      const store::AccountQuery& query, Instant now) {
  auto wanted = query;
  wanted.limit = limits::rows_listed_max;
  const auto page = store::list_accounts(tx, wanted, now);
  wire::replies::Accounts out{{}, page.matched};
  for (const auto& row : page.accounts) out.accounts.push_back(reply_of(row, actor));
  return out;
}

party::AccountStanding standing_of(store::Transaction& tx, const store::AccountSummary& account) {
  party::AccountStanding out{account.name, domain::PersonId(account.person), account.role,
                             account.state};
  if (account.role == party::administrator_role) {
    out.other_administrators = store::administrators_beside(tx, account.person);
  }
  return out;
}

void lock(store::Transaction& tx, const store::AccountSummary& account, const Lock& why,
          Instant now) {
  store::lock_account(tx, account.name, why.reason, now);
  store::withdraw_code_of(tx, account.name, now);
  store::delete_sign_ins_of(tx, account.name, std::nullopt);
  journal_account(tx, account.id, wire::account_locked(account.id, why.person.text, why.at_once),
                  now);
}

Outcome<wire::replies::Account> lock_at_once(store::Transaction& tx, const Actor& actor,
                                             const std::string& account, const std::string& reason,
                                             Instant now) {
  const auto row = store::find_account_by_id(tx, account, now);
  if (!row) return refuse("account.not_found", {{"account", account}});
  const auto may = party::may_want(standing_of(tx, *row), {"lock"}, actor.person);
  if (!may) return tl::unexpected(may.error());
  lock(tx, *row, {actor.person, reason, true}, now);
  return reply_of(store::find_account_by_id(tx, account, now).value(), actor);
}

wire::replies::OwnAccount own_account(store::Transaction& tx, const SignedIn& who, Instant now) {
  const auto account = store::find_account(tx, who.actor.account).value();
  wire::replies::OwnAccount out{
      account.id, account.name, account.label, account.role, account.organisation_name, {}, {}};
  for (const auto& one : store::open_sign_ins_of(
           tx, account.name, now, now - limits::sign_in_idle_ms_max, limits::sign_ins_listed_max)) {
    out.sign_ins.push_back({one.token_hash == who.token_hash, one.created_at, one.seen_at});
  }
  const auto code = store::find_code_of(tx, account.name);
  if (code && code->proposal && now < code->expires_at) {
    out.recovery = wire::replies::Recovery{*code->proposal, code->usable_from, code->expires_at};
  }
  return out;
}

void end_other_sign_ins(store::Transaction& tx, const SignedIn& who) {
  store::delete_sign_ins_of(tx, who.actor.account, who.token_hash);
}

}  // namespace adit::service
