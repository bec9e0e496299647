// Where mail reaches a person. An address counts only when its person has typed the code that was
// mailed to it; both stand among the personal data, which can be erased.
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "service/mail_setting.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Mails a code to the address. What was confirmed before counts until this is. Refuses with
// mail.off where the exchange has no mail server, with mail.code_too_soon {retry_at}, and with
// mail.code_too_many {whose, most, retry_at} where a person, an address or a company had its codes
// of a day.
[[nodiscard]] base::Outcome<void> ask_address(store::Transaction& tx, const MailSetting& setting,
                                              const Actor& actor, const std::string& address,
                                              base::Instant now);

// Confirms by the code. Refuses with mail.no_code, mail.code_expired, mail.code_tries and
// mail.code_wrong {tries_left}; commit after the last, for the try is counted.
[[nodiscard]] base::Outcome<void> confirm_address(store::Transaction& tx,
                                                  const MailSetting& setting, const Actor& actor,
                                                  const std::string& code, base::Instant now);

// No more mail to this person. Twice is harmless.
void drop_address(store::Transaction& tx, const Actor& actor, base::Instant now);

// The code that was mailed last, for whoever writes the mail; nothing when it is good no longer.
[[nodiscard]] std::optional<std::string> mailed_code(store::Transaction& tx,
                                                     const MailSetting& setting,
                                                     const std::string& person, base::Instant now);

}  // namespace adit::service
