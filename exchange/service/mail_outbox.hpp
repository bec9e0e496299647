// The outbox, mail by mail: taken, written, and then sent, put off or given up. Delivery itself is
// the caller's; so are the transactions, one to take and one to tell the end.
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "service/actor.hpp"
#include "service/mail_setting.hpp"
#include "wire/notices/mail.hpp"
#include "wire/replies/notices.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

struct Outgoing {
  std::string id;
  int tries = 0;  // with this one
  wire::Mail mail;
};

// Takes the next mail that is due and writes it, from the address `from`; commit before delivering
// it. Until the end is told it counts as tried in vain, and will be due again: a process that dies
// has not lost it, and a server that took it the first time knows it by its Message-ID. Mail whose
// person has no address any more is given up on the way.
[[nodiscard]] std::optional<Outgoing> take_mail(store::Transaction& tx, const MailSetting& setting,
                                                const std::string& from, base::Instant now);

void mail_was_sent(store::Transaction& tx, const Outgoing& mail, base::Instant now);
// `for_good`: the server has refused it for ever. Otherwise it is due again after a while, which
// grows from try to try, until the last.
void mail_has_failed(store::Transaction& tx, const Outgoing& mail, const std::string& reason,
                     bool for_good, base::Instant now);

// How long after its nth try a mail is tried again.
[[nodiscard]] base::Millis retry_after(int tries);

// For officers.
[[nodiscard]] wire::replies::MailState mail_state(store::Transaction& tx,
                                                  const MailSetting& setting,
                                                  wire::Language language);

}  // namespace adit::service
