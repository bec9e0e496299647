// A person's notices: reading them, and saying which kinds to be told where.
#pragma once

#include <optional>
#include <string>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "service/actor.hpp"
#include "service/mail_setting.hpp"
#include "wire/language.hpp"
#include "wire/replies/notices.hpp"
#include "wire/requests/notices.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

// Newest first, limits::notices_listed_max at most; `after` is the last notice of the page before.
// Refuses with notice.not_found {notice}.
[[nodiscard]] base::Outcome<wire::replies::NoticePage> list_notices(
    store::Transaction& tx, const Actor& actor, const std::optional<std::string>& after,
    wire::Language language);
[[nodiscard]] std::int64_t count_unread(store::Transaction& tx, const Actor& actor);

// Refuses with notice.not_found {notice}, also for somebody else's. Twice is harmless.
[[nodiscard]] base::Outcome<void> read_notice(store::Transaction& tx, const Actor& actor,
                                              const std::string& notice, base::Instant now);
// This one and all before it. Refuses likewise.
[[nodiscard]] base::Outcome<void> read_notices_until(store::Transaction& tx, const Actor& actor,
                                                     const std::string& notice, base::Instant now);

[[nodiscard]] wire::replies::NoticeWishes wishes_of(store::Transaction& tx,
                                                    const MailSetting& setting, const Actor& actor,
                                                    wire::Language language);
// Refuses with notice.kind_unknown {kind}, also for a kind that does not concern the actor's role.
[[nodiscard]] base::Outcome<wire::replies::NoticeWishes> keep_wishes(
    store::Transaction& tx, const MailSetting& setting, const Actor& actor,
    const wire::requests::NoticeWishes& wishes, wire::Language language);

// The token of a mail: whose mail about what is to end. Only the server that made it reads it.
[[nodiscard]] std::string unsubscribe_token(const MailSetting& setting, const std::string& account,
                                            const std::string& kind);
// Ends mail by a token, without a sign-in. Refuses with mail.token_invalid.
[[nodiscard]] base::Outcome<wire::replies::Unsubscribed> unsubscribe(store::Transaction& tx,
                                                                     const MailSetting& setting,
                                                                     const std::string& token,
                                                                     wire::Language language);

}  // namespace adit::service
