// What people say about their notices: what they have read, what they wish to hear, and where mail
// reaches them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"

namespace adit::wire::requests {

// schemas/requests/notice-wishes. Kinds that are not named stay as they are.
struct NoticeWish {
  std::string kind;
  bool in_app = true;
  bool mail = true;
};
struct NoticeWishes {
  std::string language;  // zh or en
  std::vector<NoticeWish> kinds;
};
[[nodiscard]] base::Outcome<NoticeWishes> read_notice_wishes(std::string_view bytes);

// schemas/requests/notices-read: the newest notice that was on the page. Its id.
[[nodiscard]] base::Outcome<std::string> read_notices_read(std::string_view bytes);

// schemas/requests/mail-address. Refuses with email.malformed beside what the schema says.
[[nodiscard]] base::Outcome<std::string> read_mail_address(std::string_view bytes);

// schemas/requests/mail-code: eight digits.
[[nodiscard]] base::Outcome<std::string> read_mail_code(std::string_view bytes);

}  // namespace adit::wire::requests
