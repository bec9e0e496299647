// Replies about accounts: the list for officers, proposals, one's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

struct Account {
  std::string id;
  std::string name;
  std::string label;
  std::string role;
  std::string state;  // active, locked or no_password
  std::optional<std::string> organisation;
  std::optional<base::Instant> last_sign_in_at;
  std::optional<base::Instant> code_expires_at;  // of a code that can still be used
  std::optional<std::string> lock_reason;
  bool own = false;  // of whoever asks
};
struct Accounts {
  std::vector<Account> accounts;
  std::int64_t matched = 0;  // also of those that do not fit in one reply
};
[[nodiscard]] std::string to_json(const Account& account);    // schemas/replies/account
[[nodiscard]] std::string to_json(const Accounts& accounts);  // schemas/replies/accounts

struct AccountProposal {
  std::string id;
  std::string kind;
  std::string account;
  std::string name;
  std::string label;
  std::optional<std::string> role_before;
  std::optional<std::string> role_after;
  std::string reason;
  std::string proposer;  // the label of an account
  bool own = false;
  bool may_decide = false;
  base::Instant proposed_at;
  std::string state;  // open, approved, refused, withdrawn or stopped
  std::optional<std::string> decider;
  std::optional<base::Instant> decided_at;
  std::optional<std::string> decision_reason;
  std::optional<base::Instant> usable_from;  // of a recovery's code
  bool may_stop = false;
};
// schemas/replies/account-proposal and -proposals
[[nodiscard]] std::string to_json(const AccountProposal& proposal);
[[nodiscard]] std::string to_json(const std::vector<AccountProposal>& proposals);

// What an approval leads to; the code is a secret that stands nowhere else.
struct OneTimeCode {
  std::string code;
  base::Instant usable_from;
  base::Instant expires_at;
};
struct AccountApproval {
  AccountProposal proposal;
  std::optional<OneTimeCode> code;
};
[[nodiscard]] std::string to_json(
    const AccountApproval& approval);  // schemas/replies/account-approval

struct OpenSignIn {
  bool current = false;
  base::Instant created_at;
  base::Instant seen_at;
};
struct Recovery {
  std::string proposal;
  base::Instant usable_from;
  base::Instant expires_at;
};
struct OwnAccount {
  std::string id;
  std::string account;
  std::string label;
  std::string role;
  std::optional<std::string> organisation;
  std::vector<OpenSignIn> sign_ins;
  std::optional<Recovery> recovery;
};
[[nodiscard]] std::string to_json(const OwnAccount& account);  // schemas/replies/own-account

}  // namespace adit::wire::replies
