// A follower that tells people what has happened: from the journal's entries to notices of accounts
// and, in the same transaction, to the outbox of mail. Which entries, to whom and in which words is
// one table (wire/notices/kinds.cpp). Run these from one thread at a time, after `follow`; twice is
// harmless, for the ids of notices are drawn from their causes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "service/mail_setting.hpp"
#include "store/notices.hpp"
#include "wire/notices/notice_text.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Works off the next news (at most `most`) behind a durable cursor of its own; returns how many.
[[nodiscard]] std::size_t tell_news(store::Transaction& tx, const MailSetting& setting,
                                    base::Instant now, std::size_t most = 500);

// Reminds the bidders of sessions that open soon; each of them once.
void remind_of_openings(store::Transaction& tx, const MailSetting& setting, base::Instant now);

// One thing to be told: `cause` names it for ever.
struct Telling {
  const wire::NoticeKind& kind;
  std::string cause;
  wire::Facts facts;
  base::Instant at;
};
// Makes the notice of each recipient who wishes to hear of it, and the mail of those who wish that
// and can be reached.
void tell(store::Transaction& tx, const MailSetting& setting, const Telling& telling,
          const std::vector<store::Recipient>& recipients, base::Instant now);

}  // namespace adit::service
