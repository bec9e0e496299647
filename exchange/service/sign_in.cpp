// Sign-in in three steps; only hashes of tokens and tickets are kept.
#include "service/sign_in.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/invariant.hpp"
#include "base/limits.hpp"
#include "service/stream.hpp"
#include "store/people.hpp"
#include "wire/events/account_events.hpp"

namespace adit::service {

using base::Instant;
using base::refuse;
namespace limits = base::limits;

namespace {

constexpr std::size_t secret_bytes = 32;

std::string hashed(const std::string& token) {
  return base::to_hex(base::sha256(token));
}

std::string new_secret() {
  return base::to_hex(base::random_bytes(secret_bytes));
}

base::ScryptCost cost_of(const store::AccountRow& account) {
  return {static_cast<std::uint64_t>(account.scrypt_n),
          static_cast<std::uint64_t>(account.scrypt_r),
          static_cast<std::uint64_t>(account.scrypt_p)};
}

void set_password(store::AccountRow& row, const PasswordHash& password) {
  row.salt = password.salt;
  row.hash = password.hash;
  row.scrypt_n = static_cast<std::int64_t>(password.cost.n);
  row.scrypt_r = static_cast<std::int64_t>(password.cost.r);
  row.scrypt_p = static_cast<std::int64_t>(password.cost.p);
}

domain::organisation::Mandate mandate_of(const store::AccountRow& account) {
  domain::organisation::Mandate mandate;
  if (!account.member_role) return mandate;
  const auto role = domain::organisation::role_of(*account.member_role);
  ADIT_INVARIANT(role.has_value(), "the account table knows three roles in a company");
  mandate.role = *role;
  mandate.limit_fen = account.bid_limit_fen;
  return mandate;
}

SignedIn signed_in(const store::SignInRow& row) {
  const auto& account = row.account;
  SignedIn out;
  out.token_hash = row.token_hash;
  out.actor.account = account.name;
  out.actor.person = domain::PersonId(account.person);
  out.actor.role = role_of(account.role);
  if (account.organisation) out.actor.organisation = domain::OrganisationId(*account.organisation);
  out.actor.mandate = mandate_of(account);
  out.reply = {account.name,   account.role,        account.label,        account.organisation_name,
               row.expires_at, account.member_role, account.bid_limit_fen};
  return out;
}

// Whose tries are counted together. No network has a space in its name.
std::string from_network(const std::string& account, const std::string& network) {
  return network + ' ' + account;
}
std::string from_anywhere(const std::string& account) {
  return ' ' + account;
}

tl::unexpected<base::Refusal> too_many(Instant retry_at) {
  return refuse("sign_in.too_many_attempts", {{"retry_at", base::to_text(retry_at)}});
}

// Ends early when a limit is met, so that a refused try is not counted.
base::Outcome<void> count(store::Transaction& tx, const SignInTry& attempt, Instant now) {
  const Instant floor = now - limits::sign_in_window_ms;
  store::forget_old_attempts(tx, floor);
  const auto own = store::count_try(tx, from_network(attempt.account, attempt.network), now, floor);
  if (own.failures > limits::network_tries_max) {
    return too_many(own.window_start + limits::sign_in_window_ms);
  }
  if (attempt.familiar) return {};
  const auto all = store::count_try(tx, from_anywhere(attempt.account), now, floor);
  const auto beyond = std::max(0, all.failures - limits::account_tries_max);
  const Instant turn = all.window_start + beyond * limits::account_try_every_ms;
  if (now < turn) return too_many(turn);
  return {};
}

}  // namespace

PasswordHash hash_password(std::string_view password, base::ScryptCost cost) {
  PasswordHash out;
  out.salt = base::random_bytes(secret_bytes);
  out.hash = base::scrypt(password, out.salt, cost);
  out.cost = cost;
  return out;
}

base::Outcome<PasswordCheck> prepare_sign_in(store::Transaction& tx, const SignInTry& attempt,
                                             Instant now) {
  if (const auto counted = count(tx, attempt, now); !counted) {
    return tl::unexpected(counted.error());
  }
  PasswordCheck check{attempt.account, attempt.network, attempt.familiar, false, {}};
  const auto row = store::find_account(tx, attempt.account);
  if (row && !row->hash.empty()) {
    check.known = true;
    check.expected = {row->salt, row->hash, cost_of(*row)};
  } else {
    check.expected = {base::random_bytes(secret_bytes), base::random_bytes(secret_bytes), {}};
  }
  return check;
}

void withdraw_try(store::Transaction& tx, const PasswordCheck& check) {
  store::take_back_try(tx, from_network(check.account, check.network));
  if (!check.familiar) store::take_back_try(tx, from_anywhere(check.account));
}

bool verify_password(const PasswordCheck& check, std::string_view password) {
  const auto hash = base::scrypt(password, check.expected.salt, check.expected.cost);
  return base::equal_constant_time(hash, check.expected.hash) && check.known;
}

base::Outcome<NewSignIn> finish_sign_in(store::Transaction& tx, const PasswordCheck& check,
                                        bool right, Instant now) {
  const auto account = store::find_account(tx, check.account);
  if (!right || !account) return refuse("sign_in.wrong_credentials");
  if (account->locked) return refuse("account.locked");
  store::forget_attempts(tx, from_network(check.account, check.network));
  if (!check.familiar) store::take_back_try(tx, from_anywhere(check.account));
  store::delete_expired_sign_ins(tx, now, now - limits::sign_in_idle_ms_max);
  NewSignIn out;
  out.token = new_secret();
  const store::SignInRow row{hashed(out.token), *account, now, now + limits::sign_in_ms_max};
  store::insert_sign_in(tx, row, now);
  store::note_sign_in(tx, account->name, now);
  out.sign_in = signed_in(row);
  return out;
}

base::Outcome<SignedIn> resolve_token(store::Transaction& tx, const std::string& token,
                                      Instant now) {
  return resolve_sign_in(tx, hashed(token), now);
}

base::Outcome<SignedIn> resolve_sign_in(store::Transaction& tx, const std::string& token_hash,
                                        Instant now) {
  const auto row = store::find_sign_in(tx, token_hash);
  if (!row || now >= row->expires_at || now >= row->seen_at + limits::sign_in_idle_ms_max) {
    return refuse("sign_in.required");
  }
  if (now >= row->seen_at + limits::sign_in_touch_ms) store::touch_sign_in(tx, token_hash, now);
  return signed_in(*row);
}

void sign_out(store::Transaction& tx, const std::string& token) {
  store::delete_sign_in(tx, hashed(token));
}

wire::replies::Ticket issue_ticket(store::Transaction& tx, const SignedIn& sign_in, Instant now) {
  wire::replies::Ticket ticket{new_secret(), now + limits::ticket_ms_max};
  store::insert_ticket(tx, hashed(ticket.ticket), sign_in.token_hash, ticket.expires_at);
  return ticket;
}

base::Outcome<SignedIn> redeem_ticket(store::Transaction& tx, const std::string& ticket,
                                      Instant now) {
  const auto token_hash = store::take_ticket(tx, hashed(ticket), now);
  if (!token_hash) return refuse("sign_in.ticket_invalid");
  return resolve_sign_in(tx, *token_hash, now);
}

base::Outcome<domain::PersonId> create_account(store::Transaction& tx, const NewAccount& account,
                                               Instant now) {
  const domain::PersonId person = account.person.value_or(domain::PersonId(new_id("person")));
  if (!account.person) {
    store::insert_person(tx, person.text, now);
  } else if (!store::has_person(tx, person.text)) {
    return refuse("person.not_found", {{"person", person.text}});
  } else if (store::has_account_on(tx, person.text, account.role == Role::bidder)) {
    return refuse("account.other_side", {{"person", person.text}});
  }
  store::AccountRow row;
  row.name = account.name;
  row.person = person.text;
  row.role = role_text(account.role);
  row.label = account.label;
  row.id = account.id.value_or(new_id("account"));
  if (account.password) set_password(row, *account.password);
  if (!store::insert_account(tx, row, now)) {
    return refuse("account.exists", {{"account", account.name}});
  }
  return person;
}

base::Outcome<void> change_own_password(store::Transaction& tx, const SignedIn& who,
                                        const PasswordCheck& check, bool right,
                                        const PasswordHash& password, Instant now) {
  if (!right) return refuse("password.wrong");
  const auto account = store::find_account(tx, who.actor.account);
  if (!account || account->locked) return refuse("sign_in.required");
  store::forget_attempts(tx, from_network(check.account, check.network));
  change_password(tx, account->name, password);
  store::delete_sign_ins_of(tx, account->name, who.token_hash);
  journal_account(tx, account->id, wire::account_password_changed(account->id), now);
  return {};
}

void change_password(store::Transaction& tx, const std::string& account,
                     const PasswordHash& password) {
  store::AccountRow row;
  row.name = account;
  set_password(row, password);
  store::update_password(tx, row);
}

}  // namespace adit::service
