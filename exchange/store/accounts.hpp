// Accounts as those see them who look after them, and what changes about an account.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct AccountSummary {
  std::string id;
  std::string name;
  std::string person;
  std::string label;
  std::string role;
  std::string state;  // active, locked or no_password
  std::optional<std::string> organisation_name;
  std::optional<base::Instant> last_sign_in_at;
  std::optional<base::Instant> code_expires_at;  // of a code that can still be used
  std::optional<std::string> lock_reason;
};

struct AccountQuery {
  std::optional<std::string> role{};
  std::optional<std::string> state{};
  std::optional<std::string> text{};  // in the name, the label or the company
  int limit = 100;
};
struct AccountPage {
  std::int64_t matched = 0;
  std::vector<AccountSummary> accounts;  // staff first, then by name
};
[[nodiscard]] AccountPage list_accounts(Transaction& tx, const AccountQuery& query,
                                        base::Instant now);
[[nodiscard]] std::optional<AccountSummary> find_account_by_id(Transaction& tx,
                                                               const std::string& id,
                                                               base::Instant now);

// Persons other than this one who can sign in as administrators. Whoever asks meanwhile waits for
// this transaction's end.
[[nodiscard]] std::int64_t administrators_beside(Transaction& tx, const std::string& person);

void set_role(Transaction& tx, const std::string& account, const std::string& role);
void lock_account(Transaction& tx, const std::string& account, const std::string& reason,
                  base::Instant now);
void unlock_account(Transaction& tx, const std::string& account);

}  // namespace adit::store
