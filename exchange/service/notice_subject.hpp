// What an entry of the journal is about, as its notices need to know it.
#pragma once

#include <optional>
#include <string>

#include "wire/notices/notice_text.hpp"

namespace adit::store {
class Transaction;
}

namespace adit::service {

struct NoticeSubject {
  wire::Facts facts;  // lot, lot_number, title_zh, title_en; session, opens_at, due_fen where
                      // known; of a company's stream its name, `company`
  std::string organisation;  // of an application or a company; else empty
  std::string session;
  std::string proposer;  // the person who drafted the lot
};

// By the stream of the entry: a company's, an application's, a session's or a lot's; of any other
// stream by the `application`, `session` or `lot` that the entry's body names. Nothing when there
// is none.
[[nodiscard]] std::optional<NoticeSubject> subject_of(store::Transaction& tx,
                                                      const std::string& stream,
                                                      const wire::Facts& body);

}  // namespace adit::service
