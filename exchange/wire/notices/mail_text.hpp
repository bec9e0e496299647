// The words of a mail: about a notice, or with the code that shows that an address is its owner's.
#pragma once

#include <string>

#include "wire/language.hpp"
#include "wire/notices/mail.hpp"
#include "wire/notices/notice_text.hpp"

namespace adit::wire {

// Sets subject, text, language and, for one click, the address to unsubscribe by. `site` is what
// addresses of pages begin with; `token` says whose mail about what is to end.
void write_notice_mail(Mail& mail, const NoticeKind& kind, const Facts& facts, Language language,
                       const std::string& site, const std::string& token);

// The same for a code of eight digits that is good for `minutes`.
void write_code_mail(Mail& mail, const std::string& code, std::int64_t minutes, Language language,
                     const std::string& site);

}  // namespace adit::wire
