// Addresses that mail goes to, and the mail that is on its way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "store/transaction.hpp"

namespace adit::store {

struct MailAddress {
  std::optional<std::string> confirmed;
  std::optional<std::string> asked;  // a code was mailed to it
};
[[nodiscard]] MailAddress mail_address_of(Transaction& tx, const std::string& person);
void ask_mail_address(Transaction& tx, const std::string& person, const std::string& address);
// What was asked for is the address now.
void confirm_mail_address(Transaction& tx, const std::string& person, base::Instant now);
// Neither an address nor a code, and no mail to it, waits any longer.
void drop_mail_address(Transaction& tx, const std::string& person, base::Instant now);

// The code that was mailed to the address asked for; `sealed` is raw bytes.
struct MailCode {
  std::string sealed;
  int tries = 0;
  base::Instant asked_at;
  base::Instant expires_at;
};
[[nodiscard]] std::optional<MailCode> find_mail_code(Transaction& tx, const std::string& person);
void put_mail_code(Transaction& tx, const std::string& person, const MailCode& code);
// Counts one more try; the row stays locked until the transaction ends.
void count_code_try(Transaction& tx, const std::string& person);

// A code that was asked for, as it is counted; `address` is a digest of 32 raw bytes.
struct CodeAsked {
  std::string person;
  std::optional<std::string> organisation;
  std::string address;
  base::Instant at;
};
enum class AskedOf : std::uint8_t { person, organisation, address };
struct CodesAsked {
  std::int64_t count = 0;
  base::Instant first;  // of those counted; of none both are 0
  base::Instant last;
};
// Those that share this of `code` and were asked for after `after`. Whoever counts keeps all others
// from adding until the transaction ends.
[[nodiscard]] CodesAsked count_codes_asked(Transaction& tx, AskedOf what, const CodeAsked& code,
                                           base::Instant after);
// Keeps this one and forgets those of `until` and before.
void keep_code_asked(Transaction& tx, const CodeAsked& code, base::Instant until);

struct OutboxRow {
  std::string id;
  std::optional<std::string> notice;  // nothing: it carries a code
  std::string person;
  int tries = 0;
  base::Instant made_at;
};
// `off`: it is kept and not sent. The same id again is left as it is.
void put_in_outbox(Transaction& tx, const OutboxRow& mail, bool off);
// Takes one mail that is due, counts the try and puts its next one off until `next_at`: whoever
// dies with it in hand has not lost it. Others may be taking mail at the same time.
[[nodiscard]] std::optional<OutboxRow> take_from_outbox(Transaction& tx, base::Instant now,
                                                        base::Instant next_at);
void mark_mail_sent(Transaction& tx, const std::string& id, base::Instant now);
void retry_mail(Transaction& tx, const std::string& id, const std::string& reason,
                base::Instant next_at);
void give_mail_up(Transaction& tx, const std::string& id, const std::string& reason,
                  base::Instant now);

struct MailFigures {
  std::int64_t waiting = 0;
  std::int64_t sent = 0;
  std::int64_t given_up = 0;
  std::int64_t not_sent = 0;
};
[[nodiscard]] MailFigures mail_figures(Transaction& tx);
struct MailFailure {
  std::string kind;  // of the notice; empty for a code
  std::string state;
  int tries = 0;
  std::string reason;
  base::Instant made_at;
};
// Mail that was given up or had to be tried again, newest first.
[[nodiscard]] std::vector<MailFailure> mail_failures(Transaction& tx, int limit);

}  // namespace adit::store
