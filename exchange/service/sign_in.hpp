// Signing in and out. The password is hashed between two short transactions, on a worker of the
// caller's choice, so that no connection waits for scrypt.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "wire/replies/people.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// A stored password: its salt, its hash and what the hash cost.
struct PasswordHash {
  std::string salt;
  std::string hash;
  base::ScryptCost cost;
};

// Takes about a quarter of a second and 64 MiB at the default cost; run it on a CPU worker.
[[nodiscard]] PasswordHash hash_password(std::string_view password, base::ScryptCost cost = {});

// What a password is compared with. For an account that does not exist it holds a random hash at
// the same cost, so that the answer takes the same time.
struct PasswordCheck {
  std::string account;
  std::string network;
  bool familiar = false;
  bool known = false;
  PasswordHash expected;
};

// Who tries to sign in: the account's name as typed, and from where (http::Request::network).
struct SignInTry {
  std::string account;
  std::string network;
  bool familiar = false;  // somebody has signed in to this account from there
};

// First step, short: counts the try and, until it has proved right, holds it for a wrong one;
// commit it before the second step. Refuses with `sign_in.too_many_attempts` {retry_at} from the
// eleventh try within a quarter of an hour for this name from this network, and when strange
// networks have tried this name more often than limits::account_tries_max and once in
// account_try_every_ms since; the latter never touches a familiar network. Whether or not the name
// exists.
[[nodiscard]] base::Outcome<PasswordCheck> prepare_sign_in(store::Transaction& tx,
                                                           const SignInTry& attempt,
                                                           base::Instant now);

// Uncounts a try of which the second step could not say whether it was right.
void withdraw_try(store::Transaction& tx, const PasswordCheck& check);

// Second step, slow and pure: whether the password is right. Run it on a CPU worker.
[[nodiscard]] bool verify_password(const PasswordCheck& check, std::string_view password);

// A sign-in as the server keeps it for a connection.
struct SignedIn {
  Actor actor;
  std::string token_hash;  // names the sign-in; useless as a token
  wire::replies::SignIn reply;
};

struct NewSignIn {
  std::string token;  // 64 hexadecimal characters for the cookie; never stored
  SignedIn sign_in;
};

// Third step, short: refuses a wrong password with `sign_in.wrong_credentials`, the same for an
// unknown account and for one without password; a right one is no longer counted among the tries.
// Only who knows the password hears of a lock: `account.locked`.
[[nodiscard]] base::Outcome<NewSignIn> finish_sign_in(store::Transaction& tx,
                                                      const PasswordCheck& check, bool right,
                                                      base::Instant now);

// Who holds this token; moves the idle expiry at most once a minute. Refuses with
// `sign_in.required` for an unknown, idle (limits::sign_in_idle_ms_max) or expired one.
[[nodiscard]] base::Outcome<SignedIn> resolve_token(store::Transaction& tx,
                                                    const std::string& token, base::Instant now);

// The same for a sign-in that is known by its SignedIn::token_hash.
[[nodiscard]] base::Outcome<SignedIn> resolve_sign_in(store::Transaction& tx,
                                                      const std::string& token_hash,
                                                      base::Instant now);

// Ends the sign-in and its tickets; harmless when there is none.
void sign_out(store::Transaction& tx, const std::string& token);

// A ticket that opens one WebSocket within limits::ticket_ms_max.
[[nodiscard]] wire::replies::Ticket issue_ticket(store::Transaction& tx, const SignedIn& sign_in,
                                                 base::Instant now);

// Uses a ticket up. Refuses with `sign_in.ticket_invalid` for an unknown, used or expired one, and
// like resolve_token for a sign-in that has ended.
[[nodiscard]] base::Outcome<SignedIn> redeem_ticket(store::Transaction& tx,
                                                    const std::string& ticket, base::Instant now);

struct NewAccount {
  std::string name;
  Role role = Role::bidder;
  std::string label;                         // how the account is addressed, such as 示例林
  std::optional<PasswordHash> password{};    // none: its owner sets it by a one-time code
  std::optional<domain::PersonId> person{};  // whose account it is; nothing: a new person's
  std::optional<std::string> id{};           // where it is known already; nothing: a new one
};

// Makes an account, and a person unless one is named; the person's reference is returned. Refuses
// with `account.exists` {account}, `person.not_found` {person} and `account.other_side` {person}
// when the person has an account on the other side of the desk.
[[nodiscard]] base::Outcome<domain::PersonId> create_account(store::Transaction& tx,
                                                             const NewAccount& account,
                                                             base::Instant now);

// Gives an account another password because its owner wants one, who knew the one before: `check`
// is of prepare_sign_in and verify_password. Ends the account's other sign-ins and journals that.
// Refuses with `password.wrong`; the try stays counted then if the caller commits.
[[nodiscard]] base::Outcome<void> change_own_password(store::Transaction& tx, const SignedIn& who,
                                                      const PasswordCheck& check, bool right,
                                                      const PasswordHash& password,
                                                      base::Instant now);

// Gives an account another password; sign-ins that exist go on.
void change_password(store::Transaction& tx, const std::string& account,
                     const PasswordHash& password);

}  // namespace adit::service
