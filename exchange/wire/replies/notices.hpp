// Replies about notices, what people wish to hear, and the mail that goes with them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"

namespace adit::wire::replies {

struct Notice {
  std::string id;
  std::string kind;
  std::string label;  // of the kind, in the reader's language like the text
  std::string text;
  std::string place;  // a page, from the root
  base::Instant at;
  bool read = false;
};
struct NoticePage {
  std::int64_t unread = 0;  // of all, not of the page
  bool more = false;
  std::vector<Notice> notices;
};
[[nodiscard]] std::string to_json(const NoticePage& page);   // schemas/replies/notices
[[nodiscard]] std::string unread_json(std::int64_t unread);  // schemas/replies/notices-unread

struct NoticeWish {
  std::string kind;
  std::string label;
  bool in_app = true;
  bool mail = true;
};
struct NoticeWishes {
  std::string language;                // of mail: zh or en
  bool mails = false;                  // the exchange has a mail server
  std::optional<std::string> address;  // confirmed
  std::optional<std::string> asked;    // a code was mailed to it
  std::vector<NoticeWish> kinds;       // those that concern the reader
};
[[nodiscard]] std::string to_json(const NoticeWishes& wishes);  // schemas/replies/notice-wishes

struct Unsubscribed {
  std::string kind;
  std::string label;
};
[[nodiscard]] std::string to_json(const Unsubscribed& done);  // schemas/replies/unsubscription

struct MailTrouble {
  std::string label;  // of the notice's kind; empty for a code
  std::string state;  // waiting or given_up
  int tries = 0;
  std::string reason;
  base::Instant made_at;
};
struct MailState {
  bool mails = false;
  std::int64_t waiting = 0;
  std::int64_t sent = 0;
  std::int64_t given_up = 0;
  std::int64_t not_sent = 0;
  std::vector<MailTrouble> troubles;  // newest first
};
[[nodiscard]] std::string to_json(const MailState& state);  // schemas/replies/mail

}  // namespace adit::wire::replies
