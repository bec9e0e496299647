// What notices need to know of mail: whether it is sent at all, what its links begin with, and the
// key that seals codes and tokens. Made once at start, immutable, shared by all threads.
#pragma once

#include <string>

#include "base/sealed.hpp"

namespace adit::service {

struct MailSetting {
  base::SealingKey key;
  bool on = false;     // a mail server is configured; without one, mail is kept and not sent
  std::string site{};  // such as https://localhost:8443
};

}  // namespace adit::service
