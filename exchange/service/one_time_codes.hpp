// One-time codes: how a person comes to a password that nobody else ever knew. Whoever lets them in
// hands over a code; they redeem it themselves. Only digests are kept, so that a code is shown
// once.
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/sign_in.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

struct CodeWish {
  std::string account;                          // its name; it must exist
  std::optional<std::string> recovery{};        // the proposal; none: an enrolment
  std::optional<domain::PersonId> handed_by{};  // none: at the command line
  base::Millis delay_ms = 0;                    // until it can be used
};

struct IssuedCode {
  std::string code;  // in groups of four letters; never stored
  base::Instant usable_from;
  base::Instant expires_at;
};

// Makes a code for the account and journals that; an earlier one can no longer be used. It holds
// for limits::enrolment_code_ms, that of a recovery for limits::recovery_code_ms, from when it is
// usable.
[[nodiscard]] IssuedCode issue_code(store::Transaction& tx, const CodeWish& wish,
                                    base::Instant now);

// First step, short: counts a try of this network; commit it before the second step. Refuses with
// `sign_in.too_many_attempts` {retry_at} from the eleventh within a quarter of an hour.
[[nodiscard]] base::Outcome<void> count_code_try(store::Transaction& tx, const std::string& network,
                                                 base::Instant now);

// Whose code this is, as the page shows it. Refuses with `one_time_code.unknown` for a code that is
// unknown, used, withdrawn, over, or of a locked account, and with `one_time_code.too_early`
// {usable_from}: whoever holds a whole code may know when.
[[nodiscard]] base::Outcome<std::string> check_code(store::Transaction& tx, const std::string& code,
                                                    base::Instant now);

// Second step, after the password was hashed: uses the code up, sets the password, ends the
// account's sign-ins and uncounts the try. Returns the account's name; refuses like check_code.
[[nodiscard]] base::Outcome<std::string> redeem_code(store::Transaction& tx,
                                                     const std::string& code,
                                                     const std::string& network,
                                                     const PasswordHash& password,
                                                     base::Instant now);

}  // namespace adit::service
