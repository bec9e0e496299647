// Notices to accounts, and what each wishes to hear.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

// An account that may hear of something, with its own wish about the kind where it has one.
struct Recipient {
  std::string account;
  std::string person;
  std::optional<bool> in_app;
  std::optional<bool> mail;
  bool reachable = false;  // its person has a confirmed address
};
// By what each is found: the companies of accounts, a role, or a person; ordered by account. None
// is locked.
[[nodiscard]] std::vector<Recipient> recipients_of_company(Transaction& tx, const std::string& kind,
                                                           const std::string& organisation);
// Admitted to the session; with the bid number of each company.
struct AdmittedRecipient {
  Recipient recipient;
  std::string bid_number;
};
[[nodiscard]] std::vector<AdmittedRecipient> recipients_admitted(Transaction& tx,
                                                                 const std::string& kind,
                                                                 const std::string& session);
[[nodiscard]] std::vector<Recipient> recipients_of_role(Transaction& tx, const std::string& kind,
                                                        const std::string& role);
[[nodiscard]] std::vector<Recipient> recipients_of_person(Transaction& tx, const std::string& kind,
                                                          const std::string& person);

struct NoticeRow {
  std::string id;
  std::string account;
  std::string kind;
  std::string facts;
  bool in_app = true;
  base::Instant at;
  std::optional<base::Instant> read_at;
};
// False when it stands there already.
[[nodiscard]] bool insert_notice(Transaction& tx, const NoticeRow& notice);
// Of the account's notices the newest `most` stay.
void drop_old_notices(Transaction& tx, const std::string& account, int most);

// Where a page begins: behind this notice.
struct NoticePlace {
  base::Instant at;
  std::string id;
};
// Those to be read in the app, newest first.
[[nodiscard]] std::vector<NoticeRow> list_notices(Transaction& tx, const std::string& account,
                                                  const std::optional<NoticePlace>& after,
                                                  int limit);
[[nodiscard]] std::optional<NoticeRow> find_notice(Transaction& tx, const std::string& id);
[[nodiscard]] std::int64_t count_unread(Transaction& tx, const std::string& account);
// False when the account has no such notice.
[[nodiscard]] bool mark_read(Transaction& tx, const std::string& account, const std::string& id,
                             base::Instant now);
// All that stand at or before this place.
void mark_all_read(Transaction& tx, const std::string& account, const NoticePlace& until,
                   base::Instant now);

struct Wish {
  bool in_app = true;
  bool mail = true;
};
[[nodiscard]] std::map<std::string, Wish> wishes_of(Transaction& tx, const std::string& account);
void put_wish(Transaction& tx, const std::string& account, const std::string& kind,
              const Wish& wish);
// zh or en.
[[nodiscard]] std::string language_of(Transaction& tx, const std::string& account);
void put_language(Transaction& tx, const std::string& account, const std::string& language);

// Announced sessions whose reminder is due at `now`: the span before the opening is `longest`, or a
// third of the announcement where that is shorter.
struct SoonOpening {
  std::string session;
  base::Instant opens_at;
};
[[nodiscard]] std::vector<SoonOpening> sessions_that_open_soon(Transaction& tx, base::Instant now,
                                                               base::Millis longest);

// The bodies of a session's bids that were decided at or after `since`, at most `most`, and of the
// last one before it; newest first.
[[nodiscard]] std::vector<std::string> newest_bids(Transaction& tx, const std::string& stream,
                                                   base::Instant since, std::size_t most);
// When the session's newest bid was decided.
[[nodiscard]] std::optional<base::Instant> newest_bid_at(Transaction& tx,
                                                         const std::string& stream);

}  // namespace adit::store
