// One-time codes as rows; of a code only its digest is known here.
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct CodeRow {
  std::string digest;  // hexadecimal
  std::string account;
  std::string purpose;                  // enrolment or recovery
  std::optional<std::string> proposal;  // of a recovery, always
  base::Instant issued_at;
  base::Instant usable_from;
  base::Instant expires_at;
};

// Withdraws the code of the account that could still be used, if there is one.
void withdraw_code_of(Transaction& tx, const std::string& account, base::Instant now);
// Conflict (one_time_code_open) while an earlier one of the account could still be used.
void insert_code(Transaction& tx, const CodeRow& code);

// A code that nobody has used or withdrawn, be it that its time is over.
[[nodiscard]] std::optional<CodeRow> find_code(Transaction& tx, const std::string& digest);
[[nodiscard]] std::optional<CodeRow> find_code_of(Transaction& tx, const std::string& account);

// Uses the code up; false when it is used, withdrawn, not usable yet or over.
[[nodiscard]] bool use_code(Transaction& tx, const std::string& digest, base::Instant now);

}  // namespace adit::store
