// One mail as the bytes that SMTP carries (RFC 5322): plain text, nothing of it able to become a
// header or another message.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "base/outcome.hpp"
#include "wire/language.hpp"

namespace adit::wire {

struct Mail {
  std::string from;  // addresses as read_address gives them
  std::string to;
  std::string message_id;  // without angle brackets; the same for each try at one mail
  base::Instant date;
  Language language = Language::zh;
  std::string subject;
  std::string text;         // lines end with \n
  std::string unsubscribe;  // an https address for one click (RFC 8058); empty: none
};

// Lines end with CRLF, and only that of the unsubscribe address may be longer than 84 characters.
// What cannot stand in a header is left out of it.
[[nodiscard]] std::string mail_message(const Mail& mail);

// An address to which mail can be sent: local part and domain in ASCII, no quotes, no comments, no
// address literals. White space around it is left out. Refuses with email.malformed.
[[nodiscard]] base::Outcome<std::string> read_address(std::string_view typed);

}  // namespace adit::wire
