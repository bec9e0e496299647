// Persons, accounts and sign-ins as rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct AccountRow {
  std::string name;
  std::string person;
  std::optional<std::string> organisation;
  std::optional<std::string> organisation_name;
  std::string role;
  std::string label;  // how the person is called, where that is known (personal_data)
  std::string salt;   // raw bytes; without a password empty, like the hash
  std::string hash;   // raw bytes
  std::int64_t scrypt_n = 0;
  std::int64_t scrypt_r = 0;
  std::int64_t scrypt_p = 0;
  std::string id;  // names the account in events and addresses
  bool locked = false;
  std::optional<std::string> member_role{};  // in the organisation
  std::optional<std::int64_t> bid_limit_fen{};
};

void insert_person(Transaction& tx, const std::string& person, base::Instant now);
[[nodiscard]] bool has_person(Transaction& tx, const std::string& person);
// False when the name is taken.
[[nodiscard]] bool insert_account(Transaction& tx, const AccountRow& account, base::Instant now);
// Whether the person has an account among the staff, or else among the bidders.
[[nodiscard]] bool has_account_on(Transaction& tx, const std::string& person, bool staff);
// Gives the account of this name another password: salt, hash and what the hash cost.
void update_password(Transaction& tx, const AccountRow& account);
[[nodiscard]] std::optional<AccountRow> find_account(Transaction& tx, const std::string& name);

// Tries to sign in that have not proved right, within the window that began last. `key` names whose
// tries are counted together; only its digest is kept.
struct Attempts {
  base::Instant window_start;
  int failures = 0;
};
// Counts one more, in a new window when the last began before `window_floor`; with that one.
// Whoever counts under the same key meanwhile waits for this transaction's end.
[[nodiscard]] Attempts count_try(Transaction& tx, const std::string& key, base::Instant now,
                                 base::Instant window_floor);
void take_back_try(Transaction& tx, const std::string& key);
void forget_attempts(Transaction& tx, const std::string& key);
void forget_old_attempts(Transaction& tx, base::Instant window_floor);

// A sign-in is known by the hash of its token, in hexadecimal.
struct SignInRow {
  std::string token_hash;
  AccountRow account;
  base::Instant seen_at;
  base::Instant expires_at;
};
void insert_sign_in(Transaction& tx, const SignInRow& sign_in, base::Instant now);
[[nodiscard]] std::optional<SignInRow> find_sign_in(Transaction& tx, const std::string& token_hash);
// Notes at the account that somebody has signed in to it.
void note_sign_in(Transaction& tx, const std::string& account, base::Instant now);
void touch_sign_in(Transaction& tx, const std::string& token_hash, base::Instant now);
void delete_sign_in(Transaction& tx, const std::string& token_hash);
// Ends all sign-ins of the account but the one of that token's hash, if any.
void delete_sign_ins_of(Transaction& tx, const std::string& account,
                        const std::optional<std::string>& but);
// Those of the account that have not ended, newest use first.
struct OpenSignInRow {
  std::string token_hash;
  base::Instant created_at;
  base::Instant seen_at;
};
[[nodiscard]] std::vector<OpenSignInRow> open_sign_ins_of(Transaction& tx,
                                                          const std::string& account,
                                                          base::Instant now,
                                                          base::Instant idle_floor, int limit);
void delete_expired_sign_ins(Transaction& tx, base::Instant now, base::Instant idle_floor);

void insert_ticket(Transaction& tx, const std::string& ticket_hash, const std::string& token_hash,
                   base::Instant expires_at);
// Deletes the ticket and returns its sign-in's token hash; nothing when there is none or it is
// over.
[[nodiscard]] std::optional<std::string> take_ticket(Transaction& tx,
                                                     const std::string& ticket_hash,
                                                     base::Instant now);

// The one place of personal data.
void keep_name(Transaction& tx, const std::string& person, const std::string& name);
void keep_contact(Transaction& tx, const std::string& person, const std::string& contact);

}  // namespace adit::store
